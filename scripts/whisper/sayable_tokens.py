"""Which of Whisper's tokens English text can hold: those of its more common words, of numbers, and all short ones."""
import json

from wordfreq import iter_wordlist

# wordfreq's larger English list, most common first: down to about three in a hundred million words.
WORDS = 60_000
# Acronyms: longer words are rarely said letter by letter.
LONGEST_CAPITALS = 5
# Every ASCII token up to this many bytes stays: with them, anything can be spelled.
SHORT = 3


def byte_alphabet():
    """GPT-2's printable stand-in for each byte, inverted: character -> byte."""
    keep = [*range(33, 127), *range(161, 173), *range(174, 256)]
    rest = [b for b in range(256) if b not in keep]
    return {**{chr(b): b for b in keep}, **{chr(256 + i): b for i, b in enumerate(rest)}}


def read_vocabulary(path):
    """tokenizer.json -> {bytes: token}, without the special tokens."""
    bytes_of = byte_alphabet()
    vocabulary = json.load(open(path, encoding="utf8"))["model"]["vocab"]
    return {bytes(bytes_of[c] for c in text): token for text, token in vocabulary.items()
            if all(c in bytes_of for c in text)}


def encode(text, vocabulary):
    """Byte pair encoding: a token's number is the rank of the merge that made it."""
    parts = [bytes([b]) for b in text]
    while len(parts) > 1:
        ranks = [vocabulary.get(a + b) for a, b in zip(parts, parts[1:])]
        known = [(rank, at) for at, rank in enumerate(ranks) if rank is not None]
        if not known:
            break
        _, at = min(known)
        parts[at:at + 2] = [parts[at] + parts[at + 1]]
    return [vocabulary[part] for part in parts]


def sayable_tokens(path):
    vocabulary = read_vocabulary(path)
    found = set()
    for index, word in enumerate(iter_wordlist("en", wordlist="large")):
        if index == WORDS:
            break
        forms = {word, word.capitalize()} | ({word.upper()} if len(word) <= LONGEST_CAPITALS else set())
        for form in forms:
            found.update(encode(f" {form}".encode(), vocabulary))
            found.update(encode(form.encode(), vocabulary))
    for raw, token in vocabulary.items():
        if len(raw) == 1 or raw.strip().isdigit() or (len(raw) <= SHORT and raw.isascii()):
            found.add(token)
    return found
