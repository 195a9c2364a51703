"""A competitor for `npm run bench`: faster-whisper, int8, beam 1.

usage: PYTHON faster_whisper_server.py MODEL_FOLDER [BEAM] THREADS WAV...   (pip install faster-whisper)
For every line read it hears all files once and writes one line of JSON: {"seconds": ..., "texts": [...]}.
"""
import json
import sys
import time

from faster_whisper import WhisperModel


def main():
    folder, *rest = sys.argv[1:]
    beam = int(rest.pop(0)) if not rest[1].endswith(".wav") else 1
    threads, files = int(rest[0]), rest[1:]
    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=threads)
    for _ in sys.stdin:
        started = time.perf_counter()
        texts = []
        for file in files:
            segments, _info = model.transcribe(file, language="en", beam_size=beam)
            texts.append(" ".join(segment.text.strip() for segment in segments))
        print(json.dumps({"seconds": time.perf_counter() - started, "texts": texts}), flush=True)


main()
