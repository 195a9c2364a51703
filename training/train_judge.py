#!/usr/bin/env python3
"""Fine-tunes an encoder into the judge: two heads on one trunk.

  coverage  (point label, previous sentence + sentence) -> none / touched / covered
  STAR      (position | previous | next, sentence)       -> - S T A R L

usage: train_judge.py BASE OUT TRAIN.jsonl... [--epochs 3] [--lr 1e-4] [--start judge.pt]
BASE is a folder made by prepare_base.py (or any BERT-shaped Hugging Face folder). Answers for which
judge_data.held_out says so are left out. Writes OUT/judge.pt: the running average of the weights.
Seeded, but two workers never run quite alike (--workers 1 does). About 30 ms an example on 2 idle cores.
"""
import argparse, os, random, signal, sys, time
from collections import Counter
import torch
from torch import nn
from transformers import AutoConfig, AutoModel, AutoTokenizer
from judge_data import STAR, coverage_pair, has_star, held_out, read, star_pair

COVERAGE, PART = 0, 1  # the two tasks
WEIGHT = torch.tensor([.8, 1.6, 1.4])  # of none, touched, covered

# A speaker reads the hint aloud or repeats the question: the words without the content. Touched at most.
ALOUD = ["The next point is {}.", "So the hint says {}.", "I'd like to talk about {}.", "{}, yes, that's an important one.",
         "And then there's {}, of course, which matters a lot.", "{}.", "As for {}, well.", "You asked about {}.",
         "Okay, {}, that's the other thing on my list.", "I know I should say something about {} here."]


class Judge(nn.Module):
    def __init__(self, base, pretrained=True):
        super().__init__()
        kind = dict(add_pooling_layer=False, attn_implementation="sdpa")
        if pretrained:
            self.bert = AutoModel.from_pretrained(base, hidden_dropout_prob=0., attention_probs_dropout_prob=0., **kind)
        else:
            self.bert = AutoModel.from_config(AutoConfig.from_pretrained(base), **kind)
        width = self.bert.config.hidden_size
        self.drop, self.cov, self.star = nn.Dropout(.1), nn.Linear(2 * width, 3), nn.Linear(2 * width, 6)

    def forward(self, input_ids, attention_mask, token_type_ids):
        """-> coverage logits [batch, 3], STAR logits [batch, 6]; token_type_ids is 1 on the passage or sentence."""
        h = self.bert(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        every = attention_mask.unsqueeze(-1).to(h.dtype)
        second = every * token_type_ids.unsqueeze(-1).to(h.dtype)
        mean = lambda w: (h * w).sum(1) / w.sum(1).clamp(min=1)
        return (self.cov(self.drop(torch.cat([h[:, 0], mean(every)], 1))),
                self.star(self.drop(torch.cat([h[:, 0], mean(second)], 1))))


def examples(answers):
    """-> [(task, [first texts], second text, class, hard)]; hard examples are seen every epoch, the rest are sampled.
    A point that has another label (alt) gives two first texts, of which each visit draws one."""
    out = []
    for a in answers:
        texts = [s["t"] for s in a["sentences"]]
        for i, s in enumerate(a["sentences"]):
            if has_star(a) and s.get("star") in STAR:
                first, second = star_pair(texts, i)
                out.append((PART, [first], second, STAR.index(s["star"]), True))
            for point, label in a["points"].items():
                y = 2 if point in s.get("c", []) else 1 if point in s.get("p", []) else 0
                if y == 0 and i and point in a["sentences"][i - 1].get("c", []):
                    continue  # the window already holds the evidence of the sentence before
                labels = [label] + [v for v in [a.get("alt", {}).get(point)] if v]
                out.append((COVERAGE, labels, coverage_pair(label, texts, i)[1], y, y > 0 or point in s.get("x", [])))
    return out


def invented(answers, rng):
    """Hints read aloud (touched) and points of other answers (none): made anew each epoch, a few of each."""
    out = []
    for a in rng.sample(answers, len(answers) // 3):
        texts = [s["t"] for s in a["sentences"]]
        label = rng.choice(list(a["points"].values()))
        before = rng.choice(["", a.get("question", "") + " "])
        said = rng.choice(ALOUD).format(label[:1].lower() + label[1:] if rng.random() < .5 else label)
        out.append((COVERAGE, [label], before + said[:1].upper() + said[1:], 1, True))
        other = rng.choice(answers)
        if other["prompt"] != a["prompt"]:
            out.append((COVERAGE, [rng.choice(list(other["points"].values()))],
                        coverage_pair("", texts, rng.randrange(len(texts)))[1], 0, True))
    return out


def load(files, rng, common):
    """-> the answers to train on; of those to the 33 common prompts (many answers to a point) a share, drawn anew."""
    kept = [a for f in files for a in read(f) if not held_out(a)]
    many = Counter(a["prompt"] for a in kept)
    return [a for a in kept if many[a["prompt"]] < 4 or rng.random() < common]


def key(e):
    return e[1][0], e[2]


def epoch_order(ex, rng, seen, args):
    """Every hard example, and of the easy ones twice as many as there are positives: half of them those that the
    model got most wrong when it last saw them, half unseen."""
    hard = [i for i, e in enumerate(ex) if e[4] and (rng.random() < args.star if e[0] == PART else True)]
    easy = [i for i, e in enumerate(ex) if not e[4]]
    want = min(len(easy), int(args.easy * sum(e[0] == COVERAGE and e[3] > 0 for e in ex)))
    fresh = [i for i in easy if key(ex[i]) not in seen]
    known = sorted((i for i in easy if key(ex[i]) in seen), key=lambda i: -seen[key(ex[i])])
    take = known[:want // 2]
    rng.shuffle(fresh)
    take += fresh[:want - len(take)]
    rest = known[want // 2:]
    rng.shuffle(rest)
    return hard + take + rest[:want - len(take)]


def batches(order, length, size, rng):
    """Batches of similar length inside a shuffled stretch."""
    rng.shuffle(order)
    out = []
    for q in range(0, len(order), size * 40):
        stretch = sorted(order[q:q + size * 40], key=lambda i: length(i))
        cut = [stretch[j:j + size] for j in range(0, len(stretch), size)]
        rng.shuffle(cut)
        out += cut
    return out


def groups(model, args):
    """Layer-wise learning rates: the heads and the top layer get --lr, each layer below --decay times the one above."""
    layers = model.bert.config.num_hidden_layers
    by = {}
    for name, p in model.named_parameters():
        depth = int(name.split("layer.")[1].split(".")[0]) if "layer." in name else (-1 if "embeddings" in name else layers)
        p.requires_grad_(depth >= args.freeze)
        if p.requires_grad:
            rate = args.lr * (3 if depth == layers else args.decay ** (layers - 1 - depth))
            by.setdefault((rate, .01 if p.ndim >= 2 else 0.), []).append(p)
    return [{"params": v, "lr": k[0], "weight_decay": k[1]} for k, v in by.items()]


def learn(rank, args, model, average, step, total, tasks, done):
    """One worker: takes batches until the queue says stop. Workers share the weights and write to them without locks
    (Hogwild), so that neither waits for the other on a busy machine; worker 0 keeps the running average."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed + rank)
    rng = random.Random(args.seed + rank)
    tok = AutoTokenizer.from_pretrained(args.base)
    model.train()
    opt = torch.optim.AdamW(groups(model, args), fused=True)
    while (batch := tasks.get()) is not None:
        with step.get_lock():
            step.value += 1
            now = step.value
        if now > total.value:  # the time is over
            done.put(([], 0.))
            continue
        scale = min(1., now / args.warm) * max(.02, min(1., (total.value - now) / max(1, args.cool * total.value)))
        for g in opt.param_groups:
            g["lr"] = g.setdefault("full", g["lr"]) * scale
        x = tok([rng.choice(e[1]) for _, e in batch], [e[2] for _, e in batch], truncation=True, max_length=160,
                padding=True, return_tensors="pt")
        with torch.autocast("cpu", torch.bfloat16, enabled=not args.fp32):
            cov, star = model(x["input_ids"], x["attention_mask"], x["token_type_ids"])
        y, task = torch.tensor([e[3] for _, e in batch]), torch.tensor([e[0] for _, e in batch])
        loss, losses = torch.zeros(()), []
        for which, out, w, much in ((COVERAGE, cov.float(), WEIGHT, 1.5), (PART, star.float(), None, args.part)):
            mine = task == which
            if mine.any():
                each = nn.functional.cross_entropy(out[mine], y[mine], weight=w, label_smoothing=.05, reduction="none")
                loss = loss + much * each.sum() / len(batch)
                if which == COVERAGE:
                    losses = list(zip([i for i, e in batch if e[0] == COVERAGE], each.tolist()))
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.)
        opt.step()
        if rank == 0:
            keep = min(args.ema, now / (now + 9))
            with torch.no_grad():
                for k, v in model.state_dict().items():
                    average[k].lerp_(v, 1 - keep) if v.is_floating_point() else average[k].copy_(v)
        done.put((losses, loss.item()))


def train(args):
    random.seed(args.seed), torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    model = Judge(args.base)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    model.share_memory()
    average = {k: v.clone().share_memory_() for k, v in model.state_dict().items()}
    os.makedirs(args.out, exist_ok=True)
    mp = torch.multiprocessing.get_context("spawn")
    step, total, tasks, done = mp.Value("i", 0), mp.Value("i", 1 << 30), mp.Queue(), mp.Queue()
    workers = [mp.Process(target=learn, args=(r, args, model, average, step, total, tasks, done), daemon=True) for r in range(args.workers)]
    for w in workers:
        w.start()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the workers end too
    seen, epoch, finished, start = {}, 0, 0, time.time()
    while epoch < args.epochs and finished < total.value:
        answers = load(args.train, rng, args.common)  # read anew: files may have grown
        ex = examples(answers)
        ex += invented(answers, rng)
        order = epoch_order(ex, rng, seen, args)
        todo = batches(order, lambda i: len(ex[i][2]) + len(ex[i][1][0]), args.size, rng)
        left = args.epochs - epoch
        if not args.minutes:
            total.value = finished + int(len(todo) * left)
        todo = todo[:max(1, int(len(todo) * min(1., left)))]
        print(f"epoch {epoch}: {len(answers)} answers, {len(order)} examples, {len(todo)} batches", flush=True)
        for b in todo:
            tasks.put([(key(ex[i]), ex[i]) for i in b])
        recent = []
        for _ in todo:
            losses, loss = done.get()
            seen.update(losses), recent.append(loss)
            finished += 1
            if args.minutes and finished >= 20:  # the rate falls with the time that is left, at the pace so far
                total.value = int(finished * max(1., args.minutes * 60 / (time.time() - start)))
            if finished % 50 == 0:
                print(f"step {finished}/{total.value} loss {sum(recent[-50:]) / len(recent[-50:]):.3f} {time.time() - start:.0f} s", flush=True)
            if args.save and finished % args.save == 0:
                torch.save(average, f"{args.out}/judge.pt")
        epoch += 1
    for _ in workers:
        tasks.put(None)
    for w in workers:
        w.join()
    torch.save(average, f"{args.out}/judge.pt")


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("base"), p.add_argument("out"), p.add_argument("train", nargs="+")
    p.add_argument("--epochs", type=float, default=3)
    p.add_argument("--minutes", type=float, help="end after so long, whatever --epochs says")
    p.add_argument("--lr", type=float, default=1e-4)
    p.add_argument("--decay", type=float, default=.9, help="of the learning rate, a layer")
    p.add_argument("--freeze", type=int, default=0, help="how many of the lowest layers stay as they are")
    p.add_argument("--size", type=int, default=24, help="of a batch")
    p.add_argument("--easy", type=float, default=1.5, help="easy examples for each positive, an epoch")
    p.add_argument("--star", type=float, default=1., help="share of the STAR examples, an epoch")
    p.add_argument("--common", type=float, default=.5, help="share of the answers to common prompts, an epoch")
    p.add_argument("--part", type=float, default=1., help="weight of the STAR loss")
    p.add_argument("--ema", type=float, default=.995)
    p.add_argument("--warm", type=int, default=60)
    p.add_argument("--cool", type=float, default=1., help="share of the steps over which the rate falls to zero")
    p.add_argument("--save", type=int, default=200, help="steps between two savings")
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--workers", type=int, default=2, help="processes")
    p.add_argument("--threads", type=int, default=1, help="of a process")
    p.add_argument("--fp32", action="store_true")
    p.add_argument("--start", help="weights to go on from")
    train(p.parse_args())
