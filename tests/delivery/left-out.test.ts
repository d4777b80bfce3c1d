import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeParse } from 'zod/mini';
import { partsInstead } from '#src/delivery/left-out.ts';
import { containerIdOf } from '#src/delivery/nonce.ts';
import type { Part } from '#src/subscriptions/subscription.ts';
import { textsOf } from '../render/broken-limits.ts';
import { aPart } from './a-part.ts';

const now = new Date('2025-06-20T08:00:00Z');

/** The ids of the stories that a part tells. */
const toldIn = ({ entries }: Part): string[] =>
	entries.flatMap(({ articles }) => articles.map(({ id }) => id));

/** The place in its container of the story of this number. */
function placeOf({ message, entries }: Part, story: number): number {
	const [{ components }] = message.components;
	return components.findIndex(({ id }) => id === entries[story]?.component);
}

/** What is wrong with a message; '' where nothing is. */
function faultOf({ message, nonce }: Part): string {
	const [{ components }] = message.components;
	const isLine = components.map(({ type }) => type === ComponentType.Separator);
	if (isLine.some((line, place) => line && isLine[place + 1] !== false)) return 'a stray line';
	const body = JSON.parse(JSON.stringify({ ...message, nonce, enforce_nonce: true }));
	return safeParse(MessageCreateRequestSchema, body).success ? '' : 'not as Discord wants it';
}

/** Refuses without a word whatever holds this story, until nothing is refused. */
function deliver(part: Part, refused: string): { sent: readonly Part[]; leftOut: string[] } {
	if (!toldIn(part).includes(refused)) return { sent: [part], leftOut: [] };
	const instead = partsInstead(part, { code: 50035, components: [] }, now);
	const outcomes = instead.parts.map((one) => deliver(one, refused));
	return {
		sent: outcomes.flatMap(({ sent }) => sent),
		leftOut: [
			...instead.leftOut.map(({ articleId }) => articleId),
			...outcomes.flatMap(({ leftOut }) => leftOut),
		],
	};
}

describe('where Discord names the story that it refuses', () => {
	it.each([0, 1, 2])('story %i goes with its line, and the others stay', (story) => {
		const part = aPart();
		const refusal = { code: 240000, components: [placeOf(part, story)] };
		const { parts, leftOut } = partsInstead(part, refusal, now);
		const texts = ['Head', 'Story 0', 'Story 1', 'Story 2', 'so many'];
		const [only] = parts;
		expect(parts).toHaveLength(1);
		expect(only && textsOf(only.message)).toEqual(
			texts.filter((text) => text !== `Story ${story}`),
		);
		expect(parts.map(faultOf)).toEqual(['']);
		expect(leftOut).toEqual([{ at: now.toISOString(), articleId: `story-${story}`, code: 240000 }]);
	});

	it('the last one leaves no line at the end of the message', () => {
		const part = aPart({ closing: '' });
		const { parts } = partsInstead(part, { code: 50035, components: [placeOf(part, 2)] }, now);
		expect(parts.map(faultOf)).toEqual(['']);
	});

	it('nothing is sent when it was the only one, or all are named', () => {
		const alone = aPart({ stories: 1 });
		const all = { code: 50035, components: [placeOf(alone, 0)] };
		expect(partsInstead(alone, all, now).parts).toEqual([]);
	});
});

describe('where Discord names none', () => {
	it('a message without stories is given up', () => {
		const empty = aPart({ stories: 0 });
		const instead = partsInstead(empty, { code: 50006, components: [] }, now);
		expect(instead).toEqual({ parts: [], leftOut: [] });
	});

	it('the story that is refused is left out, and every other is sent once and in order', () => {
		const refusals = fc.integer({ min: 1, max: 10 }).chain((stories) =>
			fc.record({
				stories: fc.constant(stories),
				refused: fc.integer({ min: 0, max: stories - 1 }),
				closing: fc.constantFrom('', 'so many'),
			}),
		);
		fc.assert(
			fc.property(refusals, ({ stories, refused, closing }) => {
				const part = aPart({ stories, closing });
				const { sent, leftOut } = deliver(part, `story-${refused}`);
				const others = toldIn(part).filter((id) => id !== `story-${refused}`);
				expect(sent.flatMap(toldIn)).toEqual(others);
				expect(leftOut).toEqual([`story-${refused}`]);
				expect(sent.map(faultOf).filter(Boolean)).toEqual([]);
				expect(new Set(sent.map(({ nonce }) => nonce)).size).toBe(sent.length);
			}),
		);
	});

	it('each half can be found again by its own nonce, of 25 characters at most', () => {
		const { sent } = deliver(aPart({ stories: 10, nonce: 'subscribedzzzzzzzz.zz' }), 'story-9');
		for (const { nonce, message } of sent) {
			expect(message.components[0].id).toBe(containerIdOf(nonce));
			expect(nonce.length).toBeLessThanOrEqual(25);
		}
		expect(sent.length).toBeGreaterThan(1);
	});
});
