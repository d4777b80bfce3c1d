import { type SourcePack, SourcePackFile, type SuggestedFeed } from './packs.ts';
import { parseFeed } from './parse/parse-feed.ts';

/** Fetches a text from an address; rejects with an error whose message is for the operator if it cannot. */
export type FetchText = (
	address: string,
) => Promise<{ readonly status: number; readonly text: string }>;

/** A suggested feed and how it answered; `reason` is a sentence without its subject. */
export type CheckedFeed = {
	readonly pack: SourcePack;
	readonly feed: SuggestedFeed;
	readonly answer:
		| { readonly kind: 'answered'; readonly items: number }
		| { readonly kind: 'failed'; readonly reason: string };
};

/** So many hosts are asked at the same time, and each of them for one feed after the other. */
const hostsAtOnce = 8;

/** Asks every feed of the packs once; the result is in the order of the packs. */
export async function checkPacks(
	packs: readonly SourcePack[],
	fetchText: FetchText,
): Promise<CheckedFeed[]> {
	const feeds = packs.flatMap((pack) => pack.feeds.map((feed) => ({ pack, feed })));
	const checked = new Map<SuggestedFeed, CheckedFeed>();
	const hosts = [...Map.groupBy(feeds, ({ feed }) => new URL(feed.url).host).values()].values();
	const askHosts = async () => {
		// All share one iterator, so that each host is taken once.
		for (const host of hosts) {
			for (const { pack, feed } of host) {
				checked.set(feed, { pack, feed, answer: await ask(feed.url, fetchText) });
			}
		}
	};
	await Promise.all(Array.from({ length: hostsAtOnce }, askHosts));
	return feeds.flatMap(({ feed }) => checked.get(feed) ?? []);
}

async function ask(url: string, fetchText: FetchText): Promise<CheckedFeed['answer']> {
	const reply = await fetchText(url).catch((error: unknown) =>
		error instanceof Error ? error : new Error(String(error)),
	);
	if (reply instanceof Error) return { kind: 'failed', reason: reply.message };
	if (reply.status !== 200)
		return { kind: 'failed', reason: `answers with status ${reply.status}` };
	const items = countItems(reply.text, url);
	if (items === undefined)
		return { kind: 'failed', reason: 'answers with something other than a feed' };
	if (items === 0) return { kind: 'failed', reason: 'answers with an empty feed' };
	return { kind: 'answered', items };
}

function countItems(text: string, address: string): number | undefined {
	const outcome = parseFeed({ bytes: Buffer.from(text), address });
	if (outcome.kind === 'feed') return outcome.feed.items.length;
	return outcome.fault.kind === 'no-items' ? 0 : undefined;
}

/** The text of a pack’s file with the time at which each of these feeds answered; the others keep theirs. */
export function withAnswers(packText: string, answered: ReadonlySet<string>, now: Date): string {
	const pack = SourcePackFile.parse(JSON.parse(packText));
	const answeredAt = now.toISOString();
	const feeds = pack.feeds.map((feed) => (answered.has(feed.url) ? { ...feed, answeredAt } : feed));
	return `${JSON.stringify({ ...pack, feeds }, undefined, '\t')}\n`;
}
