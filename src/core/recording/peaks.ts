/**
 * The highest absolute sample (0 to 1) of each of `count` equally long stretches, for drawing. With fewer samples than
 * that, one peak a sample. 16-bit samples are taken as fractions of full scale.
 */
export const peaks = (samples: Int16Array | Float32Array, count: number): number[] => {
	const fullScale = samples instanceof Int16Array ? 32768 : 1;
	const stretches = Math.min(count, samples.length);
	return Array.from({ length: stretches }, (_, stretch) => {
		const end = Math.floor(((stretch + 1) * samples.length) / stretches);
		let highest = 0;
		for (let i = Math.floor((stretch * samples.length) / stretches); i < end; i++)
			highest = Math.max(highest, Math.abs(samples[i] ?? 0));
		return Math.min(1, highest / fullScale);
	});
};
