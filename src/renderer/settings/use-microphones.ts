import { useCallback, useEffect, useState } from 'react';
import { Scope } from '../ui/scope';

/** The microphones that are connected now; -> also a function that looks again. Names come with permission. */
export function useMicrophones(): [readonly MediaDeviceInfo[], () => void] {
	const [microphones, setMicrophones] = useState<readonly MediaDeviceInfo[]>([]);
	const refresh = useCallback(() => {
		navigator.mediaDevices.enumerateDevices().then(
			(devices) => {
				// Chrome lists the default twice: under its own id, and as `default`, which our own entry stands for.
				const isOne = (device: MediaDeviceInfo): boolean =>
					device.kind === 'audioinput' && !['', 'default', 'communications'].includes(device.deviceId);
				setMicrophones(devices.filter(isOne));
			},
			() => setMicrophones([]),
		);
	}, []);
	useEffect(() => {
		const scope = new Scope();
		refresh();
		scope.listen(navigator.mediaDevices, 'devicechange', refresh);
		return () => scope.end();
	}, [refresh]);
	return [microphones, refresh];
}
