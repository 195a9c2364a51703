/** A browser knows no aloud-recording: scheme; audio elements get a hum of two minutes in its place. */
export function playInventedRecordings(): void {
	const url = URL.createObjectURL(new Blob([hum(112, 8000)], { type: 'audio/wav' }));
	const set = Element.prototype.setAttribute;
	HTMLAudioElement.prototype.setAttribute = function (name: string, value: string) {
		set.call(this, name, name === 'src' ? url : value);
	};
}

function hum(seconds: number, rate: number): ArrayBuffer {
	const samples = seconds * rate;
	const buffer = new ArrayBuffer(44 + samples * 2);
	const view = new DataView(buffer);
	const text = (at: number, chars: string): void =>
		[...chars].forEach((char, i) => {
			view.setUint8(at + i, char.charCodeAt(0));
		});
	text(0, 'RIFF');
	view.setUint32(4, 36 + samples * 2, true);
	text(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, rate, true);
	view.setUint32(28, rate * 2, true);
	view.setUint16(32, 2, true);
	view.setUint16(34, 16, true);
	text(36, 'data');
	view.setUint32(40, samples * 2, true);
	for (let i = 0; i < samples; i++) view.setInt16(44 + i * 2, 2000 * Math.sin(i / 8), true);
	return buffer;
}
