import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { Player } from './player';

/** null until the audio element is on the page. */
export const playerContext = createContext<Player | null>(null);

export const usePlayer = (): Player | null => useContext(playerContext);

/** One player for the audio element of the page. -> player, and the ref for the element */
export function useNewPlayer(): [Player | null, (audio: HTMLAudioElement | null) => void] {
	const [audio, setAudio] = useState<HTMLAudioElement | null>(null);
	const [player, setPlayer] = useState<Player | null>(null);
	useEffect(() => {
		if (!audio) return;
		const made = new Player(audio);
		setPlayer(made);
		return () => {
			made.end();
			setPlayer(null);
		};
	}, [audio]);
	return [player, setAudio];
}

const nothing = (): (() => void) => () => {};

/** A value of the player; the component is drawn again only when it changes. */
export function usePlayerValue<T extends number | boolean>(select: (player: Player) => T, without: T): T {
	const player = usePlayer();
	return useSyncExternalStore(player?.subscribe ?? nothing, () => (player ? select(player) : without));
}
