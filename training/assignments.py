#!/usr/bin/env python3
"""Draws assignments for answers to write, and turns what was written into training data.

usage: assignments.py draw LETTER FIRST COUNT      prints COUNT assignments, ids LETTER + number, the same for the same arguments
       assignments.py read WRITTEN.txt DATA.jsonl  checks every answer in WRITTEN.txt and writes the sound ones; the faulty
                                                   ones are named on standard error, by line

Coverage, length, style and domain are drawn apart from one another, so that none of them says anything of another
(WRITING.md tells how an answer is written). An answer is written as

    = d0012 | diverse | the question? | style
    1c label // second wording
    2m label // second wording
    S A sentence of the answer. [c1]
    A A sentence that uses the words of point 2 and doesn't cover it. [x2]
"""
import json, os, random, re, sys

STYLES = ["fluent and concise", "rambling, repeats itself, many fillers (um, uh, like, you know)", "nervous: restarts, self-corrections, unfinished phrases",
          "non-native speaker of English (small grammar errors, still understandable)", "storyteller: long scene setting",
          "indirect: by example and paraphrase, never the textbook words", "dense and technical, many figures", "abstract and general, little first person",
          "very informal, contractions, slang", "humorous, self-deprecating", "speech-recogniser noise: misheard technical words, run-on sentences",
          "plain, everyday words", "senior, reflective", "blunt, short sentences"]
TECH = ["retrieval-augmented generation", "fine-tuning a language model", "evaluating a language model", "agents and tool calling", "prompt injection and safety",
        "serving models, latency and cost", "search and ranking", "recommendations", "data pipelines", "databases", "mobile app", "web frontend", "payments",
        "cloud infrastructure", "on-call and incidents", "security engineering", "testing and releases", "developer tools", "machine learning on images",
        "speech and audio products", "analytics and experiments", "embedded devices", "games", "distributed systems", "hiring engineers", "leading a team",
        "product management", "design of interfaces", "open source", "research in machine learning", "customer support tooling", "privacy and compliance"]
WIDE = ["hospital ward", "school", "kitchen and restaurant", "shop floor", "farm", "building site", "museum", "airline", "bank", "insurance", "law firm", "city council",
        "newspaper", "charity", "warehouse and lorries", "factory", "power grid", "water works", "laboratory", "pharmacy", "hotel", "theatre", "sports club",
        "railway", "police or fire service", "call centre", "architecture", "film and music", "library", "real estate", "human resources", "marketing", "accounting",
        "sales", "army or navy", "wine, beer or bread", "veterinary practice", "forestry", "fashion", "start-up of two people"]
KINDS = [("tell me about a time (a story)", "diverse", 4), ("how did you / how do you (own practice)", "diverse", 3), ("why or what do you want (motives, plans)", "diverse", 1),
         ("weakness, conflict, failure, feedback", "diverse", 2), ("how would you design / set up X", "system", 4), ("how would you measure / estimate / decide X", "none", 2),
         ("explain X to somebody", "none", 2)]
LABELS = ["short nouns (two to four words)", "one word or two", "'How you ...' or 'What you ...'", "a statement (who does what)", "a technical noun phrase with 'and' or 'or'"]
SHAPES = ["S T A R L", "S A R", "A first, no situation", "S A, no result", "R first", "S T A", "S A L", "S S S A", "A R", "mixed order"]


def draw(letter, first, count):
    for number in range(first, first + count):
        rng = random.Random(f"{letter}{number}")
        kind, prefix, _ = rng.choices(KINDS, [k[2] for k in KINDS])[0]
        domain = rng.choice(TECH if rng.random() < .55 else WIDE)
        points = rng.choices([2, 3, 4, 5], [1, 4, 5, 3])[0]
        lean = rng.choice([(5, 2, 3), (4, 2, 4), (3, 2, 5), (1, 1, 3)])
        cover = ["cpm"[rng.choices([0, 1, 2], lean)[0]] for _ in range(points)]
        cover = [c + ("(trap)" if c == "m" and rng.random() < .65 else "(paraphrase, no word of the label)" if c == "c" and rng.random() < .6 else "") for c in cover]
        shape = "" if prefix != "diverse" else f" | shape {rng.choice(SHAPES)}"
        print(f"{letter}{number:04} | {prefix} | {kind} | {domain} | points: {' '.join(f'{i + 1}{c}' for i, c in enumerate(cover))} | "
              f"labels: {rng.choice(LABELS)} | about {rng.choice([40, 60, 80, 110, 150, 200])} words | {rng.choice(STYLES)}{shape}")


def faults(answer):
    """-> what is wrong with an answer, in words; empty when it is sound."""
    out, marks = [], {k: {m for s in answer["sentences"] for m in "cpx" if k in s.get(m, [])} for k in answer["points"]}
    for k, said in answer["hints"].items():
        if said == "covered" and "c" not in marks[k] or said == "partial" and (marks[k] & {"c"} or "p" not in marks[k]) or said == "missed" and marks[k] & {"c", "p"}:
            out.append(f"point {k[1:]} is {said}, its sentences are marked {' '.join(sorted(marks[k])) or 'nowhere'}")
    if any(k not in answer["points"] for s in answer["sentences"] for m in "cpx" for k in s.get(m, [])):
        out.append("a mark names a point that isn't there")
    if not answer["points"] or len(answer["sentences"]) < 2:
        out.append("fewer than one point or two sentences")
    out += [f"a sentence of {n} words" for n in (len(s["t"].split()) for s in answer["sentences"]) if n > 60]
    return out


def read(path):
    """Yields (line number, answer) of the written form; refuses a line that it can't read."""
    answer, start = None, 0
    for number, line in enumerate(open(path, encoding="utf8"), 1):
        line = line.strip()
        if not line:
            continue
        if line.startswith("="):
            if answer:
                yield start, answer
            name, prefix, question, style = (p.strip() for p in line[1:].split("|", 3))
            answer = dict(id=name, prompt=f"{prefix}/{name}", question=question, points={}, alt={}, hints={}, style=style, sentences=[])
            start = number
        elif point := re.fullmatch(r"(\d)([cpm])\s+(.+?)\s*(?://\s*(.+))?", line):
            key = f"p{point[1]}"
            answer["points"][key], answer["hints"][key] = point[3], dict(c="covered", p="partial", m="missed")[point[2]]
            if point[4]:
                answer["alt"][key] = point[4]
        elif sentence := re.fullmatch(r"([STARL-])\s+(.+?)\s*((?:\[[cpx\d ,]+\]\s*)*)", line):
            s = dict(t=sentence[2], star=sentence[1] if prefix == "diverse" else "-")
            for mark, point in re.findall(r"([cpx])\s*(\d)", sentence[3]):
                s.setdefault(mark, []).append(f"p{point}")
            answer["sentences"].append(s)
        else:
            print(f"{path}:{number}: neither a heading, a point nor a sentence: {line[:60]}", file=sys.stderr)
    if answer:
        yield start, answer


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["draw", letter, first, count]:
            draw(letter, int(first), int(count))
        case ["read", source, target]:
            sound = []
            for line, answer in read(source):
                found = faults(answer)
                for f in found:
                    print(f"{source}:{line}: {answer['id']}: {f}", file=sys.stderr)
                sound += [] if found else [answer]
            with open(target + ".new", "w", encoding="utf8") as out:
                out.writelines(json.dumps(a, ensure_ascii=False) + "\n" for a in sound)
            os.replace(target + ".new", target)
            print(f"{len(sound)} answers in {target}")
        case _:
            sys.exit(__doc__)
