import { describe, expect, it } from 'vitest';
import { sliceDigest } from '#src/desk/digest.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { composeWhy } from '#src/desk/match-topics.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import { renderAlert } from '#src/render/cards/alert-card.ts';
import { renderDigest, renderEmptyDigest, renderRoundUp } from '#src/render/cards/digest-card.ts';
import { renderWhy } from '#src/render/cards/why-card.ts';
import type { RenderedMessage } from '#src/render/message/parted-message.ts';
import { showTopicSelection } from '#src/render/text/topics-text.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { aBigDay } from './a-big-day.ts';
import { now } from './a-page.ts';
import { componentsOf, textsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const ferry = anArticle({
	id: 'ferry',
	kicker: 'Sea',
	headline: 'Ferry with 40 aboard sinks off Old Town',
	summary: 'All 40 people aboard were saved. The ferry sank within an hour.',
	publishedAt: '2025-06-19T08:30:00Z',
	url: 'https://news.example/ferry',
});
const ferryToo = anArticle({
	id: 'ferry-too',
	source: 'The Other Example',
	url: 'https://news.example/too',
});
const third = anArticle({ id: 'third', source: 'A Third_Example' });
const rain = anArticle({ id: 'rain', headline: 'Rain at last', summary: 'It rained for a week.' });
const taiwan: Topic = { kind: 'name', name: 'Taiwan', as: 'place' };
const chipWar: Topic = { kind: 'words', words: 'chip war' };
const expo: Topic = { kind: 'name', name: 'Expo', as: 'topic' };
const wanted: TopicSelection = { topics: [taiwan, chipWar], except: [expo] };
const compact = { kind: 'compact', accent: 0x33aa77, thumbnails: true } as const;
const headlines = { ...compact, kind: 'headlines' } as const;
const settings = {
	wanted,
	at: now,
	zone: 'UTC',
	late: undefined,
	more: () => 'digest?page=2',
	phrases: english,
};
const wide = { characters: 1_000, bytes: 3_000 };

const entries = [
	composeDigestEntry([ferry, ferryToo, third]),
	composeDigestEntry([rain], { changes: ['headline', 'summary'], added: [], isFurther: false }),
	composeDigestEntry([{ ...third, withdrawn: true }], {
		changes: ['withdrawn'],
		added: ['The Daily Example', 'The Other Example'],
		isFurther: false,
	}),
];

describe('cards of digests and alerts', () => {
	const late = { ...settings, late: '08:00' };

	it.each([
		['digest', renderDigest(sliceDigest(entries, 0, 2), late)[0]?.message],
		['digest-changed', renderDigest(sliceDigest(entries, 2, 2), settings)[0]?.message],
		['digest-sections', renderDigest(aBigDay(), settings)[0]?.message],
		['digest-compact', renderDigest(aBigDay(), { ...settings, look: compact })[0]?.message],
		['digest-headlines', renderDigest(aBigDay(), { ...settings, look: headlines })[0]?.message],
		['digest-empty', renderEmptyDigest({ wanted, since: now, phrases: english })[0]?.message],
		[
			'round-up',
			renderRoundUp(sliceDigest(entries, 0, 2), { ...late, reason: 'held' })[0]?.message,
		],
		['alert', anAlert(taiwan, chipWar)[0]?.message],
		[
			'why-name',
			renderWhy(
				composeWhy({ topic: taiwan, where: 'place', text: '臺灣', isWhole: true }),
				english,
			),
		],
		[
			'why-words',
			renderWhy(
				composeWhy({
					topic: chipWar,
					where: 'headline',
					text: 'The Chip war: [chips] at war',
					isWhole: true,
				}),
				english,
			),
		],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});
});

function anAlert(...topics: readonly Topic[]): RenderedMessage[] {
	const [entry = composeDigestEntry([ferry])] = entries;
	return renderAlert(entry, { topics, why: 'why?story=ferry', at: now, phrases: english });
}

describe('what a subscription is about', () => {
	it.each([
		[{ topics: [], except: [] }, 'everything'],
		[{ topics: [], except: [expo] }, 'everything except **Expo**'],
		[wanted, '**Taiwan**, “chip war” except **Expo**'],
		[{ topics: [{ kind: 'words', words: '"chip war"' }], except: [] }, '“chip war”'],
	] satisfies [TopicSelection, string][])(
		'the topics of a subscription are shown as in case %#',
		(wanted, text) => {
			expect(showTopicSelection(wanted, wide, english)).toBe(text);
		},
	);

	it('topics that do not fit are counted', () => {
		const topics = Array.from({ length: 25 }, (_, n) => ({ ...taiwan, name: `Topic ${n}` }));
		expect(
			showTopicSelection({ topics, except: [] }, { characters: 60, bytes: 200 }, english),
		).toBe('**Topic 0**, **Topic 1**, **Topic 2** and 22 more');
	});

	it('an empty digest about everything names no topic', () => {
		const [part] = renderEmptyDigest({
			wanted: { topics: [], except: [] },
			since: now,
			phrases: english,
		});
		expect(part && textsOf(part.message)).toEqual(['Nothing new since <t:1750420800:f>.']);
	});
});

describe('an alert', () => {
	it('an alert has buttons for its reason, the story and the original', () => {
		const labels = componentsOf(anAlert()[0]?.message ?? renderWhy(undefined, english)).flatMap(
			({ label }) => (label === undefined ? [] : [label]),
		);
		expect(labels).toEqual(['Why this?', 'Read', 'Read the original']);
	});
});
