import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNameBrief } from '#src/desk/brief.ts';
import { sliceDigest } from '#src/desk/digest.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeProfile } from '#src/desk/profile.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import { renderDigest } from '#src/render/cards/digest-card.ts';
import { renderProfile } from '#src/render/cards/profile-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { briefOn } from '#src/render/message/targets.ts';
import { anArticle } from '../harness/an-article.ts';
import { phrasebook } from '../harness/phrases.ts';
import { everyTranslatedCard } from '../phrases/translated-cards.ts';
import { aBusyTopic } from './a-busy-topic.ts';
import { aName, aPage, now, sunkAtNoon, sunkLater } from './a-page.ts';
import { faultsOf } from './card-faults.ts';
import { fullOf } from './every-answer-card.ts';
import { everyPostedCard } from './every-digest-card.ts';
import { golden } from './golden-file.ts';
import { hostileText } from './hostile.ts';

describe.each(Language.options)('cards in %s', (language) => {
	it.each([
		{ from: '1,000 Chinese characters', text: '團'.repeat(1_000) },
		{ from: '1,000 characters that need a backslash', text: '*'.repeat(1_000) },
		{ from: 'invisible text', text: '\u200b' },
	])(`no card in ${language} breaks a limit or leaks anything from $from`, ({ text }) => {
		expect(faultsOf(everyTranslatedCard(text, phrasebook[language]))).toEqual([]);
	});

	it(`nothing posted in ${language} breaks a limit or leaks anything from an article`, () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const cards = everyPostedCard(text, fullOf(text), phrasebook[language]);
				expect(faultsOf(cards)).toEqual([]);
			}),
			{ numRuns: 10 },
		);
	});
});

const bridge = anArticle({
	headline: 'Old bridge closed',
	summary: 'The old bridge is closed, Mr. Dow said. Cracks of 3.5 cm were found.',
	publishedAt: '2025-06-19T08:30:00Z',
	url: 'https://news.example/bridge',
	people: [{ name: 'Jo Dow', role: 'harbor master' }],
	places: ['Old Town'],
	statements: [{ person: 'Jo Dow', text: 'The cracks can be repaired.', about: 'the bridge' }],
});
const modelSummary = {
	sentences: [{ text: 'Cracks of 3.5 cm were found.', articles: [bridge, sunkAtNoon] }],
};
const joDow = aName({ name: 'Jo Dow', mentions: 12 });
const oldTown = aName({ id: 9, kind: 'place', name: 'Old Town', mentions: 2 });

describe.each(Language.options)('answers in %s', (language) => {
	const phrases = phrasebook[language];
	const holder = {
		person: joDow,
		role: 'harbor master',
		publishedAt: '2025-06-19',
		source: 'The Daily Example',
		isRead: false,
	};

	it(`a brief in ${language} matches its golden file`, async () => {
		const brief = composeNameBrief(
			'harbor master',
			{ name: joDow, holder },
			aBusyTopic({ updatedAt: '2025-06-20' }),
			now,
		);
		const freshness = { feeds: 9, unread: 2, readAt: now };
		const follow = 'Jo Dow';
		const settings = { pagingOptions: { topic: 'dow' }, follow, trend: follow, freshness, phrases };
		const card = renderBrief(brief, { ...settings, showsImages: true });
		await golden(card, `brief-in-${language.toLowerCase()}`);
	});

	it(`a profile in ${language} matches its golden file`, async () => {
		const role = { ...holder, first: '2025-01-05', last: '2025-06-19' };
		const pilot = { ...role, role: 'pilot', first: '2024-01-02', last: '2024-01-02', isRead: true };
		const profile = composeProfile({
			person: { ...joDow, aliases: ['J. Dow', '喬·道'] },
			words: 'dow',
			listPage: aPage([bridge, sunkLater], { pages: 3, total: { count: 12, orMore: false } }),
			first: '2024-01-02',
			overview: {
				roles: [role, pilot],
				statements: [
					{ person: joDow, text: 'They can be repaired.', about: 'the bridge', article: bridge },
				],
				statementCount: 4,
				companions: [{ name: oldTown, together: 2 }],
			},
			now,
		});
		const settings = { pagingOptions: { person: 'dow' }, follow: 'Jo Dow', phrases };
		await golden(renderProfile(profile, settings), `profile-in-${language.toLowerCase()}`);
	});

	it(`a story in ${language} matches its golden file`, async () => {
		const story = composeFullStory({ ...bridge, language: 'nl' }, 1, [
			sunkAtNoon,
			bridge,
			sunkLater,
		]);
		const settings = { modelSummary, showsImages: true, phrases };
		await golden(renderStory(story, settings), `story-in-${language.toLowerCase()}`);
	});

	it(`a choice in ${language} matches its golden file`, async () => {
		const mixed = [1, 2, 3, 4, 5].map((id) => aName({ id, name: `Jo Dow ${id}` }));
		const choice = renderChoice('the "old" d', [...mixed, oldTown], { open: briefOn, phrases });
		await golden(choice, `choice-in-${language.toLowerCase()}`);
	});
});

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
