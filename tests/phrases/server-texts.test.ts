import { describe, expect, it } from 'vitest';
import { Language, type Saying, saying } from '#src/phrases/catalogue.ts';
import { createPhrasebook, dictionaries, type Phrases } from '#src/phrases/phrases.ts';
import { renderEraseQuestion, renderPrivacy } from '#src/render/cards/privacy-card.ts';
import { renderReload, renderUndo } from '#src/render/cards/reload-card.ts';
import { renderStatus } from '#src/render/cards/status-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { describeTrouble, Trouble } from '#src/sources/trouble.ts';
import { phrasebook } from '../harness/phrases.ts';
import { aName, now } from '../render/a-page.ts';
import { brokenLimits, componentsOf } from '../render/broken-limits.ts';
import { everySourceCard, fullFeeds } from '../render/every-source-card.ts';

/** English, longer and in brackets, with marks of right-to-left text. */
const pseudo: Phrases = createPhrasebook({
	...dictionaries,
	en: Object.fromEntries(
		Object.entries(dictionaries.en).map(([key, text]) => [
			key,
			`⟦\u200f${text}${'~'.repeat(Math.ceil(text.length * 0.4))}⟧`,
		]),
	),
}).en;

/** Every card for moderators that is not about subscriptions, with this text wherever it is not ours. */
function everyServerCard(text: string, phrases: Phrases): Record<string, Message> {
	const stored = { follows: 25, made: 1_204 };
	const name = aName({ name: text });
	const report = reportOf(text);
	return {
		...everySourceCard(text, phrases),
		reload: renderReload(report, true, phrases),
		undo: renderUndo(report, phrases),
		privacy: renderPrivacy(stored, { keptDays: 30, postedDays: 14, asksModel: true }, phrases),
		eraseQuestion: renderEraseQuestion(stored, phrases),
		status: renderStatus(
			{
				facts: {
					articles: 5,
					names: 12,
					newest: undefined,
					databaseBytes: 123_456,
					lastReload: { at: now, by: undefined, problemCount: 1 },
					undoable: true,
				},
				running: { version: '1', startedAt: now, memoryBytes: 1, gatewayLatencyMs: undefined },
				posting: { subscriptions: [], setAside: 2 },
				feeds: fullFeeds(text),
				alike: [0, 1, 2, 3].map((n) => ({
					people: [name, { ...name, name: `${text}${n}` }],
					reason: 'initial',
				})),
			},
			phrases,
		),
	};
}

function reportOf(text: string) {
	const changes = { count: 1_204, some: [{ id: '1', headline: text }] };
	const reasons: readonly Saying[] = [
		saying('problemMissing'),
		saying('idTaken', { id: text, location: text }),
	];
	return {
		added: changes,
		changed: changes,
		withdrawn: changes,
		removed: changes,
		nameFiles: ['people.json', 'topics.json'],
		problems: reasons.map((reason) => ({ file: text, line: 3, path: '[0]', reason })),
		problemCount: 1_204,
		tookMs: 12.4,
	};
}

/** All that a reader reads: texts, and what buttons say. */
function wordsOf(message: Message): string[] {
	return componentsOf(message).flatMap(({ content, label }) =>
		[content, label].filter((text) => typeof text === 'string'),
	);
}

/** What is outside of all brackets, and neither a moment, a mention nor an address. */
function outside(text: string): string {
	const ours = text.replace(
		/<t:\d+:\w>|<[#@]\d+>|\]\(https?:[^)]*\)|https?\\?:\S*|news\.example\S*/g,
		'',
	);
	let depth = 0;
	return [...ours]
		.filter((character) => {
			if (character === '⟦') depth += 1;
			if (character === '⟧') depth -= 1;
			return depth === 0;
		})
		.join('');
}

describe('what moderators see', () => {
	it('has no letter that is neither a text of the catalogue nor from outside', () => {
		const cards = everyServerCard('123', pseudo);
		const untranslated = Object.entries(cards).flatMap(([card, message]) =>
			wordsOf(message)
				.map(outside)
				.filter((text) =>
					/\p{L}/u.test(text.replace(/Traditional Chinese|harbor\.example\/?\w*/g, '')),
				)
				.map((text) => `${card}: ${text}`),
		);
		expect(untranslated).toEqual([]);
	});

	it.each([
		...Language.options.map((language) => [language, phrasebook[language]] as const),
		['pseudo', pseudo] as const,
	])('keeps Discord’s limits in %s, however long names are', (_, phrases) => {
		for (const text of ['123', '*@everyone* 習近平'.repeat(300)]) {
			for (const [card, message] of Object.entries(everyServerCard(text, phrases))) {
				expect(brokenLimits(message), card).toEqual([]);
			}
		}
	});

	it.each(Language.options)('says every trouble of a feed in %s without a gap', (language) => {
		const phrases = phrasebook[language];
		const told = Trouble.shape.code.options.flatMap((code) =>
			(['polled', 'once', 'noticed'] as const).map((asked) =>
				phrases.text(describeTrouble({ code, status: 1404 }, asked)),
			),
		);
		expect(told.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
		expect(told.filter((text) => !text.includes('HTTP 1404'))).toEqual([]);
	});
});
