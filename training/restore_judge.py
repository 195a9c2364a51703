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
    table = "bert.embeddings.word_embeddings.weight"
    found = {n: init[n] for n in state if n in init}
    for name in (n.removesuffix("_q8") for n in init if n.endswith("_q8")):
        blocks = (init[name + "_q8"].astype(np.float32) - 128) * init[name + "_scale"]
        found[name] = blocks.reshape(len(blocks), -1) if name == table else blocks.reshape(-1, blocks.shape[2]).T
    assert set(found) == set(state), set(found) ^ set(state)
    model.load_state_dict({k: torch.tensor(v.copy()) for k, v in found.items()})
    compare(model, AutoTokenizer.from_pretrained(base), path, .25)
    os.makedirs(out, exist_ok=True)
    torch.save(model.state_dict(), f"{out}/judge.pt")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
