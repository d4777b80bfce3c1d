import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOwedMessage, nextMessage } from '#src/delivery/owed-message.ts';
import { replaceRefusedMessage } from '#src/delivery/refused-entries.ts';
import { sliceDigest } from '#src/desk/digest.ts';
import { createDigestCache } from '#src/desk/digest-entry.ts';
import { renderAlert, renderDigest, renderRoundUp } from '#src/render/cards/digest-card.ts';
import type { Part as Rendered } from '#src/render/message/parted-message.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { textsOf } from '../render/broken-limits.ts';

type Refusal = Omit<Parameters<typeof replaceRefusedMessage>[1], 'nonce'>;

const unnamed: Refusal = { code: 50035, about: 'content', components: [] };
const doubtful: Refusal = { ...unnamed, code: 200000, about: 'content or channel' };

const settings = {
	title: { topics: [], except: [] },
	late: undefined,
	more: 'latest',
	phrases: english,
};

/** So many stories, each so long that a message holds about `perMessage` of them. */
function tellingsOf(stories: number, perMessage = 10) {
	const batch = createDigestCache([]);
	const summary = '字'.repeat(perMessage === 10 ? 9 : Math.floor(3_200 / perMessage));
	return Array.from({ length: stories }, (_, n) =>
		batch.entryFor(anArticle({ id: `s-${n}`, headline: `Story ${n} is told`, summary })),
	);
}

function owedOf(rendered: readonly Rendered[]): OwedMessage[] {
	return rendered.map((part, n) =>
		createOwedMessage(part, { nonce: `subscribed.${n}`, title: 'Digest' }),
	);
}

function digest(stories: number, perMessage = 10, told = 10): OwedMessage[] {
	return owedOf(renderDigest(sliceDigest(tellingsOf(stories, perMessage), 0, told), settings));
}

function roundUp(stories: number, perMessage = 10): OwedMessage[] {
	const all = sliceDigest(tellingsOf(stories, perMessage), 0, 10);
	return owedOf(renderRoundUp(all, { ...settings, reason: 'held' }));
}

function toldIn({ entries }: OwedMessage): string[] {
	return entries.flatMap(({ articles }) => articles.map(({ id }) => id));
}

function rowsOf({ message }: OwedMessage) {
	const [{ components }] = message.components;
	return components.flatMap((row, place) =>
		row.type === ComponentType.ActionRow ? [{ place, components: row.components }] : [],
	);
}

/** The stories that the menu of a part opens. */
function offeredIn(part: OwedMessage): string[] {
	return rowsOf(part)
		.flatMap(({ components }) => components)
		.flatMap((one) => (one.type === ComponentType.StringSelect ? one.options : []))
		.map(({ value }) => value.replace('story?story=', ''));
}

/** What a part says in numbers. */
function numbersIn({ message }: OwedMessage): string[] {
	return textsOf(message).flatMap((text) => text.match(/\d+ (new )?stor(y|ies)|^-# $/gm) ?? []);
}

/** Sends what is owed in its order until nothing is left; `isRefused` says of each part whether Discord refuses it. */
function deliver(
	begun: readonly OwedMessage[],
	isRefused: (part: OwedMessage, tries: number) => Refusal | undefined,
): { sent: OwedMessage[]; refused: string[] } {
	const sent: OwedMessage[] = [];
	const refused: string[] = [];
	let parts = [...begun];
	for (let tries = 1; ; tries += 1) {
		const owed = { slot: '', since: '2025-06-19T12:00:00Z', channelId: '', parts };
		const next = nextMessage({ ...aDigest(), owed: { ...owed, upTo: { archive: '', seq: 0 } } });
		if (next === undefined) return { sent, refused };
		const refusal = isRefused(next.message, tries);
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
	it('goes, and every story is told', () => {
		const parts = digest(10, 7);
		expect(parts.map((part) => part.entries.length)).toEqual([6, 4]);
		const { sent, refused } = deliver(parts, (part) => {
			const row = rowsOf(part).find(() => offeredIn(part).includes('s-0'));
			if (row === undefined) return undefined;
			const option = { component: row.place, menu: 0, option: offeredIn(part).indexOf('s-0') };
			return { ...unnamed, components: [row.place], options: [option] };
		});
		expect([sent.map((part) => part.entries.length), refused]).toEqual([[6, 4], []]);
		expect(sent.flatMap(offeredIn)).toEqual(all(10).slice(1));
		expect(sent.flatMap(numbersIn)).toEqual(['10 new stories']);
	});

	it.each([0, 1])('without its option takes the whole row %i, and no story', (which) => {
		const parts = digest(12);
		const before = rowsOf(first(parts[0]));
		const { sent, refused } = deliver(parts, (part) => {
			const isThere = rowsOf(part).length === before.length;
			const place = before[which]?.place ?? 0;
			return isThere ? { ...unnamed, components: [place] } : undefined;
		});
		expect([sent.flatMap(toldIn), refused]).toEqual([all(10), []]);
		expect(sent.flatMap(rowsOf)).toHaveLength(before.length - 1);
	});
});

describe('a line of the menu that Discord does not name', () => {
	it('costs no story that is told in another message', () => {
		const { sent, refused } = deliver(digest(10, 7), (part) =>
			offeredIn(part).includes('s-0') ? unnamed : undefined,
		);
		expect(refused).toEqual([]);
		expect(sent.flatMap(toldIn)).toEqual(all(10));
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

	/** Refuses the first tries whatever they are, and then whatever holds a bad story. */
	function delivered({ kind, stories, perMessage, refusal, bad, triesMax }: Case) {
		const parts = kind === 'digest' ? digest(stories, perMessage) : roundUp(stories, perMessage);
		const isBad = (part: OwedMessage) =>
			toldIn(part).some((id) => bad.includes(Number(id.slice(2))));
		return {
			parts,
			...deliver(parts, (part, tries) => (tries <= triesMax || isBad(part) ? refusal : undefined)),
		};
	}

	it('of a message that stood alone come to the stories that were told', () => {
		fc.assert(
			fc.property(refusals, (given) => {
				const { parts, sent } = delivered(given);
				fc.pre(parts.length === 1);
				for (const part of sent) {
					const count =
						part.entries.length === 1 ? '1 new story' : `${part.entries.length} new stories`;
					expect(numbersIn(part)).toContain(count);
				}
			}),
		);
	});

	it('are never empty, and no menu offers what is not told or what another offers', () => {
		fc.assert(
			fc.property(refusals, (given) => {
				const { sent } = delivered(given);
				expect(sent.flatMap(numbersIn)).not.toContain('-# ');
				const offered = sent.flatMap(offeredIn);
				for (const id of offered) expect(sent.flatMap(toldIn)).toContain(id);
				expect(new Set(offered).size).toBe(offered.length);
			}),
		);
	});

	it('of a split message count the stories that only a button opens', () => {
		const { sent } = deliver(digest(15), (part) => (part.entries.length > 5 ? unnamed : undefined));
		expect(sent.flatMap(numbersIn)).toEqual(['10 new stories', '10 new stories']);
	});

	it('of a round-up do not count the alerts before it', () => {
		const [alone, ...others] = tellingsOf(12, 6);
		if (alone === undefined) throw new Error('nothing was told');
		const alert = renderAlert(alone, { topic: undefined, why: 'why', phrases: english });
		const rest = renderRoundUp(sliceDigest(others, 0, 10), { ...settings, reason: 'over budget' });
		const parts = owedOf([...alert, ...rest]);
		const { sent } = deliver(parts, (part) => (toldIn(part).includes('s-0') ? unnamed : undefined));
		expect(sent.flatMap(numbersIn)).toEqual(['11 stories', '11 stories', '11 new stories']);
	});

	it('and menus are right when what was refused alone is sent after all', () => {
		const isBegun = (tries: number) => (tries <= 3 ? doubtful : undefined);
		const { sent } = deliver(digest(5, 4), (_, tries) => isBegun(tries));
		expect(sent.map(toldIn)).toEqual([['s-1'], ['s-2', 's-3'], ['s-4'], ['s-0']]);
		expect(sent.map(offeredIn)).toEqual([[], [], ['s-1', 's-2', 's-3', 's-4'], ['s-0']]);
		expect(sent.flatMap(numbersIn)).toEqual(['4 new stories']);
		const { sent: heads } = deliver(roundUp(5, 4), (_, tries) => isBegun(tries));
		expect(heads.map(numbersIn)).toEqual([
			['1 story'],
			['2 stories'],
			['4 stories', '4 new stories'],
			['1 story'],
		]);
	});
});
