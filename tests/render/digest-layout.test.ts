import { describe, expect, it } from 'vitest';
import type { Digest } from '#src/desk/digest.ts';
import { composeDigestEntry, type DigestEntry } from '#src/desk/digest-entry.ts';
import { withoutTitle } from '#src/desk/digest-sections.ts';
import type { Topic } from '#src/desk/topics.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { renderAlert } from '#src/render/cards/alert-card.ts';
import { type DigestSettings, renderDigest } from '#src/render/cards/digest-card.ts';
import { inkBlue, type Message } from '#src/render/message/card.ts';
import { defaultLook, lookKinds } from '#src/render/message/look.ts';
import { phoneLines, readingMinutes } from '#src/render/message/phone-lines.ts';
import { anArticle } from '../harness/an-article.ts';
import { english, phrasebook } from '../harness/phrases.ts';
import { aBigDay, bigTopics } from './a-big-day.ts';
import { now } from './a-page.ts';
import { brokenLimits, componentsOf, textsOf } from './broken-limits.ts';

const settings: DigestSettings = {
	wanted: { topics: bigTopics, except: [] },
	at: now,
	zone: 'UTC',
	late: undefined,
	more: (shown) => `catchup?skip=${shown}`,
	phrases: english,
};

function rendered(digest: Digest, overrides: Partial<DigestSettings> = {}) {
	const [part, ...others] = renderDigest(digest, { ...settings, ...overrides });
	if (part === undefined || others.length > 0) throw new Error('there is not one message');
	return part;
}

const picturesIn = (message: Message) => JSON.stringify(message).split('"type":11').length - 1;
const textOf = (digest: Digest, overrides: Partial<DigestSettings> = {}) =>
	textsOf(rendered(digest, overrides).message).join('\n');

describe('a digest of a big day', () => {
	it.each(Language.options)('59 stories fit one message of three screens in %s', (language) => {
		const phrases = phrasebook[language];
		for (const kind of lookKinds) {
			const look = { ...defaultLook, kind };
			const { message, entries } = rendered(aBigDay(), { phrases, look });
			expect(brokenLimits(message)).toEqual([]);
			expect(phoneLines(textsOf(message).join('\n'))).toBeLessThanOrEqual(66);
			expect(entries.length).toBeGreaterThan(12);
		}
	});

	it('one button opens all stories that the message only counts', () => {
		const { message, entries, tally } = rendered(aBigDay());
		const buttons = componentsOf(message).filter(({ type }) => type === 2);
		const rest = 59 - entries.length;
		expect(buttons).toMatchObject([
			{ label: `${rest} more`, custom_id: `catchup?skip=${entries.length}` },
		]);
		expect(tally?.rest).toBe(rest);
	});

	it('the stories in the message are the best ones, however long their texts are', () => {
		const longest = aBigDay(59, { headline: '團'.repeat(300), source: { name: '社'.repeat(120) } });
		for (const digest of [aBigDay(), longest]) {
			const { message, entries } = rendered(digest);
			const ids = entries.map(({ articles }) => articles[0]?.id);
			const best = Array.from({ length: ids.length }, (_, n) => `s-${n}`);
			expect(ids.toSorted()).toEqual(best.toSorted());
			expect(ids.length).toBeGreaterThan(5);
			expect(brokenLimits(message)).toEqual([]);
		}
	});

	it('the component id of an entry leads to its text', () => {
		const { message, entries } = rendered(aBigDay());
		const components = componentsOf(message);
		for (const { component, articles } of entries) {
			const text = components.find(({ id }) => id === component)?.content;
			expect(text).toContain(`(${articles[0]?.id.slice(2)})`);
		}
	});
});

describe('the head of a digest', () => {
	it('says day, number of stories and time to read', () => {
		expect(textOf(aBigDay())).toContain(
			'\n-# Friday, 20 June 2025 · 59 new stories from 4 sources · 1 min read\n',
		);
	});

	it('the day is that of the subscription’s zone, in the server’s language', () => {
		const at = new Date('2025-06-20T22:30:00Z');
		const zone = 'Asia/Taipei';
		expect(textOf(aBigDay(), { at, zone, phrases: phrasebook.de })).toContain(
			'Samstag, 21. Juni 2025',
		);
	});
});

describe('the stories of a digest', () => {
	it('the first has two sentences and its picture, and the others are lines under the topics', () => {
		const { message } = rendered(aBigDay(13));
		const [, top, ...lines] = textsOf(message);
		expect(top).toContain('It takes effect on 1 January. The opposition will go to court.\n');
		expect(top).not.toContain('More follows');
		expect(picturesIn(message)).toBe(1);
		expect(lines.slice(0, 5)).toEqual([
			'**Taiwan**',
			expect.stringMatching(/^- .* \(10\) · \[The Daily Example\]\(/),
			'**Ukraine**',
			expect.stringMatching(/^- .* \(1\) · /),
			expect.stringMatching(/^- .* \(11\) · /),
		]);
	});

	it('a section of which the message has too few stories has no title, and its stories come last', () => {
		const digest = aBigDay(5);
		const [top, one, two, three, last] = digest.entries;
		if (!top || !one || !two || !three || !last) throw new Error('there are too few stories');
		const section = (name: string, entries: readonly DigestEntry[]) => {
			const about: Topic = { kind: 'name', name, as: 'topic' };
			return { about, storiesMin: 2, entries };
		};
		const sections = [
			section('Sea', [top, one]),
			section('Air', [two, last]),
			withoutTitle([three]),
		];
		const [, , ...lines] = textsOf(rendered({ ...digest, sections }).message);
		expect(lines.slice(0, 5)).toEqual([
			'**Air**',
			expect.stringContaining('(2)'),
			expect.stringContaining('(4)'),
			expect.stringContaining('(1)'),
			expect.stringContaining('(3)'),
		]);
	});

	it.each([
		['compact', 10],
		['headlines', 0],
	] as const)('a %s look has no sentences and no picture', (kind, titles) => {
		const { message } = rendered(aBigDay(), { look: { ...defaultLook, kind } });
		expect(textsOf(message).join('\n')).not.toContain('It takes effect');
		expect(picturesIn(message)).toBe(0);
		expect(textsOf(message).filter((text) => /^\*\*[^*]+\*\*$/.test(text))).toHaveLength(titles);
	});

	it('pictures can be left out, and the edge has the color that was chosen', () => {
		const plain = { kind: 'full', accent: 0x123456, thumbnails: false } as const;
		const { message } = rendered(aBigDay(), { look: plain });
		expect(picturesIn(message)).toBe(0);
		expect(message.components[0].accent_color).toBe(0x123456);
		expect(rendered(aBigDay()).message.components[0].accent_color).toBe(inkBlue);
	});

	it('no date is relative, and a line has its date only if it is old', () => {
		const text = textOf(aBigDay());
		expect(text).not.toMatch(/<t:\d+:R>/);
		const dated = text.split('\n').filter((line) => line.startsWith('- ') && line.includes('<t:'));
		expect(dated).toEqual([]);
		const old = aBigDay(3, { publishedAt: '2025-06-01' });
		expect(textOf(old)).toMatch(/^- .*\(1\) · .* · 1 June 2025$/m);
	});

	it('headlines look alike with and without a link', () => {
		const lines = textOf(aBigDay())
			.split('\n')
			.filter((line) => line.startsWith('- '));
		expect(lines.filter((line) => !/^- [^[\]]+ \(\d+\) · /.test(line))).toEqual([]);
		expect(new Set(lines.map((line) => line.includes('](')))).toEqual(new Set([true, false]));
	});
});

describe('what is urgent', () => {
	const minutesBefore = (minutes: number) =>
		new Date(now.getTime() - minutes * 60_000).toISOString();
	const alertOf = (minutes: readonly number[], day = false) => {
		const [first = anArticle(), ...others] = minutes.map((ago, n) =>
			anArticle({
				id: `r-${n}`,
				source: { name: `Source ${n}` },
				publishedAt: day ? '2025-06-20' : minutesBefore(ago),
			}),
		);
		const entry = composeDigestEntry([first, ...others]);
		const [part] = renderAlert(entry, {
			topics: [],
			why: 'why',
			at: now,
			phrases: english,
		});
		return part === undefined ? '' : textsOf(part.message).join('\n');
	};

	it('a story that three sources reported within the hour says so', () => {
		expect(alertOf([5, 20, 59])).toContain('-# **Breaking** · 3 sources within the hour\n');
	});

	it.each([
		['two sources', [5, 20], false],
		['three sources over more than an hour', [5, 20, 61], false],
		['three sources of which only the day is known', [5, 20, 30], true],
	] as const)('a story of %s does not', (_, minutes, day) => {
		expect(alertOf(minutes, day)).not.toContain('Breaking');
	});

	it('is marked in a line too', () => {
		const look = { ...defaultLook, kind: 'headlines' } as const;
		const marked = textOf(aBigDay(), { look }).match(/^- \*\*Breaking\*\* · .*$/gm);
		expect(marked).toEqual([expect.stringContaining('(0)')]);
	});
});

describe('an alert’s look', () => {
	const entry = composeDigestEntry([
		anArticle({ image: { url: 'https://news.example/a.jpg' }, kicker: 'Sea' }),
	]);
	const shownIn = (kind: (typeof lookKinds)[number]) => {
		const look = { ...defaultLook, kind };
		const [part] = renderAlert(entry, {
			topics: [],
			why: 'w',
			at: now,
			look,
			phrases: english,
		});
		const texts = part === undefined ? [] : textsOf(part.message);
		return {
			head: texts.includes('-# Alert'),
			gist: texts.join().includes('a month of repairs'),
			picture: JSON.stringify(part).includes('a.jpg'),
		};
	};

	it('shows as much as the look says', () => {
		expect(lookKinds.map(shownIn)).toEqual([
			{ head: true, gist: true, picture: true },
			{ head: true, gist: false, picture: false },
			{ head: false, gist: false, picture: false },
		]);
	});
});

describe('the time to read', () => {
	it.each([
		['word '.repeat(238 * 3), 3],
		['新聞'.repeat(500), 2],
		['[One](https://news.example/a-very-long-address-that-nobody-reads) word', 1],
	])('is counted in words, or in characters of Chinese, as in case %#', (text, minutes) => {
		expect(readingMinutes(text)).toBe(minutes);
	});
});
