"""A competitor for `npm run bench`: whisper.cpp through pywhispercpp, its default decoding (beam 5).

usage: PYTHON whisper_cpp_server.py MODEL.bin THREADS WAV...   (pip install pywhispercpp)
For every line read it hears all files once and writes one line of JSON: {"seconds": ..., "texts": [...]}.
"""
import json
import sys
import time

from pywhispercpp.model import Model


def main():
    path, threads, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    model = Model(path, n_threads=threads, language="en", print_progress=False, print_realtime=False, redirect_whispercpp_logs_to=None)
    for _ in sys.stdin:
        started = time.perf_counter()
        texts = [" ".join(segment.text.strip() for segment in model.transcribe(file)) for file in files]
        print(json.dumps({"seconds": time.perf_counter() - started, "texts": texts}), flush=True)


main()
