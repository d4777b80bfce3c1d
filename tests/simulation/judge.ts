import { readCustomId } from '#src/render/message/targets.ts';
import type { Component, OwnMessage } from './discord/discord.ts';
import { type Story, tokenPattern } from './news-source.ts';
import type { Known, Owner } from './witness.ts';
import type { World } from './world.ts';

/** Something that must not be: what, and what it concerns. */
export type Fault = { readonly text: string; readonly about: readonly string[] };

/** What one message of the bot's tells, and for whom. */
type Told = {
	readonly message: OwnMessage;
	readonly owner: Owner;
	/** The words of its entries, each with the edition: `w12abcdefgx0`. */
	readonly tokens: readonly string[];
	/** What its button for further stories opens. */
	readonly more: More | undefined;
};

type More = { readonly archive: string; readonly from: number; readonly to: number };

/** The first component id of an entry; see `parted-message.ts`. */
const firstEntryId = 100;

/** Holds what Discord has against what was promised. Call it when everything had time to settle. */
export function judge(world: World): Fault[] {
	const told = world.discord.posted.flatMap((message) => readMessage(world, message));
	const bySubscription = Map.groupBy(told, ({ owner }) => owner.subscription);
	return [
		...world.witness.faults,
		...world.discord.posted.flatMap((message) => unwritten(world, message)),
		...told.flatMap(twice(told)),
		...[...world.witness.known.values()].flatMap((known) => {
			const own = bySubscription.get(known.id) ?? [];
			return [
				...doubled(known, countedOnce(world, own)),
				...(known.last === undefined ? [] : lost(world, known, own)),
				...unwanted(world, known, own),
				...wronglyLeftOut(world, known),
				...outOfOrder(known, own),
			];
		}),
	];
}

/** What was sent before anybody wrote down that it is owed. */
function unwritten({ witness }: World, { id, channelId, body }: OwnMessage): Fault[] {
	if (witness.ownerOf(body) !== undefined) return [];
	return [{ text: `nobody wrote down message ${id}`, about: [channelId] }];
}

function readMessage({ witness }: World, message: OwnMessage): Told[] {
	const owner = witness.ownerOf(message.body);
	if (owner === undefined) return [];
	const inside = message.body.components[0]?.components ?? [];
	const entries = inside.filter(({ id = 0 }) => id >= firstEntryId);
	const tokens = entries.flatMap(
		({ content = '' }) => content.match(tokenPattern)?.slice(0, 1) ?? [],
	);
	return [{ message, owner, tokens, more: moreIn(inside) }];
}

function moreIn(components: readonly Component[]): More | undefined {
	for (const { custom_id = '', components: inner = [] } of components) {
		const { command, options } = readCustomId(custom_id);
		if (command === 'catchup') {
			return { archive: options.of ?? '', from: Number(options.from), to: Number(options.to) };
		}
		const found = moreIn(inner);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** A message that somebody deleted before the bot knew of it has to be posted again. */
function twice(all: readonly Told[]): (one: Told) => Fault[] {
	const standing = Map.groupBy(
		all.filter(({ message }) => !message.isDeleted),
		({ message }) => message.body.components[0]?.id,
	);
	return ({ message, owner, tokens: [token] }) => {
		const same = standing.get(message.body.components[0]?.id) ?? [];
		if (same.length < 2 || same[0]?.message !== message) return [];
		const ids = same.map((one) => one.message.id).join(', ');
		const last = token === undefined ? [] : [wordOf(token)];
		const about = [owner.subscription, message.channelId, ...last];
		return [{ text: `${owner.subscription} has one message ${same.length} times: ${ids}`, about }];
	};
}

/** Of two processes one may round up what the other tells one by one; then each tells it. */
function countedOnce({ weather }: World, own: readonly Told[]): readonly Told[] {
	return weather.isTwofold ? own.filter(({ tokens }) => tokens.length === 1) : own;
}

function doubled(known: Known, own: readonly Told[]): Fault[] {
	const isDigest = known.wishes[0]?.wish.kind === 'digest';
	const standing = own.filter(({ message }) => !message.isDeleted);
	const tokens = standing.flatMap((one) => one.tokens);
	// A digest tells a story again when it changed; an alert never does.
	const counted = isDigest ? tokens : tokens.map(wordOf);
	return [...Map.groupBy(counted, (token) => token)]
		.filter(([, times]) => times.length > 1)
		.map(([token, times]) => ({
			text: `${known.id} was told ${token} ${times.length} times`,
			about: [known.id, ...channelsOf(own), wordOf(token)],
		}));
}

function channelsOf(own: readonly Told[]): string[] {
	return [...new Set(own.map(({ message }) => message.channelId))];
}

function wordOf(token: string): string {
	return token.replace(/x\d+$/, '');
}

function lost(world: World, known: Known, own: readonly Told[]): Fault[] {
	const words = new Set(own.flatMap(({ tokens }) => tokens.map(wordOf)));
	return world.news.stories
		.filter((story) => isOwed(story, known, world) && !words.has(story.word))
		.filter((story) => !own.some(({ more }) => more !== undefined && isBehind(more, story)))
		.map(({ word, article }) => ({
			text: `${known.id} was never told ${word} (${article.id})`,
			about: [known.id, ...channelsOf(own), word],
		}));
}

function isOwed(story: Story, known: Known, { news }: World): boolean {
	const { archive } = news.position();
	if (story.arrivedMs <= Math.max(known.begunMs, known.excusedMs)) return false;
	if (story.wasWithdrawn || known.refused.has(story.word)) return false;
	if (isOfAnotherLedger(story, known, archive)) return false;
	const since = known.wishes.filter(
		(_, n) => (known.wishes[n + 1]?.fromMs ?? Infinity) > story.arrivedMs,
	);
	return since.every(({ wish }) => wants(wish.topics, story));
}

/** To a cursor of another ledger only what is dated later than it is new. */
function isOfAnotherLedger(story: Story, { ledgers }: Known, archive: string): boolean {
	if (story.seqs.size > 1 || !story.seqs.has(archive)) return true;
	const own = ledgers.findLast(({ fromMs }) => fromMs <= story.arrivedMs);
	const isLate = Date.parse(story.article.publishedAt) < story.arrivedMs;
	return own?.archive !== archive && isLate;
}

function wants(topics: readonly object[], { subject }: Story): boolean {
	return topics.some((topic) => 'words' in topic && topic.words === subject);
}

function isBehind({ archive, from, to }: More, { seqs }: Story): boolean {
	const seq = [...seqs].find(([name]) => name.startsWith(archive))?.[1] ?? 0;
	return seq > from && seq <= to;
}

function unwanted({ news }: World, known: Known, own: readonly Told[]): Fault[] {
	const byWord = new Map(news.stories.map((story) => [story.word, story]));
	const words = new Set(own.flatMap(({ tokens }) => tokens.map(wordOf)));
	return [...words].flatMap((word) => {
		const story = byWord.get(word);
		if (story === undefined) return [{ text: `${word} is no story`, about: [known.id] }];
		if (known.wishes.some(({ wish }) => wants(wish.topics, story))) return [];
		return [{ text: `${known.id} was told ${word}, which it never wanted`, about: [known.id] }];
	});
}

function wronglyLeftOut({ news }: World, { id, leftOut, refused }: Known): Fault[] {
	return [...leftOut].flatMap((articleId) => {
		const story = news.stories[Number(articleId.split('-')[1])];
		if (story !== undefined && refused.has(story.word)) return [];
		const text = `${id} left out ${articleId}, which Discord never refused for what it says`;
		return [{ text, about: [id] }];
	});
}

/** The parts of one promise come in their order. */
function outOfOrder(known: Known, own: readonly Told[]): Fault[] {
	const promises = Map.groupBy(own, ({ owner }) => owner.of + owner.promise);
	return [...promises].flatMap(([promise, told]) => {
		const parts = told.map(({ owner }) => owner.part);
		const isSane = parts.every((part, n) => n === 0 || part >= (parts[n - 1] ?? 0));
		return isSane
			? []
			: [{ text: `${known.id} has ${promise} in disorder: ${parts}`, about: [known.id] }];
	});
}
