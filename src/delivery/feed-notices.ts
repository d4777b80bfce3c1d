import type { Log } from '#src/observe/log.ts';
import type { Phrasebook, Phrases } from '#src/phrases/phrases.ts';
import { renderFeedNotice } from '#src/render/cards/feed-notice-card.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import type { ListedFeed } from '#src/sources/feed-list.ts';
import {
	type FeedNews,
	isOurOutage,
	planNotices,
	sameOutage,
	serverToldOf,
} from '#src/sources/notices.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { OwedNotice } from '#src/subscriptions/settings.ts';
import { createRerunnableTask } from './concurrency.ts';
import { containerIdOf, earlier, nonceOf, withContainerId } from './owed-message.ts';
import type { Sender } from './sender.ts';

export type FeedNoticesSettings = {
	/** The feeds, whose states say what is owed about them. */
	readonly feeds: Pick<FeedBook, 'noteworthy' | 'count' | 'reportEarly' | 'settle'>;
	/** The servers’ settings, with the channel to post in and the message that is owed. */
	readonly book: Book;
	readonly sender: Pick<Sender, 'discordNow' | 'send' | 'find'>;
	readonly homeGuildId: string | undefined;
	readonly phrasebook: Phrasebook;
	readonly log: Log;
	readonly now: () => Date;
};

/** Tells moderators what happened to feeds. Nothing here rejects: what fails is logged and tried again. */
export type FeedNotices = {
	/** Tells what is owed; resolves when everything was tried once. */
	tick(): Promise<void>;
	/** Starts nothing new, and waits for a message that is being sent. */
	close(): Promise<void>;
};

/** Until a channel that did not take a notice is tried again. */
const pauseMs = 60 * 60_000;

/** A message that was not found for so long is given up; the feeds still owe what is true of it. */
const searchedMaxMs = 7 * 24 * 60 * 60_000;

/**
 * A notice is owed twice: by its feeds, from the poll that found it on, and by the server’s settings as a
 * message, from before it is sent until the feeds have noted that it was.
 */
export function createFeedNotices(settings: FeedNoticesSettings): FeedNotices {
	const { log, now } = settings;
	const stopping = new AbortController();
	/** Until when nothing is tried in a server’s channel. */
	const pausedUntil = new Map<string, number>();
	const task = createRerunnableTask(async () => {
		for (const guildId of serversConcerned(settings)) {
			if (stopping.signal.aborted) return;
			try {
				await notifyUnlessPaused(guildId);
			} catch (error) {
				log.error({ err: error, guild: guildId }, 'feed-notices-failed');
			}
		}
	});

	return {
		tick: async () => (stopping.signal.aborted ? undefined : task.run()),
		async close() {
			stopping.abort();
			await task.idle();
		},
	};

	async function notifyUnlessPaused(guildId: string | undefined): Promise<void> {
		if (guildId === undefined) return forgetPast(undefined, settings);
		const channel = `${guildId} ${settings.book.settingsOf(guildId).noticesChannelId}`;
		if ((pausedUntil.get(channel) ?? 0) > now().getTime()) return;
		pausedUntil.delete(channel);
		const progress = await notify(guildId, settings);
		if (progress === 'later') pausedUntil.set(channel, now().getTime() + pauseMs);
	}
}

/** Those of feeds that owe something, those that are owed a message, and `undefined` for feeds of nobody. */
function serversConcerned({
	feeds,
	book,
	homeGuildId,
}: FeedNoticesSettings): ReadonlySet<string | undefined> {
	const owing = feeds.noteworthy().filter(({ state }) => state.untold !== undefined);
	const owed = [...book.allSettings()].filter(([, { owedNotice }]) => owedNotice !== undefined);
	return new Set([
		...owing.map((listed) => serverToldOf(listed, homeGuildId)),
		...owed.map(([guildId]) => guildId),
	]);
}

function feedsOf(
	guildId: string | undefined,
	{ feeds, homeGuildId }: FeedNoticesSettings,
): readonly ListedFeed[] {
	return feeds.noteworthy().filter((listed) => serverToldOf(listed, homeGuildId) === guildId);
}

/** `soon`: try again with the next tick; `later`: after a pause. */
type Progress = 'done' | 'soon' | 'later';

/** Sends the moderators of one server what is owed to them now. */
async function notify(guildId: string, settings: FeedNoticesSettings): Promise<Progress> {
	const { owedNotice, noticesChannelId, leftAt } = settings.book.settingsOf(guildId);
	if (leftAt !== undefined) {
		await forgetPast(guildId, settings);
		return 'later';
	}
	if (owedNotice !== undefined) {
		const progress = await resolve(guildId, owedNotice, settings);
		if (progress !== 'done') return progress;
	}
	await forgetPast(guildId, settings);
	if (noticesChannelId === undefined) return 'done';
	const owed = await owe(guildId, noticesChannelId, settings);
	return owed === undefined ? 'done' : send(guildId, owed, settings);
}

/** Finds out whether a message was sent before; if not, what it says may be true no longer, so it is withdrawn. */
async function resolve(
	guildId: string,
	owed: OwedNotice,
	settings: FeedNoticesSettings,
): Promise<Progress> {
	const { sender, book, now } = settings;
	const { channelId, part, since } = owed;
	const found = await sender.find({ channelId, as: 'message' }, part, new Date(since));
	if (found.kind === 'found') return conclude(guildId, owed, settings);
	const isChosen = book.settingsOf(guildId).noticesChannelId === channelId;
	const isOutOfReach = found.kind === 'blocked' && (found.why.kind === 'channel gone' || !isChosen);
	const isTooOld = now().getTime() - Date.parse(since) > searchedMaxMs;
	if (found.kind === 'absent' || isOutOfReach || isTooOld) {
		await withdraw(guildId, owed, settings);
		return 'done';
	}
	return found.kind === 'wait' ? 'soon' : 'later';
}

/** Writes the message that says what is true now; undefined if there is none, or the channel was changed meanwhile. */
async function owe(
	guildId: string,
	channelId: string,
	settings: FeedNoticesSettings,
): Promise<OwedNotice | undefined> {
	const { feeds, book, sender, now, phrasebook } = settings;
	const { say: first } = planNotices(feedsOf(guildId, settings), now());
	// What failed with them is owed too from now on, so that it is said with them.
	for (const { feed } of sameOutage(first, feedsOf(guildId, settings))) {
		await feeds.reportEarly(feed.id, now());
	}
	const { say } = planNotices(feedsOf(guildId, settings), now());
	if (say.length === 0) return undefined;
	const all = { feeds: feeds.noteworthy(), count: feeds.count() };
	const since = earlier(now(), sender.discordNow());
	const owed = createOwedNotice(say, {
		channelId,
		isOurs: isOurOutage(say, all),
		since,
		phrases: phrasebook[book.settingsOf(guildId).language ?? 'en'],
	});
	return book.decide({ guildId }, ({ settings: chosen }) =>
		chosen.noticesChannelId === channelId
			? { outcome: owed, settings: { ...chosen, owedNotice: owed } }
			: { outcome: undefined },
	);
}

/** Sends a message for the first time. */
async function send(
	guildId: string,
	owed: OwedNotice,
	settings: FeedNoticesSettings,
): Promise<Progress> {
	const { sender, log } = settings;
	const outcome = await sender.send({ channelId: owed.channelId, as: 'message' }, owed.part);
	switch (outcome.kind) {
		case 'sent':
			return conclude(guildId, owed, settings);
		case 'wait':
			log.warn({ guild: guildId, why: outcome.why }, 'feed-notice-waits');
			return 'soon';
		default:
			log.warn({ guild: guildId, code: outcome.code }, 'feed-notice-not-taken');
			await withdraw(guildId, owed, settings);
			return 'later';
	}
}

async function conclude(
	guildId: string,
	owed: OwedNotice,
	settings: FeedNoticesSettings,
): Promise<Progress> {
	await forget(owed.says, settings);
	await withdraw(guildId, owed, settings);
	settings.log.info({ guild: guildId, notices: owed.says.length }, 'moderators-told');
	return 'done';
}

async function withdraw(
	guildId: string,
	{ part }: OwedNotice,
	{ book }: FeedNoticesSettings,
): Promise<void> {
	await book.decide({ guildId }, ({ settings: { owedNotice, ...chosen } }) => ({
		outcome: undefined,
		settings: owedNotice?.part.nonce === part.nonce ? chosen : undefined,
	}));
}

/** Takes from the feeds what need no longer be told. */
async function forgetPast(
	guildId: string | undefined,
	settings: FeedNoticesSettings,
): Promise<void> {
	const { settle: past } = planNotices(feedsOf(guildId, settings), settings.now());
	await forget(past.map(keyOf), settings);
}

async function forget(said: OwedNotice['says'], { feeds }: FeedNoticesSettings): Promise<void> {
	for (const [id, keys] of Map.groupBy(said, ({ feed }) => feed)) await feeds.settle(id, keys);
}

function keyOf({ polled, notice }: FeedNews): OwedNotice['says'][number] {
	return { feed: polled.feed.id, kind: notice.kind, at: notice.at };
}

function createOwedNotice(
	say: readonly FeedNews[],
	{
		channelId,
		since,
		...settings
	}: {
		readonly channelId: string;
		readonly isOurs: boolean;
		readonly since: Date;
		readonly phrases: Phrases;
	},
): OwedNotice {
	const says = say.map(keyOf);
	const notice = JSON.stringify(says.map(({ feed, kind, at }) => `${feed} ${kind} ${at}`).sort());
	const content = { notice, after: undefined };
	const nonce = nonceOf({ subscriptionId: noticeId, channelId, content }, 0);
	const message = withContainerId(renderFeedNotice(say, settings), containerIdOf(nonce));
	const part = { nonce, message, title: 'Dateline', entries: [] };
	return { channelId, since: since.toISOString(), part, says };
}

/** In the nonce, where those of subscriptions have an id of ten characters too. */
const noticeId = 'feednotice';
