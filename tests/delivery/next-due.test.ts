import { describe, expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';

async function open() {
	const desk = await openDesk();
	return { ...desk, nextDue: () => desk.bot().delivery.nextDue()?.toISOString() };
}

const at = (...times: string[]) => ({ schedule: { days: [0, 1, 2, 3, 4, 5, 6], times } });

describe('what is due next', () => {
	it('nothing is due next without subscriptions', async () => {
		const { nextDue } = await open();
		expect(nextDue()).toBeUndefined();
	});

	it('the earliest slot of all digests that are not paused is due next', async () => {
		const { subscribe, nextDue } = await open();
		await subscribe(aDigest({ id: 'themorning' }, at('08:00')));
		expect(nextDue()).toBe('2025-06-20T08:00:00.000Z');
		await subscribe(aDigest({ id: 'theevening' }, at('18:00')));
		expect(nextDue()).toBe('2025-06-19T18:00:00.000Z');
		const paused = { at: '2025-06-19T12:00:00.000Z', why: 'asked', told: true } as const;
		await subscribe(aDigest({ id: 'whatpaused', paused }, at('13:00')));
		expect(nextDue()).toBe('2025-06-19T18:00:00.000Z');
	});

	it('the following slot is due next after a digest was posted', async () => {
		const { subscribe, tickAt, nextDue } = await open();
		await subscribe(aDigest());
		await tickAt('2025-06-20T08:00:00Z');
		expect(nextDue()).toBe('2025-06-21T08:00:00.000Z');
	});

	it('waiting alerts are due next at the end of the quiet hours', async () => {
		const { subscribe, arrive, settled, nextDue } = await open();
		await subscribe(anAlert({}, { quiet: { from: '11:00', until: '14:30' } }));
		expect(nextDue()).toBeUndefined();
		await arrive('rain.json', [{ headline: 'Rain', publishedAt: '2025-06-19' }]);
		await settled();
		expect(nextDue()).toBe('2025-06-19T14:30:00.000Z');
	});
});
