import type { ArrivalPosition } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { versionOf } from '#src/desk/digest-entry.ts';
import type { Topic } from '#src/desk/topics.ts';
import { localTime } from '#src/schedule/zones.ts';
import type { PostedMessage, Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { type SyntheticWorld, seededRandom } from './synthetic-news.ts';

/** How to make many subscriptions. */
export type SubscriptionPlan = {
	readonly count: number;
	/** The number of different wishes. */
	readonly wishes: number;
	readonly world: SyntheticWorld;
	/** The position of their cursors. */
	readonly position: ArrivalPosition;
	/** Articles that every third subscription has already posted, ten per message. */
	readonly posted: readonly Article[];
	/** When the digests are due. */
	readonly due: Date;
	readonly channels: readonly string[];
};

const topicsEach = 3;
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'];
const dayMs = 86_400_000;
const entriesPerMessage = 10;
const firstGuild = 1_200_000_000_000_000_000n;

/** Digests that are all due in the same minute, in several time zones, once or more often a day. */
export function makeDigests(plan: SubscriptionPlan): Subscription[] {
	const wishes = makeWishes(plan);
	return Array.from({ length: plan.count }, (_, number) => {
		const timezone = at(zones, number);
		const times = new Set([localTime(plan.due, timezone), ...at(otherTimes, number)]);
		return {
			...makeSubscription(plan, number, 'd'),
			wish: {
				kind: 'digest',
				...at(wishes, number),
				schedule: { days: [0, 1, 2, 3, 4, 5, 6], times: [...times].sort() },
				timezone,
				whenEmpty: 'nothing',
			},
		};
	});
}

const otherTimes = [[], ['06:00'], ['09:15', '21:15']];

/** Ordinary alerts. */
export function makeAlerts(plan: SubscriptionPlan): Subscription[] {
	const wishes = makeWishes(plan);
	return Array.from({ length: plan.count }, (_, number) => ({
		...makeSubscription(plan, number, 'a'),
		wish: { kind: 'alert', ...at(wishes, number), budget: 6, timezone: at(zones, number) },
	}));
}

function makeSubscription(
	{ position, posted, due, channels }: SubscriptionPlan,
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
		posted: number % 3 === 0 ? postedBefore(posted, { channelId, at: dayBefore }) : [],
		leftOut: [],
	};
}

function postedBefore(
	articles: readonly Article[],
	{ channelId, at }: Pick<PostedMessage, 'channelId' | 'at'>,
): PostedMessage[] {
	const entries = articles.map((article, index) => ({
		component: 100 + (index % entriesPerMessage),
		articles: [{ id: article.id, version: versionOf(article) }],
	}));
	return Array.from({ length: Math.ceil(entries.length / entriesPerMessage) }, (_, message) => ({
		channelId,
		messageId: channelId,
		at,
		entries: entries.slice(message * entriesPerMessage, (message + 1) * entriesPerMessage),
	}));
}

/** Wishes with three topics each, drawn from 200; the same on every machine. */
function makeWishes({ wishes, world }: SubscriptionPlan): Pick<Wish, 'topics' | 'except'>[] {
	const random = seededRandom(wishes);
	const topics = makeTopics(world);
	return Array.from({ length: wishes }, () => {
		const drawn = new Set<Topic>();
		while (drawn.size < topicsEach) drawn.add(at(topics, Math.floor(random() * topics.length)));
		return { topics: [...drawn], except: [] };
	});
}

/** Names and words of medium frequency: most are in a few of every hundred articles. */
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

/** The item at this index, starting over at the end; throws if the list is empty. */
function at<Value>(list: readonly Value[], index: number): Value {
	const value = list[index % list.length];
	if (value === undefined) throw new Error('the list is empty');
	return value;
}
