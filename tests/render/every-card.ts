import type { ReloadReport, RoleHolder } from '#src/archive/archive.ts';
import { type Article, labelMax } from '#src/articles/article.ts';
import { composeNameBrief, composeTogetherBrief, composeWordsBrief } from '#src/desk/brief.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeProfile } from '#src/desk/profile.ts';
import { composeSearchResults, composeStoryList } from '#src/desk/story-list.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import type { Name } from '#src/names/name.ts';
import { renderApart } from '#src/render/cards/apart-card.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import {
	renderChoice,
	renderRoleChoice,
	renderStoryChoice,
} from '#src/render/cards/choice-card.ts';
import { renderHelp } from '#src/render/cards/help-card.ts';
import { renderDecision } from '#src/render/cards/name-card.ts';
import { renderNobodyFound, renderNothingFound } from '#src/render/cards/notice-card.ts';
import { renderProfile } from '#src/render/cards/profile-card.ts';
import { renderReload } from '#src/render/cards/reload-card.ts';
import { renderNothingSaid, renderSaid } from '#src/render/cards/said-card.ts';
import { renderStatus } from '#src/render/cards/status-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { renderLatest, renderSearchResults } from '#src/render/cards/story-list-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { briefOn, writeCustomId } from '#src/render/message/targets.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { anArticle } from '../harness/an-article.ts';
import { noFeeds } from '../harness/no-feeds.ts';
import { english } from '../harness/phrases.ts';
import { aName, aPage, now } from './a-page.ts';
import { everyDigestCard } from './every-digest-card.ts';
import { everyMemberCard, fullPosting } from './every-member-card.ts';
import { everySourceCard, fullFeeds } from './every-source-card.ts';
import { everySubscriptionCard } from './every-subscription-card.ts';

/** Every card, with this text wherever a card shows text from outside. */
export function everyCard(text: string, url = 'https://news.example/a'): Record<string, Message> {
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
	return {
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
				phrases: english,
			},
		),
		words: renderBrief(composeWordsBrief(text, names, page, now), {
			pagingOptions: { topic: text },
			phrases: english,
		}),
		together: renderBrief(
			{
				...composeTogetherBrief(`${text}?`, { names: names.slice(0, 3), words: text }, page, now),
				missing: text,
			},
			{ pagingOptions: { topic: text }, phrases: english },
		),
		apart: renderApart(
			{ names: names.slice(0, 3), words: text },
			names.slice(0, 3).map((one) => ({ name: one, list: composeStoryList(page, now) })),
			{ understoodFrom: `${text}?`, open: briefOn, phrases: english },
		),
		roleChoice: renderRoleChoice(
			text,
			{ kind: 'role', holders: names.map(holderOf), isExact: true },
			english,
		),
		closeRoles: renderRoleChoice(
			text,
			{ kind: 'role', holders: names.slice(0, 1).map(holderOf), isExact: false },
			english,
		),
		said: renderSaid(
			{ ...saidBy(name, text, article), words: text, total: 1_204, page: 2, pages: 241 },
			english,
		),
		nothingSaid: renderNothingSaid(name, text),
		profile: renderProfile(profileOf(text, article), {
			pagingOptions: { person: text },
			phrases: english,
		}),
		story: renderStory(composeFullStory(article, 1, others), {
			phrases: english,
			showsImages: true,
		}),
		storyDiffers: renderStory(composeFullStory(article, 1, killed(text, article)), {
			phrases: english,
			showsImages: true,
		}),
		storyPage: renderStory(composeFullStory(article, 2), { phrases: english, showsImages: true }),
		withdrawn: renderStory(composeFullStory({ ...article, withdrawn: true }, 1), {
			phrases: english,
			showsImages: true,
		}),
		found: renderSearchResults(composeSearchResults({ all: [text], none: [] }, page, now), {
			words: text,
			phrases: english,
		}),
		latest: renderLatest(composeStoryList(page, now), {
			topic: text,
			source: text,
			pagingOptions: { topic: text },
			phrases: english,
		}),
		choice: renderChoice(text, names, briefOn),
		smallChoice: renderChoice(text, names.slice(0, 3), briefOn),
		storyChoice: renderStoryChoice(text, composeStoryList(page, now), { phrases: english }),
		nothing: renderNothingFound(text, names.slice(0, 5)),
		nobody: renderNobodyFound(text, [{ ...name, kind: 'place' }], []),
		reload: renderReload(reportOf(text), true),
		status: renderStatus(
			{
				facts,
				running: running(text),
				posting: { subscriptions: [], setAside: 0 },
				feeds: noFeeds,
				alike: [],
			},
			english,
		),
		statusInTrouble: renderStatus(
			{
				facts,
				running: running(text),
				posting: fullPosting(text),
				feeds: fullFeeds(text),
				alike: alikeNames(name),
			},
			english,
		),
		nameDecision: renderDecision(`**${plain(text.slice(0, labelMax))}** is hidden.`, [
			{ label: text, target: writeCustomId('name', { action: 'show', person: text }) },
		]),
		...everySourceCard(text),
		...everyDigestCard(text, article),
		...everySubscriptionCard(text, article),
		...everyMemberCard(text, article),
		help: renderHelp(
			{
				commands: [{ name: 'who', description: 'doesWho', for: 'readers', id: '1' }],
				examples: [{ command: 'who', name: text, target: 'who' }],
				onMessages: { brief: 'briefThis', who: 'whoIsInThis' },
			},
			english,
		),
	};
}

/** More pairs than are shown. */
function alikeNames(name: Name): AlikeNames[] {
	return [0, 1, 2, 3].map((n) => ({
		people: [name, { ...name, name: `${name.name}${n}` }],
		reason: 'romanization',
	}));
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
function fullOf(text: string, url: string): Article {
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
			companions: [1, 2, 3, 4, 5].map((id) => ({ name: aName({ id, name: text }), together: id })),
		},
		now,
	});
}

function saidBy(person: Name, text: string, article: Article) {
	const read = { isQuoted: true, via: text };
	const statement = { person, text, about: text, read, article };
	return { person, statements: [statement, statement, statement, statement, statement] };
}

function reportOf(text: string): ReloadReport {
	const changes = {
		count: 1_204,
		some: Array.from({ length: 25 }, () => ({ id: 'a', headline: text })),
	};
	const problem = { file: `articles/${text}.json`, line: 3, path: '[0]', reason: text };
	return {
		added: changes,
		changed: changes,
		withdrawn: changes,
		nameFiles: ['people.json', 'topics.json'],
		removed: changes,
		problems: Array.from({ length: 50 }, () => problem),
		problemCount: 1_204,
		tookMs: 12.4,
	};
}

function running(text: string) {
	return {
		version: text.slice(0, 50),
		startedAt: now,
		memoryBytes: 1,
		gatewayLatencyMs: undefined,
	};
}

const facts = {
	articles: 5,
	names: 12,
	newest: '2025-06-19',
	databaseBytes: 123_456,
	lastReload: { at: now, by: '80351110224678912', problemCount: 1 },
	undoable: true,
};
