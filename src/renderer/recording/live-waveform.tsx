import { useEffect, useRef } from 'react';
import { BARS_SHOWN, meterShare } from './level-history';

/** Heights of the last 10 s, the newest at the right; drawn when a block arrives. */
export function LiveWaveform({ bars, still }: { bars: readonly number[]; still: boolean }) {
	const canvas = useRef<HTMLCanvasElement>(null);
	useEffect(() => {
		if (canvas.current) draw(canvas.current, bars, still);
	}, [bars, still]);
	return <canvas ref={canvas} className="live-waveform" />;
}

function draw(canvas: HTMLCanvasElement, bars: readonly number[], still: boolean): void {
	const context = canvas.getContext('2d');
	if (!context) return;
	const scale = window.devicePixelRatio;
	const { clientWidth: width, clientHeight: height } = canvas;
	canvas.width = width * scale;
	canvas.height = height * scale;
	context.scale(scale, scale);
	const style = getComputedStyle(canvas);
	context.fillStyle = style.getPropertyValue(still ? '--control-line' : '--recording');
	const step = width / BARS_SHOWN;
	bars.forEach((peak, index) => {
		const x = width - (bars.length - index) * step;
		const tall = Math.max(1, meterShare(peak) ** 2 * height);
		context.fillRect(x, (height - tall) / 2, Math.max(1, step * 0.6), tall);
	});
}
