import { addSubscription, createSubscription } from '#commands/subscriptions/new-subscription.ts';
import {
	editSubscription,
	pauseSubscription,
	removeSubscription,
	resumeSubscription,
} from '#commands/subscriptions/subscription-actions.ts';
import type { ServerSubscriptions } from '#commands/subscriptions/subscription-view.ts';
import { lookKinds } from '#src/render/message/look.ts';
import type { Manner } from '#src/subscriptions/manner.ts';
import { Subscription, type Wish } from '#src/subscriptions/subscription.ts';
import { moveToChannel, pause } from '#src/subscriptions/transitions.ts';
import { english } from '../harness/phrases.ts';
import type { Dice } from './dice.ts';
import type { Channel } from './discord/discord.ts';
import { subjects } from './news-source.ts';
import type { Running } from './running.ts';
import type { World } from './world.ts';

export const makerId = '800000000000000001';
const guildIds = ['700000000000000001', '700000000000000002'] as const;
const zones = ['UTC', 'America/New_York', 'Pacific/Chatham', 'Africa/Cairo'] as const;
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const halfHours = Array.from({ length: 48 }, (_, half) => {
	const hour = `${Math.floor(half / 2)}`.padStart(2, '0');
	return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});

/** Servers, up to ten, with all kinds of channels, and one person’s direct messages. */
export function settleServers({ discord, dice }: World, ids: readonly string[] = guildIds): void {
	for (const [n, id] of ids.entries()) {
		const channels = Array.from({ length: 4 }, (_, c) => `71000000000000${n}00${c}`);
		const [first] = channels;
		const systemChannelId = dice.is(0.7) ? first : undefined;
		discord.addGuild({ id, systemChannelId, isHere: true, isAvailable: true });
		for (const channel of channels) discord.addChannel({ id: channel, kind: 'text', guildId: id });
		const threadId = `72000000000000${n}000`;
		discord.addChannel({ id: threadId, kind: 'thread', guildId: id, parentId: first });
		for (const c of [0, 1]) {
			discord.addChannel({ id: `73000000000000${n}00${c}`, kind: 'forum', guildId: id });
		}
	}
	const direct = { id: '740000000000000001', guildId: undefined, userId: makerId } as const;
	discord.addChannel({ ...direct, kind: 'dm' });
}

/** Random subscriptions, created as commands create them. */
export function firstSubscriptions(world: World, count: number): Subscription[] {
	return Array.from({ length: count }, (_, n) => {
		const channel = freeChannel(world);
		return aSubscription(world, { id: `sub${n}${world.dice.letters(6)}`, channel });
	});
}

function aSubscription(
	{ dice, time, news, weather }: World,
	{ id, channel }: { readonly id: string; readonly channel: Channel },
): Subscription {
	const subscription = createSubscription({
		id,
		channelId: channel.id,
		madeBy: makerId,
		...(channel.guildId !== undefined && { guildId: channel.guildId }),
		place: channel.kind === 'thread' ? 'text' : channel.kind,
		wish: aWish(dice, weather.isOfCluster),
		manner: aManner(dice),
		now: new Date(time.nowMs()),
		position: news.position(),
	});
	return Subscription.parse(subscription);
}

function aManner(dice: Dice): Manner {
	return {
		...(dice.is(0.5) && { ping: { id: '760000000000000001', name: 'News' } }),
		...(dice.is(0.5) && { publish: true }),
		...(dice.is(0.5) && { thread: true }),
		...(dice.is(0.5) && { tags: [{ id: '770000000000000001', name: 'Digests' }] }),
		...(dice.is(0.5) && { look: dice.pick(lookKinds) }),
	};
}

/** `isFrequent`: nothing waits for hours. */
function aWish(dice: Dice, isFrequent: boolean): Wish {
	const topics = randomTopics(dice);
	const timezone = dice.pick(zones);
	const quiet = !isFrequent && dice.is(0.2) ? { quiet: { from: '22:00', until: '06:30' } } : {};
	if (dice.is(0.5)) {
		const budget = dice.pick([1, 3, 6, 20]);
		return { kind: 'alert', topics, except: [], budget, timezone, ...quiet };
	}
	const times = isFrequent
		? halfHours
		: dice.pick([halfHours, halfHours, ['08:00', '20:00'], ['12:00']]);
	const schedule = { days: everyDay, times: [...times] };
	const about = dice.is(0.2) ? { content: 'most talked about' as const, topics: [] } : { topics };
	return { kind: 'digest', ...about, except: [], schedule, timezone, whenEmpty: 'nothing' };
}

function randomTopics(dice: Dice): Wish['topics'] {
	return [{ kind: 'words', words: dice.pick(subjects) }];
}

/** A channel to post in; a forum only if no other subscription posts there. */
function freeChannel({ discord, dice, witness, weather }: World): Channel {
	const taken = new Set([...witness.records.values()].map(({ last }) => last?.channelId));
	const candidates = [...discord.channels.values()].filter(
		({ id, kind, parentId, isGone }) =>
			!isGone &&
			// A forum post has no nonce, so two processes create it twice.
			(kind !== 'forum' || !(taken.has(id) || weather.hasTwoProcesses)) &&
			(parentId === undefined || discord.channels.get(parentId)?.kind === 'text'),
	);
	const found = dice.oneOf(candidates);
	if (found === undefined) throw new Error('there is no channel');
	return found;
}

/** Runs a random command of a random person, through the functions that commands call. */
export function runCommand(world: World, { delivery, book, now }: Bot): Promise<unknown> {
	const { dice, journal, witness } = world;
	const one = dice.oneOf([...book.all()]);
	if (one === undefined) return Promise.resolve();
	const { id, guildId, wish, channelId } = one;
	const action = dice.pick([
		...'pause resume resume edit edit move move add remove'.split(' '),
	] as NonEmpty);
	journal.note(`somebody runs: ${action}`, id, channelId);
	if (guildId === undefined) return runMemberCommand(action, id, { delivery, book, now });
	const server: ServerSubscriptions = {
		archive: world.news,
		book,
		phrases: english,
		slots: world.slots,
		delivery,
		rolesIn: () => [],
		channelIn: () => undefined,
		now,
		guildId,
		kind: wish.kind,
	};
	switch (action) {
		case 'pause':
			return pauseSubscription(server, id);
		case 'resume':
			return resumeSubscription(server, id, delivery.resume);
		case 'edit':
			return change(server, id, { wish: editOf(wish, dice), channel: undefined });
		case 'move':
			return change(server, id, { wish, channel: destinationIn(world, guildId) });
		case 'add':
			return add(world, { delivery, book, now }, guildId);
		default:
			if (dice.is(0.7)) return Promise.resolve();
			witness.noteRemoval(id);
			return removeSubscription(server, { which: id, isConfirmed: true });
	}
}

type NonEmpty = [string, ...string[]];

type Bot = Pick<Running, 'delivery' | 'book' | 'now'>;

function runMemberCommand(
	action: string,
	id: string,
	{ delivery, book, now }: Bot,
): Promise<unknown> {
	if (action === 'resume') return delivery.resume(id);
	if (action !== 'pause') return Promise.resolve();
	return book.change(id, (current) =>
		current.paused === undefined ? pause(current, 'asked', now()) : undefined,
	);
}

function editOf(wish: Wish, dice: Dice): Wish {
	const topics = dice.is(0.3) ? [...wish.topics, ...randomTopics(dice)] : randomTopics(dice);
	return dice.is(0.5) ? wish : { ...wish, topics };
}

/** Edits the subscription as if this wish had been typed. */
function change(
	server: ServerSubscriptions,
	which: string,
	{ wish, channel }: { readonly wish: Wish; readonly channel: ReturnType<typeof destinationIn> },
): Promise<unknown> {
	const parse = () => ({ kind: 'wish' as const, wish });
	return editSubscription(server, { which, parse, channel, notesOn: () => [] });
}

function add(world: World, { book, now }: Bot, guildId: string): Promise<unknown> {
	const channel = freeChannel(world);
	if (channel.guildId !== guildId || book.inServer(guildId).length > 5) return Promise.resolve();
	const id = `add${world.dice.letters(7)}`;
	const subscription = { ...aSubscription(world, { id, channel }), madeAt: now().toISOString() };
	return addSubscription(book, { guildId, guildLocale: undefined }, () => subscription).catch(
		(error) => {
			world.witness.noteFailedToBegin(id);
			throw error;
		},
	);
}

/** A text channel of the server, never a forum, so that each forum has one subscription. */
function destinationIn({ discord, dice }: World, guildId: string) {
	const candidates = [...discord.channels.values()].filter(
		({ kind, isGone, guildId: own }) => kind === 'text' && !isGone && own === guildId,
	);
	const channel = dice.oneOf(candidates);
	return channel && { channelId: channel.id, place: 'text' as const };
}

/** Moves a subscription out of a deleted channel, as its moderators would. */
export function moveAway(world: World, { book, now }: Bot, one: Subscription): Promise<unknown> {
	const channel = destinationIn(world, one.guildId ?? '');
	if (channel === undefined) return Promise.resolve();
	return book.change(one.id, (current) => moveToChannel(current, channel, now()));
}
