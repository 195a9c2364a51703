#!/usr/bin/env python3
"""Measures a judge on answers it was not trained on, and fits what the app needs beside the weights.

usage: evaluate.py JUDGE [--star star.onnx] --eval DIR [--base BASE] [--write config.json] [--held-out TRAIN.jsonl...] [--scores FILE]
JUDGE is judge.onnx (its tokenizer beside it) or judge.pt (with --base). DIR holds answers-balanced-dev.jsonl,
answers-diverse-dev.jsonl and answers-dev.jsonl.

Coverage, for each answer and point: truth is "covered" against partial and missed; the score is the largest over the
sentences of p(covered) + 0.34 p(touched). AUC; within = share of (covered, missed) pairs of one answer that are
ordered rightly; kappa, accuracy and macro-F1 at one threshold for all sets, chosen on balanced + diverse + held-out
by kappa. STAR: accuracy and macro-F1 of sentences after Viterbi smoothing.
"""
import argparse, itertools, json, os, pickle
import numpy as np
from judge_data import STAR, coverage_pair, has_star, held_out, ordinary, read, star_pair

TOUCHED = .34


def onnx_scorer(path):
    import onnxruntime
    from transformers import AutoTokenizer
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    tok = AutoTokenizer.from_pretrained(os.path.dirname(path) or ".")
    return tok, lambda x: session.run(["coverage", "star"], {k: v.astype(np.int64) for k, v in x.items()})


def torch_scorer(path, base):
    import torch
    from transformers import AutoTokenizer
    from train_judge import Judge
    torch.set_num_threads(int(os.environ.get("THREADS", 2)))
    model = Judge(base, pretrained=False).eval()
    model.load_state_dict(torch.load(path))

    def run(x):
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=not os.environ.get("FP32")):
            return [o.float().numpy() for o in model(**{k: torch.tensor(v) for k, v in x.items()})]
    return AutoTokenizer.from_pretrained(base), run


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def logits(scorer, pairs, size=32):
    """-> (coverage [n, 3], star [n, 6]) for pairs of texts, in batches of similar length."""
    tok, run = scorer
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    cov, star = np.zeros((len(pairs), 3)), np.zeros((len(pairs), 6))
    for q in range(0, len(order), size):
        b = order[q:q + size]
        x = tok([pairs[i][0] for i in b], [pairs[i][1] for i in b], truncation=True, max_length=160, padding=True, return_tensors="np")
        cov[b], star[b] = run({k: x[k] for k in ("input_ids", "attention_mask", "token_type_ids")})
    return cov, star


def judge(scorer, answers, coverage=True):
    """-> rows of coverage [(answer index, point, truth, [sentences, 3] probabilities)], and of STAR [([n, 6] log
    probabilities, [n] truth)]."""
    pairs, where = [], []
    for k, a in enumerate(answers):
        texts = [s["t"] for s in a["sentences"]]
        for i in range(len(texts)):
            for p, label in a["points"].items() if coverage else ():
                pairs.append(coverage_pair(label, texts, i)), where.append((k, p))
            if has_star(a):
                pairs.append(star_pair(texts, i)), where.append((k, None))
    cov, star = logits(scorer, pairs)
    cov, star = softmax(cov), np.log(softmax(star) + 1e-9)
    rows = {}
    for n, w in enumerate(where):
        rows.setdefault(w, []).append(n)
    coverage = [(k, p, answers[k]["hints"][p], cov[n]) for (k, p), n in rows.items() if p is not None]
    parts = [(star[n], np.array([STAR.index(s["star"]) for s in answers[k]["sentences"]])) for (k, p), n in rows.items() if p is None]
    return coverage, parts


def score(p, touched=TOUCHED):
    return float((p[:, 2] + touched * p[:, 1]).max())


def auc(pos, neg):
    if not len(pos) or not len(neg):
        return float("nan")
    d = np.asarray(pos)[:, None] - np.asarray(neg)[None]
    return float((d > 0).mean() + .5 * (d == 0).mean())


def kappa_at(s, y, t):
    s, y = np.asarray(s) >= t, np.asarray(y)
    same, chance = (s == y).mean(), s.mean() * y.mean() + (1 - s.mean()) * (1 - y.mean())
    return float((same - chance) / (1 - chance)) if chance < 1 else 0.


def macro_f1(guess, truth, classes):
    f = []
    for c in classes:
        hit = ((guess == c) & (truth == c)).sum()
        if (truth == c).any():
            f.append(2 * hit / max(1, (guess == c).sum() + (truth == c).sum()))
    return float(np.mean(f))


def best_threshold(s, y):
    grid = np.unique(np.quantile(s, np.linspace(.02, .98, 97)))
    return float(max(grid, key=lambda t: np.mean([kappa_at(s, y, t * f) for f in (.95, 1, 1.05)])))


def within(rows, s):
    good = []
    for _, group in itertools.groupby(range(len(rows)), key=lambda n: rows[n][0]):
        group = list(group)
        for i in group:
            for j in group:
                if rows[i][2] == "covered" and rows[j][2] == "missed":
                    good.append(1. if s[i] > s[j] else .5 if s[i] == s[j] else 0.)
    return float(np.mean(good)) if good else float("nan")


def viterbi(logp, costs):
    """costs: {"start": [6], "next": [6][6]}, negative log probabilities already weighted."""
    n, cost = len(logp), -logp
    best, back = cost[0] + costs["start"], []
    for i in range(1, n):
        step = best[:, None] + costs["next"]
        back.append(step.argmin(0))
        best = step.min(0) + cost[i]
    path = [int(best.argmin())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return np.array(path[::-1])


def transitions(sequences, weight):
    start, nxt = np.ones(6), np.ones((6, 6))
    for t in sequences:
        start[t[0]] += 1
        for a, b in zip(t, t[1:]):
            nxt[a, b] += 1
    # relative to how common the part is, so that the network's own prior isn't counted twice
    common = (nxt.sum(0) + start) / (nxt.sum() + start.sum())
    cost = lambda p: -weight * np.log(p / common)
    return {"start": cost(start / start.sum()), "next": cost(nxt / nxt.sum(1, keepdims=True))}


def star_measures(parts, costs):
    guess = np.concatenate([viterbi(l, costs) if costs else l.argmax(1) for l, _ in parts])
    truth = np.concatenate([t for _, t in parts])
    return float((guess == truth).mean()), macro_f1(guess, truth, range(6))


def platt(s, y):
    """Logistic regression of truth on logit(score): -> (a, b), probability = sigmoid(a * logit(score) + b)."""
    z = np.log(np.clip(s, 1e-4, 1 - 1e-4) / (1 - np.clip(s, 1e-4, 1 - 1e-4)))
    x, w, y = np.stack([z, np.ones_like(z)], 1), np.array([1., 0.]), np.asarray(y, float)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        h = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(2)
        w = w + np.linalg.solve(h, x.T @ (y - p) - 1e-3 * w)
    return [float(v) for v in w]


def main(args):
    scorer = torch_scorer(args.judge, args.base) if args.judge.endswith(".pt") else onnx_scorer(args.judge)
    sets = {n: read(f"{args.eval}/answers-{n}-dev.jsonl") for n in ("balanced", "diverse")}
    if args.held_out:
        sets["held-out"] = [a for f in args.held_out for a in read(f) if held_out(a)]
    if not args.quick:
        sets["ordinary"] = ordinary(f"{args.eval}/answers-dev.jsonl")
    if args.known:
        got = pickle.load(open(args.known, "rb"))
    else:
        got = {n: judge(scorer, a) for n, a in sets.items()}
    if args.star:  # a network of its own for the STAR parts
        other = onnx_scorer(args.star)
        second = {n: judge(other, a, coverage=False)[1] for n, a in sets.items()}
        w = args.star_weight
        got = {n: (g[0], [(w * m + (1 - w) * l, t) for (l, t), (m, _) in zip(g[1], second[n])]) for n, g in got.items()}
    if args.scores:
        pickle.dump(got, open(args.scores, "wb"))
    report(got, sets, args)


def report(got, sets, args):
    rows = {n: g[0] for n, g in got.items()}
    s = {n: np.array([score(r[3]) for r in v]) for n, v in rows.items()}
    y = {n: np.array([r[2] == "covered" for r in v]) for n, v in rows.items()}
    tune = [n for n in s if n != "ordinary"]
    t = best_threshold(np.concatenate([s[n] for n in tune]), np.concatenate([y[n] for n in tune]))
    sequences = {n: [p[1] for p in g[1]] for n, g in got.items()}
    result = {}
    for n in s:
        costs = transitions([q for m in tune for q in sequences[m]], args.smooth)
        guess = s[n] >= t
        raw, smooth = star_measures(got[n][1], None), star_measures(got[n][1], costs)
        result[n] = {"answers": len(sets[n]), "points": len(y[n]), "auc": auc(s[n][y[n]], s[n][~y[n]]),
                     "auc_missed": auc(s[n][y[n]], s[n][[r[2] == "missed" for r in rows[n]]]),
                     "within": within(rows[n], s[n]), "kappa": kappa_at(s[n], y[n], t), "accuracy": float((guess == y[n]).mean()),
                     "macro_f1": macro_f1(guess, y[n], (False, True)), "kappa_best": max(kappa_at(s[n], y[n], v) for v in s[n]),
                     "precision": float(y[n][guess].mean()) if guess.any() else float("nan"), "recall": float(guess[y[n]].mean()),
                     "star": smooth[0], "star_f1": smooth[1], "star_raw": raw[0]}
    print(f"threshold {t:.3f}")
    head = ["points", "auc", "auc_missed", "within", "kappa", "kappa_best", "accuracy", "macro_f1", "precision", "recall", "star_raw", "star", "star_f1"]
    print(f"{'':10}" + "".join(f"{h:>11}" for h in head))
    for n, r in result.items():
        print(f"{n:10}" + "".join(f"{r[h]:11.3f}" if isinstance(r[h], float) else f"{r[h]:11d}" for h in head))
    if args.write:
        everything = np.concatenate([s[n] for n in tune]), np.concatenate([y[n] for n in tune])
        fit(args, got, everything, t, transitions([q for m in tune for q in sequences[m]], args.smooth), result)


def fit(args, got, everything, t, costs, result):
    path = args.write
    s, y = everything
    a, b = platt(s, y)
    # from here up, precision on the development sets is at least 0.85: the screen may say "covered"
    sure = next((float(v) for v in np.unique(s) if y[s >= v].mean() >= .85 and (s >= v).sum() >= 20
                 and all(y[s >= u].mean() >= .85 for u in np.unique(s)[np.unique(s) > v][:-10])), 2.)  # 2: never
    touched = [(score(r[3]), r[2]) for n, g in got.items() if n != "ordinary" for r in g[0] if r[2] != "covered"]
    low = best_threshold(np.array([v for v, _ in touched]), np.array([h == "partial" for _, h in touched]))
    config = json.load(open(path))
    config["score"] = f"max over sentences of p(covered) + {TOUCHED} * p(touched)"
    config["scoreTouched"] = TOUCHED
    config["calibration"] = {"kind": "platt", "a": a, "b": b, "of": "probability = 1 / (1 + exp(-(a * ln(score / (1 - score)) + b)))"}
    config["thresholds"] = {"covered": t, "touched": min(low, t), "sure": sure}
    if args.star:
        config["starModels"] = {os.path.basename(args.judge): round(1 - args.star_weight, 3), os.path.basename(args.star): args.star_weight}
    config["starTransitions"] = {"start": [round(float(v), 4) for v in costs["start"]],
                                 "next": [[round(float(v), 4) for v in row] for row in costs["next"]]}
    config["measured"] = result
    json.dump(config, open(path, "w"), indent=1)


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("judge")
    p.add_argument("--star", help="a second ONNX file for the STAR parts: log probabilities are averaged")
    p.add_argument("--star-weight", type=float, default=.7, help="of that second file")
    p.add_argument("--known", help="scores written before by --scores, in place of running JUDGE again")
    p.add_argument("--base"), p.add_argument("--write"), p.add_argument("--scores")
    p.add_argument("--eval", required=True)
    p.add_argument("--held-out", nargs="*", default=[])
    p.add_argument("--smooth", type=float, default=.5, help="weight of the transitions")
    p.add_argument("--quick", action="store_true", help="without the ordinary answers")
    main(p.parse_args())
