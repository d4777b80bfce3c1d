import { aUser, type Channel, type Guild, local, permission, type WorldPlan } from 'local-discord';
import { lookKinds } from '#src/render/message/look.ts';
import type { Manner } from '#src/subscriptions/manner.ts';
import { Subscription } from '#src/subscriptions/subscription.ts';

/** The servers, channels and subscriptions of a chaos run. */
export type ChaosPlan = {
	readonly world: WorldPlan;
	readonly channels: readonly string[];
	readonly subscriptions: readonly Subscription[];
};

/** What articles are about and subscriptions want. */
export const subjects = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const;

const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Africa/Cairo'];
const halfHours = Array.from({ length: 48 }, (_, half) => {
	const hour = String(Math.floor(half / 2)).padStart(2, '0');
	return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});

export type ChaosShape = {
	readonly servers: number;
	readonly channelsPerServer: number;
	/** When digests are due each day, in a time zone. */
	readonly timesIn: (zone: string) => readonly string[];
	/** How many messages an alert may post in an hour. */
	readonly budget: number;
};

const smallShape: ChaosShape = {
	servers: 4,
	channelsPerServer: 10,
	timesIn: () => halfHours,
	budget: 20,
};

/** Plans `count` subscriptions, which begin at `start`; by default half-hourly ones in four servers. */
export function planChaos(count: number, start: Date, shape = smallShape): ChaosPlan {
	const { servers, channelsPerServer } = shape;
	const guilds = Array.from({ length: servers }, (_, n) => aServer(n));
	const channels = guilds.flatMap((guild, n) =>
		Array.from({ length: channelsPerServer }, (_, c) => aChannel(guild, n * channelsPerServer + c)),
	);
	// A forum post does not show which subscription it is for, so each forum has only one.
	const shared = channels.filter(({ kind }) => kind !== 'forum');
	const subscriptions = Array.from({ length: count }, (_, n) => {
		const channel = channels[n] ?? shared[n % shared.length];
		if (channel === undefined) throw new Error('there is no channel');
		return aSubscription(n, { channel, start, shape });
	});
	const bot = aUser(local.application, 'dateline', 'Dateline', true);
	const omar = aUser(local.omar, 'omar', 'Omar');
	const application = { id: local.application, name: 'Dateline' };
	return {
		world: { application, bot, people: [omar], guilds, channels },
		channels: channels.map(({ id }) => id),
		subscriptions,
	};
}

/** Above the lower 22 bits, by which Discord assigns servers to shards. */
const firstServer = 286_102_294_921n;

function aServer(n: number): Guild {
	const id = `${(firstServer + BigInt(n)) << 22n}`;
	const botRole = `${BigInt(id) + 1n}`;
	const pingedRole = pingedRoleOf({ id });
	return {
		id,
		name: `Server ${n}`,
		ownerId: local.omar,
		locale: 'en-US',
		roles: [
			{ id, name: '@everyone', permissions: permission.everyoneDefault },
			{ id: botRole, name: 'Dateline', permissions: permission.botDefault },
			{ id: pingedRole, name: 'News', permissions: 0n },
		],
		members: [
			{ userId: local.application, roleIds: [botRole] },
			{ userId: local.omar, roleIds: [pingedRole] },
		],
	};
}

function pingedRoleOf({ id }: Pick<Guild, 'id'>): string {
	return `${BigInt(id) + 2n}`;
}

/** Of ten channels one is a forum, and two are for announcements. */
function aChannel({ id: guildId }: Guild, n: number): Channel {
	const id = `13000000000000${String(n).padStart(5, '0')}`;
	const channel = { id, name: `channel-${n}`, guildId, overwrites: [] };
	if (n % 10 === 9) return { ...channel, kind: 'forum', tags: [tag], requiresTag: true };
	return { ...channel, kind: n % 5 === 3 ? 'announcement' : 'text' };
}

const tag = { id: '140000000000000001', name: 'Digests' };

/**
 * Two in three are digests, in time zones with unusual offsets; the others are alerts. One in
 * twelve is a digest of the most talked about.
 */
function aSubscription(
	n: number,
	{ channel, start, shape }: { channel: Channel; start: Date; shape: ChaosShape },
): Subscription {
	const isTalk = n % 12 === 7;
	const subject = isTalk || n % 7 === 0 ? undefined : subjects[n % subjects.length];
	const timezone = zones[n % zones.length] ?? 'UTC';
	const about = {
		topics: subject === undefined ? [] : [{ kind: 'words', words: subject }],
		except: [],
		timezone,
	};
	const schedule = { days: [0, 1, 2, 3, 4, 5, 6], times: shape.timesIn(timezone) };
	const digest = { kind: 'digest', ...about, schedule, whenEmpty: 'nothing' };
	return Subscription.parse({
		id: `chaos${String(n).padStart(5, '0')}`,
		guildId: channel.guildId,
		channelId: channel.id,
		place: channel.kind === 'forum' ? 'forum' : 'text',
		madeBy: local.omar,
		madeAt: start.toISOString(),
		wish:
			n % 3 === 0
				? { kind: 'alert', ...about, budget: shape.budget }
				: { ...digest, ...(isTalk && { content: 'most talked about' }) },
		manner: aManner(n, channel),
		cursor: { slot: start.toISOString(), position: { archive: 'none', seq: 0 } },
		posted: [],
		leftOut: [],
	});
}

/** Every mix of what can be chosen. In announcement channels few are published, because Discord publishes ten an hour. */
function aManner(n: number, { kind, guildId = '' }: Channel): Manner {
	if (kind !== 'forum' && n % 5 === 0) return {};
	const isDigest = n % 3 !== 0;
	return {
		...(n % 2 === 0 && { ping: { id: pingedRoleOf({ id: guildId }), name: 'News' } }),
		...(kind === 'announcement' && isDigest && n < publishersBelow && { publish: true }),
		...(n % 7 < 3 && isDigest && { thread: true }),
		...(kind === 'forum' && { tags: [tag] }),
		look: lookKinds[n % 4] ?? 'headlines',
		...(n % 4 !== 1 && { accent: n }),
		thumbnails: n % 8 < 4,
	};
}

const publishersBelow = 120;
