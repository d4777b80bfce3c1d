import type { KeyedLock } from '#src/concurrency/keyed-lock.ts';
import type { Limiter } from '#src/concurrency/limiter.ts';
import type { Log } from '#src/observe/log.ts';
import type { Observer } from '#src/observe/observer.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { OwedMessage, OwedPromise, Subscription } from '#src/subscriptions/subscription.ts';
import {
	abandonPost,
	cancelOwed,
	completeOwed,
	noteSent,
	replaceMessages,
} from '#src/subscriptions/transitions.ts';
import type { ModeratorNotices } from './blocked.ts';
import { yieldToOthers } from './concurrency.ts';
import { startThread } from './digest-thread.ts';
import type { DueStates } from './due-state.ts';
import { hasWaitedTooLong, noteFailure, type StreakSettings, waitFor } from './failure-streaks.ts';
import { isPostGone, type NextMessage, nextMessage, threadStarter } from './owed-message.ts';
import { isInactive, lateAfterMs } from './plan.ts';
import { channelRefusal, replaceRefusedMessage } from './refused-entries.ts';
import type { Sender, SendResult } from './sender.ts';

export type SendSettings = StreakSettings & {
	readonly book: Book;
	readonly phrasebook: Phrasebook;
	readonly sender: Sender;
	readonly notices: ModeratorNotices;
	readonly limiter: Limiter;
	/** Sends one message per channel at a time. */
	readonly channels: KeyedLock;
	readonly log: Log;
	readonly observer: Observer;
	readonly now: () => Date;
	/** The earlier of this machine’s clock and Discord’s, so that a fast clock makes us forget nothing. */
	readonly earlierNow: () => Date;
	/** Aborted when the delivery stops. */
	readonly signal: AbortSignal;
	/** Knows which messages were never sent, and so need no search first. */
	readonly states: DueStates;
	/** Subscriptions with a message being sent: even if a search does not find it, it may still arrive. */
	readonly sending: Set<string>;
};

/**
 * How long we trust that a repeat under a nonce returns the first message. Discord promises "the past
 * few minutes"; after this we search before sending again.
 */
const nonceTrustMs = 60_000;

/**
 * Sends what is owed, one message after the other, until nothing is left, the subscription is blocked, or
 * the delivery stops. Resolves with true if a new promise should be composed at once. Never rejects.
 */
export async function sendOwed(id: string, settings: SendSettings): Promise<boolean> {
	while (!settings.signal.aborted) {
		const result = await sendNext(id, settings);
		if (result === 'finished') return false;
		if (result === 'withdrawn') return true;
	}
	return false;
}

type Progress = 'finished' | 'moved on' | 'withdrawn';

/** A channel gets one message at a time; while one waits, the others for its channel wait too. */
async function sendNext(id: string, settings: SendSettings): Promise<Progress> {
	const { book, channels, log } = settings;
	try {
		const subscription = book.find(id);
		const starter = subscription && threadStarter(subscription);
		if (subscription !== undefined && starter !== undefined) {
			await startThread(subscription, starter, settings);
			return 'moved on';
		}
		const next = subscription && nextMessage(subscription);
		if (next !== undefined) {
			return await channels.runAlone(next.destination.channelId, () =>
				sendInTurn(id, next, settings),
			);
		}
		if (subscription !== undefined) return await finish(subscription, settings);
		return 'finished';
	} catch (error) {
		// The store failed: what it contains is still true, so the same step is repeated.
		log.error({ err: error, subscription: id }, 'state-not-written');
		noteFailure(id, { isExplained: true }, settings);
		await waitFor(id, 0, settings);
		return 'moved on';
	}
}

async function sendInTurn(
	id: string,
	next: NextMessage,
	settings: SendSettings,
): Promise<Progress> {
	const { book, limiter, log, observer, now, earlierNow } = settings;
	const tried = await limiter.run(() => attemptIfNext(id, next, settings));
	if (tried === undefined) return 'moved on';
	const { outcome, subscription } = tried;
	if (outcome.kind === 'stale') {
		await book.change(id, cancelOwed);
		return 'withdrawn';
	}
	if (isPostGone(outcome, subscription, next.destination)) {
		log.warn({ subscription: id }, 'post-gone');
		await book.change(id, (current) => abandonPost(current, now(), earlierNow()));
		return 'withdrawn';
	}
	if (outcome.kind === 'wait') {
		observer.messageTried('waiting');
		log.warn({ subscription: id, why: outcome.why, ms: outcome.ms }, 'message-waits');
		noteFailure(id, outcome, settings);
		if (!(await hasWaitedTooLong(id, settings))) {
			await waitFor(id, outcome.ms, settings);
			return 'moved on';
		}
	}
	await recordOutcome(id, next, outcome.kind === 'wait' ? noAnswer : outcome, settings);
	settings.streaks.delete(id);
	return 'moved on';
}

const noAnswer = { kind: 'blocked', code: 0, why: { kind: 'no answer' } } as const;

/** When no message is left to send, the promise is kept, unless the channel refused all of them. */
async function finish(subscription: Subscription, settings: SendSettings): Promise<Progress> {
	const { id, owed } = subscription;
	const { book, notices, log, observer, now, earlierNow } = settings;
	if (owed === undefined || isInactive(subscription)) return 'finished';
	const code = channelRefusal(owed);
	if (code !== undefined) {
		observer.messageTried('blocked');
		log.warn({ subscription: id, code, why: 'refused' }, 'channel-blocked');
		await notices.block(id, { kind: 'blocked', code, why: { kind: 'refused' } });
		return 'moved on';
	}
	await book.change(id, (current) => completeOwed(current, now(), earlierNow()));
	noteKept(subscription, owed, settings);
	return 'finished';
}

function noteKept(
	{ id, wish: { kind } }: Subscription,
	{ slot, parts, refused = [] }: OwedPromise,
	{ log, observer, now }: Pick<SendSettings, 'log' | 'observer' | 'now'>,
): void {
	for (const { articles, code } of refused) {
		log.error({ subscription: id, articles, code }, 'entry-refused');
	}
	log.info({ subscription: id, slot, messages: parts.length }, 'promise-kept');
	observer.promiseKept({ kind, lateSeconds: (now().getTime() - Date.parse(slot)) / 1_000 });
}

/** `stale`: none of the promise was posted, and a new one would cover more. */
type AttemptResult = SendResult | { readonly kind: 'stale' };

/** Undefined if somebody paused or removed the subscription while it waited for its turn. */
async function attemptIfNext(
	id: string,
	next: NextMessage,
	settings: SendSettings,
): Promise<{ outcome: AttemptResult; subscription: Subscription } | undefined> {
	const { book, sending, signal } = settings;
	const subscription = book.find(id);
	if (subscription === undefined || signal.aborted) return undefined;
	if (nextMessage(subscription)?.message.nonce !== next.message.nonce) return undefined;
	sending.add(id);
	try {
		return { outcome: await attempt(subscription, next, settings), subscription };
	} finally {
		sending.delete(id);
	}
}

async function attempt(
	subscription: Subscription,
	{ message, destination, since, kind }: NextMessage,
	{ sender, states, now }: SendSettings,
): Promise<AttemptResult> {
	// When thousands are due, other work can run after each group that is sent at once.
	await yieldToOthers();
	const isFirst = states.takeUnsent(subscription.id, message.nonce);
	const discordNow = sender.discordNow() ?? now();
	const isRemembered =
		destination.as === 'message' && isJustNow(since, now()) && isJustNow(since, discordNow);
	if (!isFirst && !isRemembered) {
		const found = await sender.find(destination, message, since);
		if (found.kind === 'found') return { kind: 'sent', messageId: found.messageId };
		if (found.kind !== 'absent') return found;
		if (kind === 'owed' && isStale(subscription, now())) return { kind: 'stale' };
	}
	const outcome = await sender.send(destination, message);
	if (outcome.kind !== 'refused' || isFirst) return outcome;
	// An earlier attempt may have been stored before Discord began to refuse it.
	const found = await sender.find(destination, message, since);
	if (found.kind === 'absent') return outcome;
	return found.kind === 'found' ? { kind: 'sent', messageId: found.messageId } : found;
}

/** The clock may have been set meanwhile, so a time in the future proves nothing. */
function isJustNow(since: Date, now: Date): boolean {
	const ageMs = now.getTime() - since.getTime();
	return ageMs >= 0 && ageMs <= nonceTrustMs;
}

/** After downtime, one late promise covers everything, instead of an old one followed by a new one. */
function isStale({ owed }: Subscription, now: Date): boolean {
	if (owed === undefined || now.getTime() - Date.parse(owed.slot) <= lateAfterMs) return false;
	return owed.parts.every(({ messageId }) => messageId === undefined);
}

/** Records the outcome of sending a message. */
async function recordOutcome(
	id: string,
	next: NextMessage,
	outcome: Exclude<SendResult, { kind: 'wait' }>,
	settings: SendSettings,
): Promise<void> {
	const { notices, log, observer } = settings;
	if (next.kind === 'notice') return notices.recordNotice(id, outcome);
	observer.messageTried(outcome.kind);
	switch (outcome.kind) {
		case 'sent':
			return noteSentAndKept(id, { nonce: next.message.nonce, ...outcome }, settings);
		case 'blocked':
			log.warn({ subscription: id, code: outcome.code, why: outcome.why.kind }, 'channel-blocked');
			return notices.block(id, outcome);
		case 'refused':
			return replaceRefused(id, next.message, outcome, settings);
	}
}

/** Notes that Discord has a message; if it was the last one, the same write says that the promise is kept. */
async function noteSentAndKept(
	id: string,
	sent: { readonly nonce: string; readonly messageId: string },
	settings: SendSettings,
): Promise<void> {
	const { book, now, earlierNow } = settings;
	let kept: OwedPromise | undefined;
	const after = await book.change(id, (current) => {
		const noted = noteSent(current, sent);
		const isMoreToDo = nextMessage(noted) !== undefined || threadStarter(noted) !== undefined;
		if (isInactive(noted) || isMoreToDo) return noted;
		kept = noted.owed;
		return completeOwed(noted, now(), earlierNow());
	});
	if (after !== undefined && kept !== undefined) noteKept(after, kept, settings);
}

async function replaceRefused(
	id: string,
	{ nonce }: OwedMessage,
	refusal: Extract<SendResult, { kind: 'refused' }>,
	{ book, phrasebook, states, log }: SendSettings,
): Promise<void> {
	log.warn({ subscription: id, code: refusal.code, nonce }, 'message-refused');
	const before = new Set(book.find(id)?.owed?.parts.map((part) => part.nonce));
	const after = await book.change(id, (current) => {
		const { owed } = current;
		if (owed === undefined) return undefined;
		const phrases = phrasebook[owed.language ?? book.languageOf(current)];
		return replaceMessages(current, replaceRefusedMessage(owed, { nonce, ...refusal }, phrases));
	});
	// Discord does not have what it refused, so the messages that replace it need no search.
	const unsent = (after?.owed?.parts ?? [])
		.map((message) => message.nonce)
		.filter((one) => one === nonce || !before.has(one));
	states.noteUnsent(id, unsent);
}
