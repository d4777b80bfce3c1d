import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { noteSent, replaceParts, settle, withdraw } from '#src/subscriptions/moves.ts';
import type { Part, Subscription } from '#src/subscriptions/subscription.ts';
import type { Turns } from '#src/subscriptions/turns.ts';
import { backoffMs } from './backoff.ts';
import type { Lanes } from './lanes.ts';
import { partsInstead } from './left-out.ts';
import { type NextPart, nextPart } from './next-part.ts';
import { lateAfterMs } from './plan.ts';
import type { Outcome, Sender } from './sender.ts';
import type { Telling } from './tell-moderators.ts';

export type Keeping = {
	readonly book: Book;
	readonly sender: Sender;
	readonly telling: Telling;
	readonly lanes: Lanes;
	/** By channel. */
	readonly channels: Turns;
	readonly log: Log;
	readonly now: () => Date;
	/** From 0 to 1. */
	readonly chance: () => number;
	/** Resolves after so long, or at once when the delivery stops. */
	readonly wait: (ms: number) => Promise<void>;
	readonly isStopping: () => boolean;
	/** Nonces of parts that were written a moment ago and were never sent: these need no look before. */
	readonly unsent: Set<string>;
};

/**
 * For so long a repeat under a nonce is taken to give the first message. Discord promises "the past
 * few minutes"; after this we look before we send again.
 */
const nonceTrustMs = 60_000;

/**
 * Sends what is owed, part by part, until nothing is, it is blocked, or the delivery stops. Resolves
 * with whether there is something else to be composed at once. Never rejects.
 */
export async function keepPromise(id: string, keeping: Keeping): Promise<boolean> {
	for (let tries = 0; !keeping.isStopping(); ) {
		const done = await takeStep(id, tries, keeping);
		if (done === 'finished') return false;
		if (done === 'taken back') return true;
		tries = done === 'waited' ? tries + 1 : 0;
	}
	return false;
}

type Done = 'finished' | 'moved on' | 'taken back' | 'waited';

/** One channel gets one message at a time, and one that has to wait keeps the others of its channel waiting. */
async function takeStep(id: string, tries: number, keeping: Keeping): Promise<Done> {
	const { book, channels, log } = keeping;
	try {
		const subscription = book.find(id);
		const next = subscription && nextPart(subscription);
		if (next !== undefined) {
			return await channels.take(next.destination.channelId, () =>
				takeTurn(id, { next, tries }, keeping),
			);
		}
		if (subscription !== undefined) await finish(subscription, keeping);
		return 'finished';
	} catch (error) {
		// The store did not take it: what it holds is still true, and the same step is taken again.
		log.error({ err: error, subscription: id }, 'state-not-written');
		return waitFor(0, tries, keeping);
	}
}

async function takeTurn(
	id: string,
	{ next, tries }: { next: NextPart; tries: number },
	keeping: Keeping,
): Promise<Done> {
	const { book, lanes, log, isStopping } = keeping;
	const subscription = book.find(id);
	// Somebody may have paused or removed it while it waited for its turn.
	const isStill =
		subscription !== undefined && nextPart(subscription)?.part.nonce === next.part.nonce;
	if (!isStill || isStopping()) return 'moved on';
	const outcome = await lanes.run(() => attempt(subscription, next, keeping));
	if (outcome.kind === 'stale') {
		await book.change(id, withdraw);
		return 'taken back';
	}
	if (outcome.kind === 'wait') {
		log.warn({ subscription: id, why: outcome.why, ms: outcome.ms }, 'message-waits');
		return waitFor(outcome.ms, tries, keeping);
	}
	await record(id, next, outcome, keeping);
	return 'moved on';
}

async function waitFor(ms: number, tries: number, { wait, chance }: Keeping): Promise<'waited'> {
	await wait(backoffMs(ms, tries + 1, chance()));
	return 'waited';
}

/** Once every part has its message the promise is kept. */
async function finish({ id, owed }: Subscription, { book, now, log }: Keeping): Promise<void> {
	const isKept = owed?.parts.every(({ messageId }) => messageId !== undefined);
	if (!isKept) return;
	await book.change(id, (current) => settle(current, now()));
	log.info({ subscription: id, slot: owed?.slot, messages: owed?.parts.length }, 'promise-kept');
}

/** `stale`: nothing of the promise is there, and it is so late that a new one tells more. */
type Attempt = Outcome | { readonly kind: 'stale' };

async function attempt(
	subscription: Subscription,
	{ part, destination, since, of }: NextPart,
	{ sender, unsent, now }: Keeping,
): Promise<Attempt> {
	const isFirst = unsent.delete(part.nonce);
	const isForgotten = destination.as === 'post' || now().getTime() - since.getTime() > nonceTrustMs;
	if (!isFirst && isForgotten) {
		const found = await sender.find(destination, part, since);
		if (found.kind === 'found') return { kind: 'sent', messageId: found.messageId };
		if (found.kind !== 'absent') return found;
		if (of === 'owed' && isStale(subscription, now())) return { kind: 'stale' };
	}
	return sender.send(destination, part);
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
	part: Part,
	refusal: Extract<Outcome, { kind: 'refused' }>,
	{ book, log, now, unsent }: Keeping,
): Promise<void> {
	const { parts, leftOut } = partsInstead(part, refusal, now());
	for (const { articleId, code } of leftOut) {
		log.error({ subscription: id, article: articleId, code }, 'entry-refused');
	}
	await book.change(id, (current) =>
		replaceParts(
			current,
			(current.owed?.parts ?? []).flatMap((one) => (one.nonce === part.nonce ? parts : [one])),
			leftOut,
		),
	);
	for (const { nonce } of parts) unsent.add(nonce);
}
