import { describe, expect, it } from 'vitest';
import { showSent, showTime } from '../../page/show-time.ts';
import { createPhrases } from '../../src/phrases/phrases.ts';

const now = new Date('2025-06-19T16:20:30Z');
const english = { phrases: createPhrases('en-US'), zone: 'UTC' };

describe('a time in a message', () => {
	it.each([
		['t', '4:20 PM'],
		['T', '4:20:30 PM'],
		['d', '06/19/2025'],
		['D', 'June 19, 2025'],
		['f', 'June 19, 2025 at 4:20 PM'],
		['F', 'Thursday, June 19, 2025 at 4:20 PM'],
		['s', '6/19/25, 4:20 PM'],
		['S', '6/19/25, 4:20:30 PM'],
	])('A time follows Discord’s style %s', (style, text) => {
		expect(plain(showTime(now, style, now, english))).toBe(text);
	});

	it.each([
		[-40, '40 seconds ago'],
		[-7_300, '2 hours ago'],
		[5 * 86_400, 'in 5 days'],
		[-400 * 86_400, '1 year ago'],
	])('A relative time says that it is %d seconds away', (seconds, text) => {
		const time = new Date(now.getTime() + seconds * 1_000);
		expect(showTime(time, 'R', now, english)).toBe(text);
	});

	it('A time uses the reader’s language and time zone', () => {
		const there = { phrases: createPhrases('de'), zone: 'Pacific/Chatham' };
		expect(showTime(now, 'f', now, there)).toBe('20. Juni 2025 um 05:05');
		expect(showTime(new Date('2025-06-19T14:20:30Z'), 'R', now, there)).toBe('vor 2 Stunden');
	});
});

describe('the time beside an author', () => {
	it.each([
		['2025-06-19T08:00:00Z', '8:00 AM'],
		['2025-06-18T23:00:00Z', 'Yesterday at 11:00 PM'],
		['2025-06-17T08:00:00Z', '6/17/25, 8:00 AM'],
	])('The time beside an author leaves out the date when it is clear: %s', (sent, text) => {
		expect(plain(showSent(new Date(sent), now, english))).toBe(text);
	});
});

it.each([
	['de', 'Gestern um 23:00'],
	['fr', 'Hier à 23:00'],
	['ja', '昨日 23:00'],
	['zh-TW', '昨天 晚上11:00'],
	['ko', '어제 오후 11:00'],
])('Yesterday is named in the reader’s language: %s', (locale, text) => {
	const view = { phrases: createPhrases(locale), zone: 'UTC' };
	expect(plain(showSent(new Date('2025-06-18T23:00:00Z'), now, view))).toBe(text);
});

/** English times have a narrow space before AM and PM. */
function plain(text: string): string {
	return text.replaceAll('\u202f', ' ');
}
