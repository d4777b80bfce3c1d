import { describe, expect, it } from 'vitest';
import { canonicalLink, withoutTracking } from '#src/sources/item/canonical-link.ts';

describe('a link', () => {
	it.each([
		['https://a.org/x?utm_source=rss&id=5&fbclid=1#top', 'https://a.org/x?id=5'],
		['https://a.org/x?ref=rss&type=news', 'https://a.org/x?type=news'],
		['https://a.org/#!/story/5', 'https://a.org/#!/story/5'],
		['https://a.org/x?maca=en-rss-en-all-1&amp;utm_medium=feed', 'https://a.org/x'],
		['https://a.org/x?partner=rssnyt&emc=rss&itm_source=a', 'https://a.org/x'],
		['https://a.org/x?srsltid=a&gad_source=1&rss=1', 'https://a.org/x'],
		['https://a.org/x?source=taipei&from=2026', 'https://a.org/x?source=taipei&from=2026'],
	])('%s loses only what counts clicks', (link, cleaned) => {
		expect(withoutTracking(link)).toBe(cleaned);
	});

	it.each([
		'https://www.a.org/story/',
		'http://a.org/story?utm_medium=feed',
		'https://m.a.org/story#comments',
		'https://amp.a.org/story/amp/',
		'https://a.org/amp/story',
		'https://a.org/story?amp=1',
		'https://www.google.com/amp/s/www.a.org/story',
		'https://a-org.cdn.ampproject.org/c/s/a.org/story',
	])('%s is the story at a.org', (link) => {
		expect(canonicalLink(link)).toBe('a.org/story');
	});

	it.each([
		['/peru/summit-opens-4567891', '/peru/summit-opened-4567891.html', true],
		['/peru/4567891-summit-opens', '/peru/4567891-summit-opened', true],
		['/peru/summit-opens-4567891', '/chile/summit-opens-4567891', false],
		['/news-in-brief-20261127', '/weather-20261127', false],
		['/fraud-of-1000000', '/prize-of-1000000', false],
		['/match-4567891/report', '/match-4567891/preview', false],
	])('to %s and one to %s are the same story: %s', (one, other, isSame) => {
		const [first, second] = [one, other].map((path) => canonicalLink(`https://a.org${path}`));
		expect(first === second).toBe(isSame);
	});

	it('to a front page identifies nothing', () => {
		expect(canonicalLink('https://www.a.org/?utm_source=rss')).toBeUndefined();
	});
});
