import { type Architecture, bundledArchitecture } from './catalogue';

/** A passage as the segmenter cuts them, and the tokens that are said in it. */
const PASSAGE_SECONDS = 17;
const PASSAGE_TOKENS = 48;
/** The bundled encoder takes what was spoken and 2 s more; the hub's exports take 30 s always. */
const BUNDLED_WINDOW = PASSAGE_SECONDS + 2;
const HUB_WINDOW = 30;
const POSITIONS_PER_SECOND = 50;
const VOCABULARY = 51_865;
/** Seconds of the bundled model on 2 cores (docs/measurements.md): its encoder over 30 s, its decoder for a token. */
const ENCODER_SECONDS = 0.58;
const TOKEN_SECONDS = 0.007;

/** Multiplications of the encoder over so many seconds: projections and feed-forward, and attention, which is square. */
function encoderWork({ width, encoderLayers }: Architecture, seconds: number): number {
	const positions = seconds * POSITIONS_PER_SECOND;
	return encoderLayers * (12 * width * width * positions + 2 * positions * positions * width);
}

/** Multiplications of the decoder for a token: 14 square matrices a layer, and the projection onto the vocabulary. */
const tokenWork = ({ width, decoderLayers }: Architecture): number =>
	decoderLayers * 14 * width * width + VOCABULARY * width;

/** Seconds that one passage takes on the machine that the constants above were measured on. */
function passageSeconds(architecture: Architecture, window: number): number {
	const encoder = encoderWork(architecture, window) / encoderWork(bundledArchitecture, 30);
	const decoder = tokenWork(architecture) / tokenWork(bundledArchitecture);
	return ENCODER_SECONDS * encoder + TOKEN_SECONDS * PASSAGE_TOKENS * decoder;
}

/** How many times longer than the bundled model a model of the hub takes; reckoned, not measured. */
export const relativeCost = (architecture: Architecture): number =>
	passageSeconds(architecture, HUB_WINDOW) / passageSeconds(bundledArchitecture, BUNDLED_WINDOW);

/** Seconds of speech in a second of work, from what the bundled model was measured at. */
export const expectedSpeed = (architecture: Architecture, bundledSpeed: number): number =>
	bundledSpeed / relativeCost(architecture);

/** `about 12 × faster than speech`; below 1 it can't keep up with somebody who speaks. */
export function speedText(speed: number): string {
	if (speed >= 10) return `about ${Math.round(speed)} × faster than speech`;
	if (speed >= 1.15) return `about ${Number(speed.toFixed(1))} × faster than speech`;
	if (speed > 0.85) return 'about as fast as speech';
	return `about ${Number((1 / speed).toFixed(1))} × slower than speech: the report comes late`;
}
