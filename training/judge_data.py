"""What the judge is trained and measured on: answers, windows, the texts of a pair, the hold-out."""
import json, os, zlib

STAR = ["-", "S", "T", "A", "R", "L"]
HERE = os.path.dirname(os.path.abspath(__file__))


def read(path):
    """-> the whole lines of a JSONL file (a writer may be in the middle of the last one)."""
    text = open(path, encoding="utf8").read()
    return [json.loads(line) for line in text[:text.rfind("\n") + 1].splitlines() if line.strip()]


def held_out(answer):
    """One answer in five of answers-diverse and one in twenty of the later files is for development: by prompt,
    since each of those answers has a prompt of its own. answers-train.jsonl (33 prompts) is never held out."""
    prompt = answer["prompt"].split("/")[-1]
    share = 5 if prompt.startswith("v") else 20
    own = prompt[:1] in "vab" and prompt[1:].isdigit()
    return own and zlib.crc32(answer["id"].encode()) % share == 0


def has_star(answer):
    return not answer["prompt"].startswith(("system", "none"))


def coverage_pair(label, sentences, i):
    """The point's label; the sentence before and the sentence."""
    return label, (sentences[i - 1] + " " if i else "") + sentences[i]


def star_pair(sentences, i):
    """The place in the answer (0 to 4), the sentence before and the one after; the sentence."""
    n = len(sentences)
    position = int(4 * i / (n - 1)) if n > 1 else 0
    before = sentences[i - 1] if i else "(start)"
    after = sentences[i + 1] if i + 1 < n else "(end)"
    return f"{position} | {before} | {after}", sentences[i]


def ordinary(path):
    """answers-dev.jsonl has its labels in prompts.json and evidence in place of marks: -> the common form."""
    labels = {p["id"]: {q["id"]: q["label"] for q in p["points"]} for p in json.load(open(f"{HERE}/prompts.json"))}
    out = read(path)
    for a in out:
        a["points"] = {k: v for k, v in labels[a["prompt"]].items() if k in a["hints"]}
    return out
