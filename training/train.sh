#!/usr/bin/env bash
# Trains the judge, exports it, measures it: one command, from the judge that is in resources/models/judge on.
# usage: train.sh WORK [EPOCHS]     leaves WORK/best/{judge.onnx,tokenizer.json,tokenizer_config.json,config.json}
# Needs Python 3.11 with requirements.txt (PYTHON says which). FROM=folder of a judge to go on from; FROM=none starts
# from the base encoder (then take 6 epochs or more). Everything runs at the lowest priority.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); work=$1; epochs=${2:-3}
python="nice -n 19 ${PYTHON:-python3}"; from=${FROM:-$here/../resources/models/judge}
eval_dir=${EVAL:?EVAL must name the folder with the development answers (answers-*-dev.jsonl)}
export HF_HUB_OFFLINE=1 HF_HUB_DISABLE_PROGRESS_BARS=1 TOKENIZERS_PARALLELISM=false OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0
mkdir -p "$work"; cd "$here"
base=${BASE:-$work/base}
[ -d "$base" ] || ./fetch_base.sh "$base"
start=(); freeze=0
if [ "$from" != none ]; then
  $python restore_judge.py "$from/judge.onnx" "$base" "$work/from"
  start=(--start "$work/from/judge.pt"); freeze=2
fi
later=(data/answers-diverse.jsonl $(ls data/answers-[a-z].jsonl))
$python train_judge.py "$base" "$work/run" "${later[@]}" data/answers-train.jsonl "${start[@]}" \
  --epochs "$epochs" --lr 1.5e-4 --freeze "$freeze" --star .3 --easy 1.1 --common .25
[ -z "${AVERAGE:-}" ] || $python average_judge.py "$work/run" "$work/run/judge.pt" $AVERAGE
$python export_judge.py "$base" "$work/run" "$work/best" 2> "$work/export.log"
[ -f "$work/best/judge.onnx" ]; star=(); [ -f "$here/../resources/models/judge/star.onnx" ] && cp "$here/../resources/models/judge/star.onnx" "$work/best/" && star=(--star "$work/best/star.onnx")
$python evaluate.py "$work/best/judge.onnx" "${star[@]}" --eval "$eval_dir" --held-out "${later[@]}" --write "$work/best/config.json" | tee "$work/measures.txt"
