#!/usr/bin/env python3
"""Averages the weights of judges that were trained one from another. usage: average_judge.py OUT judge.pt..."""
import os, sys
import torch

if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    states = [torch.load(p) for p in sys.argv[2:]]
    os.makedirs(sys.argv[1], exist_ok=True)
    torch.save({k: sum(s[k] for s in states) / len(states) for k in states[0]}, f"{sys.argv[1]}/judge.pt")
