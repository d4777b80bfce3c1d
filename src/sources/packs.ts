import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LanguageTag, label } from '#src/articles/article.ts';
import { $schema } from '#src/articles/curated-names.ts';
import { parseListItem, readNamedList } from '#src/articles/named-list.ts';
import {
	type Item,
	type ParsedItem,
	type Problem,
	parseItem,
	problemIn,
} from '#src/articles/parse-item.ts';
import { type DataFile, readDataFile } from '#src/articles/read-folder.ts';
import { type Key, saying } from '#src/phrases/catalogue.ts';
import { CountryCode } from './feed.ts';
import { canonicalFeedAddress, FeedAddress } from './feed-address.ts';

/** A feed that can be suggested; nothing is fetched until somebody adds it. */
export const SuggestedFeed = z.strictObject({
	name: label,
	url: FeedAddress,
	language: LanguageTag.describe('The language of its reports.'),
	country: CountryCode.describe('Where its editors are.'),
	answeredAt: z.iso
		.datetime({ error: 'timeForm' satisfies Key })
		.optional()
		.describe('When the feed last answered `npm run check-sources`, which writes it here.'),
});

export type SuggestedFeed = z.infer<typeof SuggestedFeed>;

/** A feed that is offered while somebody types: a suggested one, or one of no country. */
export type OfferedFeed = Pick<SuggestedFeed, 'name' | 'url' | 'language'> &
	Partial<Pick<SuggestedFeed, 'country'>>;

/** A file in `data/sources/`. */
export const SourcePackFile = z.strictObject({
	$schema,
	name: label.describe('A country or a subject.'),
	feeds: z.array(SuggestedFeed),
});

/** Suggested feeds of one country or subject. */
export type SourcePack = {
	/** The file’s name without `.json`. */
	readonly id: string;
	readonly name: string;
	readonly feeds: readonly SuggestedFeed[];
};

/** The packs of a data folder, and every problem in them. */
export type SourcePacks = {
	readonly packs: readonly SourcePack[];
	readonly problems: readonly Problem[];
};

/** The folder of the packs, relative to the data folder; it is optional. */
export const packsFolder = 'sources';

/** Reads the packs of a data folder, in the order of their files’ names. */
export function readSourcePacks(dataFolder: string): SourcePacks {
	const readings = packFilesIn(dataFolder).map((path) => ({
		path,
		reading: readDataFile(dataFolder, { path }),
	}));
	const files = readings.flatMap(({ path, reading }) =>
		reading.kind === 'read' ? [{ path, bytes: reading.bytes }] : [],
	);
	const unread = readings.flatMap(({ reading }) =>
		reading.kind === 'problem' ? [reading.problem] : [],
	);
	const { packs, problems } = parseSourcePacks(files);
	return { packs, problems: [...unread, ...problems] };
}

function packFilesIn(dataFolder: string): string[] {
	try {
		const names = readdirSync(join(dataFolder, packsFolder));
		const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.'));
		return files.sort().map((name) => `${packsFolder}/${name}`);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

/** Parses packs; a faulty feed does not affect the others, and of two with one address the first stays. */
export function parseSourcePacks(files: readonly DataFile[]): SourcePacks {
	const first = new Map<string, Item>();
	const packs: SourcePack[] = [];
	const problems: Problem[] = [];
	for (const file of files) {
		const list = readNamedList(file, 'feeds', ['name']);
		if (list.kind === 'problem') {
			problems.push(...list.problems);
			continue;
		}
		const head = parseItem(z.object({ name: label }), list.whole);
		const feeds = list.items.map((item) => parseFeed(item, first));
		if (head.kind === 'refused') problems.push(...head.problems);
		problems.push(...feeds.flatMap((feed) => (feed.kind === 'refused' ? feed.problems : [])));
		if (head.kind === 'refused') continue;
		packs.push({
			id: file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.json$/, ''),
			name: head.value.name,
			feeds: feeds.flatMap((feed) => (feed.kind === 'parsed' ? [feed.value] : [])),
		});
	}
	return { packs, problems };
}

function parseFeed(item: Item, first: Map<string, Item>): ParsedItem<SuggestedFeed> {
	const parsed = parseListItem(SuggestedFeed, item);
	if (parsed.kind === 'refused') return parsed;
	const address = canonicalFeedAddress(parsed.value.url) ?? parsed.value.url;
	const earlier = first.get(address);
	if (earlier === undefined) {
		first.set(address, item);
		return parsed;
	}
	const location = `${earlier.file}:${earlier.line}`;
	const reason = saying('suggestedTwice', { location });
	return { kind: 'refused', problems: [problemIn(item, { path: ['url'], at: ['url'], reason })] };
}
