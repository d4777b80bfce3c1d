import { canonicalLink } from './canonical-link.ts';
import type { ReadableItem } from './item-text.ts';
import { type ItemKeys, shortHash } from './match-item.ts';

export type KeyedItem = ReadableItem & { readonly keys: ItemKeys };

/**
 * What the items of one document are recognized by. A guid or link that different items share, such as the
 * address of a ticker, identifies none of them; nor does a guid that only counts.
 */
export function keyedItems(items: readonly ReadableItem[]): KeyedItem[] {
	const keyed = items.map((item) => ({ ...item, keys: writtenKeys(item) }));
	const guids = sharedBy(keyed, 'guid');
	const links = sharedBy(keyed, 'link');
	return keyed.map(({ keys: { guid, link, ...keys }, ...item }) => ({
		...item,
		keys: {
			...keys,
			...(guid === undefined || guids.has(guid) ? {} : { guid }),
			...(link === undefined || links.has(link) ? {} : { link }),
		},
	}));
}

function writtenKeys({ item, text: { headline, summary = '' } }: ReadableItem): ItemKeys {
	const guid = item.guid?.trim() ?? '';
	const link = item.link === undefined ? undefined : canonicalLink(item.link);
	return {
		text: shortHash(`${headline}\n${summary}`),
		isDistinctive: summary !== '' && headline.length + 2 * summary.length >= distinctiveMin,
		...(countsOnly.test(guid) ? {} : { guid: shortHash(canonicalGuid(guid)) }),
		...(link === undefined ? {} : { link: shortHash(link) }),
	};
}

/** A guid that is an address stays the same when the site moves to https, or counts its clicks. */
function canonicalGuid(guid: string): string {
	if (!/^https?:/i.test(guid)) return guid;
	const [, hash = ''] = guid.split(/(?=#)/);
	return `${canonicalLink(guid) ?? guid}${hash}`;
}

const countsOnly = /^\d{0,3}$/;

/** Range 80–200: shorter texts, such as “Closed today.”, can be written again about something else. */
const distinctiveMin = 120;

function sharedBy(items: readonly KeyedItem[], key: 'guid' | 'link'): ReadonlySet<string> {
	const texts = new Map<string, string>();
	const shared = new Set<string>();
	for (const { keys } of items) {
		const value = keys[key];
		if (value === undefined) continue;
		if ((texts.get(value) ?? keys.text) !== keys.text) shared.add(value);
		texts.set(value, keys.text);
	}
	return shared;
}
