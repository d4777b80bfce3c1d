import type { ReloadReport } from '#src/archive/archive.ts';
import { labelMax } from '#src/articles/article.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import type { Name } from '#src/names/name.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderHelp } from '#src/render/cards/help-card.ts';
import { renderDecision } from '#src/render/cards/name-card.ts';
import { renderReload } from '#src/render/cards/reload-card.ts';
import { renderStatus } from '#src/render/cards/status-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { writeCustomId } from '#src/render/message/targets.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { noFeeds } from '../harness/no-feeds.ts';
import { english } from '../harness/phrases.ts';
import { aName, now } from './a-page.ts';
import { everyAnswerCard, fullOf } from './every-answer-card.ts';
import { everyDigestCard } from './every-digest-card.ts';
import { everyMemberCard, fullPosting } from './every-member-card.ts';
import { everySourceCard, fullFeeds } from './every-source-card.ts';
import { everySubscriptionCard } from './every-subscription-card.ts';

/** Every card, with this text wherever a card shows text from outside. */
export function everyCard(text: string, url = 'https://news.example/a'): Record<string, Message> {
	const article = fullOf(text, url);
	const name = aName({ name: text, aliases: [text, `${text}2`] });
	return {
		...everyAnswerCard(text, english, url),
		reload: renderReload(reportOf(text), true, english),
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

function reportOf(text: string): ReloadReport {
	const changes = {
		count: 1_204,
		some: Array.from({ length: 25 }, () => ({ id: 'a', headline: text })),
	};
	const reason = saying('problemUnknownKey', { key: text });
	const problem = { file: `articles/${text}.json`, line: 3, path: '[0]', reason };
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
