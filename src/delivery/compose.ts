import type { Article } from '#src/articles/article.ts';
import { type ArrivedArticle, composeDigestEntries, type Digest } from '#src/desk/digest.ts';
import { type DigestEntry, versionOf } from '#src/desk/digest-entry.ts';
import type { ToldStory } from '#src/desk/told-before.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderAlert } from '#src/render/cards/alert-card.ts';
import {
	renderDigest,
	renderEmptyDigest,
	renderRoundUp,
	showPostTitle,
} from '#src/render/cards/digest-card.ts';
import type { PictureFile } from '#src/render/message/card.ts';
import type { Look } from '#src/render/message/look.ts';
import type { RenderedMessage } from '#src/render/message/parted-message.ts';
import type { WaitReason } from '#src/render/message/tally.ts';
import { moreOf, writeCustomId } from '#src/render/message/targets.ts';
import {
	type DigestWish,
	isPostedAfter,
	type OwedMessage,
	type Subscription,
} from '#src/subscriptions/subscription.ts';
import { cursorAt, moveCursor, owe } from '#src/subscriptions/transitions.ts';
import type { News } from './arrivals.ts';
import { bestStories, topicsMatched } from './best-stories.ts';
import { isMostTalked, renderTalk, type Talk } from './most-talked.ts';
import { createOwedMessage, nonceOf } from './owed-message.ts';
import { pingsWith, startsThread } from './ping-and-thread.ts';
import type { Step } from './plan.ts';

export type ComposeSettings = {
	readonly news: News;
	readonly now: Date;
	/** The earlier of `now` and Discord’s time: a search for the messages starts there. */
	readonly writtenAt: Date;
	/** By Discord’s clock if known: pings are counted by it. */
	readonly discordNow: Date;
	/** What arrived after this is new; at or after the subscription’s own cursor. */
	readonly since: Subscription['cursor'];
	readonly waitReason: WaitReason | undefined;
	/** In the language to post in. */
	readonly phrases: Phrases;
	readonly look: Look;
	/** For a digest of the most talked about. */
	readonly talk?: Talk | undefined;
};

type DigestStep = Extract<Step, { kind: 'digest' }>;
type AlertsStep = Extract<Step, { kind: 'alerts' }>;

/** A story posted longer ago than this counts as new when it is reported again. */
const toldBeforeDays = 7;
const dayMs = 86_400_000;

/** Composes what is due. The subscription then owes a promise, or only its cursor moves if there is nothing to post. */
export function composeStep(
	subscription: Subscription,
	step: DigestStep | AlertsStep,
	composing: ComposeSettings,
): Subscription {
	const { now, news } = composing;
	const slot = step.kind === 'digest' ? step.slot : now;
	const parts =
		step.kind === 'digest'
			? digestMessages(subscription, step, composing)
			: alertMessages(subscription, step, composing);
	const writtenAt = composing.writtenAt.toISOString();
	if (parts.length === 0) {
		return moveCursor(subscription, cursorAt(slot.toISOString(), news.upTo, writtenAt));
	}
	return owe(subscription, {
		slot: slot.toISOString(),
		channelId: subscription.channelId,
		since: writtenAt,
		upTo: news.upTo,
		language: composing.phrases.language,
		parts,
		...(pingsWith(parts, subscription, composing) && { pings: true }),
		...(startsThread(subscription) && { thread: 'wanted' }),
	});
}

function digestMessages(
	subscription: Subscription,
	{ slot, late }: DigestStep,
	composing: ComposeSettings,
): OwedMessage[] {
	const { id, wish, cursor, channelId, posted } = subscription;
	const { phrases, look, talk } = composing;
	const zone = wish.timezone;
	const title = showPostTitle('digest', wish, { at: slot, zone, phrases });
	const content = { slot: slot.toISOString(), after: posted.at(-1)?.messageId };
	const nonceInput = { subscriptionId: id, channelId, content };
	const { messages, pictures = [] } = render();
	return messages.map((part, index) =>
		createOwedMessage(part, { nonce: nonceOf(nonceInput, index), title, pictures }),
	);

	function render(): {
		readonly messages: readonly RenderedMessage[];
		readonly pictures?: readonly PictureFile[];
	} {
		if (talk !== undefined && isMostTalked(wish)) {
			return renderTalk(talk, wish, { at: slot, late, look, phrases });
		}
		const entries = digestEntriesFor(subscription, composing);
		if (entries.length === 0) {
			const since = new Date(cursor.slot);
			const empty = { wanted: wish, since, look, phrases };
			return { messages: postsWhenEmpty(wish) ? renderEmptyDigest(empty) : [] };
		}
		const settings = { ...storySettings(subscription, composing), at: slot, late };
		return { messages: renderDigest(bestOf(subscription, entries, composing), settings) };
	}
}

/** What digests and round-ups of a subscription have in common. */
function storySettings({ id, wish }: Subscription, composing: ComposeSettings) {
	const { news, look, phrases, now, since } = composing;
	return {
		wanted: wish,
		at: now,
		zone: wish.timezone,
		late: undefined,
		more: (shown: number) => moreOf(id, arrivalRange(composing), shown),
		look,
		phrases,
		write: news.write,
		hasOlder: since.hasOlder === true,
	};
}

function bestOf(
	subscription: Subscription,
	entries: readonly DigestEntry[],
	composing: ComposeSettings,
): Digest {
	return bestStories(subscription.wish, entries, composing.news);
}

function postsWhenEmpty(wish: Subscription['wish']): wish is DigestWish {
	return wish.kind === 'digest' && wish.whenEmpty === 'say so';
}

/** New stories in their own messages while the budget lasts, and the rest in one round-up. */
function alertMessages(
	subscription: Subscription,
	{ messagesMax }: AlertsStep,
	composing: ComposeSettings,
): OwedMessage[] {
	const { id, wish, channelId } = subscription;
	const { now, news, waitReason, phrases, look } = composing;
	if (arrivedFor(subscription, composing).length === 0) return [];
	const stories = digestEntriesFor(subscription, composing).filter(
		({ whatChanged }) => whatChanged === undefined,
	);
	const ownMessages = countOwnMessages(stories.length, messagesMax, waitReason);
	const alerts = stories.slice(0, ownMessages).flatMap((entry) =>
		renderAlert(entry, {
			topics: topicsMatched(wish.topics, entry, news),
			why: writeCustomId('why', { story: entry.story.id, id }),
			at: now,
			look,
			phrases,
		}),
	);
	const roundUp = roundUpOf(subscription, stories.slice(ownMessages), composing);
	const title = showPostTitle('alerts', wish, { at: now, zone: wish.timezone, phrases });
	return [...alerts, ...roundUp].map((part) => {
		const articles = part.entries.flatMap((entry) => entry.articles);
		// Always 0: in another process the same message can have a different index.
		const nonce = nonceOf({ subscriptionId: id, channelId, content: { articles } }, 0);
		return createOwedMessage(part, { nonce, title });
	});
}

/** How many stories get their own message. */
function countOwnMessages(
	stories: number,
	messagesMax: number,
	waitReason: WaitReason | undefined,
): number {
	if (stories === 1) return 1;
	if (waitReason !== undefined) return 0;
	return stories <= messagesMax ? stories : messagesMax - 1;
}

function roundUpOf(
	subscription: Subscription,
	stories: readonly DigestEntry[],
	composing: ComposeSettings,
): readonly RenderedMessage[] {
	if (stories.length === 0) return [];
	return renderRoundUp(bestOf(subscription, stories, composing), {
		...storySettings(subscription, composing),
		reason: composing.waitReason ?? 'over budget',
	});
}

function arrivalRange({ news, since }: ComposeSettings) {
	const { archive, seq: to } = news.upTo;
	return { archive, from: since.position.archive === archive ? since.position.seq : 0, to };
}

/** All entries, best first, without stories that were told before and have not changed. */
function digestEntriesFor(
	subscription: Subscription,
	composing: ComposeSettings,
): readonly DigestEntry[] {
	const arrived = arrivedFor(subscription, composing);
	return composeDigestEntries({
		arrived,
		toldBefore: storiesToldBefore(subscription, arrived, composing),
		toldIdentities: identitiesToldBefore(subscription),
		now: composing.now,
		isWanted: (article) => composing.news.wants(subscription.wish, article),
		cache: composing.news.digestCache,
	});
}

function arrivedFor(
	{ wish }: Subscription,
	{ news, since }: ComposeSettings,
): readonly ArrivedArticle[] {
	return news.arrivedFor(wish, since);
}

function storiesToldBefore(
	{ posted }: Subscription,
	arrived: readonly ArrivedArticle[],
	{ news, now }: ComposeSettings,
): ToldStory[] {
	const since = now.getTime() - toldBeforeDays * dayMs;
	// A message dated by a fast clock counts as recent for too long, so the version posted last decides.
	const lastVersions = new Map(
		posted.flatMap(({ entries }) =>
			entries.flatMap(({ articles }) => articles.map(({ id, version }) => [id, version] as const)),
		),
	);
	const told = posted
		.filter((message) => isPostedAfter(message, since))
		.flatMap(({ entries }) => entries);
	const isGone = ({ id }: { readonly id: string }) => news.article(id) === undefined;
	const returned = told.some(({ articles }) => articles.some(isGone))
		? reportsByIdentity(arrived, news)
		: undefined;
	return told.map(({ articles }) => ({
		articles: articles.map(({ id, version, known = [] }) => {
			const article = news.article(id);
			const again = article === undefined ? firstOf(known, returned) : undefined;
			if (again === undefined)
				return { article, story: news.storyOf(id), version: lastVersions.get(id) ?? version };
			// What changed while it was gone is no news.
			const versionNow = lastVersions.get(again.id) ?? versionOf(again);
			return { article: again, story: news.storyOf(again.id), version: versionNow };
		}),
	}));
}

/** All reports of the stories of these articles, by each of their identities: one may have been told under another id. */
function reportsByIdentity(
	arrived: readonly ArrivedArticle[],
	news: News,
): ReadonlyMap<string, Article> {
	const stories = new Set(arrived.map(({ story }) => story));
	const reports = [...stories].flatMap((story) => news.reports(story));
	return new Map(
		reports.flatMap((report) =>
			news.digestCache.identities(report).map((identity) => [identity, report] as const),
		),
	);
}

function firstOf(
	identities: readonly string[],
	reports: ReadonlyMap<string, Article> | undefined,
): Article | undefined {
	return identities
		.map((identity) => reports?.get(identity))
		.find((report) => report !== undefined);
}

/** The identities of all articles in remembered messages: an article that shares one is no news. */
function identitiesToldBefore({ posted }: Subscription): ReadonlySet<string> {
	const articles = posted.flatMap(({ entries }) => entries.flatMap(({ articles }) => articles));
	return new Set(articles.flatMap(({ known }) => known ?? []));
}
