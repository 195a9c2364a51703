import type { ReactNode } from 'react';

/** 20 px line icons; the text beside them carries the meaning. */
function Icon({ children }: { children: ReactNode }) {
	return (
		<svg
			className="icon"
			width="20"
			height="20"
			viewBox="0 0 20 20"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.5"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
		>
			{children}
		</svg>
	);
}

export const PracticeIcon = () => (
	<Icon>
		<rect x="7" y="2.5" width="6" height="9.5" rx="3" />
		<path d="M4 9.5a6 6 0 0 0 12 0M10 15.5v2.5" />
	</Icon>
);

export const LibraryIcon = () => (
	<Icon>
		<path d="M3 5h14M3 10h14M3 15h9" />
	</Icon>
);

export const ModelsIcon = () => (
	<Icon>
		<circle cx="10" cy="4.5" r="2" />
		<circle cx="4.5" cy="15" r="2" />
		<circle cx="15.5" cy="15" r="2" />
		<path d="M9 6.3 5.4 13.2M11 6.3l3.6 6.9M6.5 15h7" />
	</Icon>
);

export const ReadingIcon = () => (
	<Icon>
		<path d="M10 5.5C8 4 5.500 3.600 3 4v11.500c2.500-.4 5 0 7 1.500 2-1.500 4.500-1.900 7-1.500V4c-2.500-.4-5 0-7 1.500ZM10 5.500V17" />
	</Icon>
);

export const SettingsIcon = () => (
	<Icon>
		<path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
		<circle cx="13" cy="6" r="2" />
		<circle cx="7" cy="14" r="2" />
	</Icon>
);

export const BackIcon = () => (
	<Icon>
		<path d="M12 4.500 6.500 10l5.500 5.500" />
	</Icon>
);

export const PlayIcon = () => (
	<Icon>
		<path d="M6.500 4.500v11l9-5.500Z" fill="currentColor" />
	</Icon>
);

export const PauseIcon = () => (
	<Icon>
		<path d="M7 5v10M13 5v10" strokeWidth="2.500" />
	</Icon>
);
