import { describe, expect, it } from 'vitest';
import { createShutdown, type ShutdownSettings } from '#src/program/shutdown.ts';

/** A shutdown that records what it does, with timers that the test runs. */
function aShutdown() {
	const events: string[] = [];
	const timers: { readonly ms: number; readonly run: () => void }[] = [];
	const settings: ShutdownSettings = {
		report: (why) => events.push(`reports: ${why}`),
		exit: (code) => events.push(`exits with ${code}`),
		after: (ms, run) => timers.push({ ms, run }),
	};
	const shutdown = createShutdown(settings);
	const open = (name: string) =>
		shutdown.closeAtEnd(async () => {
			events.push(`${name} closes`);
			await new Promise((resolve) => setImmediate(resolve));
			events.push(`${name} is closed`);
		});
	return { ...shutdown, events, open, timers };
}

describe('the shutdown', () => {
	it('closes one thing after another, the last opened first', async () => {
		const { open, stop, events } = aShutdown();
		for (const name of ['archive', 'store', 'bot']) open(name);
		await stop();
		const order = ['bot', 'store', 'archive'];
		const closings = order.flatMap((name) => [`${name} closes`, `${name} is closed`]);
		expect(events).toEqual([...closings, 'exits with 0']);
	});

	it('closes what is opened during the shutdown', async () => {
		const { open, stop, events } = aShutdown();
		open('archive');
		const stopping = stop();
		open('bot');
		await stopping;
		await new Promise((resolve) => setImmediate(resolve));
		expect(events).toContain('bot is closed');
	});

	it('exits after 4.5 s if something does not close, even after several signals', async () => {
		const { closeAtEnd, stop, events, timers } = aShutdown();
		closeAtEnd(() => new Promise(() => {}));
		void stop();
		void stop();
		expect(timers.map(({ ms }) => ms)).toEqual([4_500]);
		expect(events).toEqual([]);
		timers[0]?.run();
		expect(events).toEqual(['exits with 0']);
	});

	it('reports why the program cannot continue, and exits with the code for it', async () => {
		const { open, fail, events } = aShutdown();
		open('archive');
		await fail('the token was revoked', 78);
		expect(events[0]).toBe('reports: the token was revoked');
		expect(events.at(-1)).toBe('exits with 78');
	});

	it('does not report failures that the shutdown causes', async () => {
		const { open, stop, fail, events } = aShutdown();
		open('archive');
		await Promise.all([stop(), fail('the login was broken off', 1)]);
		expect(events).toEqual(['archive closes', 'archive is closed', 'exits with 0']);
	});

	it('reports only the first reason, and keeps its exit code', async () => {
		const { stop, fail, events } = aShutdown();
		await Promise.all([fail('the token was revoked', 78), fail('something else', 1), stop()]);
		expect(events).toEqual(['reports: the token was revoked', 'exits with 78']);
	});

	it('closes everything else if one thing fails to close, and reports the failure', async () => {
		const { open, closeAtEnd, stop, events } = aShutdown();
		open('store');
		closeAtEnd(() => Promise.reject(new Error('the line is cut')));
		await stop();
		expect(events).toEqual([
			'reports: Dateline did not shut down cleanly: the line is cut',
			'store closes',
			'store is closed',
			'exits with 1',
		]);
	});

	it('closes what is opened meanwhile before what is needed for it', async () => {
		const { open, closeAtEnd, stop, events } = aShutdown();
		open('store');
		closeAtEnd(async () => {
			await Promise.resolve();
			open('late bot');
			await Promise.resolve();
			events.push('bot is closed');
		});
		await stop();
		expect(events).toEqual([
			'bot is closed',
			'late bot closes',
			'late bot is closed',
			'store closes',
			'store is closed',
			'exits with 0',
		]);
	});

	it('closes nothing twice if it is stopped twice', async () => {
		const { open, stop, events } = aShutdown();
		open('bot');
		await Promise.all([stop(), stop()]);
		expect(events).toEqual(['bot closes', 'bot is closed', 'exits with 0']);
	});
});
