import { describe, expect, it, vi } from 'vitest';
import type { Answer, Request } from '#src/bot/dispatch.ts';
import {
	createAnswerer,
	createFollowedFeeds,
	createHolder,
	createMakerQuestions,
	createPassOn,
} from '#src/cluster/passed-on.ts';
import type { Outcome, Questions } from '#src/cluster/questions.ts';
import type { After } from '#src/concurrency/wait.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { createFeedBook } from '#src/sources/feed-book.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { Settings } from '#src/subscriptions/settings.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { openMemoryStore } from '../harness/memory-store.ts';
import { aReader } from '../harness/open-newsroom.ts';
import { openTestLog } from '../harness/test-log.ts';

const request: Request = { kind: 'command', command: 'follow', options: { topic: 'rain' } };
const answer: Answer = {
	message: renderNotice('Done.'),
	files: [],
	pictures: [{ name: 'a.png', alt: 'A picture', bytes: new Uint8Array([1, 2]) }],
	target: 'reader',
	more: [],
};

const dispatchKnowing = () => ({ answer: async () => answer, complete: () => [] });
const prepare = async () => {};
/** Never calls back. */
const endlessPatience: After = () => () => {};

async function openBook(subscriptions = [anAlert()]) {
	const { store } = openMemoryStore({}, async () => {});
	const book = await createBook({ store, log: openTestLog().log });
	for (const subscription of subscriptions) await book.add(subscription);
	return book;
}

/** Questions that another process answers at once, by the lease that they are for. */
function answeredBy(
	answerers: Readonly<Record<string, (question: unknown) => Promise<unknown>>>,
): Pick<Questions, 'ask'> {
	return {
		async ask(name, question): Promise<Outcome> {
			const answerer = answerers[name];
			if (answerer === undefined) return { kind: 'not begun' };
			return { kind: 'answered', answer: await answerer(structuredClone(question)) };
		},
	};
}

describe('a request that is passed on', () => {
	it('is answered as if the leader knew the reader’s server', async () => {
		const asking = await openBook([]);
		const settings = Settings.parse({ timezone: 'Asia/Taipei' });
		await asking.decide({ guildId: '1' }, () => ({ outcome: undefined, settings }));
		const answered = vi.fn(async () => answer);
		const zones: string[] = [];
		const leader = createAnswerer({
			book: await openBook([]),
			feeds: undefined,
			dispatchKnowing(book) {
				zones.push(book.settingsOf('1').timezone, book.settingsOf('2').timezone);
				return { answer: answered, complete: () => [] };
			},
			prepare,
		});
		const passOn = createPassOn(answeredBy({ 'shards:0': leader }), asking);
		expect(await passOn(request, { ...aReader, guildId: '1' })).toEqual(answer);
		expect(answered).toHaveBeenCalledWith(request, { ...aReader, guildId: '1' });
		expect(zones).toEqual(['Asia/Taipei', 'UTC']);
	});

	it.each([
		['not begun', 'holder-away'],
		['not finished', 'outcome-unknown'],
	] as const)('ends with a sentence if it is %s', async (kind, code) => {
		const passOn = createPassOn({ ask: async () => ({ kind }) }, await openBook());
		await expect(passOn(request, aReader)).rejects.toMatchObject({ code });
	});
});

describe('a request that the holder of the server answers', () => {
	const asked = vi.fn(async () => answer);
	const holderIn = async (questions: Pick<Questions, 'ask'>, after = endlessPatience) =>
		createHolder(questions, 3, after);

	it('is answered there by its own documents, once it has prepared for the server', async () => {
		const book = await openBook([]);
		const steps: string[] = [];
		const answerer = createAnswerer({
			book,
			feeds: undefined,
			dispatchKnowing(known) {
				steps.push(known === book ? 'its own book' : 'another book');
				return { answer: asked, complete: (...typed) => [{ name: typed[1], value: 'a' }] };
			},
			prepare: async ({ guildId }) => void steps.push(`prepared ${guildId}`),
		});
		const holder = await holderIn(answeredBy({ 'shards:3': answerer }));
		const reader = { ...aReader, guildId: '1' };
		expect(await holder.answer(request, reader)).toEqual(answer);
		expect(asked).toHaveBeenCalledWith(request, reader);
		const typing = { typed: 'r', options: {}, reader };
		expect(await holder.complete('digest', 'which', typing)).toEqual([
			{ name: 'which', value: 'a' },
		]);
		const once = ['prepared 1', 'its own book'];
		expect(steps).toEqual([...once, ...once]);
	});

	it('offers nothing while they type if the holder is away or too slow', async () => {
		const typing = { typed: 'r', options: {}, reader: aReader };
		const away = await holderIn({ ask: async () => ({ kind: 'not begun' }) });
		expect(await away.complete('digest', 'which', typing)).toEqual([]);
		const waitedFor: number[] = [];
		const slow = await holderIn({ ask: () => new Promise(() => {}) }, (ms, run) => {
			waitedFor.push(ms);
			queueMicrotask(run);
			return () => {};
		});
		expect(await slow.complete('digest', 'which', typing)).toEqual([]);
		expect(waitedFor).toEqual([1_500]);
		await expect(away.answer(request, aReader)).rejects.toMatchObject({ code: 'holder-away' });
	});
});

describe('what a member made in servers of other processes', () => {
	const userIds = { mia: '1100000000000002001', leo: '1100000000000002002' };
	const made = (id: string, madeBy: keyof typeof userIds) =>
		anAlert({ id: id.padEnd(10, 'x'), guildId: '1100000000000001000', madeBy: userIds[madeBy] });

	it('is counted, and forgotten, everywhere', async () => {
		const first = await openBook([made('a', 'mia')]);
		const second = await openBook([made('b', 'mia'), made('c', 'mia'), made('d', 'leo')]);
		const parts = { feeds: undefined, dispatchKnowing, prepare };
		const questions = answeredBy({
			'shards:1': createAnswerer({ ...parts, book: first }),
			'shards:2': createAnswerer({ ...parts, book: second }),
		});
		const makers = createMakerQuestions(questions, () => [1, 2]);
		expect(await makers.madeElsewhere(userIds.mia)).toBe(3);
		await makers.forgetMakerElsewhere(userIds.mia);
		expect(await makers.madeElsewhere(userIds.mia)).toBe(0);
		expect(await makers.madeElsewhere(userIds.leo)).toBe(1);
	});

	it('is not said to be forgotten if one of them does not answer', async () => {
		const makers = createMakerQuestions(answeredBy({}), () => [1]);
		await expect(makers.forgetMakerElsewhere(userIds.mia)).rejects.toMatchObject({
			code: 'outcome-unknown',
		});
	});
});

it('the feeds of the leader change there, and are read again', async () => {
	const { store } = openMemoryStore({}, async () => {});
	const own = await createFeedBook({ store, onSetAside() {} });
	const feed = { id: 'a', name: 'A', url: 'https://a.example/feed' } as never;
	await own.add(feed);
	await own.save(feed, (state) => ({
		...state,
		untold: [{ kind: 'trouble', at: '2025-06-20T12:00:00Z', since: '2025-06-17T12:00:00Z' }],
	}));
	const leader = createAnswerer({
		book: await openBook(),
		feeds: own,
		dispatchKnowing,
		prepare,
	});
	const followed = createFollowedFeeds(
		await createFeedBook({ store, onSetAside() {} }),
		answeredBy({ 'shards:0': leader }),
	);
	expect(followed.noteworthy()).toHaveLength(1);
	await followed.settle('a', [{ kind: 'trouble', at: '2025-06-20T12:00:00Z' }]);
	expect(own.noteworthy()).toHaveLength(0);
	expect(followed.noteworthy()).toHaveLength(0);
});
