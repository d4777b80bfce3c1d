import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDispatch } from '#src/bot/dispatch.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { endPause } from '#src/delivery/unblock.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import { type Held, openMemoryStore } from '../harness/memory-store.ts';
import { openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { openTestLog } from '../harness/test-log.ts';
import { type Action, anyAction, firstSubscriptions } from './actions.ts';

/** The outcome of actions: the answer to each, in the order they are listed, and what is stored afterwards. */
type Outcome = {
	readonly answers: readonly unknown[];
	readonly stored: Readonly<Record<string, unknown>>;
};

type Wait = () => Promise<void>;

describe('actions at the same time', () => {
	it('two or three actions at the same time end as if they had been done one after the other', async () => {
		const runner = await openRunner();
		const isFull = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true));
		const actions = fc.array(anyAction, { minLength: 2, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), isFull, actions, async (s, full, chosen) => {
				const wait = () => s.schedule(Promise.resolve());
				const outcome = await s.waitFor(runner.doAtOnce(full, chosen, wait));
				const sequential = await Promise.all(
					ordersOf(chosen.length).map((order) => runner.doOneByOne(full, chosen, order)),
				);
				expect(sequential).toContainEqual(outcome);
			}),
			{ numRuns: 150 },
		);
	});
});

/** The stored documents, parsed so that the order of fields does not matter. */
function documentsIn(held: Held): Outcome['stored'] {
	const read = Object.entries(held).map(([key, raw]) => [key, JSON.parse(raw)] as const);
	return Object.fromEntries(read);
}

/** The commands on one archive; each run has its own book. */
async function openRunner() {
	const newsroom = await openNewsroom([]);
	const commands = await loadCommands();
	const documents = (isFull: boolean): Held =>
		Object.fromEntries(
			firstSubscriptions(isFull).map((one) => [`subscription:${one.id}`, JSON.stringify(one)]),
		);

	return {
		async doAtOnce(isFull: boolean, actions: readonly Action[], wait: Wait): Promise<Outcome> {
			const desk = await open(documents(isFull), wait);
			const answers = await Promise.all(
				actions.map(async (action, index) => {
					await wait();
					return desk.do(action, index);
				}),
			);
			return { answers, stored: documentsIn(desk.held()) };
		},
		async doOneByOne(isFull: boolean, actions: readonly Action[], order: readonly number[]) {
			const desk = await open(documents(isFull), async () => {});
			const answers: unknown[] = [];
			for (const index of order) {
				const action = actions[index];
				if (action !== undefined) answers[index] = await desk.do(action, index);
			}
			return { answers, stored: documentsIn(desk.held()) };
		},
	};

	async function open(documents: Held, wait: Wait) {
		const { log, logged } = openTestLog();
		const { store, held } = openMemoryStore(documents, wait);
		const book = await createBook({ store, log });
		return {
			held,
			async do(action: Action, index: number): Promise<unknown> {
				if (action.kind === 'step') {
					await book.change(action.which, action.transition);
					return undefined;
				}
				const settings = { ...newsroom, ...newsroomFor(newsroom, book, { index, wait }) };
				const dispatch = createDispatch({
					commands,
					log,
					newsroom: settings,
					homeGuildId: undefined,
					newCode: () => 'c0de',
					elapsedMs: () => 0,
				});
				const answer = await dispatch.answer(action, action.reader);
				expect(logged.errors()).toEqual([]);
				return answer;
			},
		};
	}
}

/** What differs per action: each makes its own ids, however the actions are interleaved. */
function newsroomFor(
	{ now, archive }: TestNewsroom,
	book: Book,
	{ index, wait }: { readonly index: number; readonly wait: Wait },
): Partial<Newsroom> {
	let made = 0;
	const find = async () => {
		await wait();
		return { kind: 'absent' } as const;
	};
	const context = { book, sender: { find }, sending: new Set<string>() };
	const delivery = {
		resume: (id: string) => endPause(id, { now: now(), position: archive.position() }, context),
		recheck: wait,
		arrivesBy: () => undefined,
		async openDirect() {
			await wait();
			return { kind: 'open', channelId: '1100000000000007001' } as const;
		},
	};
	return {
		book,
		newId: () => {
			made += 1;
			return `made${index}${String(made).padStart(5, '0')}`;
		},
		// Commands use nothing else of the delivery.
		delivery: delivery as unknown as Newsroom['delivery'],
	};
}

/** All orders of `count` actions. */
function ordersOf(count: number): number[][] {
	if (count === 0) return [[]];
	return ordersOf(count - 1).flatMap((order) =>
		Array.from({ length: count }, (_, index) => order.toSpliced(index, 0, count - 1)),
	);
}
