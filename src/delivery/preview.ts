import { type Archive, type ArrivalPosition, listedMax } from '#src/archive/archive.ts';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import {
	type ArrivedArticle,
	composeDigest,
	composeDigestEntries,
	storiesMax,
} from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import { matchingReports } from '#src/desk/match-topics.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderDigest } from '#src/render/cards/digest-card.ts';
import type { Message, PictureFile } from '#src/render/message/card.ts';
import type { Look } from '#src/render/message/look.ts';
import type { DigestWish, Subscription } from '#src/subscriptions/subscription.ts';
import { readNews } from './arrivals.ts';
import { composeStep } from './compose.ts';
import { isMostTalked, readTalk } from './most-talked.ts';

type PreviewSettings = {
	readonly now: Date;
	readonly look: Look;
	/** In the language of what is posted. */
	readonly phrases: Phrases;
};

/** A message that would be posted, and the pictures that it shows. */
export type PreviewedMessage = {
	readonly message: Message;
	readonly pictures: readonly PictureFile[];
};

/** What would be posted if the subscription were due now; empty if nothing. */
export async function previewOf(
	archive: Archive,
	subscription: Subscription,
	{
		now,
		look,
		phrases,
		drawChart,
	}: PreviewSettings & {
		readonly drawChart: ChartDrawer['draw'];
	},
): Promise<readonly PreviewedMessage[]> {
	const { owed: _, ...idle } = subscription;
	const request = { wanted: idle.wish, cursor: idle.cursor };
	const news = await readNews(archive, [request]);
	const since = idle.cursor;
	const moment = { now, writtenAt: now, discordNow: now, since, waitReason: undefined };
	const talk = isMostTalked(idle.wish)
		? await readTalk(idle, now, { archive, drawChart })
		: undefined;
	const settings = { news, ...moment, look, phrases, talk };
	const step =
		idle.wish.kind === 'digest'
			? ({ kind: 'digest', slot: now, late: undefined } as const)
			: ({ kind: 'alerts', messagesMax: idle.wish.budget } as const);
	const { owed } = composeStep(idle, step, settings);
	return (owed?.parts ?? []).map(({ message, pictures = [] }) => ({
		message,
		pictures: pictures.map(({ base64, ...picture }) => ({
			...picture,
			bytes: Buffer.from(base64, 'base64'),
		})),
	}));
}

/** An example digest of the newest matching stories, marked as such; empty if nothing matches. */
export function exampleOf(
	archive: Archive,
	wish: DigestWish,
	{ now, look, phrases }: PreviewSettings,
): readonly PreviewedMessage[] {
	const arrived = newestMatching(archive, wish);
	if (arrived.length === 0) return [];
	const digest = composeDigest({ arrived, toldBefore: [], now });
	if (digest === undefined) return [];
	const more = () => undefined;
	const moment = { at: now, zone: wish.timezone, late: undefined };
	const settings = { wanted: wish, ...moment, more, look, phrases, isExample: true };
	return renderDigest(digest, settings).map(({ message }) => ({ message, pictures: [] }));
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
