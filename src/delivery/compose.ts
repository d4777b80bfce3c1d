import { composeDigestEntries, sliceDigest, storiesMax } from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { MatchingArticle } from '#src/desk/match-topics.ts';
import type { ToldStory } from '#src/desk/told-before.ts';
import {
	renderAlert,
	renderDigest,
	renderEmptyDigest,
	renderRoundUp,
	showPostTitle,
} from '#src/render/cards/digest-card.ts';
import type { Part as Rendered, WaitReason } from '#src/render/message/parted-message.ts';
import { moreOf, writeCustomId } from '#src/render/message/targets.ts';
import type { Phrases } from '#src/render/phrases/phrases.ts';
import {
	type DigestWish,
	isPostedAfter,
	type OwedMessage,
	type Subscription,
} from '#src/subscriptions/subscription.ts';
import { cursorAt, moveCursor, owe } from '#src/subscriptions/transitions.ts';
import type { News } from './arrivals.ts';
import { createOwedMessage, nonceOf } from './owed-message.ts';
import type { Step } from './plan.ts';

export type ComposeSettings = {
	readonly news: News;
	readonly now: Date;
	/** The same moment by Discord’s clock, where that is known. */
	readonly writtenAt: Date;
	/** What arrived after this is new; at or after the subscription’s own cursor. */
	readonly since: Subscription['cursor'];
	readonly waitReason: WaitReason | undefined;
	/** Of the language to post in. */
	readonly phrases: Phrases;
};

type DigestStep = Extract<Step, { kind: 'digest' }>;
type AlertsStep = Extract<Step, { kind: 'alerts' }>;

/** A story told longer ago than this counts as new when it is reported again. */
const toldBeforeDays = 7;
const dayMs = 86_400_000;

/** What a due subscription becomes: it owes a promise, or its cursor moves on when there is nothing to tell. */
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
	const since = composing.writtenAt.toISOString();
	if (parts.length === 0) {
		return moveCursor(subscription, cursorAt(slot.toISOString(), news.upTo, since));
	}
	return owe(subscription, {
		slot: slot.toISOString(),
		channelId: subscription.channelId,
		since,
		upTo: news.upTo,
		language: composing.phrases.language,
		parts,
	});
}

function digestMessages(
	subscription: Subscription,
	{ slot, late }: DigestStep,
	composing: ComposeSettings,
): OwedMessage[] {
	const { id, wish, cursor, channelId, posted } = subscription;
	const { news, phrases } = composing;
	const title = showPostTitle('digest', wish, { at: slot, phrases });
	const tells = { slot: slot.toISOString(), after: posted.at(-1)?.messageId };
	const promised = { subscriptionId: id, channelId, tells };
	return render().map((part, index) =>
		createOwedMessage(part, { nonce: nonceOf(promised, index), title }),
	);

	function render(): readonly Rendered[] {
		const tellings = digestEntriesFor(subscription, composing);
		if (tellings.length === 0) {
			const since = new Date(cursor.slot);
			return postsWhenEmpty(wish) ? renderEmptyDigest({ title: wish, since, phrases }) : [];
		}
		const more = moreOf(id, arrivalRange(composing), storiesMax);
		const settings = { title: wish, late, more, phrases, write: news.write };
		return renderDigest(sliceDigest(tellings, 0, storiesMax), settings);
	}
}

function postsWhenEmpty(wish: Subscription['wish']): wish is DigestWish {
	return wish.kind === 'digest' && wish.whenEmpty === 'say so';
}

/** New stories in messages of their own as far as the budget allows, the rest in one round-up. */
function alertMessages(
	subscription: Subscription,
	{ messagesMax }: AlertsStep,
	composing: ComposeSettings,
): OwedMessage[] {
	const { id, wish, channelId } = subscription;
	const { now, waitReason: held, phrases } = composing;
	const arrived = arrivedFor(subscription, composing);
	if (arrived.length === 0) return [];
	const matches = new Map(arrived.map(({ article, match }) => [article.id, match.topic]));
	const stories = digestEntriesFor(subscription, composing).filter(
		({ whatChanged }) => whatChanged === undefined,
	);
	const alone = ownMessagesMax(stories.length, messagesMax, held);
	const alerts = stories.slice(0, alone).flatMap((telling) =>
		renderAlert(telling, {
			topic: telling.articles
				.map((told) => matches.get(told.id))
				.find((topic) => topic !== undefined),
			why: writeCustomId('why', { story: telling.story.id, id }),
			phrases,
		}),
	);
	const roundUp = roundUpOf(subscription, stories.slice(alone), composing);
	const title = showPostTitle('alerts', wish, { at: now, phrases });
	return [...alerts, ...roundUp].map((part) => {
		const articles = part.entries.flatMap((entry) => entry.articles);
		// Always 0: in another process the same message may have a different index.
		const nonce = nonceOf({ subscriptionId: id, channelId, tells: { articles } }, 0);
		return createOwedMessage(part, { nonce, title });
	});
}

/** How many stories get a message of their own. */
function ownMessagesMax(
	stories: number,
	messagesMax: number,
	held: WaitReason | undefined,
): number {
	if (stories === 1) return 1;
	if (held !== undefined) return 0;
	return stories <= messagesMax ? stories : messagesMax - 1;
}

function roundUpOf(
	{ id, wish }: Subscription,
	stories: readonly DigestEntry[],
	composing: ComposeSettings,
): readonly Rendered[] {
	if (stories.length === 0) return [];
	return renderRoundUp(sliceDigest(stories, 0, storiesMax), {
		title: wish,
		late: undefined,
		more: moreOf(id, arrivalRange(composing), storiesMax),
		phrases: composing.phrases,
		write: composing.news.write,
		reason: composing.waitReason ?? 'over budget',
	});
}

function arrivalRange({ news, since }: ComposeSettings) {
	const { archive, seq: to } = news.upTo;
	return { archive, from: since.position.archive === archive ? since.position.seq : 0, to };
}

/** All entries, best first; a story told before is left out unless it changed. */
function digestEntriesFor(
	subscription: Subscription,
	composing: ComposeSettings,
): readonly DigestEntry[] {
	return composeDigestEntries({
		arrived: arrivedFor(subscription, composing),
		toldBefore: storiesToldBefore(subscription, composing),
		toldIdentities: knownIdentities(subscription),
		now: composing.now,
		cache: composing.news.batch,
	});
}

function arrivedFor(
	{ wish }: Subscription,
	{ news, since }: ComposeSettings,
): readonly MatchingArticle[] {
	return news.arrivedFor(wish, since);
}

function storiesToldBefore({ posted }: Subscription, { news, now }: ComposeSettings): ToldStory[] {
	const since = now.getTime() - toldBeforeDays * dayMs;
	// A message dated by a clock that was ahead stays recent for too long, so the version told last counts.
	const lastVersions = new Map(
		posted.flatMap(({ entries }) =>
			entries.flatMap(({ articles }) => articles.map(({ id, version }) => [id, version] as const)),
		),
	);
	return posted
		.filter((message) => isPostedAfter(message, since))
		.flatMap(({ entries }) => entries)
		.map(({ articles }) => ({
			articles: articles.map(({ id, version }) => ({
				article: news.article(id),
				version: lastVersions.get(id) ?? version,
			})),
		}));
}

/** An article in a remembered message is not news under another id. */
function knownIdentities({ posted }: Subscription): ReadonlySet<string> {
	const told = posted.flatMap(({ entries }) => entries.flatMap(({ articles }) => articles));
	return new Set(told.flatMap(({ known }) => known ?? []));
}
