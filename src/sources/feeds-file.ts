import { z } from 'zod';
import { $schema } from '#src/articles/curated-names.ts';
import { parseListItem, readNamedList } from '#src/articles/named-list.ts';
import { type Item, type ParsedItem, type Problem, problemIn } from '#src/articles/parse-item.ts';
import { readDataFile } from '#src/articles/read-folder.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { Feed } from './feed.ts';
import { canonicalFeedAddress } from './feed-address.ts';

/** `data/feeds.json`: the feeds that operators want polled. */
export const FeedsFile = z.strictObject({ $schema, feeds: z.array(Feed) });

const feedsPath = 'feeds.json';

/** The feeds of a data folder, and every problem in its file, which is optional. */
export type FeedsReading = {
	/** Undefined if the whole file is faulty, which does not mean that it is empty. */
	readonly feeds: readonly Feed[] | undefined;
	readonly problems: readonly Problem[];
};

/** Reads `feeds.json`; a faulty feed does not affect the others, and of two with one id or address the first stays. */
export function readFeedsFile(dataFolder: string): FeedsReading {
	const reading = readDataFile(dataFolder, { path: feedsPath });
	if (reading.kind === 'problem') {
		return reading.missing
			? { feeds: [], problems: [] }
			: { feeds: undefined, problems: [reading.problem] };
	}
	const list = readNamedList({ path: feedsPath, bytes: reading.bytes }, 'feeds');
	if (list.kind === 'problem') return { feeds: undefined, problems: list.problems };
	const claimed = new Map<string, Item>();
	const parsed = list.items.map((item) => parseFeed(item, claimed));
	return {
		feeds: parsed.flatMap((one) => (one.kind === 'parsed' ? [one.value] : [])),
		problems: parsed.flatMap((one) => (one.kind === 'refused' ? one.problems : [])),
	};
}

function parseFeed(item: Item, claimed: Map<string, Item>): ParsedItem<Feed> {
	const parsed = parseListItem(Feed, item);
	if (parsed.kind === 'refused') return parsed;
	const { id, url } = parsed.value;
	const clash = [
		{ key: 'id', claim: `id ${id}` },
		{ key: 'url', claim: canonicalFeedAddress(url) ?? url },
	].find(({ claim }) => claimed.has(claim));
	if (clash === undefined) {
		claimed.set(`id ${id}`, item);
		claimed.set(canonicalFeedAddress(url) ?? url, item);
		return parsed;
	}
	const line = claimed.get(clash.claim)?.line ?? 1;
	const reason = saying('feedTwice', { line: `${line}` });
	const at = [clash.key];
	return { kind: 'refused', problems: [problemIn(item, { path: at, at, reason })] };
}
