import type { Article } from '#src/articles/article.ts';
import { composeNameBrief, composeTogetherBrief, composeWordsBrief } from '#src/desk/brief.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeWhy, type Match } from '#src/desk/match-topics.ts';
import type { SearchProblem } from '#src/desk/search.ts';
import { composeStoryList, type ListScope } from '#src/desk/story-list.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderApart } from '#src/render/cards/apart-card.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import { renderCatchUp } from '#src/render/cards/catch-up-card.ts';
import { renderStoryChoice } from '#src/render/cards/choice-card.ts';
import {
	describeSearchProblem,
	renderNobodyFound,
	renderNothingFound,
	renderNothingMatches,
	renderNotice,
} from '#src/render/cards/notice-card.ts';
import { renderNothingSaid, renderSaid } from '#src/render/cards/said-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { renderLatest, renderSearchResults } from '#src/render/cards/story-list-card.ts';
import { renderWhy, renderWhyHere } from '#src/render/cards/why-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { whyOf } from '#src/render/message/targets.ts';
import { busyDays } from './a-busy-topic.ts';
import { aName, aPage, now } from './a-page.ts';

type Cards = Record<string, Message>;
type Outside = { readonly text: string; readonly article: Article; readonly phrases: Phrases };

/** The answers again, in every other wording that their texts have. */
export function everyAnswerVariant(outside: Outside): Cards {
	return {
		...briefs(outside),
		...lists(outside),
		...stories(outside),
		...nothingFound(outside),
		...searchProblems(outside),
		...reasons(outside),
	};
}

function briefs({ text, article, phrases }: Outside): Cards {
	const page = aPage([article], { pages: 2, total: { count: 500, orMore: true } });
	const closest = (after: number) => ({
		after,
		missing: Array.from({ length: 7 }, (_, n) => `${text}${n}`),
	});
	const both = { names: [aName({ name: text }), aName({ name: `${text}2` })], words: '' };
	const words = (after: number) => ({
		...composeWordsBrief(`${text}#`, [], page, now),
		closest: closest(after),
		understoodFrom: text,
	});
	const settings = { pagingOptions: { topic: text }, phrases };
	const readAt = now;
	return {
		noneUnread: renderBrief(words(0), { ...settings, freshness: { feeds: 9, unread: 0, readAt } }),
		someUnread: renderBrief(words(2), { ...settings, freshness: { feeds: 9, unread: 2, readAt } }),
		allUnread: renderBrief(
			composeTogetherBrief(`${text}?`, { ...both, isEither: true }, page, now),
			{
				...settings,
				pagingOptions: { topic: text.repeat(200) },
				freshness: { feeds: 9, unread: 9, readAt },
			},
		),
		...latelyBriefs({ text, article, phrases }),
		either: renderApart({ ...both, isEither: true }, [], {
			understoodFrom: undefined,
			open: () => undefined,
			phrases,
		}),
		noneHasBoth: renderApart(both, [], {
			understoodFrom: undefined,
			open: () => undefined,
			phrases,
		}),
	};
}

/** How much there was lately, in every wording, and how a list ends. */
function latelyBriefs({ text, article, phrases }: Outside): Cards {
	const name = aName({ name: text });
	const first = aPage([{ ...article, dateIsArrival: true }, article]);
	const orMore = { count: 500, orMore: true };
	const days = [
		{ stories: orMore, sources: orMore, today: orMore },
		{ days: 30, today: { count: 0, orMore: false } },
		undefined,
	];
	const newest = ['2025-06-20', '2025-06-17', '2024-06-17'];
	const firsts = days.map((period, index) => ({
		...first,
		listing: { ...first.listing, newest: newest[index] },
		lately: period ? busyDays(period) : { reports: [0, 3], period },
	}));
	const lasts = [false, true].map((isCut) =>
		aPage([article], { page: 3, pages: 3, total: { count: 500, orMore: isCut } }),
	);
	return numbered('lately', [...firsts, ...lasts], (page) =>
		renderBrief(composeNameBrief(text, { name }, page, now), {
			pagingOptions: { topic: text },
			phrases,
		}),
	);
}

function lists({ text, article, phrases }: Outside): Cards {
	const late = new Date('2026-11-24T03:00:00Z');
	const scopes: readonly ListScope[] = ['everything', 'topic', 'source', 'past'];
	const latest = { source: undefined, topic: undefined, pagingOptions: {}, phrases };
	const day = { ...article, publishedAt: '2025-06-19' };
	const arrived = { ...article, dateIsArrival: true } as const;
	const someSources = { sources: { count: 2, orMore: true } };
	const list = composeStoryList(aPage([day], someSources), now);
	const [since, until] = [new Date('2025-06-01T00:00:00Z'), new Date('2025-06-19T00:00:00Z')];
	const days = [
		{ since, until },
		{ since },
		{ until },
		{ since: new Date(until.getTime() - dayMs), until },
	];
	return {
		...numbered('stale', scopes, (scope) =>
			renderLatest(composeStoryList(aPage([article]), late, scope), { ...latest, source: text }),
		),
		...numbered('staleArrival', scopes, (scope) =>
			renderLatest(composeStoryList(aPage([arrived]), late, scope), { ...latest, topic: text }),
		),
		latest: renderLatest(list, latest),
		arrived: renderLatest(composeStoryList(aPage([arrived]), now), latest),
		...numbered('days', days, (filter) =>
			renderSearchResults(list, { words: text, understoodFrom: `${text}?`, days: filter, phrases }),
		),
		catchUp: renderCatchUp(
			{
				wanted: { topics: [], except: [{ kind: 'words', words: text }] },
				entries: [composeDigestEntry([article])],
				stories: 1_204,
				skipped: 10,
				page: 2,
				pages: 241,
				at: now,
			},
			{},
			phrases,
		),
	};
}

const dayMs = 86_400_000;

function stories({ text, article, phrases }: Outside): Cards {
	const mentioned = composeStoryList(aPage([article], { total: { count: 2, orMore: false } }), now);
	const person = aName({ name: text });
	return {
		story: renderStory(composeFullStory({ ...article, language: 'nl' }, 1), {
			mainName: { name: text, topic: 'a' },
			modelSummary: { sentences: [{ text, articles: [article] }] },
			showsImages: false,
			phrases,
		}),
		whichStory: renderStoryChoice(text, mentioned, { phrases, open: whyOf }),
		allSaid: renderSaid(
			{ person, words: '', statements: [], total: 1, page: 1, pages: 1 },
			phrases,
		),
		saysNothing: renderNothingSaid(person, '', phrases),
	};
}

function nothingFound({ text, phrases }: Outside): Cards {
	const nearest: readonly Name[] = [0, 1].map((id) => aName({ id, name: `${text}${id}` }));
	const others = nameKinds.map((kind) => [aName({ kind, name: text })]);
	return {
		nothingNear: renderNothingFound(text, { nearest: [], source: text, phrases }),
		nothingOnDay: renderNothingMatches(text, { nearest: [], isDay: true, phrases }),
		nothingMatches: renderNothingMatches(text, { nearest: nearest.slice(0, 1), phrases }),
		nobodyNear: renderNobodyFound(text, { nearest, others: [], phrases }),
		...numbered('noPerson', others, (one) =>
			renderNobodyFound(text, { nearest: [], others: one, phrases }),
		),
	};
}

function searchProblems({ text, phrases }: Outside): Cards {
	const fields = ['from', 'since', 'until'] as const;
	const suggested = [...fields, 'since-until'] as const;
	const problems: readonly SearchProblem[] = [
		{ kind: 'nothing-to-find' },
		{ kind: 'only-left-out' },
		{ kind: 'source-unknown', source: text, nearest: [text, `${text}2`] },
		{ kind: 'source-unknown', source: text, nearest: [] },
		{ kind: 'date-unclear', date: text },
		{ kind: 'dates-reversed' },
		{ kind: 'or-unclear' },
		...fields.flatMap((field): SearchProblem[] => [
			{ kind: 'filter-empty', field },
			{ kind: 'filter-twice', field },
			{ kind: 'date-left-out', field },
		]),
		...suggested.map(
			(nearest): SearchProblem => ({ kind: 'filter-unknown', written: 'site', nearest }),
		),
	];
	return numbered('problem', problems, (problem) =>
		renderNotice(phrases.text(describeSearchProblem(problem))),
	);
}

/** Why something is posted, with every topic and every place in a story. */
function reasons({ text, phrases }: Outside): Cards {
	const places = ['headline', 'kicker', 'summary', 'statement', ...nameKinds] as const;
	const words = { kind: 'words', words: `${text} ${text}2` } as const;
	const matches: readonly Match[] = [
		{ topic: undefined, where: 'headline', text, isWhole: true },
		...nameKinds.flatMap((as): Match[] =>
			[text, `${text}2`].map((written) => ({
				topic: { kind: 'name', name: text, as },
				where: 'headline',
				text: written,
				isWhole: true,
			})),
		),
		...places.flatMap((where): Match[] => [
			{ topic: words, where, text, isWhole: true },
			{ topic: words, where, text, isWhole: false },
			{ topic: { kind: 'words', words: text }, where, text, isWhole: true },
		]),
	];
	const wish = { kind: 'alert', topics: [words], except: [] } as const;
	return {
		noReason: renderWhy(undefined, phrases),
		...numbered('reason', matches, (match) => renderWhy(composeWhy(match), phrases)),
		whyHere: renderWhyHere(
			matches.map((match) => ({
				wish,
				times: text.slice(0, 200),
				isPaused: true,
				why: composeWhy(match),
			})),
			phrases,
		),
	};
}

function numbered<Case>(
	name: string,
	cases: readonly Case[],
	render: (one: Case) => Message,
): Cards {
	return Object.fromEntries(cases.map((one, n) => [`${name} ${n + 1}`, render(one)]));
}
