import { useEffect, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin from 'wavesurfer.js/plugins/regions';
import type { StarSection } from '../../core/analysis/analysis';
import { useShownTheme } from '../ui/use-shown-theme';
import { isNamedPart, partClass, partName } from './star-parts';

/** Drawn from stored peaks, so that the recording is neither loaded nor decoded for it. `duration` in seconds. */
export function Waveform({
	media,
	peaks,
	duration,
	sections,
}: {
	media: HTMLAudioElement;
	peaks: readonly number[];
	duration: number;
	sections: readonly StarSection[];
}) {
	const container = useRef<HTMLDivElement>(null);
	const theme = useShownTheme();

	// biome-ignore lint/correctness/useExhaustiveDependencies: the canvas takes its colours from the theme when it is made
	useEffect(() => {
		if (!container.current) return;
		const style = getComputedStyle(container.current);
		const regions = RegionsPlugin.create();
		const waveform = WaveSurfer.create({
			container: container.current,
			media,
			peaks: [[...peaks]],
			duration,
			height: 96,
			waveColor: style.getPropertyValue('--control-line'),
			progressColor: style.getPropertyValue('--ink'),
			cursorColor: style.getPropertyValue('--ink'),
			cursorWidth: 2,
			barWidth: 2,
			barGap: 1,
			barRadius: 1,
			barMinHeight: 1,
			normalize: true,
			dragToSeek: true,
			plugins: [regions],
		});
		waveform.on('decode', () => {
			for (const [index, section] of sections.entries()) {
				if (!isNamedPart(section.part)) continue;
				regions.addRegion({
					// The id becomes a ::part name, by which report.css gives the region its colour and pattern.
					id: `${partClass(section.part)} section-${index}`,
					start: section.start,
					end: section.end,
					color: 'var(--part)',
					drag: false,
					resize: false,
				});
			}
		});
		return () => waveform.destroy();
	}, [media, peaks, duration, sections, theme]);

	const described = sections
		.filter((section) => isNamedPart(section.part))
		.map((section) => partName[section.part])
		.join(', ');
	return (
		<div
			ref={container}
			className="waveform"
			role="img"
			aria-label={described ? `Waveform with its parts: ${described}` : 'Waveform'}
		/>
	);
}
