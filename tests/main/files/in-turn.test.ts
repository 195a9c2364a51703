import { expect, test } from 'vitest';
import { InTurn } from '../../../src/main/files/in-turn';

test('work under one key keeps its order, and a failure holds up nothing', async () => {
	const done: string[] = [];
	const turns = new InTurn();
	let letGo = (): void => {};
	const first = turns
		.run('a', () => new Promise<void>((resolve) => (letGo = resolve)))
		.then(() => done.push('first'));
	const second = turns.run('a', async () => {
		done.push('second');
		throw new Error('no');
	});
	const third = turns.run('a', async () => void done.push('third'));
	await turns.run('b', async () => void done.push('other'));
	expect(done).toEqual(['other']);
	letGo();
	await expect(second).rejects.toThrow('no');
	await Promise.all([first, third]);
	await turns.settled();
	expect(done).toEqual(['other', 'first', 'second', 'third']);
});
