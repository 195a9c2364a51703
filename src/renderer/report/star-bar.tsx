import type { Star } from '../../core/analysis/analysis';
import { percent, secondsText } from '../ui/format';
import { isNamedPart, missingPart, NAMED_PARTS, partClass, partName, USUAL_SHARES } from './star-parts';

/** Seconds of each part as one bar, the usual shares as ticks under it, and what is missing in words. */
export function StarBar({ star }: { star: Star }) {
	const parts = [...NAMED_PARTS, '-' as const]
		.map((part) => ({ part, seconds: star.seconds[part] }))
		.filter(({ seconds }) => seconds > 0);
	const all = parts.reduce((sum, { seconds }) => sum + seconds, 0);
	const missing = star.missing.filter(isNamedPart);
	return (
		<section className="report-part" aria-labelledby="star-heading">
			<h2 id="star-heading">STAR</h2>
			{all > 0 && (
				<>
					<div className="star-bar" aria-hidden="true">
						{parts.map(({ part, seconds }) => (
							<div key={part} className={`star-fill ${partClass(part)}`} style={{ flexGrow: seconds }} />
						))}
					</div>
					<UsualTicks />
					<ul className="star-legend figure">
						{parts.map(({ part, seconds }) => (
							<li key={part}>
								<span className={`star-swatch star-fill ${partClass(part)}`} aria-hidden="true" />
								{partName[part]} <strong>{secondsText(seconds)}</strong>
								<span className="muted"> {percent(seconds / all)}</span>
							</li>
						))}
					</ul>
				</>
			)}
			{missing.length > 0 && (
				<p className="star-missing">{missing.map((part) => `${missingPart[part]}.`).join(' ')}</p>
			)}
		</section>
	);
}

function UsualTicks() {
	let from = 0;
	return (
		<div className="usual figure">
			{USUAL_SHARES.map(([part, share]) => {
				const left = from;
				from += share;
				return (
					<span
						key={part}
						className="usual-share"
						style={{ left: `${100 * left}%`, width: `${100 * share}%` }}
					>
						<span className="hidden">Usual share of {partName[part]}: </span>
						{left === 0 && 'usually '}
						{percent(share)}
					</span>
				);
			})}
		</div>
	);
}
