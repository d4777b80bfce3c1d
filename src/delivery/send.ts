import { wordsOf } from '#src/subscriptions/language.ts';
import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Part, Subscription } from '#src/subscriptions/subscription.ts';
import {
	leavePost,
	noteSent,
	replaceParts,
	settle,
	withdraw,
} from '#src/subscriptions/transitions.ts';
import type { Turns } from '#src/subscriptions/turns.ts';
import type { Telling } from './blocked.ts';
import type { Lanes } from './concurrency.ts';
import { isPostGone, type NextPart, nextPart } from './owed-message.ts';
import { isSilent, lateAfterMs } from './plan.ts';
import { channelRefusal, partsInstead } from './refused-entries.ts';
import type { Outcome, Sender } from './sender.ts';

export type Keeping = {
	readonly book: Book;
	readonly sender: Sender;
	readonly telling: Telling;
	readonly lanes: Lanes;
	/** By channel. */
	readonly channels: Turns;
	readonly log: Log;
	readonly now: () => Date;
	/** The earlier of this machine’s clock and Discord’s: nothing is forgotten because a clock is ahead. */
	readonly cautiousNow: () => Date;
	/** Counts up steadily, whatever happens to the clock. */
	readonly elapsedMs: () => number;
	/** By subscription, while it waits; what is taken back and composed again goes on waiting. */
	readonly troubles: Map<string, Trouble>;
	/** From 0 to 1. */
	readonly chance: () => number;
	/** Resolves after so long, or at once when the delivery stops. */
	readonly wait: (ms: number) => Promise<void>;
	readonly isStopping: () => boolean;
	/** Nonces of parts that were written a moment ago and were never sent: these need no look before. */
	readonly unsent: Set<string>;
	/** Subscriptions of which something is being sent right now; what is not there yet may still arrive. */
	readonly sending: Set<string>;
};

/**
 * For so long a repeat under a nonce is taken to give the first message. Discord promises "the past
 * few minutes"; after this we look before we send again.
 */
const nonceTrustMs = 60_000;
/** So long we wait for a usable answer; then moderators are told. */
const patienceMs = 60 * 60_000;

/**
 * Sends what is owed, part by part, until nothing is, it is blocked, or the delivery stops. Resolves
 * with whether there is something else to be composed at once. Never rejects.
 */
export async function keepPromise(id: string, keeping: Keeping): Promise<boolean> {
	while (!keeping.isStopping()) {
		const done = await takeStep(id, keeping);
		if (done === 'finished') return false;
		if (done === 'taken back') return true;
	}
	return false;
}

type Done = 'finished' | 'moved on' | 'taken back';

/** Failures in a row. */
export type Trouble = {
	readonly tries: number;
	/** In `elapsedMs`: since when no usable answer came; undefined where Discord said what to wait for. */
	readonly unexplainedSinceMs: number | undefined;
};

/** One channel gets one message at a time, and one that has to wait keeps the others of its channel waiting. */
async function takeStep(id: string, keeping: Keeping): Promise<Done> {
	const { book, channels, log } = keeping;
	try {
		const subscription = book.find(id);
		const next = subscription && nextPart(subscription);
		if (next !== undefined) {
			return await channels.take(next.destination.channelId, () => takeTurn(id, next, keeping));
		}
		if (subscription !== undefined) return await finish(subscription, keeping);
		return 'finished';
	} catch (error) {
		// The store did not take it: what it holds is still true, and the same step is taken again.
		log.error({ err: error, subscription: id }, 'state-not-written');
		noteFailure(id, { isExplained: true }, keeping);
		await waitFor(id, 0, keeping);
		return 'moved on';
	}
}

async function takeTurn(id: string, next: NextPart, keeping: Keeping): Promise<Done> {
	const { book, lanes, log, now, cautiousNow, sending, isStopping } = keeping;
	const subscription = book.find(id);
	// Somebody may have paused or removed it while it waited for its turn.
	const isStill =
		subscription !== undefined && nextPart(subscription)?.part.nonce === next.part.nonce;
	if (!isStill || isStopping()) return 'moved on';
	sending.add(id);
	const outcome = await lanes
		.run(() => attempt(subscription, next, keeping))
		.finally(() => sending.delete(id));
	if (outcome.kind === 'stale') {
		await book.change(id, withdraw);
		return 'taken back';
	}
	if (isPostGone(outcome, subscription, next.destination)) {
		log.warn({ subscription: id }, 'post-gone');
		await book.change(id, (current) => leavePost(current, now(), cautiousNow()));
		return 'taken back';
	}
	if (outcome.kind === 'wait') {
		log.warn({ subscription: id, why: outcome.why, ms: outcome.ms }, 'message-waits');
		noteFailure(id, outcome, keeping);
		if (!(await isHopeless(id, keeping))) {
			await waitFor(id, outcome.ms, keeping);
			return 'moved on';
		}
	}
	await record(id, next, outcome.kind === 'wait' ? noAnswer : outcome, keeping);
	keeping.troubles.delete(id);
	return 'moved on';
}

const noAnswer = { kind: 'blocked', code: 0, why: { kind: 'no answer' } } as const;

function noteFailure(
	id: string,
	{ isExplained }: Pick<Extract<Outcome, { kind: 'wait' }>, 'isExplained'>,
	{ troubles, elapsedMs }: Keeping,
): void {
	const { tries = 0, unexplainedSinceMs } = troubles.get(id) ?? {};
	const since = isExplained ? undefined : (unexplainedSinceMs ?? elapsedMs());
	troubles.set(id, { tries: tries + 1, unexplainedSinceMs: since });
}

/** Whether a subscription has waited too long for no reason given, while Discord answers otherwise. */
async function isHopeless(id: string, { troubles, elapsedMs, sender }: Keeping): Promise<boolean> {
	const sinceMs = troubles.get(id)?.unexplainedSinceMs ?? elapsedMs();
	return elapsedMs() - sinceMs >= patienceMs && (await sender.isAnswering());
}

async function waitFor(id: string, ms: number, { troubles, wait, chance }: Keeping): Promise<void> {
	await wait(backoffMs(ms, troubles.get(id)?.tries ?? 1, chance()));
}

/** Once there is no part left to be sent the promise is kept, unless the channel refused them all. */
async function finish(subscription: Subscription, keeping: Keeping): Promise<Done> {
	const { id, owed } = subscription;
	const { book, telling, log, now, cautiousNow } = keeping;
	if (owed === undefined || isSilent(subscription)) return 'finished';
	const code = channelRefusal(owed);
	if (code !== undefined) {
		log.warn({ subscription: id, code, why: 'refused' }, 'channel-blocked');
		await telling.block(id, { kind: 'blocked', code, why: { kind: 'refused' } });
		return 'moved on';
	}
	await book.change(id, (current) => settle(current, now(), cautiousNow()));
	for (const { articles, code } of owed.refused ?? []) {
		log.error({ subscription: id, articles, code }, 'entry-refused');
	}
	log.info({ subscription: id, slot: owed.slot, messages: owed.parts.length }, 'promise-kept');
	return 'finished';
}

/** `stale`: nothing of the promise is there, and it is so late that a new one tells more. */
type Attempt = Outcome | { readonly kind: 'stale' };

async function attempt(
	subscription: Subscription,
	{ part, destination, since, of }: NextPart,
	{ sender, unsent, now }: Keeping,
): Promise<Attempt> {
	const isFirst = unsent.delete(part.nonce);
	const discordNow = sender.discordNow() ?? now();
	const isRemembered =
		destination.as === 'message' && isJustNow(since, now()) && isJustNow(since, discordNow);
	if (!isFirst && !isRemembered) {
		const found = await sender.find(destination, part, since);
		if (found.kind === 'found') return { kind: 'sent', messageId: found.messageId };
		if (found.kind !== 'absent') return found;
		if (of === 'owed' && isStale(subscription, now())) return { kind: 'stale' };
	}
	const outcome = await sender.send(destination, part);
	if (outcome.kind !== 'refused' || isFirst) return outcome;
	// An earlier try may have been stored before Discord began to refuse it.
	const found = await sender.find(destination, part, since);
	if (found.kind === 'absent') return outcome;
	return found.kind === 'found' ? { kind: 'sent', messageId: found.messageId } : found;
}

/** By a clock that may have been set meanwhile: what lies ahead of it says nothing. */
function isJustNow(since: Date, now: Date): boolean {
	const ageMs = now.getTime() - since.getTime();
	return ageMs >= 0 && ageMs <= nonceTrustMs;
}

/** Downtime ends with one late promise that covers everything, not with an old one and then another. */
function isStale({ owed }: Subscription, now: Date): boolean {
	if (owed === undefined || now.getTime() - Date.parse(owed.slot) <= lateAfterMs) return false;
	return owed.parts.every(({ messageId }) => messageId === undefined);
}

/** Writes down what became of a part. */
async function record(
	id: string,
	next: NextPart,
	outcome: Exclude<Outcome, { kind: 'wait' }>,
	keeping: Keeping,
): Promise<void> {
	const { book, telling, log } = keeping;
	if (next.of === 'notice') return telling.noteNotice(id, outcome);
	switch (outcome.kind) {
		case 'sent':
			await book.change(id, (current) =>
				noteSent(current, { nonce: next.part.nonce, messageId: outcome.messageId }),
			);
			return;
		case 'blocked':
			log.warn({ subscription: id, code: outcome.code, why: outcome.why.kind }, 'channel-blocked');
			return telling.block(id, outcome);
		case 'refused':
			return leaveOut(id, next.part, outcome, keeping);
	}
}

async function leaveOut(
	id: string,
	{ nonce }: Part,
	refusal: Extract<Outcome, { kind: 'refused' }>,
	{ book, unsent, log }: Keeping,
): Promise<void> {
	log.warn({ subscription: id, code: refusal.code, nonce }, 'message-refused');
	const before = new Set(book.find(id)?.owed?.parts.map((part) => part.nonce));
	const after = await book.change(id, (current) => {
		const { owed } = current;
		if (owed === undefined) return undefined;
		const words = wordsOf(owed, current, book);
		return replaceParts(current, partsInstead(owed, { nonce, ...refusal }, words));
	});
	// What was refused is not there, so its halves and what is left of it need no look.
	for (const part of after?.owed?.parts ?? []) {
		if (part.nonce === nonce || !before.has(part.nonce)) unsent.add(part.nonce);
	}
}

const firstMs = 1_000;
const longestMs = 5 * 60_000;
/** Up to so much longer by chance, so that those who failed together do not come back together. */
const jitterShare = 0.3;

/**
 * How long to wait after the `tries`th failure in a row: never less than Discord told, doubling from a
 * second to five minutes where it told nothing. `chance` is from 0 to 1.
 */
export function backoffMs(toldMs: number, tries: number, chance: number): number {
	const doubled = Math.min(longestMs, firstMs * 2 ** Math.min(tries - 1, 20));
	return Math.ceil(Math.max(toldMs, doubled) * (1 + jitterShare * chance));
}
