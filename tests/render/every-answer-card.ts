import type { RoleHolder } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { composeNameBrief, composeTogetherBrief, composeWordsBrief } from '#src/desk/brief.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeProfile } from '#src/desk/profile.ts';
import { composeSearchResults, composeStoryList } from '#src/desk/story-list.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderApart } from '#src/render/cards/apart-card.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import {
	renderChoice,
	renderRoleChoice,
	renderStoryChoice,
} from '#src/render/cards/choice-card.ts';
import { renderNobodyFound, renderNothingFound } from '#src/render/cards/notice-card.ts';
import { renderProfile } from '#src/render/cards/profile-card.ts';
import { renderNothingSaid, renderSaid } from '#src/render/cards/said-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { renderLatest, renderSearchResults } from '#src/render/cards/story-list-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { briefOn } from '#src/render/message/targets.ts';
import { anArticle } from '../harness/an-article.ts';
import { busyDays } from './a-busy-topic.ts';
import { aName, aPage, now } from './a-page.ts';
import { everyTimeCard } from './every-time-card.ts';

/** Every card that answers a reader’s question, with this text wherever it shows text from outside. */
export function everyAnswerCard(
	text: string,
	phrases: Phrases,
	url = 'https://news.example/a',
): Record<string, Message> {
	const article = fullOf(text, url);
	const articles = [0, 1, 2, 3, 4].map((n) => ({ ...article, id: `a-${n}`, withdrawn: n === 4 }));
	const others = articles.map((one, n) => ({ ...one, source: { name: `${text}${n}` } }));
	const page = aPage(articles, {
		page: 2,
		pages: 3,
		stories: articles.map((one, story) => ({ story, article: one, others })),
	});
	const name = aName({ name: text, aliases: [text, `${text}2`] });
	const names = [0, 1, 2, 3, 4, 5].map((n) => ({ ...name, id: n, name: `${text}${n}` }));
	const mixed = nameKinds.map((kind, id) => ({ ...name, id, kind, name: `${text}${id}` }));
	return {
		...everyTimeCard({ text, article, page, names, phrases }),
		brief: renderBrief(
			composeNameBrief(
				`${text}!`,
				{
					name,
					holder: {
						person: name,
						role: text,
						publishedAt: '2025-06-19',
						source: text,
						isRead: false,
					},
				},
				page,
				now,
			),
			{
				pagingOptions: { topic: text },
				follow: 'a',
				phrases,
			},
		),
		briefFirst: renderBrief(
			composeNameBrief(`${text}!`, { name }, { ...page, page: 1, lately: busyDays() }, now),
			{
				pagingOptions: { topic: text },
				follow: text,
				trend: text,
				first: '2024-01-02',
				showsImages: true,
				phrases,
			},
		),
		words: renderBrief(composeWordsBrief(text, names, page, now), {
			pagingOptions: { topic: text },
			phrases,
		}),
		together: renderBrief(
			{
				...composeTogetherBrief(`${text}?`, { names: names.slice(0, 3), words: text }, page, now),
				missing: { words: [text, text], isEachThere: false },
			},
			{ pagingOptions: { topic: text }, phrases },
		),
		apart: renderApart(
			{ names: names.slice(0, 3), words: text },
			names.slice(0, 3).map((one) => ({ name: one, list: composeStoryList(page, now) })),
			{ understoodFrom: `${text}?`, open: briefOn, phrases },
		),
		roleChoice: renderRoleChoice(
			text,
			{ kind: 'role', holders: names.map(holderOf), isExact: true },
			phrases,
		),
		closeRoles: renderRoleChoice(
			text,
			{ kind: 'role', holders: names.slice(0, 1).map(holderOf), isExact: false },
			phrases,
		),
		said: renderSaid(
			{ ...saidBy(name, text, article), words: text, total: 1_204, page: 2, pages: 241 },
			phrases,
		),
		nothingSaid: renderNothingSaid(name, text, phrases),
		profile: renderProfile(profileOf(text, article), {
			pagingOptions: { person: text },
			phrases,
		}),
		story: renderStory(composeFullStory(article, 1, others), {
			phrases,
			showsImages: true,
		}),
		storyDiffers: renderStory(composeFullStory(article, 1, killed(text, article)), {
			phrases,
			showsImages: true,
		}),
		storyPage: renderStory(composeFullStory(article, 2), { phrases, showsImages: true }),
		withdrawn: renderStory(composeFullStory({ ...article, withdrawn: true }, 1), {
			phrases,
			showsImages: true,
		}),
		found: renderSearchResults(composeSearchResults({ all: [text], none: [] }, page, now), {
			words: text,
			phrases,
		}),
		latest: renderLatest(composeStoryList(page, now), {
			topic: text,
			source: text,
			pagingOptions: { topic: text },
			phrases,
		}),
		choice: renderChoice(text, names, { open: briefOn, phrases }),
		smallChoice: renderChoice(text, mixed, { open: briefOn, phrases }),
		storyChoice: renderStoryChoice(text, composeStoryList(page, now), { phrases }),
		nothing: renderNothingFound(text, { nearest: names.slice(0, 5), phrases }),
		nobody: renderNobodyFound(text, {
			nearest: [],
			others: [{ ...name, kind: 'place' }],
			phrases,
		}),
	};
}

/** Reports that give different numbers. */
function killed(text: string, article: Article): Article[] {
	return [9, 11, 12, 13, 14].map((number, n) => ({
		...article,
		id: `b-${n}`,
		source: { name: `${text}${n}` },
		headline: `${number} people were killed`,
		summary: text,
	}));
}

function holderOf(person: Name): RoleHolder {
	return {
		person,
		role: person.name,
		publishedAt: '2025-06-19',
		source: person.name,
		isRead: true,
	};
}

/** Deliberately more than the schema allows: a card must cope with anything. */
export function fullOf(text: string, url = 'https://news.example/a'): Article {
	const names = Array.from({ length: 50 }, (_, n) => ({ name: `${text}${n}`, aliases: [] }));
	return {
		...anArticle(),
		headline: text,
		summary: `${text}\n\n${text}`,
		kicker: text,
		url,
		source: { name: text },
		updatedAt: '2025-06-20T01:00:00.000Z',
		image: { url: 'https://news.example/a.jpg', alt: text },
		people: names.map((name) => ({ ...name, role: text })),
		organizations: names,
		places: names,
		topics: names,
		statements: names.map(({ name }) => ({ person: name, text, about: text })),
	};
}

function profileOf(text: string, article: Article) {
	const role = { role: text, first: '2024-01-02', last: '2025-06-19', source: text, isRead: true };
	const { statements } = saidBy(aName({ name: text }), text, article);
	return composeProfile({
		person: aName({ name: text, aliases: Array.from({ length: 40 }, (_, n) => `${text}${n}`) }),
		words: `${text}!`,
		listPage: aPage([article, article, article], { pages: 4 }),
		first: '2024-01-02',
		holder: holderOf(aName({ name: text })),
		overview: {
			roles: [role, role, role, role],
			statements: statements.slice(0, 3),
			statementCount: 1_204,
			companions: [1, 2, 3, 4, 5].map((id) => ({
				name: aName({ id, name: text }),
				together: id,
				orMore: id > 1,
			})),
		},
		now,
	});
}

function saidBy(person: Name, text: string, article: Article) {
	const read = { isQuoted: true, via: text };
	const statement = { person, text, about: text, read, article };
	return { person, statements: [statement, statement, statement, statement, statement] };
}
