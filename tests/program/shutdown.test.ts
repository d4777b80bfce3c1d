import { describe, expect, it } from 'vitest';
import { createShutdown, type ShutdownSettings } from '#src/program/shutdown.ts';

/** An ending that notes what it does, with a clock that a test moves. */
function openNoted() {
	const noted: string[] = [];
	const orders: { readonly ms: number; readonly run: () => void }[] = [];
	const settings: ShutdownSettings = {
		complain: (why) => noted.push(`complains: ${why}`),
		exit: (code) => noted.push(`exits with ${code}`),
		after: (ms, run) => orders.push({ ms, run }),
	};
	const ending = createShutdown(settings);
	const open = (name: string) =>
		ending.closeAtEnd(async () => {
			noted.push(`${name} closes`);
			await new Promise((resolve) => setImmediate(resolve));
			noted.push(`${name} is closed`);
		});
	return { ...ending, noted, open, orders };
}

describe('the end', () => {
	it('closes what was opened last first, each when the one before is closed', async () => {
		const { open, stop, noted } = openNoted();
		for (const name of ['archive', 'store', 'bot']) open(name);
		await stop();
		const order = ['bot', 'store', 'archive'];
		const closings = order.flatMap((name) => [`${name} closes`, `${name} is closed`]);
		expect(noted).toEqual([...closings, 'exits with 0']);
	});

	it('closes what opens while it is under way', async () => {
		const { open, stop, noted } = openNoted();
		open('archive');
		const stopping = stop();
		open('bot');
		await stopping;
		await new Promise((resolve) => setImmediate(resolve));
		expect(noted).toContain('bot is closed');
	});

	it('comes after 4.5 s where something does not close, however often it was asked for', async () => {
		const { closeAtEnd, stop, noted, orders } = openNoted();
		closeAtEnd(() => new Promise(() => {}));
		void stop();
		void stop();
		expect(orders.map(({ ms }) => ms)).toEqual([4_500]);
		expect(noted).toEqual([]);
		orders[0]?.run();
		expect(noted).toEqual(['exits with 0']);
	});

	it('says why the program cannot go on, with the exit code of that', async () => {
		const { open, fail, noted } = openNoted();
		open('archive');
		await fail('the token was revoked', 78);
		expect(noted[0]).toBe('complains: the token was revoked');
		expect(noted.at(-1)).toBe('exits with 78');
	});

	it('is silent about what fails because of it', async () => {
		const { open, stop, fail, noted } = openNoted();
		open('archive');
		await Promise.all([stop(), fail('the login was broken off', 1)]);
		expect(noted).toEqual(['archive closes', 'archive is closed', 'exits with 0']);
	});

	it('says one reason, the first, and keeps its exit code when it is asked for besides', async () => {
		const { stop, fail, noted } = openNoted();
		await Promise.all([fail('the token was revoked', 78), fail('something else', 1), stop()]);
		expect(noted).toEqual(['complains: the token was revoked', 'exits with 78']);
	});

	it('closes everything else where one thing fails to close, and says what failed', async () => {
		const { open, closeAtEnd, stop, noted } = openNoted();
		open('store');
		closeAtEnd(() => Promise.reject(new Error('the line is cut')));
		await stop();
		expect(noted).toEqual([
			'complains: Dateline did not end in good order: the line is cut',
			'store closes',
			'store is closed',
			'exits with 1',
		]);
	});

	it('closes nothing twice', async () => {
		const { open, stop, noted } = openNoted();
		open('bot');
		await Promise.all([stop(), stop()]);
		expect(noted).toEqual(['bot closes', 'bot is closed', 'exits with 0']);
	});
});
