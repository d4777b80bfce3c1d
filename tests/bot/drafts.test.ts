import { describe, expect, it } from 'vitest';
import { createDrafts } from '#src/bot/drafts.ts';
import { aClock } from '../harness/a-clock.ts';

function open() {
	const clock = aClock('2025-06-20T12:00:00Z');
	let made = 0;
	const newId = () => {
		made += 1;
		return `draft${made}`;
	};
	return { clock, ...createDrafts({ now: clock.now, newId }) };
}

describe('drafts', () => {
	it('are kept for 15 minutes', () => {
		const { clock, keep, find } = open();
		const id = keep('mia', { topics: 'rain' });
		clock.set('2025-06-20T12:14:59Z');
		expect(find('mia', id)).toEqual({ topics: 'rain' });
		clock.set('2025-06-20T12:15:00Z');
		expect(find('mia', id)).toBeUndefined();
	});

	it('are found only by whoever typed them', () => {
		const { keep, find } = open();
		expect(find('omar', keep('mia', { topics: 'rain' }))).toBeUndefined();
	});

	it('of one person do not push out those of another, however many they are', () => {
		const { keep, find } = open();
		const first = keep('mia', { topics: 'rain' });
		const own = Array.from({ length: 100 }, (_, topics) => keep('omar', { topics }));
		expect(find('mia', first)).toBeDefined();
		expect(own.filter((id) => find('omar', id) !== undefined)).toEqual(own.slice(-8));
	});

	it('of all people together are limited', () => {
		const { keep, find } = open();
		const ids = Array.from(
			{ length: 1_010 },
			(_, user) => [`${user}`, keep(`${user}`, {})] as const,
		);
		expect(ids.filter(([user, id]) => find(user, id) !== undefined)).toHaveLength(1_000);
	});
});
