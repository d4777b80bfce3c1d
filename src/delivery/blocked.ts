import { createKeyedLock } from '#src/concurrency/keyed-lock.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrasebook, Phrases } from '#src/phrases/phrases.ts';
import { renderBlocked } from '#src/render/cards/blocked-card.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Blockage, Subscription } from '#src/subscriptions/subscription.ts';
import { block, pause } from '#src/subscriptions/transitions.ts';
import { containerIdOf, nonceOf, withContainerId } from './owed-message.ts';
import type { Sender, SendFailure, SendResult } from './sender.ts';

type BlockedOutcome = Extract<SendFailure, { kind: 'blocked' }>;

/** Blocks subscriptions with a reason, and notifies the moderators once per channel. */
export type ModeratorNotices = {
	block(id: string, outcome: BlockedOutcome): Promise<void>;
	/** Tries again to notify moderators who could not be reached. */
	notifyRemaining(): Promise<void>;
	/** Records the outcome of sending a notice. */
	recordNotice(id: string, outcome: Exclude<SendResult, { kind: 'wait' }>): Promise<void>;
};

/** Obstacles that can pass on their own; any other means that the member closed their direct messages. */
const passingObstacles: ReadonlySet<Blockage['why']['kind']> = new Set(['refused', 'no answer']);

export type NoticeSettings = {
	readonly book: Book;
	readonly phrasebook: Phrasebook;
	readonly sender: Sender;
	readonly log: Log;
	readonly now: () => Date;
	/** The earlier of this machine’s clock and Discord’s: the search for a notice starts there. */
	readonly earlierNow: () => Date;
};

export function createModeratorNotices(settings: NoticeSettings): ModeratorNotices {
	const { book, now, earlierNow } = settings;
	/** Handles one subscription per channel at a time, so that the next sees the first one’s notice. */
	const channelLock = createKeyedLock();

	return {
		async block(id, { code, why }) {
			const subscription = book.find(id);
			if (subscription === undefined) return;
			if (subscription.place === 'dm' && !passingObstacles.has(why.kind)) {
				await book.change(id, (current) => pause(current, 'dm closed', now()));
				return;
			}
			const since = earlierNow().toISOString();
			await channelLock.runAlone(subscription.channelId, async () => {
				const isNotified = areNotified(subscription, book);
				const notice = isNotified ? undefined : await composeNotice(subscription, why, settings);
				const blockage: Blockage = { code, why, since, ...(notice && { notice }) };
				await book.change(id, (current) => block(current, blockage));
			});
		},

		async notifyRemaining() {
			for (const subscription of [...book.all()]) {
				const { id, channelId, blocked } = subscription;
				if (blocked !== undefined)
					await channelLock.runAlone(channelId, () => notifyUnlessNotified(id, settings));
			}
		},

		async recordNotice(id, outcome) {
			if (outcome.kind !== 'sent') return notifyDirectly(id, settings);
			const { messageId } = outcome;
			await book.change(id, (current) => noteNoticeSent(current, messageId, now()));
		},
	};
}

async function notifyUnlessNotified(id: string, settings: NoticeSettings): Promise<void> {
	const { book } = settings;
	const subscription = book.find(id);
	const { blocked, leftAt } = subscription ?? {};
	if (subscription === undefined || blocked === undefined || leftAt !== undefined) return;
	if (blocked.notice !== undefined || areNotified(subscription, book)) return;
	const notice = await composeNotice(subscription, blocked.why, settings);
	await book.change(id, (current) => {
		const { blocked: blockage } = current;
		if (blockage === undefined || blockage.notice || notice === undefined) return undefined;
		return { ...current, blocked: { ...blockage, notice } };
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

/** Sends a notice that no channel of the server took to the person who made the subscription, if possible. */
async function notifyDirectly(
	id: string,
	{ book, phrasebook, sender, log }: NoticeSettings,
): Promise<void> {
	const subscription = book.find(id);
	const triedChannelId = subscription?.blocked?.notice?.channelId;
	const directChannelId = subscription && (await directChannelOf(subscription, sender));
	await book.change(id, (current) => {
		const { blocked } = current;
		if (blocked === undefined) return undefined;
		const { notice: _, ...withoutNotice } = blocked;
		if (directChannelId === undefined || directChannelId === triedChannelId) {
			log.warn({ subscription: id }, 'moderators-not-told');
			return { ...current, blocked: withoutNotice };
		}
		const notice = noticeFor(current, {
			why: blocked.why,
			channelId: directChannelId,
			phrases: phrasebook[book.languageOf(current)],
		});
		return { ...current, blocked: { ...withoutNotice, notice } };
	});
}

/** Whether the moderators were already notified about this channel, because of this subscription or another. */
function areNotified({ id, guildId, channelId, toldAt }: Subscription, book: Book): boolean {
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
	why: Blockage['why'],
	{ book, phrasebook, sender, log }: NoticeSettings,
): Promise<Blockage['notice']> {
	const { guildId, channelId, place } = subscription;
	if (place === 'dm') return undefined;
	const own = guildId === undefined ? undefined : noticesChannelOf(guildId, { book, sender });
	const noticeChannelId =
		own === undefined || own === channelId ? await directChannelOf(subscription, sender) : own;
	const phrases = phrasebook[book.languageOf(subscription)];
	if (noticeChannelId !== undefined) {
		return noticeFor(subscription, { why, channelId: noticeChannelId, phrases });
	}
	log.warn({ subscription: subscription.id }, 'moderators-not-told');
	return undefined;
}

/** The channel that moderators chose for notices, if the bot may write there; else the one for system messages. */
function noticesChannelOf(
	guildId: string,
	{ book, sender }: Pick<NoticeSettings, 'book' | 'sender'>,
): string | undefined {
	const { noticesChannelId: channelId } = book.settingsOf(guildId);
	const isUsable =
		channelId !== undefined && sender.obstacle({ guildId, channelId, place: 'text' }) === undefined;
	return isUsable ? channelId : sender.systemChannel(guildId);
}

async function directChannelOf(
	{ madeBy }: Subscription,
	sender: Sender,
): Promise<string | undefined> {
	if (madeBy === undefined) return undefined;
	const direct = await sender.openDirect(madeBy);
	return direct.kind === 'open' ? direct.channelId : undefined;
}

function noticeFor(
	subscription: Subscription,
	{
		why,
		channelId,
		phrases,
	}: {
		readonly why: Blockage['why'];
		readonly channelId: string;
		readonly phrases: Phrases;
	},
): NonNullable<Blockage['notice']> {
	const { id: subscriptionId, posted } = subscription;
	// One notice per channel, until something is posted there again.
	const content = {
		notice: `${why.kind} ${subscription.channelId}`,
		after: posted.at(-1)?.messageId,
	};
	const nonce = nonceOf({ subscriptionId, channelId, content }, 0);
	const message = withContainerId(renderBlocked(subscription, why, phrases), containerIdOf(nonce));
	return { channelId, part: { nonce, message, title: 'Dateline', entries: [] } };
}
