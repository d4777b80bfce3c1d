import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { type ClaimedFeed, type FeedClaim, tryFeeds } from './feed-claims.ts';
import { type ConformanceSet, collections, knownCases } from './outcome.ts';

const folder = `${collections}/feeds/feedparser`;

const Expectation = z.object({
	file: z.string(),
	expect: z.string().nullable(),
	headers: z.record(z.string(), z.string()),
});

/** The feeds of Python’s feedparser, with those of its expectations that are plain equalities. */
export const pythonFeeds: ConformanceSet = {
	name: 'feedparser',
	casesMin: 2_000,
	known: knownCases({
		'Atom 0.3 says only in an attribute that feedsmith does not pass on that a title is in base64':
			[
				'wellformed/atom/entry_title_base64.xml',
				'wellformed/atom/entry_title_base64_2.xml',
				'wellformed/atom/feed_title_base64.xml',
				'wellformed/atom/feed_title_base64_2.xml',
				'wellformed/base/http_entry_title_base64_base_content_location.xml',
				'wellformed/base/http_entry_title_base64_base_docuri.xml',
				'wellformed/base/http_feed_title_base64_base_content_location.xml',
				'wellformed/base/http_feed_title_base64_base_docuri.xml',
			],
		'CDF is no format that we read': [
			'wellformed/cdf/channel_href_map_link.xml',
			'wellformed/cdf/channel_title.xml',
			'wellformed/cdf/item_href_map_link.xml',
			'wellformed/cdf/item_lastmod.xml',
			'wellformed/cdf/item_lastmod_parsed.xml',
			'wellformed/cdf/item_title.xml',
		],
		'HTML 5 gives this entity another character than HTML 4': [
			'entities/lang.xml',
			'entities/rang.xml',
		],
		'Characters that nobody sees are left out': [
			'entities/lrm.xml',
			'entities/rlm.xml',
			'entities/shy.xml',
			'entities/zwj.xml',
			'entities/zwnj.xml',
		],
		'Of several dates of one kind we take the first': [
			'wellformed/atom/entry_created_multiple_values.xml',
			'wellformed/atom/entry_updated_multiple_values.xml',
		],
		'An id stays as it is written, because it is only compared': [
			'wellformed/base/http_entry_id_base_content_location.xml',
			'wellformed/base/http_entry_id_base_docuri.xml',
		],
		'The fetcher says where a feed came from, in http or https': [
			'wellformed/http/headers_content_location-unsafe.xml',
		],
		'No entity that a feed defines is expanded': ['wellformed/rss/entity_in_doctype.xml'],
		'What is in a comment that never ends, or in a declaration, is left out': [
			'wellformed/sanitize/xml_declaration_unexpected_character.xml',
			'wellformed/sanitize/xml_malicious_comment.xml',
		],
	}),
	run: () => (existsSync(folder) ? tryFeeds(feeds()) : 'absent'),
};

function feeds(): ClaimedFeed[] {
	const lines = readFileSync(`${folder}/expectations.jsonl`, 'utf8').trim().split('\n');
	const expectations = new Map(
		lines.map((line) => {
			const expectation = Expectation.parse(JSON.parse(line));
			return [expectation.file, expectation] as const;
		}),
	);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.includes('/') && statSync(`${folder}/${file}`).isFile())
		.sort()
		.map((file) => claimedFeed(file, expectations.get(file)));
}

function claimedFeed(
	file: string,
	expectation: z.infer<typeof Expectation> | undefined,
): ClaimedFeed {
	const headers = new Map(
		Object.entries(expectation?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
	);
	// Where feedparser’s own test server has it.
	const address = `http://127.0.0.1:8097/tests/${file}`;
	const contentType = headers.get('content-type');
	return {
		name: file,
		folder: file.split('/').slice(0, -1).join('/'),
		bytes: readFileSync(`${folder}/${file}`),
		address: URL.parse(headers.get('content-location') ?? '', address)?.href ?? address,
		...(contentType === undefined ? {} : { contentType }),
		claims: claimsIn(expectation?.expect ?? ''),
	};
}

const equality =
	/(?:^| and )(?:entries\[(\d+)\]|feed)(?:\['(\w+)'\]|\.(\w+)) == (u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|\([\d, ]+\))(?= and |$)/g;

/** The equalities of an expectation in Python, if it is nothing but equalities. */
function claimsIn(expectation: string): FeedClaim[] {
	if (/ or |not entries|not feed| \+ /.test(expectation)) return [];
	return [...expectation.matchAll(equality)].flatMap(([, item, quoted, dotted, literal = '']) => {
		const field = fields.get(quoted ?? dotted ?? '');
		// We keep neither the id nor the date of a feed.
		const isKept = item !== undefined || field === 'title' || field === 'link';
		if (field === undefined || !isKept) return [];
		const value = literal.startsWith('(') ? dateOf(literal) : textOf(literal);
		if (field === 'date' && Number.isNaN(Date.parse(value))) return [];
		return [{ ...(item === undefined ? {} : { item: Number(item) }), field, value }];
	});
}

const fields: ReadonlyMap<string, FeedClaim['field']> = new Map([
	['title', 'title'],
	['link', 'link'],
	['id', 'id'],
	['guid', 'id'],
	...['published', 'updated', 'created', 'modified', 'date'].flatMap((name) => [
		[name, 'date'] as const,
		[`${name}_parsed`, 'date'] as const,
	]),
]);

function dateOf(tuple: string): string {
	const [year = 0, month = 0, ...rest] = tuple.slice(1, -1).split(',').slice(0, 6).map(Number);
	const [day = 0, hour = 0, minute = 0, second = 0] = rest;
	return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

function textOf(literal: string): string {
	return literal
		.replace(/^u/, '')
		.slice(1, -1)
		.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, wide, narrow, character) => {
			if (character !== undefined) return escapes.get(character) ?? character;
			return String.fromCharCode(Number.parseInt(wide ?? narrow, 16));
		});
}

const escapes = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
]);
