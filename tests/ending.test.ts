import { describe, expect, it } from 'vitest';
import { type EndingSettings, openEnding } from '#src/ending.ts';

/** An ending that notes what it does, with a clock that a test moves. */
function openNoted() {
	const noted: string[] = [];
	const orders: { readonly ms: number; readonly run: () => void }[] = [];
	const settings: EndingSettings = {
		complain: (why) => noted.push(`complains: ${why}`),
		exit: () => noted.push('exits'),
		after: (ms, run) => orders.push({ ms, run }),
	};
	const ending = openEnding(settings);
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
		expect(noted).toEqual(order.flatMap((name) => [`${name} closes`, `${name} is closed`]));
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
		expect(noted).toEqual(['exits']);
	});

	it('says why, when there is a reason', async () => {
		const { open, stop, noted } = openNoted();
		open('archive');
		await stop('the token was revoked');
		expect(noted[0]).toBe('complains: the token was revoked');
	});

	it('closes everything else where one thing fails to close, and says that it failed', async () => {
		const { open, closeAtEnd, stop, noted } = openNoted();
		open('store');
		closeAtEnd(() => Promise.reject(new Error('the line is cut')));
		await expect(stop()).rejects.toThrow('the line is cut');
		expect(noted).toEqual(['store closes', 'store is closed']);
	});

	it('closes nothing twice', async () => {
		const { open, stop, noted } = openNoted();
		open('bot');
		await Promise.all([stop(), stop()]);
		expect(noted).toEqual(['bot closes', 'bot is closed']);
	});
});
