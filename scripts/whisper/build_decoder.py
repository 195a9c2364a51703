"""Writes the decoder that src/main/transcription/worker/tree-decoder.ts runs, from the weights of Whisper.

usage: PYTHON build_decoder.py FOLDER MODEL_FOLDER OUT_FOLDER    (pip install -r requirements.txt)
FOLDER is a faster-whisper model (model.bin, tokenizer.json); MODEL_FOLDER holds generation_config.json.
Writes decoder_tree_uint8.onnx and cross_attention.onnx. README.md says what they take and give.
"""
import json
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from read_ct2 import read_ct2
from sayable_tokens import sayable_tokens

MICROSOFT = "com.microsoft"
WIDTH_OF_HEAD = 64
# Candidates given out for each row.
BEST = 16


class Graph:
    """Nodes and weights in the order in which they are written."""

    def __init__(self):
        self.nodes, self.weights, self.known = [], [], set()

    def weight(self, name, array):
        if name not in self.known:
            self.known.add(name)
            self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, op, inputs, output, domain="", **attributes):
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(op, inputs, outputs, domain=domain, **attributes))
        return output

    def norm(self, x, out, gamma, beta):
        return self.add("LayerNormalization", [x, self.weight(out + ".gamma", gamma), self.weight(out + ".beta", beta)],
                        out, axis=-1, epsilon=1e-5)

    def constant(self, value, dtype=np.int64):
        return self.weight(f"constant.{np.dtype(dtype).name}.{value}".replace(" ", ""), np.array(value, dtype))

    def save(self, path, inputs, outputs):
        value = lambda x: helper.make_tensor_value_info(*x)
        graph = helper.make_graph(self.nodes, "whisper", [value(x) for x in inputs], [value(x) for x in outputs], self.weights)
        model = helper.make_model(graph, ir_version=10, producer_name="aloud",
                                  opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid(MICROSOFT, 1)])
        onnx.save(model, path)


def quantised(weight):
    """[in, out] -> unsigned 8-bit around 128, and a scale for each column."""
    scale = np.maximum(np.abs(weight).max(0), 1e-8) / 127
    return (np.rint(weight / scale) + 128).astype(np.uint8), scale.astype(np.float32)


def prepare_rows(g, x):
    """Each row of x on a scale of its own, 8 bits: one loud token would drown the others."""
    g.add("Abs", [x], x + ".abs")
    g.add("ReduceMax", [x + ".abs", g.constant([-1])], x + ".max", keepdims=1)
    g.add("Mul", [x + ".max", g.constant(1 / 127, np.float32)], x + ".scale")
    g.add("Div", [x, x + ".scale"], x + ".unit")
    g.add("QuantizeLinear", [x + ".unit", g.constant(1.0, np.float32), g.constant(128, np.uint8)], x + ".q")


def product(g, x, out, weight, bias=None):
    """x times an 8-bit weight [in, out]; `prepare_rows` was called on x."""
    q, scale = quantised(weight)
    g.add("MatMulIntegerToFloat",
          [x + ".q", g.weight(out + ".q", q), g.constant(1.0, np.float32), g.weight(out + ".s", scale),
           g.constant(128, np.uint8), g.weight(out + ".z", np.full(len(scale), 128, np.uint8))],
          out + ".p", MICROSOFT)
    if bias is None:
        return g.add("Mul", [out + ".p", x + ".scale"], out)
    g.add("Mul", [out + ".p", x + ".scale"], out + ".m")
    return g.add("Add", [out + ".m", g.weight(out + ".b", bias)], out)


def build_decoder(v, generation, sayable, path):
    f32 = lambda name: v[name].astype(np.float32)
    vocabulary, width = v["decoder/embeddings/weight"].shape
    heads = width // WIDTH_OF_HEAD
    layers = 1 + max(int(k.split("/")[1][6:]) for k in v if k.startswith("decoder/layer_") and k[14].isdigit())
    alignment = generation["alignment_heads"]
    g = Graph()
    first_timestamp = generation["no_timestamps_token_id"] + 1

    # The table: rows that English can say, what other languages say besides, what is never chosen.
    table = f32("decoder/embeddings/weight")
    never = set(generation["suppress_tokens"]) | set(range(generation["no_timestamps_token_id"], vocabulary))
    end = generation["eos_token_id"]
    # After start-of-transcript comes the language: "no speech" is weighed against it.
    sayable = set(sayable) | set(range(end, generation["no_timestamps_token_id"]))
    english = [t for t in range(vocabulary) if t not in never and t in sayable]
    other = [t for t in range(end) if t not in never and t not in sayable]
    chosen = set(english) | set(other)
    silent = [t for t in range(vocabulary) if t not in chosen]
    order = np.array(english + other + silent, np.int64)
    parts = {"english": english, "other": other, "silent": silent}
    rank = np.empty(vocabulary, np.int64)
    rank[order] = np.arange(vocabulary)
    quantised_parts = {name: quantised(table[ids].T) for name, ids in parts.items()}

    g.add("Gather", [g.weight("rank", rank), "tokens"], "ranks")
    below = 0
    embedded = None
    for name, ids in parts.items():
        q, scale = quantised_parts[name]
        at = f"embedding.{name}"
        g.weight(f"head.{name}.q", q), g.weight(f"head.{name}.s", scale)
        g.add("Sub", ["ranks", g.constant(below)], at + ".offset")
        g.add("Clip", [at + ".offset", g.constant(0), g.constant(len(ids) - 1)], at + ".index")
        g.add("Gather", [f"head.{name}.q", at + ".index"], at + ".column", axis=1)
        g.add("Transpose", [at + ".column"], at + ".row", perm=[1, 0])
        g.add("Cast", [at + ".row"], at + ".float", to=TensorProto.FLOAT)
        g.add("Sub", [at + ".float", g.constant(128.0, np.float32)], at + ".centred")
        g.add("Gather", [f"head.{name}.s", at + ".index"], at + ".scale1")
        g.add("Unsqueeze", [at + ".scale1", g.constant([1])], at + ".scale")
        g.add("Mul", [at + ".centred", at + ".scale"], at)
        if embedded is None:
            embedded = at
        else:
            g.add("GreaterOrEqual", ["ranks", g.constant(below)], at + ".here1")
            g.add("Unsqueeze", [at + ".here1", g.constant([1])], at + ".here")
            embedded = g.add("Where", [at + ".here", at, embedded], at + ".so_far")
        below += len(ids)
    g.add("Gather", [g.weight("positions_table", f32("decoder/position_encodings/encodings")), "positions"], "position")
    x = g.add("Add", [embedded, "position"], "x")

    def by_head(name):
        g.add("Reshape", [name, g.constant([0, heads, WIDTH_OF_HEAD])], name + ".heads")
        return g.add("Transpose", [name + ".heads"], name + ".t", perm=[1, 0, 2])

    def joined(name):
        g.add("Transpose", [name], name + ".back", perm=[1, 0, 2])
        return g.add("Reshape", [name + ".back", g.constant([0, width])], name + ".rows")

    def attend_back(x, mixed, linear, out, total):
        """The heads' mix through an attention's last layer, added to x."""
        m = joined(mixed)
        prepare_rows(g, m)
        product(g, m, out, f32(linear + "/weight").T, f32(linear + "/bias"))
        return g.add("Add", [x, out], total)

    attended = []
    outputs = []
    scaling = WIDTH_OF_HEAD ** -0.5
    for layer in range(layers):
        of, at = f"decoder/layer_{layer}", f"layer{layer}"
        n = g.norm(x, at + ".n1", f32(of + "/self_attention/layer_norm/gamma"), f32(of + "/self_attention/layer_norm/beta"))
        weight, bias = f32(of + "/self_attention/linear_0/weight").T.copy(), f32(of + "/self_attention/linear_0/bias").copy()
        weight[:, :width] *= scaling
        bias[:width] *= scaling
        prepare_rows(g, n)
        product(g, n, at + ".qkv", weight, bias)
        g.add("Split", [at + ".qkv"], [at + ".q", at + ".k", at + ".v"], axis=1, num_outputs=3)
        for which in "qkv":
            by_head(f"{at}.{which}")
        for which, name in (("k", "key"), ("v", "value")):
            g.add("Concat", [f"past.{layer}.{name}", f"{at}.{which}.t"], f"{at}.{name}", axis=1)
            g.add("Identity", [f"{at}.{which}.t"], f"new.{layer}.{name}")
            outputs.append((f"new.{layer}.{name}", TensorProto.FLOAT, [heads, "rows", WIDTH_OF_HEAD]))
        g.add("FusedMatMul", [at + ".q.t", at + ".key"], at + ".scores", MICROSOFT, transB=1)
        g.add("Add", [at + ".scores", "mask"], at + ".masked")
        g.add("Softmax", [at + ".masked"], at + ".weights", axis=-1)
        g.add("MatMul", [at + ".weights", at + ".value"], at + ".mixed")
        x = attend_back(x, at + ".mixed", of + "/self_attention/linear_1", at + ".out", at + ".x1")

        n = g.norm(x, at + ".n2", f32(of + "/attention/layer_norm/gamma"), f32(of + "/attention/layer_norm/beta"))
        prepare_rows(g, n)
        product(g, n, at + ".cq", f32(of + "/attention/linear_0/weight").T * scaling, f32(of + "/attention/linear_0/bias") * scaling)
        by_head(at + ".cq")
        g.add("MatMul", [at + ".cq.t", f"cross.{layer}.key"], at + ".cscores")
        g.add("Softmax", [at + ".cscores"], at + ".cweights", axis=-1)
        here = [head for of_layer, head in alignment if of_layer == layer]
        if here:
            attended.append(g.add("Gather", [at + ".cweights", g.constant(here)], at + ".aligned", axis=0))
        g.add("MatMul", [at + ".cweights", f"cross.{layer}.value"], at + ".cmixed")
        x = attend_back(x, at + ".cmixed", of + "/attention/linear_2", at + ".cout", at + ".x2")

        n = g.norm(x, at + ".n3", f32(of + "/ffn/layer_norm/gamma"), f32(of + "/ffn/layer_norm/beta"))
        prepare_rows(g, n)
        product(g, n, at + ".fc1", f32(of + "/ffn/linear_0/weight").T, f32(of + "/ffn/linear_0/bias"))
        g.add("Gelu", [at + ".fc1"], at + ".act", MICROSOFT)
        prepare_rows(g, at + ".act")
        product(g, at + ".act", at + ".fc2", f32(of + "/ffn/linear_1/weight").T, f32(of + "/ffn/linear_1/bias"))
        x = g.add("Add", [x, at + ".fc2"], at + ".x3")

    g.add("Concat", attended, "attention", axis=0)
    g.add("Gather", [x, "chosen"], "last")
    n = g.norm("last", "final", f32("decoder/layer_norm/gamma"), f32("decoder/layer_norm/beta"))
    nospeech = generation["no_timestamps_token_id"] - 1
    g.add("MatMul", [n, g.weight("no_speech_row", table[nospeech][:, None])], "no_speech_logit")
    prepare_rows(g, n)

    def head(of, part, out):
        scale = quantised_parts[part][1]
        of.add("MatMulIntegerToFloat",
               [n + ".q", f"head.{part}.q", g.constant(1.0, np.float32), f"head.{part}.s", g.constant(128, np.uint8),
                g.weight(f"head.{part}.z", np.full(len(scale), 128, np.uint8))], out + ".p", MICROSOFT)
        return of.add("Mul", [out + ".p", n + ".scale"], out)

    def branch(prefix, names):
        of = Graph()
        logits = [head(of, name, f"{prefix}.{name}") for name in names]
        if len(logits) > 1:
            logits = [of.add("Concat", logits, prefix + ".all", axis=1)]
        of.add("TopK", [logits[0], g.constant([BEST])], [prefix + ".logits", prefix + ".indices"], axis=-1)
        # Softmax uses all of the processor's width, ReduceLogSumExp does not.
        of.add("Softmax", [logits[0]], prefix + ".shares", axis=-1)
        of.add("GatherElements", [prefix + ".shares", prefix + ".indices"], prefix + ".probabilities", axis=-1)
        outs = [(prefix + ".logits", TensorProto.FLOAT, None), (prefix + ".indices", TensorProto.INT64, None),
                (prefix + ".probabilities", TensorProto.FLOAT, None)]
        return helper.make_graph(of.nodes, prefix, [], [helper.make_tensor_value_info(*o) for o in outs])

    g.add("If", ["english"], ["logits", "indices", "probabilities"],
          then_branch=branch("in_english", ["english"]), else_branch=branch("in_any", ["english", "other"]))
    g.add("Gather", [g.weight("order", order.astype(np.int32)), "indices"], "candidates")

    # How much likelier "no speech" is than all of what may be said.
    g.add("Slice", ["logits", g.constant([0]), g.constant([1]), g.constant([1])], "best_logit")
    g.add("Slice", ["probabilities", g.constant([0]), g.constant([1]), g.constant([1])], "best_probability")
    g.add("Sub", ["no_speech_logit", "best_logit"], "no_speech_above")
    g.add("Exp", ["no_speech_above"], "no_speech_ratio")
    g.add("Mul", ["no_speech_ratio", "best_probability"], "no_speech_odds")

    F, I = TensorProto.FLOAT, TensorProto.INT64
    inputs = [("tokens", I, ["rows"]), ("positions", I, ["rows"]), ("mask", F, ["rows", "all"]), ("chosen", I, ["chosen_rows"]),
              ("english", TensorProto.BOOL, [])]
    for layer in range(layers):
        inputs += [(f"past.{layer}.key", F, [heads, "past", WIDTH_OF_HEAD]), (f"past.{layer}.value", F, [heads, "past", WIDTH_OF_HEAD]),
                   (f"cross.{layer}.key", F, [heads, WIDTH_OF_HEAD, "sound"]), (f"cross.{layer}.value", F, [heads, "sound", WIDTH_OF_HEAD])]
    outputs = [("probabilities", F, ["chosen_rows", BEST]), ("candidates", TensorProto.INT32, ["chosen_rows", BEST]),
               ("no_speech_odds", F, ["chosen_rows", 1]), ("attention", F, [len(alignment), "rows", "sound"]), *outputs]
    g.save(path, inputs, outputs)
    print(path, {name: len(ids) for name, ids in parts.items()})


def build_cross(v, path):
    """The encoder's output -> each layer's keys [heads, 64, sound] and values [heads, sound, 64] of the cross attention."""
    width = v["decoder/embeddings/weight"].shape[1]
    heads = width // WIDTH_OF_HEAD
    layers = 1 + max(int(k.split("/")[1][6:]) for k in v if k.startswith("decoder/layer_") and k[14].isdigit())
    g = Graph()
    g.add("Squeeze", ["encoded", g.constant([0])], "sound")
    outputs = []
    for layer in range(layers):
        at = f"decoder/layer_{layer}/attention/linear_1"
        weight, bias = v[at + "/weight"], v[at + "/bias"].astype(np.float32)
        for name, rows, perm in (("key", slice(0, width), [1, 2, 0]), ("value", slice(width, None), [1, 0, 2])):
            out = f"cross.{layer}.{name}"
            g.add("Cast", [g.weight(out + ".w", weight[rows].T.astype(np.float16))], out + ".f", to=TensorProto.FLOAT)
            g.add("MatMul", ["sound", out + ".f"], out + ".p")
            last = out + ".p"
            if name == "value":
                last = g.add("Add", [last, g.weight(out + ".b", bias[rows])], out + ".a")
            g.add("Reshape", [last, g.constant([0, heads, WIDTH_OF_HEAD])], out + ".h")
            g.add("Transpose", [out + ".h"], out, perm=perm)
            shape = [heads, WIDTH_OF_HEAD, "sound"] if name == "key" else [heads, "sound", WIDTH_OF_HEAD]
            outputs.append((out, TensorProto.FLOAT, shape))
    g.save(path, [("encoded", TensorProto.FLOAT, [1, "sound", width])], outputs)
    print(path)


def main():
    folder, model_folder, out = sys.argv[1:]
    v = read_ct2(f"{folder}/model.bin")
    generation = json.load(open(f"{model_folder}/generation_config.json", encoding="utf8"))
    build_decoder(v, generation, sayable_tokens(f"{folder}/tokenizer.json"), f"{out}/decoder_tree_uint8.onnx")
    build_cross(v, f"{out}/cross_attention.onnx")


if __name__ == "__main__":
    main()
