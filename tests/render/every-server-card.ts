import type { ReloadReport } from '#src/archive/archive.ts';
import { labelMax } from '#src/articles/article.ts';
import type { AlikeNames, AlikeReason } from '#src/names/alike-names.ts';
import type { Name } from '#src/names/name.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderDecision } from '#src/render/cards/name-card.ts';
import { renderConfirmation } from '#src/render/cards/notice-card.ts';
import { renderReload, renderUndo } from '#src/render/cards/reload-card.ts';
import { renderStatus } from '#src/render/cards/status-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { writeCustomId } from '#src/render/message/targets.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { noFeeds } from '../harness/no-feeds.ts';
import { aName, now } from './a-page.ts';
import { fullPosting } from './every-member-card.ts';
import { fullFeeds } from './every-source-card.ts';

/** Every card for whoever keeps the program running, with this text wherever it shows text from outside. */
export function everyServerCard(text: string, phrases: Phrases): Record<string, Message> {
	const report = reportOf(text);
	const running = {
		version: text.slice(0, 50),
		startedAt: now,
		memoryBytes: 1,
		gatewayLatencyMs: undefined,
	};
	const calm = { running, posting: { subscriptions: [], setAside: 0 }, feeds: noFeeds, alike: [] };
	const name = plain(text.slice(0, labelMax));
	const statusOf = (alike: readonly AlikeNames[]) =>
		renderStatus(
			{ facts, running, posting: fullPosting(text), feeds: fullFeeds(text), alike },
			phrases,
		);
	return {
		reload: renderReload(report, true, phrases),
		reloadedNothing: renderReload(nothingChanged, false, phrases),
		undo: renderUndo(report, phrases),
		status: renderStatus({ facts, ...calm }, phrases),
		statusEmpty: renderStatus({ facts: noFacts, ...calm }, phrases),
		statusInTrouble: statusOf(alikeNames(text, ['romanization', 'script', 'letter', 'order'])),
		statusOtherNames: statusOf(alikeNames(text, ['spelling', 'initial', 'middle name'])),
		nameDecision: renderDecision(phrases.say('nameHidden', { name }), [
			{
				label: phrases.say('nameTakeBack'),
				target: writeCustomId('name', { action: 'show', person: text }),
			},
		]),
		confirmation: renderConfirmation(phrases.say('sourceRemoved', { name })),
	};
}

/** Pairs of people who look like one, for these reasons. */
function alikeNames(text: string, reasons: readonly AlikeReason[]): AlikeNames[] {
	const name: Name = aName({ name: text });
	return reasons.map((reason, n) => ({
		people: [name, { ...name, name: `${text}${n}`, mentions: 12 }],
		reason,
	}));
}

function reportOf(text: string): ReloadReport {
	const changes = {
		count: 1_204,
		some: Array.from({ length: 25 }, () => ({ id: 'a', headline: text })),
	};
	const reasons = [
		saying('problemUnknownKey', { key: text }),
		saying('problemMissing'),
		saying('idTaken', { id: text, location: text }),
	];
	const problems = Array.from({ length: 17 }, () => reasons).flat();
	return {
		added: changes,
		changed: changes,
		withdrawn: changes,
		nameFiles: ['people.json', 'topics.json'],
		removed: changes,
		problems: problems.map((reason) => ({
			file: `articles/${text}.json`,
			line: 3,
			path: '[0]',
			reason,
		})),
		problemCount: 1_204,
		tookMs: 12.4,
	};
}

const nothing = { count: 0, some: [] };
const nothingChanged: ReloadReport = {
	added: nothing,
	changed: nothing,
	withdrawn: nothing,
	nameFiles: [],
	removed: nothing,
	problems: [],
	problemCount: 0,
	tookMs: 12.4,
};

const facts = {
	articles: 5,
	names: 12,
	newest: '2025-06-19',
	databaseBytes: 123_456,
	lastReload: { at: now, by: '80351110224678912', problemCount: 1 },
	undoable: true,
};

const noFacts = {
	...facts,
	articles: 0,
	newest: undefined,
	lastReload: { at: now, by: undefined, problemCount: 0 },
	undoable: false,
};
