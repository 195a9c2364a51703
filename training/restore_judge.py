#!/usr/bin/env python3
"""Turns an exported judge.onnx (8-bit blocks) back into OUT/judge.pt, to go on training from.

usage: restore_judge.py judge.onnx BASE OUT        BASE as for train_judge.py; prints the largest logit difference
"""
import os, sys
import numpy as np, onnx, torch
from onnx import numpy_helper
from transformers import AutoTokenizer
from export_judge import compare
from train_judge import Judge


def main(path, base, out):
    graph = onnx.load(path).graph
    init = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    model = Judge(base, pretrained=False).eval()
    state = model.state_dict()
    wide = lambda q, s: ((q.astype(np.float32) - 128) * s.reshape(*q.shape[:2], 1)).reshape(q.shape[0], -1)
    found = {n: init[n] for n in state if n in init}
    for n in graph.node:
        if n.op_type == "MatMulNBits":
            name = n.name.strip("/").replace("/MatMul_Q8", "").replace("/", ".") + ".weight"
            found[name] = wide(init[n.input[1]], init[n.input[2]])
    table = "bert.embeddings.word_embeddings.weight"
    found[table] = wide(init[table + "_q8"], init[table + "_scale"])
    assert set(found) == set(state), set(found) ^ set(state)
    model.load_state_dict({k: torch.tensor(v.copy()) for k, v in found.items()})
    compare(model, AutoTokenizer.from_pretrained(base), path, .25)
    os.makedirs(out, exist_ok=True)
    torch.save(model.state_dict(), f"{out}/judge.pt")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
