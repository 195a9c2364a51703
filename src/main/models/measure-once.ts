/** A figure that is null until it was measured. */
export type MeasuredOnce = { value: () => number | null; measure: () => void };

/** Measures when it is first told to, and tells when there is a figure; one that throws may be told to again. */
export function measureOnce(measure: () => Promise<number | null>, onMeasured: () => void): MeasuredOnce {
	let value: number | null = null;
	let begun = false;
	return {
		value: () => value,
		measure: () => {
			if (begun) return;
			begun = true;
			measure().then(
				(measured) => {
					value = measured;
					onMeasured();
				},
				(error: unknown) => {
					begun = false;
					console.error('The speed of the bundled model could not be measured:', error);
				},
			);
		},
	};
}
