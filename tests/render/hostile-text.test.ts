import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '#src/articles/article.ts';
import { composeWordsBrief } from '#src/desk/brief.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { renderBrief } from '#src/render/brief-card.ts';
import type { Message } from '#src/render/message.ts';
import { renderStory } from '#src/render/story-card.ts';
import { conformanceNewsLines } from '../fixtures/conformance-news.ts';
import { aPage, now } from './a-brief.ts';
import { brokenLimits, textsOf } from './broken-limits.ts';
import { everyCard } from './every-card.ts';
import { hostileText, naughtyStrings } from './hostile.ts';
import { addressesIn, mentionsIn, mischiefIn } from './leaks.ts';

/** What is wrong with any of the cards, by the card's name. */
function faultsOf(cards: Record<string, Message>): string[] {
	return Object.entries(cards).flatMap(([card, message]) =>
		[...brokenLimits(message), ...textsOf(message).flatMap(faultsOfText)].map(
			(fault) => `${card}: ${fault}`,
		),
	);
}

function faultsOfText(text: string): string[] {
	const withoutOurs = text
		.replace(/\]\(https:\/\/news\.example\/[^()\s]*\)/g, ']')
		.replace(/<\/who:1>|<@80351110224678912>|<t:\d+:R>/g, '');
	const bare = withoutOurs.replace(/\\[^0-9A-Za-z\s]/g, 'x');
	const links = bare.match(/\]\(/g) ?? [];
	const blocks = bare.match(/^(?:#{3,}|#(?!#? )|>>>|\d+\. )/gm) ?? [];
	return [
		...mentionsIn(withoutOurs),
		...addressesIn(bare),
		...mischiefIn(text),
		...links,
		...blocks,
	];
}

describe('every card, with a stranger’s words in every place', () => {
	it('keeps Discord’s limits and leaks nothing', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(faultsOf(everyCard(text))).toEqual([]);
			}),
			{ numRuns: 50 },
		);
	});

	it.skipIf(naughtyStrings.length === 0)(
		'does so with the big list of naughty strings (in ../shared)',
		() => {
			expect(naughtyStrings.flatMap((text) => faultsOf(everyCard(text)))).toEqual([]);
		},
	);

	it.each([
		['4,000 Chinese characters', '團'.repeat(4_000)],
		['4,000 signs that need a backslash', '*'.repeat(4_000)],
		['4,000 units of emoji', '👩‍👩‍👧‍👦'.repeat(364)],
		['nothing that can be seen', '\u200b'],
		['towers of marks', `e${'\u0301'.repeat(500)}`.repeat(8)],
		['long words', 'Donaudampfschifffahrt'.repeat(100)],
	])('does so with %s', (_, text) => {
		const longUrl = `https://news.example/${'a'.repeat(480)}`;
		expect([...faultsOf(everyCard(text)), ...faultsOf(everyCard(text, longUrl))]).toEqual([]);
	});
});

describe('the cards of 3,000 real articles', () => {
	const articles = conformanceNewsLines()?.map((line) => Article.parse(JSON.parse(line))) ?? [];

	it.skipIf(articles.length === 0)('keep Discord’s limits (in ../shared)', () => {
		const broken = articles.flatMap((article, index) => {
			const page = aPage(articles.slice(index, index + 5), { pages: 9 });
			const brief = composeWordsBrief('security', [], page, now);
			return [
				...brokenLimits(renderBrief(brief, { topic: 'security' })),
				...brokenLimits(renderStory(composeFullStory(article, 1))),
			];
		});
		expect(broken).toEqual([]);
	});
});
