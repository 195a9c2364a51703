#!/usr/bin/env python3
"""Turns a BERT-shaped encoder in ONNX (fp32, as the langchain4j-embeddings jars carry it) into a Hugging Face folder.

usage: prepare_base.py MODEL.onnx TOKENIZER.json OUT
Weights of linear layers have lost their names in the ONNX file: they are found through the bias that is added to
their product, so nothing is guessed. The result is compared with the ONNX file on a sentence before it is written.
"""
import json, os, shutil, sys
import numpy as np, onnx, onnxruntime, torch
from onnx import numpy_helper
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast


def main(source, tokenizer, out):
    graph = onnx.load(source).graph
    init = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    product = {n.output[0]: n for n in graph.node if n.op_type == "MatMul"}
    state = {name: torch.tensor(w) for name, w in init.items() if name.startswith(("embeddings.", "encoder.")) and "position_ids" not in name}
    for n in graph.node:
        if n.op_type == "Add" and any(i.endswith(".bias") for i in n.input):
            bias = next(i for i in n.input if i.endswith(".bias"))
            made = [product[i] for i in n.input if i in product]
            if made:
                weight = next(i for i in made[0].input if i in init)
                state[bias.replace(".bias", ".weight")] = torch.tensor(init[weight].T.copy())
    width = state["embeddings.word_embeddings.weight"].shape
    layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layer."))
    config = BertConfig(vocab_size=width[0], hidden_size=width[1], num_hidden_layers=layers, num_attention_heads=12,
                        intermediate_size=state["encoder.layer.0.intermediate.dense.weight"].shape[0])
    model = BertModel(config, add_pooling_layer=False).eval()
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not missing and not unexpected, (missing, unexpected)
    os.makedirs(out, exist_ok=True)
    tok = PreTrainedTokenizerFast(tokenizer_file=tokenizer, unk_token="[UNK]", sep_token="[SEP]", pad_token="[PAD]",
                                  cls_token="[CLS]", mask_token="[MASK]", model_max_length=512,
                                  model_input_names=["input_ids", "token_type_ids", "attention_mask"])
    tok.backend_tokenizer.no_padding(), tok.backend_tokenizer.no_truncation()
    x = tok(["a point of the hint"], ["We never had a golden dataset."], return_tensors="pt")
    with torch.no_grad():
        ours = model(**x).last_hidden_state.numpy()
    theirs = onnxruntime.InferenceSession(source).run(None, {k: v.numpy() for k, v in x.items()})[0]
    print("largest difference from the ONNX file", np.abs(ours - theirs).max())
    assert np.abs(ours - theirs).max() < 1e-3
    model.save_pretrained(out), tok.save_pretrained(out)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
