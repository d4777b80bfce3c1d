import fc from 'fast-check';
import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { replaceRefusedMessage } from '#src/delivery/refused-entries.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { readSubscription } from '#src/subscriptions/read-subscription.ts';
import type { Obstacle, Subscription } from '#src/subscriptions/subscription.ts';
import * as transitions from '#src/subscriptions/transitions.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { openMemoryStore } from '../harness/memory-store.ts';
import { english } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

const { log } = openTestLog();
const now = new Date('2025-06-20T08:00:00Z');

type Step = (subscription: Subscription) => Subscription | undefined;

/** What Discord or a proxy can answer: any number, or none. */
const anyCode = fc
	.oneof(fc.double(), fc.integer(), fc.constantFrom(50013, 50035, Number.NaN))
	.map((code) => (code === 0 ? 0 : code));
const anyText = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(local.news, '1200000000000000001', now.toISOString()) },
	fc.string({ unit: 'binary' }),
);
const anySeq = fc.oneof(fc.nat(), fc.constantFrom(Number.NaN, 0.5, -1));
const anyInstant = fc.oneof({ weight: 3, arbitrary: fc.constant(now.toISOString()) }, anyText);
const anyWhy: fc.Arbitrary<Obstacle> = fc.oneof(
	fc.constantFrom<Obstacle>({ kind: 'forbidden' }, { kind: 'tag needed' }),
	fc.array(anyText).map((missing): Obstacle => ({ kind: 'permissions', missing })),
);
const anyPart = fc
	.record({ stories: fc.integer({ min: 1, max: 4 }), title: anyText, nonce: anyText })
	.map(({ stories, ...odd }) => ({ ...anOwedMessage({ stories }), ...odd }));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
	fc
		.record({
			slot: anyInstant,
			parts: fc.array(anyPart, { maxLength: 3 }),
			seq: anySeq,
			written: fc.constantFrom({}, { language: 'de' as const }),
		})
		.map(({ slot, parts, seq, written }): Step => {
			const upTo = { archive: 'x', seq };
			const at = now.toISOString();
			return (one) =>
				transitions.owe(one, {
					...written,
					slot,
					parts,
					upTo,
					since: at,
					channelId: one.channelId,
				});
		}),
	anyText.map(
		(messageId): Step =>
			(one) => {
				const { nonce = '' } = one.owed?.parts.find((part) => part.messageId === undefined) ?? {};
				return transitions.noteSent(one, { nonce, messageId });
			},
	),
	fc
		.record({
			code: anyCode,
			about: fc.constantFrom('content' as const, 'content or channel' as const),
			components: fc.array(fc.nat({ max: 9 })),
		})
		.map(
			(refusal): Step =>
				(one) => {
					const [part] = one.owed?.parts ?? [];
					if (one.owed === undefined || part === undefined) return undefined;
					const refused = { ...refusal, nonce: part.nonce };
					return transitions.replaceMessages(
						one,
						replaceRefusedMessage(one.owed, refused, english),
					);
				},
		),
	fc
		.record({ code: anyCode, why: anyWhy, channelId: anyText, part: fc.option(anyPart) })
		.map(({ code, why, channelId, part }): Step => {
			const notice = part === null ? {} : { notice: { channelId, part } };
			return (one) => transitions.block(one, { code, why, since: now.toISOString(), ...notice });
		}),
	anyText.map(
		(channelId): Step =>
			(one) =>
				transitions.moveToChannel(one, { channelId, place: 'text' }, now),
	),
	fc.record({ slot: anyInstant, seq: anySeq }).map(
		({ slot, seq }): Step =>
			(one) => {
				return transitions.moveCursor(one, { slot, position: { archive: 'x', seq } });
			},
	),
	fc.constantFrom<Step>(
		(one) => transitions.completeOwed(one, now),
		(one) => transitions.pause(one, 'dm closed', now),
		(one) => transitions.resume(one, { now, position: { archive: 'x', seq: 9 } }),
		transitions.cancelOwed,
		transitions.unblock,
		transitions.forgetMaker,
	),
);

it('a written document is read back unchanged, whatever became of its messages', async () => {
	const anySubscription = fc.constantFrom(aDigest(), anAlert(), aDigest({ place: 'forum' }));
	const anySteps = fc.array(anyStep, { maxLength: 30, size: 'max' });
	await fc.assert(
		fc.asyncProperty(anySubscription, anySteps, async (begin, steps) => {
			const { store, held } = openMemoryStore({}, async () => {});
			const book = await createBook({ store, log });
			await book.add(begin);
			for (const step of steps) {
				const before = { memory: book.find(begin.id), held: held() };
				const isWritten = await book.change(begin.id, step).then(
					() => true,
					() => false,
				);
				const raw = held()[`subscription:${begin.id}`] ?? '';
				const read = readSubscription(JSON.parse(raw));
				expect(read).toEqual({ subscription: book.find(begin.id), repaired: [] });
				if (!isWritten) expect({ memory: book.find(begin.id), held: held() }).toEqual(before);
			}
		}),
	);
});

it('a refusal without a code loses neither the promise nor the write', async () => {
	const { store } = openMemoryStore({}, async () => {});
	const book = await createBook({ store, log });
	await book.add(aDigest());
	const blocked = { why: { kind: 'forbidden' }, since: now.toISOString() } as const;
	await book.change('subscribed', (one) =>
		transitions.block(one, { ...blocked, code: Number.NaN }),
	);
	expect(book.find('subscribed')?.blocked).toEqual({ ...blocked, code: 0 });
});

it('a document that could not be read again is refused before anything is written', async () => {
	const { store, held } = openMemoryStore({}, async () => {});
	const book = await createBook({ store, log });
	await book.add(aDigest());
	const before = held();
	const odd =
		transitions.moveToChannel(aDigest(), { channelId: 'nowhere', place: 'text' }, now) ?? aDigest();
	const deciding = book.decide({ guildId: local.guild }, () => ({
		outcome: undefined,
		put: [aDigest({ id: 'another000' }), odd],
	}));
	await expect(deciding).rejects.toThrow('could not be read again');
	const choosing = book.decide({ guildId: local.guild }, () => ({
		outcome: undefined,
		settings: { timezone: 'Mars/Olympus' },
	}));
	await expect(choosing).rejects.toThrow();
	expect(held()).toEqual(before);
	expect([...book.all()]).toEqual([aDigest()]);
});
