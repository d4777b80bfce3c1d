import { describe, expect, it } from 'vitest';
import latest from '#commands/latest.ts';
import search from '#commands/search.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const guildId = '100000000000000001';

/** What `/search` and `/latest` answer at a time in a server with this zone, or without one in a direct message. */
async function answersAt(at: string, timezone: string | undefined, words: string) {
	const newsroom = await openNewsroom([
		{ headline: 'Ostmoor on Wednesday evening', publishedAt: '2025-06-19T01:00:00Z' },
		{ headline: 'Ostmoor on Thursday morning', publishedAt: '2025-06-19T16:00:00Z' },
		{ headline: 'Ostmoor on Thursday evening', publishedAt: '2025-06-20T02:30:00Z' },
		{ headline: 'Ostmoor some time on Thursday', publishedAt: '2025-06-19' },
		{ headline: 'Ostmoor some time on Friday', publishedAt: '2025-06-20' },
	]);
	const room = { ...newsroom, now: () => new Date(at) };
	if (timezone !== undefined) {
		await room.book.decide({ guildId }, ({ settings }) => ({
			outcome: undefined,
			settings: { ...settings, timezone },
		}));
	}
	const reader = { ...aReader, guildId: timezone === undefined ? undefined : guildId };
	const replies = await Promise.all([
		search.run(search.options.parse({ words: `ostmoor ${words}` }), room, reader),
		latest.run(latest.options.parse({ topic: `ostmoor ${words}` }), room, reader),
	]);
	return replies.map((reply) =>
		[
			'Wednesday evening',
			'Thursday morning',
			'Thursday evening',
			'time on Thursday',
			'time on Friday',
		].filter((part) => shown(reply).replaceAll('**', '').includes(part)),
	);
}

const twice = <Item>(item: Item) => [item, item];

describe('the days of a search', () => {
	it('are those of the server west of UTC, also for reports with only a date', async () => {
		const evening = '2025-06-20T03:00:00Z';
		const losAngeles = 'America/Los_Angeles';
		const thursday = ['Thursday morning', 'Thursday evening', 'time on Thursday'];
		expect(await answersAt(evening, losAngeles, 'since:today')).toEqual(
			twice([...thursday, 'time on Friday']),
		);
		expect(await answersAt(evening, losAngeles, 'since:today until:today')).toEqual(
			twice(thursday),
		);
		expect(await answersAt(evening, losAngeles, 'until:yesterday')).toEqual(
			twice(['Wednesday evening']),
		);
	});

	it('are those of the server east of UTC', async () => {
		const morning = '2025-06-19T23:30:00Z';
		expect(await answersAt(morning, 'Asia/Tokyo', 'since:today')).toEqual(
			twice(['Thursday morning', 'Thursday evening', 'time on Friday']),
		);
		expect(await answersAt(morning, 'Asia/Tokyo', 'until:2025-06-19')).toEqual(
			twice(['Wednesday evening', 'time on Thursday']),
		);
	});

	it('are those of UTC in a direct message', async () => {
		const all = ['Wednesday evening', 'Thursday morning', 'time on Thursday'];
		expect(await answersAt('2025-06-19T23:30:00Z', undefined, 'since:today until:today')).toEqual(
			twice(all),
		);
	});

	it('say which they are', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Ostmoor floods', publishedAt: '2025-06-19T01:00:00Z' },
		]);
		await newsroom.book.decide({ guildId }, ({ settings }) => ({
			outcome: undefined,
			settings: { ...settings, timezone: 'America/Los_Angeles' },
		}));
		const words = search.options.parse({ words: '2025-06-18' });
		const text = shown(await search.run(words, newsroom, { ...aReader, guildId }));
		expect(text).toContain('18 June 2025');
		expect(text).not.toContain('17 June 2025');
	});
});
