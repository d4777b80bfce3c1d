import { describe, expect, it } from 'vitest';
import { composeNameBrief, composeTogetherBrief, composeWordsBrief } from '#src/desk/brief.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeSearchResults, composeStoryList } from '#src/desk/story-list.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderApart } from '#src/render/cards/apart-card.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import {
	renderChoice,
	renderRoleChoice,
	renderStoryChoice,
} from '#src/render/cards/choice-card.ts';
import { renderHelp } from '#src/render/cards/help-card.ts';
import { renderNobodyFound, renderNothingFound } from '#src/render/cards/notice-card.ts';
import { renderReload, renderUndo } from '#src/render/cards/reload-card.ts';
import { renderStatus } from '#src/render/cards/status-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { renderLatest, renderSearchResults } from '#src/render/cards/story-list-card.ts';
import { briefOn, profileOf } from '#src/render/message/targets.ts';
import { anArticle } from '../harness/an-article.ts';
import { noFeeds } from '../harness/no-feeds.ts';
import { english } from '../harness/phrases.ts';
import { aName, aPage, now, sunkAtNoon, sunkLater } from './a-page.ts';
import { componentsOf, textsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const bridge = anArticle({
	id: 'bridge-closed',
	kicker: 'Roads',
	headline: 'Old bridge closed [for a month]',
	summary:
		'The old bridge is closed for a month, Mr. Dow said. Cracks of 3.5 cm were found. Buses go around.\n\nA ferry may follow.',
	publishedAt: '2025-06-19T08:30:00Z',
	updatedAt: '2025-06-20',
	url: 'https://news.example/bridge_(closed)',
	people: [
		{ name: 'Jo Dow', role: 'harbor master' },
		{ name: 'Li Na', aliases: ['李娜'] },
	],
	organizations: ['Harbor Authority'],
	places: ['Old Town'],
	topics: ['roads'],
	statements: [{ person: 'Jo Dow', text: 'The cracks can be repaired.', about: 'the bridge' }],
});
const withdrawn = anArticle({ id: 'ferry-sunk', headline: 'Ferry sunk', withdrawn: true });
const full = { phrases: english, showsImages: true };
const told = { text: 'Cracks of 3.5 cm were found.', articles: [bridge, sunkAtNoon] };
const modelSummary = { sentences: [told] };
const harbor = anArticle({ publishedAt: '2024-01-02' });
const articles = [bridge, withdrawn, harbor];
const joDow = aName({ name: 'Jo Dow', aliases: ['J. Dow', '喬·道'], mentions: 12 });
const liNa = aName({ id: 2, name: 'Li Na', mentions: 3 });
const oldTown = aName({ id: 3, kind: 'place', name: 'Old Town', mentions: 2 });

const report = {
	added: { count: 1, some: [{ id: 'bridge-closed', headline: 'Old bridge closed' }] },
	changed: { count: 0, some: [] },
	withdrawn: { count: 1, some: [{ id: 'ghost-ship', headline: 'Ghost ship' }] },
	nameFiles: ['people.json'],
	removed: { count: 30, some: [{ id: 'ferry-sunk', headline: 'Ferry sunk' }] },
	problems: [{ file: 'articles/a.json', line: 3, path: 'headline', reason: saying('textEmpty') }],
	problemCount: 1,
	tookMs: 12.4,
};

describe('answer cards', () => {
	const page = aPage(articles, { page: 2, pages: 3, total: { count: 1_000, orMore: true } });

	it.each([
		[
			'brief-name',
			renderBrief(composeNameBrief('dow', { name: joDow }, page, now), {
				pagingOptions: { topic: 'dow' },
				follow: 'Jo Dow',
				phrases: english,
			}),
		],
		[
			'brief-words',
			renderBrief(composeWordsBrief('the *bridge*', [joDow, liNa], aPage([harbor]), now), {
				pagingOptions: { topic: 'the *bridge*' },
				phrases: english,
			}),
		],
		[
			'brief-several-sources',
			renderBrief(
				composeNameBrief(
					'dow',
					{ name: joDow },
					aPage([], {
						stories: [{ story: 1, article: sunkLater, others: [sunkAtNoon, bridge] }],
						listed: 1,
						newest: sunkLater.publishedAt,
						total: { count: 1, orMore: false },
					}),
					now,
				),
				{ pagingOptions: { topic: 'dow' }, phrases: english },
			),
		],
		[
			'brief-together',
			renderBrief(
				composeTogetherBrief(
					'What is new about the bridge in Old Town?',
					{ names: [oldTown], words: 'bridge' },
					aPage([bridge]),
					now,
				),
				{ pagingOptions: { topic: 'Old Town bridge' }, phrases: english },
			),
		],
		[
			'apart',
			renderApart(
				{ names: [joDow, oldTown], words: '' },
				[joDow, oldTown].map((name) => ({ name, list: composeStoryList(aPage([harbor]), now) })),
				{ understoodFrom: 'dow in old town', open: briefOn, phrases: english },
			),
		],
		[
			'role-choice',
			renderRoleChoice(
				'harbor master',
				{
					kind: 'role',
					isExact: true,
					holders: [joDow, liNa].map((person, index) => ({
						person,
						role: 'harbor master',
						publishedAt: `202${5 - index}-06-19`,
						source: index === 0 ? 'The Daily Example' : undefined,
						isRead: false,
					})),
				},
				english,
			),
		],
		['story', renderStory(composeFullStory(bridge, 1), full)],
		[
			'story-reports',
			renderStory(composeFullStory(bridge, 1, [sunkAtNoon, bridge, sunkLater]), full),
		],
		['story-by-model', renderStory(composeFullStory(bridge, 1), { ...full, modelSummary })],
		['story-withdrawn', renderStory(composeFullStory(withdrawn, 1), full)],
		[
			'found',
			renderSearchResults(
				composeSearchResults({ all: ['BRÍDGE', 'cracks'], none: [] }, aPage(articles), now),
				{
					words: 'brídge cracks',
					phrases: english,
				},
			),
		],
		[
			'latest',
			renderLatest(composeStoryList(aPage(articles), now), {
				topic: 'Jo Dow',
				source: 'The Daily Example',
				pagingOptions: {},
				phrases: english,
			}),
		],
		['choice-of-people', renderChoice('d', [joDow, liNa], { open: profileOf, phrases: english })],
		['choice-of-kinds', renderChoice('old', [joDow, oldTown], { open: briefOn, phrases: english })],
		[
			'choice-of-many',
			renderChoice(
				'd',
				[1, 2, 3, 4, 5, 6].map((id) => aName({ id, name: `Jo Dow ${id}` })),
				{ open: profileOf, phrases: english },
			),
		],
		[
			'choice-of-stories',
			renderStoryChoice('bridge', composeStoryList(aPage(articles), now), { phrases: english }),
		],
		['nothing-found', renderNothingFound('brigde', { nearest: [oldTown], phrases: english })],
		[
			'nobody-found',
			renderNobodyFound('doe', { nearest: [joDow, liNa], others: [], phrases: english }),
		],
		[
			'nobody-but-a-place',
			renderNobodyFound('old town', { nearest: [], others: [oldTown], phrases: english }),
		],
		['reload', renderReload(report, true, english)],
		['undo', renderUndo(report, english)],
		[
			'status',
			renderStatus(
				{
					facts: {
						articles: 1_204,
						names: 12,
						newest: '2025-06-19',
						databaseBytes: 1_234_567,
						lastReload: { at: now, by: '80351110224678912', problemCount: 1 },
						undoable: true,
					},
					running: {
						version: '0.1.0',
						startedAt: now,
						memoryBytes: 99_000_000,
						gatewayLatencyMs: 21,
					},
					feeds: noFeeds,
					posting: { subscriptions: [], setAside: 0 },
					alike: [],
				},
				english,
			),
		],
		[
			'help',
			renderHelp(
				{
					commands: [
						{ name: 'brief', description: 'doesBrief', for: 'readers', id: '42', isPortable: true },
						{ name: 'reload', description: 'doesReload', for: 'moderators', id: undefined },
						{ name: 'alert add', description: 'doesAlertAdd', for: 'moderators', id: '43' },
						{ name: 'alert list', description: 'doesAlertList', for: 'moderators', id: '43' },
					],
					examples: [{ command: 'brief', name: 'Kursk', target: 'brief?topic=Kursk&as=place' }],
					onMessages: { brief: 'briefThis', who: 'whoIsInThis' },
				},
				english,
			),
		],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});

	it('a brief says once since when it is quiet', () => {
		const late = new Date('2026-11-24T03:00:00Z');
		const brief = composeWordsBrief('harbor', [], aPage([anArticle()]), late);
		const card = renderBrief(brief, { pagingOptions: { topic: 'harbor' }, phrases: english });
		expect(textsOf(card)[0]).toContain('quiet since 19 June 2025');
		expect(textsOf(card).slice(2).join()).not.toContain('2025');
	});

	it('the card of a withdrawn story does not repeat its summary', () => {
		const texts = textsOf(renderStory(composeFullStory(withdrawn, 1), full)).join('\n');
		expect(texts).toContain('~~Ferry sunk~~');
		expect(texts).toContain('Withdrawn by its source');
		expect(texts).not.toContain(withdrawn.summary);
	});

	it('a story card counts the statements that it does not show', () => {
		const statements = Array.from({ length: 5 }, (_, n) => ({
			person: 'Jo Dow',
			text: `Word ${n}.`,
		}));
		const article = anArticle({ people: ['Jo Dow'], statements });
		expect(textsOf(renderStory(composeFullStory(article, 1), full)).join('\n')).toContain(
			'and 2 more in the report',
		);
	});

	it('a brief shows a headline once if the summary repeats it', () => {
		const article = anArticle({ headline: 'Rain at last', summary: 'Rain at last' });
		const text = textsOf(
			renderBrief(composeWordsBrief('rain', [], aPage([article]), now), {
				pagingOptions: {},
				phrases: english,
			}),
		);
		expect(text.join('\n').match(/Rain at last/g)).toHaveLength(1);
	});

	it('a menu counts the people that do not fit', () => {
		const people = Array.from({ length: 31 }, (_, n) => `Jo Dow ${n}`);
		const brief = composeWordsBrief('rain', [], aPage([anArticle({ people })]), now);
		const menus = componentsOf(
			renderBrief(brief, { pagingOptions: { topic: 'rain' }, phrases: english }),
		).map(({ placeholder }) => placeholder);
		expect(menus).toContain('Who is in this (25/31)');
	});
});
