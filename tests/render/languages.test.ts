import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceDigest } from '#src/desk/digest.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { renderDigest } from '#src/render/cards/digest-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { phrasebook } from '../harness/phrases.ts';
import { faultsOf } from './card-faults.ts';
import { everyPostedCard } from './every-digest-card.ts';
import { golden } from './golden-file.ts';
import { hostileText } from './hostile.ts';

describe.each(Language.options)('posted cards in %s', (language) => {
	it(`no card in ${language} breaks a limit or leaks anything from an article`, () => {
		const faults = (text: string) =>
			faultsOf(everyPostedCard(text, fullOf(text), phrasebook[language]));
		for (const text of ['團'.repeat(4_000), '*'.repeat(4_000), '\u200b']) {
			expect(faults(text)).toEqual([]);
		}
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(faults(text)).toEqual([]);
			}),
			{ numRuns: 10 },
		);
	});
});

/** Deliberately more than the schema allows: a card must cope with anything. */
function fullOf(text: string) {
	const story = { ...anArticle(), headline: text, summary: `${text}\n\n${text}`, kicker: text };
	const url = 'https://news.example/a';
	return { ...story, url, source: { name: text }, updatedAt: '2025-06-20T01:00:00.000Z' };
}

describe('a digest in another language', () => {
	it.each(['de', 'zh-TW'] as const)('a digest in %s matches its golden file', async (language) => {
		await golden(aDigestIn(language), `digest-${language.toLowerCase()}`);
	});
});

/** A late digest that shows two of twelve stories, with every text around them. */
function aDigestIn(language: Language) {
	const ferry = anArticle({
		id: 'ferry',
		headline: 'Ferry with 40 aboard sinks off Old Town',
		summary: 'All 40 people aboard were saved.',
		publishedAt: '2025-06-19',
		url: 'https://news.example/ferry',
	});
	const too = anArticle({ id: 'too', source: 'The Other Example' });
	const rain = anArticle({
		id: 'rain',
		headline: 'Rain at last',
		publishedAt: '2025-06-18T09:00:00Z',
		dateIsArrival: true,
	});
	const others = Array.from({ length: 10 }, (_, n) =>
		composeDigestEntry([anArticle({ id: `other-${n}` })]),
	);
	const changed = { changes: ['headline', 'summary'], added: [], isFurther: false } as const;
	const entries = [
		composeDigestEntry([ferry, too]),
		composeDigestEntry([{ ...rain, withdrawn: true }], changed),
		...others,
	];
	const wanted: TopicSelection = {
		topics: [
			{ kind: 'name', name: 'Taiwan', as: 'place' },
			{ kind: 'words', words: 'chip war' },
		],
		except: [{ kind: 'name', name: 'Expo', as: 'topic' }],
	};
	const [part] = renderDigest(sliceDigest(entries, 0, 2), {
		wanted,
		late: '08:00',
		at: new Date('2025-06-20T08:00:00Z'),
		zone: 'UTC',
		more: () => 'catchup?id=a',
		phrases: phrasebook[language],
	});
	return part?.message;
}
