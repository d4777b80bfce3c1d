import { isMostTalked } from '#src/delivery/most-talked.ts';
import type { OwnMessage } from './discord/discord.ts';
import type { Owner, Witness } from './witness.ts';
import type { World } from './world.ts';

type Ping = { readonly message: OwnMessage; readonly owner: Owner; readonly atMs: number };

type Fault = Witness['faults'][number];

const hourMs = 3_600_000;
/** How far two processes may differ about Discord’s time. */
const clocksApartMs = 1_000;
const discordEpochMs = 1_420_070_400_000;

/** Who is pinged, and how often. */
export function judgePings(world: World): Fault[] {
	const pings = world.discord.posted.flatMap((message) => readPing(world, message));
	const edited = world.discord.posted.filter(({ isPingedByEdit }) => isPingedByEdit);
	return [
		...edited.map(({ id, channelId }) => ({
			text: `an edit of ${id} pinged`,
			about: [channelId],
		})),
		...pings.flatMap((ping) => wrongRole(world, ping)),
		...tooOften(world, pings),
	];
}

function readPing({ witness }: World, message: OwnMessage): Ping[] {
	const owner = witness.ownerOf(message.body);
	const { allowed_mentions: mentions } = message.body;
	const pings = JSON.stringify(mentions ?? {}) !== '{"parse":[]}';
	const atMs = Number(BigInt(message.id) >> 22n) + discordEpochMs;
	return pings && owner !== undefined ? [{ message, owner, atMs }] : [];
}

function wrongRole({ witness }: World, { message, owner }: Ping): Fault[] {
	const role = witness.records.get(owner.subscription)?.pings;
	const expected = JSON.stringify({ parse: [], roles: [role] });
	if (role !== undefined && JSON.stringify(message.body.allowed_mentions) === expected) return [];
	return [{ text: `${message.id} pings somebody else`, about: [owner.subscription] }];
}

/**
 * Counts no deleted messages: one that is deleted before the bot learns its id is posted again. Each of
 * two processes that share a store has its own memory of the last ping.
 */
function tooOften({ weather, witness }: World, pings: readonly Ping[]): Fault[] {
	const undeleted = pings.filter(({ message }) => !message.isDeleted);
	const bySubscription = Map.groupBy(undeleted, ({ owner }) => owner.subscription);
	return [...bySubscription].flatMap(([id, own]) => {
		const isAlert = witness.records.get(id)?.wishes[0]?.wish.kind === 'alert';
		const hour = weather.isOfCluster ? hourMs - clocksApartMs : hourMs;
		const leastMs = isAlert && !weather.hasTwoProcesses ? hour : 0;
		return own.flatMap((ping, n) => {
			const before = own[n - 1];
			if (before === undefined) return [];
			const isSame = before.owner.promise === ping.owner.promise;
			if (!isSame && ping.atMs - before.atMs >= leastMs) return [];
			const seconds = (ping.atMs - before.atMs) / 1_000;
			return [{ text: `${id} pinged twice within ${seconds} s`, about: [id] }];
		});
	});
}

/** Whether posts have their tags. */
export function judgeTags({ discord, witness }: World): Fault[] {
	return discord.posted.flatMap(({ id, channelId, body }) => {
		const owner = witness.ownerOf(body);
		const tags = discord.channels.get(channelId)?.tags;
		if (owner?.kind !== 'owed' || tags === undefined || id !== channelId) return [];
		const wanted = witness.records.get(owner.subscription)?.tags ?? [];
		if (`${tags}` === `${wanted}`) return [];
		return [{ text: `${id} has the tags ${tags}`, about: [owner.subscription] }];
	});
}

/** What is not done although nothing was in its way: every message is published, every picture is there and every digest has its thread. */
export function judgeUndone({ discord, witness }: World): Fault[] {
	return discord.posted.flatMap((message) => {
		const owner = witness.ownerOf(message.body);
		const { last } = witness.records.get(owner?.subscription ?? '') ?? {};
		if (message.isDeleted || owner?.kind !== 'owed' || last?.place !== 'text') return [];
		if (message.channelId !== last.channelId) return [];
		const about = [last.id];
		const { manner } = last;
		const isDigest = last.wish.kind === 'digest';
		const isPictured = message.body.attachments?.length === 1;
		return [
			...(isMostTalked(last.wish) && !isPictured
				? [{ text: `${message.id} has no picture`, about }]
				: []),
			...(manner?.ping && isDigest && owner.part === 0 && !message.body.allowed_mentions?.roles
				? [{ text: `${message.id} did not ping`, about }]
				: []),
			...(manner?.publish && !message.isPublished
				? [{ text: `${message.id} was not published`, about }]
				: []),
			...(manner?.thread && isDigest && !discord.channels.has(message.id)
				? [{ text: `${message.id} has no thread`, about }]
				: []),
		];
	});
}
