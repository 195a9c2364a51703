import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelConfig } from './read-model-folder';
import { expectFloats, expectTensor } from './tensors';

/** Added to the score of a token that a row may not see. */
const HIDDEN = -1e9;
/** Room is made for this many tokens more at a time. */
const STEP = 64;

/**
 * The keys and values of all tokens fed, once each. Beams share those of the tokens that they have in common; a beam is
 * the list of its tokens' places. Layout of each store: [heads, places, width of a head].
 */
export class TokenTree {
	readonly #heads: number;
	readonly #width: number;
	readonly #names: readonly string[];
	#stores: Map<string, Float32Array>;
	#room = 0;
	#used = 0;
	#prompt = 0;
	/** Places of each beam's tokens after the prompt. */
	#beams: readonly (readonly number[])[] = [];

	constructor({ decoder_layers, decoder_attention_heads, d_model }: ModelConfig) {
		this.#heads = decoder_attention_heads;
		this.#width = d_model / decoder_attention_heads;
		const layers = Array.from({ length: decoder_layers }, (_, layer) => layer);
		this.#names = layers.flatMap((layer) => [`${layer}.key`, `${layer}.value`]);
		this.#stores = new Map(this.#names.map((name) => [name, new Float32Array(0)]));
	}

	/** One row for each token of the prompt, each seeing those before it. */
	feedPrompt(tokens: number) {
		this.#prompt = tokens;
		this.#beams = [[]];
		const mask = new Float32Array(tokens * tokens);
		for (let row = 0; row < tokens; row++) mask.fill(HIDDEN, row * tokens + row + 1, (row + 1) * tokens);
		return this.#feed(tokens, mask, (row) => row);
	}

	/** One row for each beam; beam i goes on from what was beam `parents[i]`. */
	feed(parents: readonly number[]) {
		const rows = parents.length;
		this.#beams = parents.map((parent) => this.#beams[parent] ?? []);
		if (this.#used + rows > this.#room) this.#makeRoom(rows);
		const all = this.#room + rows;
		const mask = new Float32Array(rows * all).fill(HIDDEN);
		for (const [row, places] of this.#beams.entries()) {
			const start = row * all;
			mask.fill(0, start, start + this.#prompt);
			for (const place of places) mask[start + place] = 0;
			mask[start + this.#room + row] = 0;
		}
		const position = this.#prompt + (this.#beams[0]?.length ?? 0);
		this.#beams = this.#beams.map((places, row) => [...places, this.#used + row]);
		return this.#feed(rows, mask, () => position);
	}

	/** Stores the keys and values of the tokens that were fed. */
	keep(output: InferenceSession.OnnxValueMapType): void {
		const rows = expectTensor(output, 'new.0.key').dims[1] ?? 0;
		if (this.#used + rows > this.#room) this.#grow(rows);
		const size = rows * this.#width;
		for (const [name, store] of this.#stores) {
			const fresh = expectFloats(expectTensor(output, `new.${name}`));
			for (let head = 0; head < this.#heads; head++) {
				const at = (head * this.#room + this.#used) * this.#width;
				store.set(fresh.subarray(head * size, (head + 1) * size), at);
			}
		}
		this.#used += rows;
	}

	#feed(rows: number, mask: Float32Array, position: (row: number) => number) {
		const past: Record<string, Tensor> = {};
		const shape = [this.#heads, this.#room, this.#width];
		for (const [name, store] of this.#stores) past[`past.${name}`] = new Tensor('float32', store, shape);
		return { past, position, mask: new Tensor('float32', mask, [rows, this.#room + rows]) };
	}

	/** Forgets what no beam goes on from; grows where that does not free a step's room. */
	#makeRoom(rows: number): void {
		const kept = [...new Set(this.#beams.flat())].sort((a, b) => a - b);
		const used = this.#prompt + kept.length;
		if (used + rows + STEP / 2 > this.#room) {
			this.#grow(rows);
			return;
		}
		const moved = new Map(kept.map((place, index) => [place, this.#prompt + index]));
		for (const store of this.#stores.values()) {
			for (let head = 0; head < this.#heads; head++) {
				const start = head * this.#room * this.#width;
				for (const [from, to] of moved) {
					const source = start + from * this.#width;
					store.copyWithin(start + to * this.#width, source, source + this.#width);
				}
			}
		}
		this.#beams = this.#beams.map((places) => places.map((place) => moved.get(place) ?? place));
		this.#used = used;
	}

	#grow(rows: number): void {
		const room = STEP * Math.ceil((this.#used + rows) / STEP);
		const grown = [...this.#stores].map(([name, store]): [string, Float32Array] => {
			const larger = new Float32Array(this.#heads * room * this.#width);
			for (let head = 0; head < this.#heads; head++) {
				const start = head * this.#room * this.#width;
				larger.set(store.subarray(start, start + this.#used * this.#width), head * room * this.#width);
			}
			return [name, larger];
		});
		this.#stores = new Map(grown);
		this.#room = room;
	}
}
