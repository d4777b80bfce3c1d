import { wordsFor } from '#src/subscriptions/language.ts';
import type { Log } from '#src/observe/log.ts';
import { renderBlocked } from '#src/render/cards/blocked-card.ts';
import type { Words } from '#src/render/phrases/phrases.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Blocked, Subscription } from '#src/subscriptions/subscription.ts';
import { block, pause } from '#src/subscriptions/transitions.ts';
import { openTurns } from '#src/subscriptions/turns.ts';
import { containerIdOf, nonceOf, withContainerId } from './owed-message.ts';
import type { Outcome, Sender, Trouble } from './sender.ts';

type BlockedOutcome = Extract<Trouble, { kind: 'blocked' }>;

/** Blocks a subscription with its reason, and tells its moderators once. */
export type Telling = {
	block(id: string, outcome: BlockedOutcome): Promise<void>;
	/** Tries once more to tell the moderators of whom nobody could be reached. */
	tellUntold(): Promise<void>;
	/** Writes down what became of the word to the moderators. */
	noteNotice(id: string, outcome: Exclude<Outcome, { kind: 'wait' }>): Promise<void>;
};

/** What goes by without anybody’s doing: a member is not told that their direct messages are closed. */
const mayPass: ReadonlySet<Blocked['why']['kind']> = new Set(['refused', 'no answer']);

export type NoticeSettings = {
	readonly book: Book;
	readonly sender: Sender;
	readonly log: Log;
	readonly now: () => Date;
	/** The earlier of this machine’s clock and Discord’s: the notice is looked for from then on. */
	readonly cautiousNow: () => Date;
};

export function openTelling(settings: NoticeSettings): Telling {
	const { book, now, cautiousNow } = settings;
	/** By channel: what one of its subscriptions tells, the next one finds told. */
	const turns = openTurns();

	return {
		async block(id, { code, why }) {
			const subscription = book.find(id);
			if (subscription === undefined) return;
			if (subscription.place === 'dm' && !mayPass.has(why.kind)) {
				await book.change(id, (current) => pause(current, 'dm closed', now()));
				return;
			}
			const since = cautiousNow().toISOString();
			await turns.take(subscription.channelId, async () => {
				const isKnown = isTold(subscription, book);
				const notice = isKnown ? undefined : await composeNotice(subscription, why, settings);
				const blocked: Blocked = { code, why, since, ...(notice && { notice }) };
				await book.change(id, (current) => block(current, blocked));
			});
		},

		async tellUntold() {
			for (const subscription of [...book.all()]) {
				const { id, channelId, blocked } = subscription;
				if (blocked !== undefined) await turns.take(channelId, () => tellIfUntold(id, settings));
			}
		},

		async noteNotice(id, outcome) {
			if (outcome.kind !== 'sent') return tellElsewhere(id, settings);
			const { messageId } = outcome;
			await book.change(id, (current) => noteNoticeSent(current, messageId, now()));
		},
	};
}

async function tellIfUntold(id: string, settings: NoticeSettings): Promise<void> {
	const { book } = settings;
	const subscription = book.find(id);
	const { blocked, leftAt } = subscription ?? {};
	if (subscription === undefined || blocked === undefined || leftAt !== undefined) return;
	if (blocked.notice !== undefined || isTold(subscription, book)) return;
	const notice = await composeNotice(subscription, blocked.why, settings);
	await book.change(id, (current) => {
		const { blocked: standing } = current;
		if (standing === undefined || standing.notice || notice === undefined) return undefined;
		return { ...current, blocked: { ...standing, notice } };
	});
}

function noteNoticeSent(
	subscription: Subscription,
	messageId: string,
	now: Date,
): Subscription | undefined {
	const { blocked } = subscription;
	if (blocked?.notice === undefined) return undefined;
	const { channelId, part } = blocked.notice;
	const notice = { channelId, part: { ...part, messageId } };
	return { ...subscription, toldAt: now.toISOString(), blocked: { ...blocked, notice } };
}

/** Where the server's own channel takes no word, whoever made the subscription is told; else nobody can be. */
async function tellElsewhere(id: string, { book, sender, log }: NoticeSettings): Promise<void> {
	const subscription = book.find(id);
	const tried = subscription?.blocked?.notice?.channelId;
	const direct = subscription && (await directTo(subscription, sender));
	await book.change(id, (current) => {
		const { blocked } = current;
		if (blocked === undefined) return undefined;
		const { notice: _, ...untold } = blocked;
		if (direct === undefined || direct === tried) {
			log.warn({ subscription: id }, 'moderators-not-told');
			return { ...current, blocked: untold };
		}
		const notice = noticeFor(current, {
			why: blocked.why,
			channelId: direct,
			words: wordsFor(current, book),
		});
		return { ...current, blocked: { ...untold, notice } };
	});
}

/** Whether the moderators know of this channel already, by this subscription or another of its. */
function isTold({ id, guildId, channelId, toldAt }: Subscription, book: Book): boolean {
	if (toldAt !== undefined) return true;
	if (guildId === undefined) return false;
	return book
		.inServer(guildId)
		.some(
			(other) =>
				other.id !== id &&
				other.channelId === channelId &&
				other.blocked !== undefined &&
				(other.blocked.notice !== undefined || other.toldAt !== undefined),
		);
}

async function composeNotice(
	subscription: Subscription,
	why: Blocked['why'],
	{ book, sender, log }: NoticeSettings,
): Promise<Blocked['notice']> {
	const { guildId, channelId, place: kind } = subscription;
	if (kind === 'dm') return undefined;
	const system = guildId === undefined ? undefined : sender.systemChannel(guildId);
	const where = system === channelId ? undefined : system;
	const place = where ?? (await directTo(subscription, sender));
	const words = wordsFor(subscription, book);
	if (place !== undefined) return noticeFor(subscription, { why, channelId: place, words });
	log.warn({ subscription: subscription.id }, 'moderators-not-told');
	return undefined;
}

async function directTo({ madeBy }: Subscription, sender: Sender): Promise<string | undefined> {
	if (madeBy === undefined) return undefined;
	const direct = await sender.openDirect(madeBy);
	return direct.kind === 'open' ? direct.channelId : undefined;
}

function noticeFor(
	subscription: Subscription,
	{
		why,
		channelId,
		words,
	}: {
		readonly why: Blocked['why'];
		readonly channelId: string;
		readonly words: Words;
	},
): NonNullable<Blocked['notice']> {
	const { id: subscriptionId, posted } = subscription;
	// They are told once of a channel until something is posted there again.
	const tells = {
		notice: `${why.kind} ${subscription.channelId}`,
		after: posted.at(-1)?.messageId,
	};
	const nonce = nonceOf({ subscriptionId, channelId, tells }, 0);
	const message = withContainerId(renderBlocked(subscription, why, words), containerIdOf(nonce));
	return { channelId, part: { nonce, message, title: 'Dateline', entries: [] } };
}
