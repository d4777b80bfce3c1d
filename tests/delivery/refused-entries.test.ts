import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeParse } from 'zod/mini';
import { containerIdOf, createOwedMessage } from '#src/delivery/owed-message.ts';
import { channelRefusal, replaceRefusedMessage } from '#src/delivery/refused-entries.ts';
import { sliceDigest } from '#src/desk/digest.ts';
import { createDigestCache } from '#src/desk/digest-entry.ts';
import { renderDigest, renderRoundUp } from '#src/render/cards/digest-card.ts';
import type { OwedMessage, OwedPromise, RefusedEntry } from '#src/subscriptions/subscription.ts';
import { anArticle } from '../harness/an-article.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { english } from '../harness/phrases.ts';
import { textsOf } from '../render/broken-limits.ts';

/** The ids of the stories in a message. */
const storyIdsIn = ({ entries }: OwedMessage): string[] =>
	entries.flatMap(({ articles }) => articles.map(({ id }) => id));

/** The index of a story’s component in its container. */
function indexOfStory({ message, entries }: OwedMessage, story: number): number {
	const [{ components }] = message.components;
	return components.findIndex(({ id }) => id === entries[story]?.component);
}

/** What is wrong with a message; '' if nothing is. */
function faultOf({ message, nonce }: OwedMessage): string {
	const [{ components }] = message.components;
	const isSeparator = components.map(({ type }) => type === ComponentType.Separator);
	if (isSeparator.some((one, index) => one && isSeparator[index + 1] !== false))
		return 'a stray separator';
	const body = JSON.parse(JSON.stringify({ ...message, nonce, enforce_nonce: true }));
	return safeParse(MessageCreateRequestSchema, body).success ? '' : 'not as Discord wants it';
}

type MessageRefusal = Omit<Parameters<typeof replaceRefusedMessage>[1], 'nonce'>;

const unnamed: MessageRefusal = { code: 50035, about: 'content', components: [] };

function replace(parts: readonly OwedMessage[], refusal: MessageRefusal, of = parts[0]) {
	return replaceRefusedMessage(
		{ parts: [...parts] },
		{ nonce: of?.nonce ?? '', ...refusal },
		english,
	);
}

function refusedIn(refused: readonly RefusedEntry[]): string[] {
	return refused.flatMap(({ articles }) => articles);
}

/** Sends a message; Discord refuses whatever contains this story, and does not name it. */
function deliver(part: OwedMessage, story: string): { sent: OwedMessage[]; refused: string[] } {
	const refused: string[] = [];
	let parts: readonly OwedMessage[] = [part];
	for (;;) {
		const next = parts.find(({ messageId }) => messageId === undefined);
		if (next === undefined) return { sent: [...parts], refused };
		if (!storyIdsIn(next).includes(story)) {
			parts = parts.map((one) => (one === next ? { ...one, messageId: '1' } : one));
			continue;
		}
		const after = replace(parts, unnamed, next);
		parts = after.parts;
		refused.push(...refusedIn(after.refused));
	}
}

describe('a refusal that names a story', () => {
	it.each([0, 1, 2])(
		'story %i is removed with its separator if Discord names it, and the others stay',
		(story) => {
			const part = anOwedMessage();
			const refusal: MessageRefusal = {
				...unnamed,
				code: 240000,
				components: [indexOfStory(part, story)],
			};
			const { parts, refused } = replace([part], refusal);
			const texts = ['Head', 'Story 0', 'Story 1', 'Story 2', 'Closing'];
			expect(parts.map(({ message }) => textsOf(message))).toEqual([
				texts.filter((text) => text !== `Story ${story}`),
			]);
			expect(parts.map(faultOf)).toEqual(['']);
			expect(refused).toEqual([{ articles: [`story-${story}`], code: 240000, about: 'entry' }]);
		},
	);

	it('removing the last story leaves no separator at the end of the message', () => {
		const part = anOwedMessage({ closing: '' });
		const { parts } = replace([part], { ...unnamed, components: [indexOfStory(part, 2)] });
		expect(parts.map(faultOf)).toEqual(['']);
	});

	it('a message is dropped if Discord names its only story', () => {
		const alone = anOwedMessage({ stories: 1 });
		expect(replace([alone], { ...unnamed, components: [indexOfStory(alone, 0)] }).parts).toEqual(
			[],
		);
	});
});

describe('a refusal that names no story', () => {
	it('a message without stories is dropped if Discord refuses it', () => {
		const empty = anOwedMessage({ stories: 0 });
		const { parts, refused } = replace([empty], { ...unnamed, code: 50006 });
		expect(parts).toEqual([]);
		expect(refused).toEqual([{ articles: [], code: 50006, about: 'content' }]);
	});

	it('a refused story that Discord does not name is left out, and every other is sent once and in order', () => {
		const refusals = fc.integer({ min: 1, max: 10 }).chain((stories) =>
			fc.record({
				stories: fc.constant(stories),
				story: fc.integer({ min: 0, max: stories - 1 }),
				closing: fc.constantFrom('', 'Closing'),
			}),
		);
		fc.assert(
			fc.property(refusals, ({ stories, story, closing }) => {
				const part = anOwedMessage({ stories, closing });
				const { sent, refused } = deliver(part, `story-${story}`);
				const others = storyIdsIn(part).filter((id) => id !== `story-${story}`);
				expect(sent.flatMap(storyIdsIn)).toEqual(others);
				expect(refused).toEqual([`story-${story}`]);
				expect(sent.map(faultOf).filter(Boolean)).toEqual([]);
				expect(new Set(sent.map(({ nonce }) => nonce)).size).toBe(sent.length);
			}),
		);
	});

	it('each half of a message has its own container id and a nonce of at most 25 characters', () => {
		const { sent } = deliver(
			anOwedMessage({ stories: 10, nonce: 'subscribedzzzzzzzz.zz' }),
			'story-9',
		);
		for (const { nonce, message } of sent) {
			expect(message.components[0].id).toBe(containerIdOf(nonce));
			expect(nonce.length).toBeLessThanOrEqual(25);
		}
		expect(sent.length).toBeGreaterThan(1);
	});
});

const headlines = [
	'Rain floods the harbor',
	'Council votes on trams',
	'Chips are scarce',
	'A fair',
];
const wanted = { topics: [], except: [] };

/** A digest or a round-up of four stories, as owed messages. */
function fourStories(kind: 'digest' | 'round-up'): OwedMessage[] {
	const cache = createDigestCache();
	const entries = headlines.map((headline, n) =>
		cache.entryFor(anArticle({ id: `s-${n}`, headline })),
	);
	const digest = sliceDigest(entries, 0, 10);
	const moment = { at: new Date('2025-06-20T08:00:00Z'), zone: 'UTC', late: undefined };
	const settings = { wanted, ...moment, more: () => undefined, phrases: english };
	const rendered =
		kind === 'digest'
			? renderDigest(digest, settings)
			: renderRoundUp(digest, { ...settings, reason: 'held' });
	return rendered.map((part, n) =>
		createOwedMessage(part, { nonce: `subscribed${n}`, title: 'Digest' }),
	);
}

describe('a story that was refused', () => {
	it.each(['digest', 'round-up'] as const)(
		'a refused story disappears from the text, menu and numbers of a %s',
		(kind) => {
			const [whole] = fourStories(kind);
			if (whole === undefined) throw new Error('nothing was rendered');
			expect(JSON.stringify(whole.message)).toContain('4 ');
			const { parts } = replace([whole], { ...unnamed, components: [indexOfStory(whole, 2)] });
			const text = JSON.stringify(parts.map(({ message }) => message));
			expect(text).not.toContain('Chips');
			expect(text).not.toContain('4 new stories');
			expect(text).not.toContain('4 stories');
			expect(text).toContain('3 new stories');
			if (kind === 'round-up') expect(text).toContain('3 stories during quiet hours');
			for (const other of [0, 1, 3]) {
				expect(text.split(headlines[other] ?? '')).toHaveLength(3);
			}
		},
	);

	it('each half of a split digest contains and counts only its own stories', () => {
		const { parts } = replace(fourStories('digest'), unnamed);
		expect(parts.map(storyIdsIn)).toEqual([
			['s-0', 's-1'],
			['s-2', 's-3'],
		]);
		const [first = '', second = ''] = parts.map(({ message }) => JSON.stringify(message));
		expect(first).not.toContain('Chips');
		expect(second).not.toContain('Rain');
		for (const half of [first, second]) expect(half).toContain('2 new stories');
	});

	it('a refused story disappears from the menu of an unsent message but not of a sent one', () => {
		const [menu] = fourStories('digest');
		if (menu === undefined) throw new Error('nothing was rendered');
		const refusedPart = {
			...anOwedMessage({ stories: 0, nonce: 'other' }),
			entries: structuredClone(menu.entries.slice(2, 3)),
		};
		const sent = { ...menu, nonce: 'sent', messageId: '1100000000000000001' };
		const { parts } = replace([refusedPart, menu, sent], unnamed);
		expect(JSON.stringify(parts[0]).split('Chips')).toHaveLength(2);
		expect(parts[1]).toBe(sent);
	});
});

describe('a channel that refuses everything', () => {
	const promise = (refused: readonly RefusedEntry[], isSent = false): OwedPromise => ({
		slot: '',
		since: '',
		channelId: '',
		upTo: { archive: '', seq: 0 },
		parts: isSent ? [{ ...anOwedMessage(), messageId: '1100000000000000001' }] : [],
		refused: [...refused],
	});
	const one = (about: RefusedEntry['about'], articles = ['a']) => ({ articles, code: 1, about });
	it.each([
		[
			'the channel is at fault if one story is refused for an unknown reason',
			[one('content or channel')],
			1,
		],
		[
			'the channel is not at fault if one story is refused for its content',
			[one('content')],
			undefined,
		],
		[
			'the channel is not at fault if Discord named each story',
			[one('entry'), one('entry')],
			undefined,
		],
		[
			'the channel is at fault if several stories are refused in the same way',
			[one('content'), one('content')],
			1,
		],
		['the channel is at fault if a message without stories is refused', [one('content', [])], 1],
	])('%s', (_, refused, expected) => {
		expect(channelRefusal(promise(refused))).toBe(expected);
		expect(channelRefusal(promise(refused, true))).toBeUndefined();
	});

	const doubtful: MessageRefusal = { code: 200000, about: 'content or channel', components: [] };

	it('the channel is at fault until something is sent, and a refused message is kept for another try', () => {
		const [first, second] = [
			anOwedMessage({ stories: 1 }),
			anOwedMessage({ stories: 1, nonce: 'second' }),
		];
		const { parts, refused } = replace([first, second], doubtful);
		expect(refused).toEqual([]);
		expect(parts.map(({ nonce }) => nonce)).toEqual(['second', first.nonce]);
		expect(channelRefusal({ ...promise([]), parts: [...parts] })).toBe(200000);
	});

	it('the channel is not at fault once something was sent, and a story refused again is left out', () => {
		const sent = { ...anOwedMessage({ nonce: 'sent' }), messageId: '1100000000000000001' };
		const again = { ...anOwedMessage({ stories: 1 }), refused: 200000 };
		expect(channelRefusal({ ...promise([]), parts: [sent, again] })).toBeUndefined();
		const { parts, refused } = replace([sent, again], doubtful, again);
		expect(parts).toEqual([sent]);
		expect(refused).toEqual([{ articles: ['story-0'], code: 200000, about: 'content or channel' }]);
	});
});
