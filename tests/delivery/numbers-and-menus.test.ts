import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOwedMessage, nextMessage } from '#src/delivery/owed-message.ts';
import { replaceRefusedMessage } from '#src/delivery/refused-entries.ts';
import { sliceDigest } from '#src/desk/digest.ts';
import { createDigestCache } from '#src/desk/digest-entry.ts';
import { renderAlert } from '#src/render/cards/alert-card.ts';
import { renderDigest, renderRoundUp } from '#src/render/cards/digest-card.ts';
import type { RenderedMessage } from '#src/render/message/parted-message.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anArticle } from '../harness/an-article.ts';
import { earlierParts } from '../harness/earlier-parts.ts';
import { english } from '../harness/phrases.ts';
import { textsOf } from '../render/broken-limits.ts';

type MessageRefusal = Omit<Parameters<typeof replaceRefusedMessage>[1], 'nonce'>;

const unnamed: MessageRefusal = { code: 50035, about: 'content', components: [] };
const doubtful: MessageRefusal = { ...unnamed, code: 200000, about: 'content or channel' };

const at = new Date('2025-06-20T08:00:00Z');
const settings = {
	wanted: { topics: [], except: [] },
	at,
	zone: 'UTC',
	late: undefined,
	more: () => 'latest',
	phrases: english,
};

function entriesOf(stories: number) {
	const cache = createDigestCache();
	return Array.from({ length: stories }, (_, n) =>
		cache.entryFor(anArticle({ id: `s-${n}`, headline: `Story ${n} is told` })),
	);
}

function owedOf(rendered: readonly RenderedMessage[]): OwedMessage[] {
	return rendered.map((part, n) =>
		createOwedMessage(part, { nonce: `subscribed.${n}`, title: 'Digest' }),
	);
}

/** In one message, or in several as Dateline 0.1.0 wrote them. */
function digest(stories: number, perMessage = 10, shown = 10): OwedMessage[] {
	const entries = entriesOf(stories);
	if (perMessage >= 10) return owedOf(renderDigest(sliceDigest(entries, 0, shown), settings));
	return earlierParts(entries.slice(0, shown), { perMessage, rest: Math.max(0, stories - shown) });
}

function roundUp(stories: number, perMessage = 10): OwedMessage[] {
	const entries = entriesOf(stories);
	if (perMessage < 10) return earlierParts(entries, { perMessage, reason: 'held' });
	return owedOf(renderRoundUp(sliceDigest(entries, 0, 10), { ...settings, reason: 'held' }));
}

function storyIdsIn({ entries }: OwedMessage): string[] {
	return entries.flatMap(({ articles }) => articles.map(({ id }) => id));
}

function rowsOf({ message }: OwedMessage) {
	const [{ components }] = message.components;
	return components.flatMap((row, index) =>
		row.type === ComponentType.ActionRow ? [{ index, components: row.components }] : [],
	);
}

/** The stories that the menu of a message opens. */
function offeredIn(part: OwedMessage): string[] {
	return rowsOf(part)
		.flatMap(({ components }) => components)
		.flatMap((one) => (one.type === ComponentType.StringSelect ? one.options : []))
		.map(({ value }) => value.replace('story?story=', ''));
}

/** The numbers in a message’s texts. */
function numbersIn({ message }: OwedMessage): string[] {
	return textsOf(message).flatMap((text) => text.match(/\d+ (new )?stor(y|ies)|^-# $/gm) ?? []);
}

/** Sends what is owed in order until nothing is left; `refusalOf` decides which messages Discord refuses. */
function deliver(
	owed: readonly OwedMessage[],
	refusalOf: (part: OwedMessage, tries: number) => MessageRefusal | undefined,
): { sent: OwedMessage[]; refused: string[] } {
	const sent: OwedMessage[] = [];
	const refused: string[] = [];
	let parts = [...owed];
	for (let tries = 1; ; tries += 1) {
		const promise = { slot: '', since: '2025-06-19T12:00:00Z', channelId: '', parts };
		const next = nextMessage({ ...aDigest(), owed: { ...promise, upTo: { archive: '', seq: 0 } } });
		if (next === undefined) return { sent, refused };
		const refusal = refusalOf(next.message, tries);
		if (refusal === undefined) {
			sent.push(next.message);
			parts = parts.map((one) => (one === next.message ? { ...one, messageId: '1' } : one));
			continue;
		}
		const after = replaceRefusedMessage(
			{ parts },
			{ nonce: next.message.nonce, ...refusal },
			english,
		);
		parts = [...after.parts];
		refused.push(...after.refused.flatMap(({ articles }) => articles));
	}
}

const all = (stories: number) => Array.from({ length: stories }, (_, n) => `s-${n}`);
const first = (part: OwedMessage | undefined): OwedMessage => {
	if (part === undefined) throw new Error('nothing was rendered');
	return part;
};

describe('a line of the menu that Discord names', () => {
	it('a menu line that Discord names is removed, and every story is still sent', () => {
		const parts = digest(10, 7);
		expect(parts.map((part) => part.entries.length)).toEqual([7, 3]);
		const { sent, refused } = deliver(parts, (part) => {
			const row = rowsOf(part).find(() => offeredIn(part).includes('s-0'));
			if (row === undefined) return undefined;
			const option = { component: row.index, menu: 0, option: offeredIn(part).indexOf('s-0') };
			return { ...unnamed, components: [row.index], options: [option] };
		});
		expect([sent.map((part) => part.entries.length), refused]).toEqual([[7, 3], []]);
		expect(sent.flatMap(offeredIn)).toEqual(all(10).slice(1));
		expect(sent.flatMap(numbersIn)).toEqual(['10 new stories']);
	});

	it.each([0, 1])(
		'row %i is removed entirely if Discord names none of its lines, and no story is lost',
		(which) => {
			const parts = digest(12);
			const before = rowsOf(first(parts[0]));
			const { sent, refused } = deliver(parts, (part) => {
				const isThere = rowsOf(part).length === before.length;
				const index = before[which]?.index ?? 0;
				return isThere ? { ...unnamed, components: [index] } : undefined;
			});
			expect([sent.flatMap(storyIdsIn), refused]).toEqual([all(10), []]);
			expect(sent.flatMap(rowsOf)).toHaveLength(before.length - 1);
		},
	);
});

describe('a line of the menu that Discord does not name', () => {
	it('a refused menu line that Discord does not name costs no story in another message', () => {
		const { sent, refused } = deliver(digest(10, 7), (part) =>
			offeredIn(part).includes('s-0') ? unnamed : undefined,
		);
		expect(refused).toEqual([]);
		expect(sent.flatMap(storyIdsIn)).toEqual(all(10));
	});
});

describe('the numbers', () => {
	const refusals = fc.record({
		kind: fc.constantFrom('digest' as const, 'round-up' as const),
		stories: fc.integer({ min: 1, max: 10 }),
		perMessage: fc.integer({ min: 2, max: 10 }),
		refusal: fc.constantFrom(unnamed, doubtful),
		bad: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
		triesMax: fc.integer({ min: 0, max: 6 }),
	});
	type Case = typeof refusals extends fc.Arbitrary<infer T> ? T : never;

	/** Refuses the first tries, and after that every message with a bad story. */
	function delivered({ kind, stories, perMessage, refusal, bad, triesMax }: Case) {
		const parts = kind === 'digest' ? digest(stories, perMessage) : roundUp(stories, perMessage);
		const isBad = (part: OwedMessage) =>
			storyIdsIn(part).some((id) => bad.includes(Number(id.slice(2))));
		return {
			parts,
			...deliver(parts, (part, tries) => (tries <= triesMax || isBad(part) ? refusal : undefined)),
		};
	}

	it('the numbers in each part of a split message count the stories in that part', () => {
		fc.assert(
			fc.property(refusals, (testCase) => {
				const { parts, sent } = delivered(testCase);
				fc.pre(parts.length === 1);
				for (const part of sent) {
					const count =
						part.entries.length === 1 ? '1 new story' : `${part.entries.length} new stories`;
					expect(numbersIn(part)).toContain(count);
				}
			}),
		);
	});

	it('numbers are never empty, and menus offer only sent stories, each in one menu', () => {
		fc.assert(
			fc.property(refusals, (testCase) => {
				const { sent } = delivered(testCase);
				expect(sent.flatMap(numbersIn)).not.toContain('-# ');
				const offered = sent.flatMap(offeredIn);
				for (const id of offered) expect(sent.flatMap(storyIdsIn)).toContain(id);
				expect(new Set(offered).size).toBe(offered.length);
			}),
		);
	});

	it('the numbers of a split message include the stories that only a button opens', () => {
		const { sent } = deliver(digest(15), (part) => (part.entries.length > 5 ? unnamed : undefined));
		expect(sent.flatMap(numbersIn)).toEqual(['10 new stories', '10 new stories']);
	});

	it('the numbers of a round-up do not include the alerts before it', () => {
		const [alone, ...others] = entriesOf(12);
		if (alone === undefined) throw new Error('there is no entry');
		const alert = renderAlert(alone, {
			topics: [],
			why: 'why',
			at,
			phrases: english,
		});
		const rest = renderRoundUp(sliceDigest(others, 0, 10), { ...settings, reason: 'over budget' });
		const parts = owedOf([...alert, ...rest]);
		const { sent } = deliver(parts, (part) =>
			storyIdsIn(part).includes('s-0') ? unnamed : undefined,
		);
		expect(sent.flatMap(numbersIn)).toEqual(['11 stories', '11 new stories']);
	});

	it('numbers and menus are right when a story refused alone is sent after all', () => {
		const isBegun = (tries: number) => (tries <= 4 ? doubtful : undefined);
		const { sent } = deliver(digest(6, 5), (_, tries) => isBegun(tries));
		expect(sent.map(storyIdsIn)).toEqual([['s-1'], ['s-2'], ['s-3', 's-4'], ['s-5'], ['s-0']]);
		expect(sent.map(offeredIn)).toEqual([[], [], [], all(6).slice(1), ['s-0']]);
		expect(sent.flatMap(numbersIn)).toEqual(['5 new stories']);
		const { sent: roundUps } = deliver(roundUp(6, 5), (_, tries) => isBegun(tries));
		expect(roundUps.map(numbersIn)).toEqual([
			['1 story'],
			['1 story'],
			['2 stories'],
			['5 stories', '5 new stories'],
			['1 story'],
		]);
	});
});
