import { z } from 'zod';
import { aliases, label } from '#src/articles/article.ts';
import { $schema } from '#src/articles/curated-names.ts';
import { parseListItem, readNamedList } from '#src/articles/named-list.ts';
import { type Item, type Problem, problemIn } from '#src/articles/parse-item.ts';
import { type Outlet, ownerships } from '#src/articles/publisher.ts';
import { type DataFile, readDataFile } from '#src/articles/read-folder.ts';
import { type Key, saying } from '#src/phrases/catalogue.ts';
import { nameKey } from '#src/text/fold.ts';
import { CountryCode } from './feed.ts';
import { siteOf } from './feed-address.ts';

const ListedPublisher = z.strictObject({
	name: label,
	aliases: aliases.describe('Names of its papers, sites and channels.'),
	country: CountryCode.optional(),
	ownership: z
		.enum(ownerships)
		.optional()
		.describe(
			'Who owns it, only where that is certain: `state` a state or its party, `public` the public by law, as a broadcaster of its own, `nonprofit` a foundation, charity or cooperative, `private` a firm.',
		),
	domains: z
		.array(
			z
				.string()
				.max(253)
				.regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'domainForm' satisfies Key),
		)
		.min(1, 'domainsNone' satisfies Key)
		.max(100)
		.describe('The first is its home page; their subdomains count too.'),
});

type ListedPublisher = z.infer<typeof ListedPublisher>;

/** `data/publishers.json`: what belongs together counts as one source. */
export const PublishersFile = z.strictObject({ $schema, publishers: z.array(ListedPublisher) });

const publishersPath = 'publishers.json';

/** A listed publisher. Two have the same name exactly if they are the same. */
export type Publisher = Outlet & {
	readonly name: string;
	/** The address of its home page. */
	readonly home: string;
};

/** Publishers by their domains and by the keys of their names. */
export type PublisherIndex = {
	readonly byDomain: ReadonlyMap<string, Publisher>;
	readonly byName: ReadonlyMap<string, Publisher>;
};

const noPublishers: PublisherIndex = { byDomain: new Map(), byName: new Map() };

/** The publishers of a data folder, and every problem in its file, which is optional. */
export type PublishersReading = {
	/** Empty if the whole file is faulty. */
	readonly index: PublisherIndex;
	readonly problems: readonly Problem[];
};

/** Reads `publishers.json`. */
export function readPublishersFile(dataFolder: string): PublishersReading {
	const reading = readDataFile(dataFolder, { path: publishersPath });
	if (reading.kind === 'read') {
		return parsePublishers({ path: publishersPath, bytes: reading.bytes });
	}
	return { index: noPublishers, problems: reading.missing ? [] : [reading.problem] };
}

/** Parses such a file; a faulty publisher, or one that claims what an earlier one has, is left out. */
export function parsePublishers(file: DataFile): PublishersReading {
	const list = readNamedList(file, 'publishers');
	if (list.kind === 'problem') return { index: noPublishers, problems: list.problems };
	const byDomain = new Map<string, Publisher>();
	const byName = new Map<string, Publisher>();
	const problems = list.items.flatMap((item) => {
		const parsed = parseListItem(ListedPublisher, item);
		if (parsed.kind === 'refused') return parsed.problems;
		const clashes = clashesOf(item, parsed.value, { byDomain, byName });
		if (clashes.length > 0) return clashes;
		const publisher = publisherFrom(parsed.value);
		for (const domain of parsed.value.domains) byDomain.set(domain, publisher);
		for (const name of namesOf(parsed.value)) byName.set(nameKey(name), publisher);
		return [];
	});
	return { index: { byDomain, byName }, problems };
}

function publisherFrom({ name, country, ownership, domains: [home] }: ListedPublisher): Publisher {
	return { name, home: `https://${home}/`, country, ownership };
}

function namesOf({ name, aliases: others }: ListedPublisher): readonly string[] {
	return [name, ...others];
}

function clashesOf(item: Item, publisher: ListedPublisher, taken: PublisherIndex): Problem[] {
	const claims = [
		...publisher.domains.map((text, index) => ({
			text,
			path: ['domains', index],
			owner: taken.byDomain.get(text),
		})),
		...namesOf(publisher).map((text, index) => ({
			text,
			path: index === 0 ? ['name'] : ['aliases', index - 1],
			owner: taken.byName.get(nameKey(text)),
		})),
	];
	return claims.flatMap(({ text, path, owner }) => {
		if (owner === undefined) return [];
		const reason = saying('publisherTaken', { text, owner: owner.name });
		return [problemIn(item, { path, at: path, reason })];
	});
}

/** Finds the listed publisher of an address of the web, or with a name. */
export function listedPublisher(
	{ byDomain, byName }: PublisherIndex,
	addressOrName: string,
): Publisher | undefined {
	const host = hostOf(addressOrName.trim());
	if (host === undefined) return byName.get(nameKey(addressOrName.trim()));
	const labels = host.split('.');
	return labels
		.map((_, from) => byDomain.get(labels.slice(from).join('.')))
		.find((publisher) => publisher !== undefined);
}

/** The host of an address or of a bare domain; undefined for a name. */
function hostOf(text: string): string | undefined {
	const address = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/\S*)?$/u.test(text)
		? `https://${text}`
		: text;
	const url = URL.parse(address);
	return url !== null && /^https?:$/.test(url.protocol) ? siteOf(url.hostname) : undefined;
}
