import type { Feed } from './feed.ts';
import { type SourcePack, SourcePackFile, type SuggestedFeed } from './packs.ts';
import { createLimit } from './poll.ts';
import type { Look } from './poller.ts';
import { describeTrouble } from './trouble.ts';

/** A suggested feed and how it answered; `reason` is a sentence, or several. */
export type CheckedFeed = {
	readonly pack: SourcePack;
	readonly feed: SuggestedFeed;
	readonly answer:
		| { readonly kind: 'answered'; readonly items: number }
		| { readonly kind: 'failed'; readonly reason: string };
};

export type PackCheck = {
	/** Fetches and reads as a poll would; undefined if the program ends. */
	readonly look: (feed: Feed) => Promise<Look | undefined>;
	/** Called with each feed as soon as it was asked. */
	readonly onChecked: (checked: CheckedFeed) => void;
};

/** Feeds that are asked at the same time; those of one host follow each other. */
const askedMax = 8;

/** Asks every feed of the packs once; the result is in the order of the packs. */
export async function checkPacks(
	packs: readonly SourcePack[],
	{ look, onChecked }: PackCheck,
): Promise<CheckedFeed[]> {
	const feeds = packs.flatMap((pack) => pack.feeds.map((feed) => ({ pack, feed })));
	const checked = new Map<SuggestedFeed, CheckedFeed>();
	const limit = createLimit(askedMax);
	const hosts = Map.groupBy(feeds, ({ feed }) => new URL(feed.url).hostname).values();
	const askInTurn = async (ofHost: typeof feeds) => {
		for (const { pack, feed } of ofHost) {
			const answer = await limit(() => ask(feed, look));
			checked.set(feed, { pack, feed, answer });
			onChecked({ pack, feed, answer });
		}
	};
	await Promise.all([...hosts].map(askInTurn));
	return feeds.flatMap(({ feed }) => checked.get(feed) ?? []);
}

async function ask(
	{ name, url, language, country }: SuggestedFeed,
	look: PackCheck['look'],
): Promise<CheckedFeed['answer']> {
	const looked = await look({ id: 'suggested', name, url, language, country });
	if (looked === undefined) return { kind: 'failed', reason: 'It was not asked.' };
	const { reading } = looked;
	if (reading.kind === 'feed') return { kind: 'answered', items: reading.items };
	return { kind: 'failed', reason: describeTrouble(reading.trouble, 'once') };
}

/** The text of a pack’s file with the time at which each of these feeds answered; the others keep theirs. */
export function withAnswers(packText: string, answered: ReadonlySet<string>, now: Date): string {
	const pack = SourcePackFile.parse(JSON.parse(packText));
	const answeredAt = now.toISOString();
	const feeds = pack.feeds.map((feed) => (answered.has(feed.url) ? { ...feed, answeredAt } : feed));
	return `${JSON.stringify({ ...pack, feeds }, undefined, '\t')}\n`;
}
