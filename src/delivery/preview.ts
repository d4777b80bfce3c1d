import { type Archive, type ArrivalPosition, listedMax } from '#src/archive/archive.ts';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import { type ArrivedArticle, composeDigestEntries, storiesMax } from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import { matchingReports } from '#src/desk/match-topics.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Message, PictureFile } from '#src/render/message/card.ts';
import type { Look } from '#src/render/message/look.ts';
import type { OwedMessage, Subscription } from '#src/subscriptions/subscription.ts';
import { readNews } from './arrivals.ts';
import { type ComposeSettings, composeStep } from './compose.ts';
import { isMostTalked, readTalk } from './most-talked.ts';

type PreviewSettings = {
	readonly now: Date;
	readonly look: Look;
	/** In the language of what is posted. */
	readonly phrases: Phrases;
	readonly drawChart: ChartDrawer['draw'];
};

/** What would be posted, or an example of it. */
export type Preview = {
	/** Whether nothing would be posted now, so that it has the newest matching stories instead. */
	readonly isExample: boolean;
	readonly message: Message;
	/** The pictures that the message shows. */
	readonly pictures: readonly PictureFile[];
};

/**
 * The message that a digest would post if it were due now or, if that is none, one of the newest matching
 * stories; undefined if nothing matches, or too little was reported to say who was talked about most.
 */
export async function previewOf(
	archive: Archive,
	subscription: Subscription,
	{ now, look, phrases, drawChart }: PreviewSettings,
): Promise<Preview | undefined> {
	const { owed: _, ...idle } = subscription;
	const { wish, cursor } = idle;
	const news = await readNews(archive, [{ wanted: wish, cursor }]);
	const talk = isMostTalked(wish) ? await readTalk(idle, now, { archive, drawChart }) : undefined;
	const moment = { now, writtenAt: now, discordNow: now, waitReason: undefined };
	const composing = { ...moment, look, phrases, talk };
	const due = digestOf(idle, { ...composing, news, since: cursor });
	if (due !== undefined) return { isExample: false, ...shownIn(due) };
	const example = exampleOf(archive, idle, { ...composing, news, since: cursor });
	return example && { isExample: true, ...shownIn(example) };
}

function digestOf(subscription: Subscription, composing: ComposeSettings): OwedMessage | undefined {
	const step = { kind: 'digest', slot: composing.now, late: undefined } as const;
	return composeStep(subscription, step, composing).owed?.parts[0];
}

/** The digest that would be posted if these were new: the newest matching stories that fit in one message. */
function exampleOf(
	archive: Archive,
	subscription: Subscription,
	composing: ComposeSettings,
): OwedMessage | undefined {
	const { news } = composing;
	const since = { ...composing.since, hasOlder: true } as const;
	const compose = (arrived: readonly ArrivedArticle[]) =>
		digestOf(
			{ ...subscription, posted: [] },
			{ ...composing, since, news: { ...news, arrivedFor: () => arrived } },
		);
	const newest = newestMatching(archive, subscription.wish);
	const whole = compose(newest);
	const shown = new Set(whole?.entries.flatMap(({ articles }) => articles.map(({ id }) => id)));
	// Without those that only a button would open: it opens what arrived, which these did not.
	return compose(newest.filter(({ article }) => shown.has(article.id)));
}

function shownIn({ message, pictures = [] }: OwedMessage): Omit<Preview, 'isExample'> {
	return {
		message,
		pictures: pictures.map(({ base64, ...picture }) => ({
			...picture,
			bytes: Buffer.from(base64, 'base64'),
		})),
	};
}

const pageSize = 25;

/** The reports of the newest matching stories that fit in a digest, as far back as a list can be paged. */
function newestMatching(archive: Archive, wanted: TopicSelection): readonly ArrivedArticle[] {
	const found: ArrivedArticle[] = [];
	for (let offset = 0; offset <= listedMax && found.length < storiesMax; offset += pageSize) {
		const { stories } = archive.newest({}, { offset, limit: pageSize });
		found.push(...matchingReports(stories, wanted, archive));
		if (stories.length < pageSize) break;
	}
	return found.slice(0, storiesMax);
}

/** All entries for the arrivals after `from` and up to `to`, best first, including stories told before. */
export async function digestEntriesBetween(
	archive: Archive,
	subscription: Subscription,
	{
		from,
		to,
		now,
	}: { readonly from: ArrivalPosition; readonly to: ArrivalPosition; readonly now: Date },
): Promise<readonly DigestEntry[]> {
	const since = { slot: subscription.cursor.slot, position: from };
	const request = { wanted: subscription.wish, cursor: since };
	const news = await readNews(archive, [request], { upTo: to });
	const arrived = news.arrivedFor(subscription.wish, since);
	return composeDigestEntries({ arrived, toldBefore: [], now, cache: news.digestCache });
}
