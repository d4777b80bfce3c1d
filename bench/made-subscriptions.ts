import type { ArrivalPosition } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { versionOf } from '#src/desk/digest-entry.ts';
import type { Topic } from '#src/desk/topics.ts';
import { localTime } from '#src/schedule/zones.ts';
import type { PostedMessage, Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { type SyntheticWorld, seededRandom } from './synthetic-news.ts';

/** What many subscriptions are made from. */
export type Making = {
	readonly count: number;
	/** How many different wishes they have. */
	readonly wishes: number;
	readonly world: SyntheticWorld;
	/** How far the arrivals had come when they last told something. */
	readonly position: ArrivalPosition;
	/** What every third of them told before, ten a message. */
	readonly told: readonly Article[];
	/** When the digests among them are due. */
	readonly due: Date;
	readonly channels: readonly string[];
};

const topicsEach = 3;
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'];
const dayMs = 86_400_000;
const entriesPerMessage = 10;
const firstGuild = 1_200_000_000_000_000_000n;

/** Digests that are all due in one minute, by the clocks of several zones, once or several times a day. */
export function makeDigests(making: Making): Subscription[] {
	const wanted = makeWishes(making);
	return Array.from({ length: making.count }, (_, number) => {
		const timezone = at(zones, number);
		const times = new Set([localTime(making.due, timezone), ...at(otherTimes, number)]);
		return {
			...makeSubscription(making, number, 'd'),
			wish: {
				kind: 'digest',
				...at(wanted, number),
				schedule: { days: [0, 1, 2, 3, 4, 5, 6], times: [...times].sort() },
				timezone,
				whenEmpty: 'nothing',
			},
		};
	});
}

const otherTimes = [[], ['06:00'], ['09:15', '21:15']];

/** Alerts of the everyday kind. */
export function makeAlerts(making: Making): Subscription[] {
	const wanted = makeWishes(making);
	return Array.from({ length: making.count }, (_, number) => ({
		...makeSubscription(making, number, 'a'),
		wish: { kind: 'alert', ...at(wanted, number), budget: 6, timezone: at(zones, number) },
	}));
}

function makeSubscription(
	{ position, told, due, channels }: Making,
	number: number,
	letter: string,
): Omit<Subscription, 'wish'> {
	const dayBefore = new Date(due.getTime() - dayMs).toISOString();
	const channelId = at(channels, number);
	return {
		id: letter + number.toString(36).padStart(9, '0'),
		guildId: String(firstGuild + BigInt(number >> 2)),
		channelId,
		place: 'text',
		madeAt: dayBefore,
		cursor: { slot: dayBefore, position },
		posted: number % 3 === 0 ? postedBefore(told, { channelId, at: dayBefore }) : [],
		leftOut: [],
	};
}

function postedBefore(
	told: readonly Article[],
	{ channelId, at }: Pick<PostedMessage, 'channelId' | 'at'>,
): PostedMessage[] {
	const entries = told.map((article, place) => ({
		component: 100 + (place % entriesPerMessage),
		articles: [{ id: article.id, version: versionOf(article) }],
	}));
	return Array.from({ length: Math.ceil(entries.length / entriesPerMessage) }, (_, message) => ({
		channelId,
		messageId: channelId,
		at,
		entries: entries.slice(message * entriesPerMessage, (message + 1) * entriesPerMessage),
	}));
}

/** Three topics each, drawn from 200; the same on every machine. */
function makeWishes({ wishes, world }: Making): Pick<Wish, 'topics' | 'except'>[] {
	const random = seededRandom(wishes);
	const topics = makeTopics(world);
	return Array.from({ length: wishes }, () => {
		const drawn = new Set<Topic>();
		while (drawn.size < topicsEach) drawn.add(at(topics, Math.floor(random() * topics.length)));
		return { topics: [...drawn], except: [] };
	});
}

/** Names and words that the news holds now and then: most are in a few of a hundred articles. */
function makeTopics({ people, organizations, places, topics, words }: SyntheticWorld): Topic[] {
	const named = (as: 'person' | 'organization' | 'place' | 'topic') => (name: string) =>
		({ kind: 'name', name, as }) as const;
	return [
		...people.slice(0, 60).map(named('person')),
		...organizations.slice(0, 40).map(named('organization')),
		...places.slice(0, 30).map(named('place')),
		...topics.slice(0, 20).map(named('topic')),
		...words.slice(100, 150).map((word) => ({ kind: 'words', words: word }) as const),
	];
}

/** Goes around a list that has something in it. */
function at<Value>(list: readonly Value[], place: number): Value {
	const value = list[place % list.length];
	if (value === undefined) throw new Error('there is nothing to choose from');
	return value;
}
