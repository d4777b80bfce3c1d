import { seeded } from '../seeded.ts';
import {
	createEditor,
	type PublishedItem,
	type ShownItem,
	staysItself,
	tickerPath,
} from './published-item.ts';
import { type Dialect, dialects } from './write-feed.ts';

/** What a server answers for a while. One that is here several times is as many times as frequent. */
export const moods = [
	'html page',
	'nothing',
	'hang-up',
	'server fault',
	'busy',
	'too many requests',
	'not found',
	'broken off',
	'cut',
	'cut',
	'cut',
	'emptied',
] as const;

export type Mood = 'well' | 'gone' | (typeof moods)[number];

/** A feed as its publisher has it. */
export type PublishedFeed = {
	readonly id: string;
	readonly host: string;
	/** Two feeds of one publisher share it, and some of their items. */
	readonly publisher: string | undefined;
	readonly dialect: Dialect;
	readonly hasGuids: boolean;
	/** `shared`: all items link to one page, as those of a ticker do. */
	readonly links: 'own' | 'shared' | 'none';
	readonly hasDates: boolean;
	readonly validators: readonly ('etag' | 'last-modified')[];
	readonly isPacked: boolean;
	/** Writes the time of the answer into every answer, so that no two are the same. */
	readonly isRestless: boolean;
	/** Newest first. */
	shown: PublishedItem[];
	/** No longer shown; they can come back. */
	gone: PublishedItem[];
	path: string;
	/** The former address, and what is there now. */
	former: { readonly path: string; isForgotten: boolean } | undefined;
	mood: Mood;
	moodLeft: number;
};

export type PublisherWorld = {
	readonly feeds: readonly PublishedFeed[];
	/**
	 * Lets publishers work, and servers fail, before a round of polls. Many rewrite their guids if the program was
	 * just killed: what it knows by nothing else then is not recognized.
	 */
	step(now: Date, wasKilled: boolean): void;
	/** From now on every server is well, except for feeds that have ended. */
	calm(): void;
};

/** Where every feed is at first, as the program has its address. */
export const firstPath = '/feed';

const shownMax = 25;
const dayMs = 86_400_000;

/** Publishers of `count` feeds, whose work for `polls` rounds is drawn from a seed. */
export function createPublisherWorld(
	seed: number,
	{ count, polls, start }: { readonly count: number; readonly polls: number; readonly start: Date },
): PublisherWorld {
	const chance = seeded(seed);
	const editor = createEditor(chance);
	const feeds = Array.from({ length: count }, (_, n) => aFeed(n, chance));
	const rare = 1 / (count * polls);
	let isCalm = false;
	for (const feed of feeds) {
		for (let n = 0; n < 5; n += 1) publish(feed, start);
	}

	return {
		feeds,
		step(now, wasKilled) {
			for (const feed of feeds) {
				if (isCalm) continue;
				edit(feed, now);
				change(feed);
				if (wasKilled && happens(0.8)) renumber(feed);
			}
		},
		calm() {
			isCalm = true;
			for (const feed of feeds) if (feed.mood !== 'gone') feed.mood = 'well';
		},
	};

	function edit(feed: PublishedFeed, now: Date): void {
		if (happens(0.2)) publish(feed, now);
		if (happens(0.03)) publish(feed, now);
		if (happens(0.2)) revise(oneOf(feed.shown), editor.version);
		if (happens(0.03)) renumber(feed);
		if (happens(0.03) && feed.links === 'own') {
			reviseAll(feed, (item) => ({ ...item, link: item.link && aLink(feed, editor.word()) }));
		}
		if (happens(0.03) && feed.hasDates) redate(feed, now);
		if (happens(0.08)) vanish(feed, Math.floor(chance() * feed.shown.length));
		if (happens(0.06)) comeBack(feed);
		while (feed.shown.length > shownMax) vanish(feed, feed.shown.length - 1);
	}

	/** Some are late by days, some are dated ahead; one of a publisher’s two feeds often has the other’s items. */
	function publish(feed: PublishedFeed, now: Date): void {
		const kind = chance();
		const agoMs = kind < 0.08 ? (4 + chance() * 20) * dayMs : chance() * 10 * 3_600_000;
		const date = new Date(kind > 0.96 ? now.getTime() + 2 * dayMs : now.getTime() - agoMs);
		const link =
			feed.links === 'own' ? aLink(feed, editor.word()) : `https://${feed.host}${tickerPath}`;
		const item = editor.item({
			...(feed.hasGuids && { guid: `g-${editor.word()}` }),
			...(feed.links !== 'none' && { link }),
			...(feed.hasDates && { date }),
		});
		feed.shown.unshift(item);
		const twin = feeds.find((other) => other !== feed && isTwin(feed, other));
		if (twin !== undefined && happens(0.5)) twin.shown.unshift(item);
	}

	function revise(item: PublishedItem | undefined, next: (item: ShownItem) => ShownItem): void {
		if (item === undefined) return;
		const revised = next(item.now);
		if (staysItself(item, revised)) item.now = revised;
	}

	function reviseAll(feed: PublishedFeed, next: (item: ShownItem) => ShownItem): void {
		for (const item of feed.shown) revise(item, next);
	}

	function renumber(feed: PublishedFeed): void {
		reviseAll(feed, (item) => ({ ...item, guid: item.guid && `g-${editor.word()}` }));
	}

	function redate(feed: PublishedFeed, now: Date): void {
		const shiftMs = happens(0.5) ? 3_600_000 : -40 * dayMs;
		const isToday = happens(0.5);
		reviseAll(feed, (item) => ({
			...item,
			date: isToday ? now : item.date && new Date(item.date.getTime() + shiftMs),
		}));
	}

	/** A ticker keeps two items: the link of a single one would identify it. */
	function vanish(feed: PublishedFeed, index: number): void {
		if (feed.links === 'shared' && feed.shown.length <= 2) return;
		feed.gone.push(...feed.shown.splice(index, 1));
	}

	function comeBack(feed: PublishedFeed): void {
		const index = feed.gone.length - 1 - Math.floor(chance() * Math.min(feed.gone.length, 40));
		feed.shown.push(...feed.gone.splice(index, 1));
	}

	function change(feed: PublishedFeed): void {
		if (feed.mood === 'gone') return;
		if (happens(3 * rare)) feed.mood = 'gone';
		else if (feed.mood !== 'well') {
			feed.moodLeft -= 1;
			if (feed.moodLeft <= 0) feed.mood = 'well';
		} else if (happens(0.06)) {
			const mood = oneOf(moods) ?? 'well';
			feed.mood = mood === 'cut' && feed.links === 'shared' ? 'broken off' : mood;
			feed.moodLeft = happens(0.15) ? 10 + Math.floor(chance() * 30) : 1 + Math.floor(chance() * 4);
		}
		if (feed.former === undefined && happens((count / 2) * rare)) {
			feed.former = { path: feed.path, isForgotten: false };
			feed.path = `/moved-${editor.word()}`;
		}
	}

	function happens(share: number): boolean {
		return chance() < share;
	}

	function oneOf<One>(list: readonly One[]): One | undefined {
		return list[Math.floor(chance() * list.length)];
	}
}

function isTwin(one: PublishedFeed, other: PublishedFeed): boolean {
	return one.publisher !== undefined && one.publisher === other.publisher;
}

function aLink(
	{ host, publisher }: Pick<PublishedFeed, 'host' | 'publisher'>,
	word: string,
): string {
	return `https://www.${publisher === undefined ? host : 'twins.test'}/news/${word}`;
}

const validatorSets: readonly PublishedFeed['validators'][] = [
	['etag', 'last-modified'],
	['etag'],
	['last-modified'],
	[],
];

/** Two feeds of every ten are a pair of one publisher, which have all that identifies an item; the others lack this or that. */
function aFeed(n: number, chance: () => number): PublishedFeed {
	const isPaired = n % 10 < 2;
	const has = (share: number) => chance() < share;
	const isTicker = n % 10 === 7;
	const hasGuids = has(0.8) || isPaired || isTicker;
	const ownLinks = has(0.85) || isPaired ? 'own' : 'none';
	return {
		id: `feed-${n}`,
		host: `feed-${n}.test`,
		publisher: isPaired ? `Twins ${Math.floor(n / 10)}` : undefined,
		dialect: dialects[n % dialects.length] ?? 'rss',
		hasGuids,
		links: isTicker ? 'shared' : ownLinks,
		hasDates: has(0.85),
		validators: validatorSets[Math.floor(chance() * validatorSets.length)] ?? [],
		isPacked: has(0.3),
		isRestless: has(0.2),
		shown: [],
		gone: [],
		path: firstPath,
		former: undefined,
		mood: 'well',
		moodLeft: 0,
	};
}
