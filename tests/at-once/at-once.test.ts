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
import { anyDeed, begin, type Deed } from './deeds.ts';

/** What came of deeds: the answer to each, in the order in which they are listed, and what is stored then. */
type End = {
	readonly answers: readonly unknown[];
	readonly held: Readonly<Record<string, unknown>>;
};

type Wait = () => Promise<void>;

describe('what is done at once', () => {
	it('ends, two of it or three, as if one had been done after the other', async () => {
		const office = await openOffice();
		const isFull = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true));
		const deeds = fc.array(anyDeed, { minLength: 2, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), isFull, deeds, async (s, full, done) => {
				const wait = () => s.schedule(Promise.resolve());
				const end = await s.waitFor(office.doAtOnce(full, done, wait));
				const inTurns = await Promise.all(
					ordersOf(done.length).map((order) => office.doInTurns(full, done, order)),
				);
				expect(inTurns).toContainEqual(end);
			}),
			{ numRuns: 150 },
		);
	});
});

/** In whatever order their fields were written. */
function documentsIn(held: Held): End['held'] {
	const read = Object.entries(held).map(([key, raw]) => [key, JSON.parse(raw)] as const);
	return Object.fromEntries(read);
}

/** The commands on one archive; each time with a book of its own. */
async function openOffice() {
	const newsroom = await openNewsroom([]);
	const commands = await loadCommands();
	const documents = (isFull: boolean): Held =>
		Object.fromEntries(begin(isFull).map((one) => [`subscription:${one.id}`, JSON.stringify(one)]));

	return {
		async doAtOnce(isFull: boolean, deeds: readonly Deed[], wait: Wait): Promise<End> {
			const desk = await open(documents(isFull), wait);
			const answers = await Promise.all(
				deeds.map(async (deed, place) => {
					await wait();
					return desk.do(deed, place);
				}),
			);
			return { answers, held: documentsIn(desk.held()) };
		},
		async doInTurns(isFull: boolean, deeds: readonly Deed[], order: readonly number[]) {
			const desk = await open(documents(isFull), async () => {});
			const answers: unknown[] = [];
			for (const place of order) {
				const deed = deeds[place];
				if (deed !== undefined) answers[place] = await desk.do(deed, place);
			}
			return { answers, held: documentsIn(desk.held()) };
		},
	};

	async function open(documents: Held, wait: Wait) {
		const { log, logged } = openTestLog();
		const { store, held } = openMemoryStore(documents, wait);
		const book = await createBook({ store, log });
		return {
			held,
			async do(deed: Deed, place: number): Promise<unknown> {
				if (deed.kind === 'step') {
					await book.change(deed.which, deed.move);
					return undefined;
				}
				const settings = { ...newsroom, ...deskOf(newsroom, book, { place, wait }) };
				const dispatch = createDispatch({
					commands,
					log,
					newsroom: settings,
					homeGuildId: undefined,
					newCode: () => 'c0de',
				});
				const answer = await dispatch.answer(deed, deed.reader);
				expect(logged.errors()).toEqual([]);
				return answer;
			},
		};
	}
}

/** What differs from deed to deed: each makes ids of its own, however the deeds are mixed. */
function deskOf(
	{ now, archive }: TestNewsroom,
	book: Book,
	{ place, wait }: { readonly place: number; readonly wait: Wait },
): Partial<Newsroom> {
	let made = 0;
	const find = async () => {
		await wait();
		return { kind: 'absent' } as const;
	};
	const revival = { book, sender: { find }, sending: new Set<string>() };
	const delivery = {
		resume: (id: string) => endPause(id, { now: now(), position: archive.position() }, revival),
		async openDirect() {
			await wait();
			return { kind: 'open', channelId: '1100000000000007001' } as const;
		},
	};
	return {
		book,
		newId: () => {
			made += 1;
			return `made${place}${String(made).padStart(5, '0')}`;
		},
		// Commands use no more of it.
		delivery: delivery as unknown as Newsroom['delivery'],
	};
}

/** All orders of so many. */
function ordersOf(count: number): number[][] {
	if (count === 0) return [[]];
	return ordersOf(count - 1).flatMap((order) =>
		Array.from({ length: count }, (_, place) => order.toSpliced(place, 0, count - 1)),
	);
}
