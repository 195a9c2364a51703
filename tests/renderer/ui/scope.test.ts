import { expect, test } from 'vitest';
import { Scope } from '../../../src/renderer/ui/scope';

test('ends run in reverse order, and once', () => {
	const ran: string[] = [];
	const scope = new Scope();
	scope.add(() => ran.push('first'));
	scope.add(() => ran.push('second'));
	scope.end();
	scope.end();
	expect(ran).toEqual(['second', 'first']);
});

test('what is added to an ended scope ends at once', () => {
	const scope = new Scope();
	scope.end();
	let ended = false;
	scope.add(() => {
		ended = true;
	});
	expect(ended).toBe(true);
});

test('an end that throws keeps no other from running, and its error is seen', () => {
	let ran = false;
	const scope = new Scope();
	scope.add(() => {
		ran = true;
	});
	scope.add(() => {
		throw new Error('this stream was closed before');
	});
	expect(() => scope.end()).toThrow('this stream was closed before');
	expect(ran).toBe(true);
});

test('a listener hears nothing after the end', () => {
	const target = new EventTarget();
	const scope = new Scope();
	let heard = 0;
	scope.listen(target, 'sound', () => {
		heard += 1;
	});
	target.dispatchEvent(new Event('sound'));
	scope.end();
	target.dispatchEvent(new Event('sound'));
	expect(heard).toBe(1);
});

test('timers of an ended scope never fire, those of a living one do', async () => {
	const fired: string[] = [];
	const ended = new Scope();
	ended.after(1, () => fired.push('ended, after'));
	ended.every(1, () => fired.push('ended, every'));
	ended.end();
	const living = new Scope();
	await new Promise<void>((resolve) => {
		living.after(20, () => {
			fired.push('living');
			resolve();
		});
	});
	living.end();
	expect(fired).toEqual(['living']);
});
