#!/usr/bin/env python3
"""Exports a trained judge to ONNX with weights in 8-bit blocks, which ONNX Runtime unpacks once, when it loads them.

usage: export_judge.py BASE TRAINED OUT      writes OUT/{judge.onnx,tokenizer.json,tokenizer_config.json,config.json}
Inputs input_ids, attention_mask, token_type_ids [batch, tokens] int64; outputs coverage [batch, 3] (none, touched,
covered) and star [batch, 6] (-, S, T, A, R, L), logits. Needs torch, transformers, onnx, onnxruntime, onnxscript.
A pair costs 34 ms of one core so, and 81 ms with MatMulNBits, which unpacks in every run (AVX2, 50 tokens). Dynamic
8-bit products are as fast, but a pair's logits then depend on the pairs beside it, and STAR lost two points.
"""
import json, os, shutil, sys
import numpy as np, onnx, onnxruntime, torch
from onnx import TensorProto, helper, numpy_helper
from transformers import AutoTokenizer
from judge_data import STAR
from train_judge import Judge

BLOCK = 32
PAIRS = {"coverage": ["{point label}", "{sentence before} {sentence}"],
         "star": ["{place, 0 to 4: floor(4 * index / (count - 1))} | {sentence before, or (start)} | {sentence after, or (end)}", "{sentence}"],
         "token_type_ids": "0 on the first text with its [CLS] and [SEP], 1 on the second with its [SEP]",
         "truncation": "longest first, to max_tokens"}
SAMPLES = [("What you learned", "I'd never do that again. From now on I always check the backups myself first."),
           ("2 | We had an outage. | It was the cache.", "So I looked at the logs of all four pods."),
           ("golden dataset", "We never had a golden dataset, nobody had the time."), ("user impact", "Hm.")]


def compare(model, tok, path, most):
    """The ONNX file must give the network's numbers: exactly when wide, nearly when in 8-bit blocks."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    x = tok([s[0] for s in SAMPLES], [s[1] for s in SAMPLES], padding=True, return_tensors="pt")
    x = {k: x[k] for k in ("input_ids", "attention_mask", "token_type_ids")}
    with torch.no_grad():
        ours = [o.numpy() for o in model(**x)]
    theirs = session.run(["coverage", "star"], {k: v.numpy() for k, v in x.items()})
    worst = max(float(np.abs(a - b).max()) for a, b in zip(ours, theirs))
    print(f"{os.path.basename(path)}: largest difference of a logit from torch {worst:.5f}")
    assert worst < most, "the export differs from the network"


def store_blocks(graph, name, blocks, axis, shape):
    """Stores blocks of weights in 8 bits around 128, with one scale for each block along `axis`; `shape` is what they
    are unpacked to."""
    scale = np.maximum(np.abs(blocks).max(axis, keepdims=True) / 127, 1e-8).astype(np.float32)
    q = (np.round(blocks / scale) + 128).astype(np.uint8)
    graph.initializer.extend([numpy_helper.from_array(q, name + "_q8"), numpy_helper.from_array(scale, name + "_scale"),
                              numpy_helper.from_array(np.array(128, np.float32), name + "_zero"),
                              numpy_helper.from_array(np.array(shape, np.int64), name + "_shape")])


def unpack(name, q, scale, out):
    """-> nodes that turn blocks `q` with their `scale` into `out`."""
    return [helper.make_node("Cast", [q], [out + "_f"], out + "_cast", to=TensorProto.FLOAT),
            helper.make_node("Sub", [out + "_f", name + "_zero"], [out + "_c"], out + "_sub"),
            helper.make_node("Mul", [out + "_c", scale], [out + "_d"], out + "_mul"),
            helper.make_node("Reshape", [out + "_d", name + "_shape"], [out], out + "_reshape")]


def quantise(graph):
    """Replaces Gather(table) and MatMul(inputs, weights) by the same over weights in 8-bit blocks of 32 along the rows of
    the table and the inputs of a layer. Weights get the names that torch has."""
    init = {i.name: i for i in graph.initializer}
    nodes = []
    for n in graph.node:
        if n.op_type == "Gather" and "word_embeddings" in n.input[0]:
            name, ids, out = n.input[0], n.input[1], n.output[0]
            w = numpy_helper.to_array(init[name])
            graph.initializer.remove(init[name])
            store_blocks(graph, name, w.reshape(len(w), -1, BLOCK), 2, [0, 0, w.shape[1]])
            nodes += [helper.make_node("Gather", [name + "_q8", ids], [out + "_q"], out + "_gq"),
                      helper.make_node("Gather", [name + "_scale", ids], [out + "_s"], out + "_gs"),
                      *unpack(name, out + "_q", out + "_s", out)]
            continue
        if n.op_type == "MatMul" and n.input[1] in init:
            name = n.name.strip("/").replace("/MatMul", "").replace("/", ".") + ".weight"
            w = numpy_helper.to_array(init[n.input[1]])
            graph.initializer.remove(init[n.input[1]])
            store_blocks(graph, name, w.reshape(-1, BLOCK, w.shape[1]), 1, w.shape)
            nodes += unpack(name, name + "_q8", name + "_scale", name)
            n.input[1] = name
        nodes.append(n)
    del graph.node[:]
    graph.node.extend(nodes)


def main(base, trained, out):
    os.makedirs(out, exist_ok=True)
    model = Judge(base, pretrained=False)
    model.load_state_dict(torch.load(f"{trained}/judge.pt"))
    model.eval()
    model.bert.set_attn_implementation("eager")
    tok = AutoTokenizer.from_pretrained(base)
    x = tok(["a point"], ["a passage"], return_tensors="pt")
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {n: {0: "batch", 1: "tokens"} for n in names} | {n: {0: "batch"} for n in ("coverage", "star")}
    wide = f"{out}/judge_fp32.onnx"
    torch.onnx.export(model, tuple(x[n] for n in names), wide, input_names=names, output_names=["coverage", "star"],
                      dynamic_axes=axes, opset_version=18, dynamo=False)
    m = onnx.load(wide)
    compare(model, tok, wide, 1e-3)
    quantise(m.graph)
    onnx.save(m, f"{out}/judge.onnx")
    os.remove(wide)
    compare(model, tok, f"{out}/judge.onnx", .25)
    for f in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(f"{base}/{f}", out)
    json.dump({"model_type": "bert", "coverage": ["none", "touched", "covered"], "star": STAR, "max_tokens": 160,
               "pairs": PAIRS}, open(f"{out}/config.json", "w"), indent=1)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
