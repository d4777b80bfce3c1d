import { isMostTalked } from '#src/delivery/most-talked.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import type { Component, OwnMessage } from './discord/discord.ts';
import { judgePings, judgeTags } from './judge-manner.ts';
import { type Story, tokenPattern } from './news-source.ts';
import type { Owner, SubscriptionRecord } from './witness.ts';
import type { World } from './world.ts';

/** A broken promise, and the ids and words it concerns. */
export type Fault = { readonly text: string; readonly about: readonly string[] };

/** A message of the bot, the stories in it, and the subscription it belongs to. */
type PostedMessage = {
	readonly message: OwnMessage;
	readonly owner: Owner;
	/** The words of its entries, each with the edition: `w12abcdefgx0`. */
	readonly tokens: readonly string[];
	/** The arrivals that its “more” button opens. */
	readonly more: ArrivalRange | undefined;
};

type ArrivalRange = { readonly archive: string; readonly from: number; readonly to: number };

/** The first component id of an entry; see `parted-message.ts`. */
const firstEntryId = 100;

/** Compares what Discord has with what was promised. Call it once everything had time to settle. */
export function judge(world: World): Fault[] {
	const messages = world.discord.posted.flatMap((message) => readMessage(world, message));
	const bySubscription = Map.groupBy(messages, ({ owner }) => owner.subscription);
	return [
		...world.witness.faults,
		...world.discord.posted.flatMap((message) => unrecordedMessages(world, message)),
		...messages.flatMap(postedTwice(messages)),
		...judgePings(world),
		...judgeTags(world),
		...[...world.witness.records.values()].flatMap((record) => {
			const posted = bySubscription.get(record.id) ?? [];
			return [
				...repeatedStories(record, withoutRoundUps(world, posted)),
				...(record.last === undefined ? [] : lostStories(world, record, posted)),
				...lostTalk(record, posted),
				...unwantedStories(world, record, posted),
				...wronglyLeftOut(world, record),
				...outOfOrder(record, posted),
			];
		}),
	];
}

/** A message must be recorded as owed before it is sent. */
function unrecordedMessages({ witness }: World, { id, channelId, body }: OwnMessage): Fault[] {
	if (witness.ownerOf(body) !== undefined) return [];
	return [{ text: `message ${id} was sent before it was recorded`, about: [channelId] }];
}

function readMessage({ witness }: World, message: OwnMessage): PostedMessage[] {
	const owner = witness.ownerOf(message.body);
	if (owner === undefined) return [];
	const inside = message.body.components[0]?.components ?? [];
	const entries = inside.filter(({ id = 0 }) => id >= firstEntryId);
	const tokens = entries.flatMap(
		({ content = '' }) => content.match(tokenPattern)?.slice(0, 1) ?? [],
	);
	return [{ message, owner, tokens, more: moreIn(inside) }];
}

function moreIn(components: readonly Component[]): ArrivalRange | undefined {
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

/** Counts no deleted messages: one that is deleted before the bot learns its id must be posted again. */
function postedTwice(all: readonly PostedMessage[]): (one: PostedMessage) => Fault[] {
	const undeleted = Map.groupBy(
		all.filter(({ message }) => !message.isDeleted),
		({ message }) => message.body.components[0]?.id,
	);
	return ({ message, owner, tokens: [token] }) => {
		const same = undeleted.get(message.body.components[0]?.id) ?? [];
		if (same.length < 2 || same[0]?.message !== message) return [];
		const ids = same.map((one) => one.message.id).join(', ');
		const last = token === undefined ? [] : [wordOf(token)];
		const about = [owner.subscription, message.channelId, ...last];
		return [{ text: `${owner.subscription} has one message ${same.length} times: ${ids}`, about }];
	};
}

/** Of two processes, one may round up what the other posts one by one; then both are right. */
function withoutRoundUps(
	{ weather }: World,
	posted: readonly PostedMessage[],
): readonly PostedMessage[] {
	return weather.hasTwoProcesses ? posted.filter(({ tokens }) => tokens.length === 1) : posted;
}

function repeatedStories(record: SubscriptionRecord, posted: readonly PostedMessage[]): Fault[] {
	const isDigest = record.wishes[0]?.wish.kind === 'digest';
	const undeleted = posted.filter(({ message }) => !message.isDeleted);
	const tokens = undeleted.flatMap((one) => one.tokens);
	// A digest repeats a story that changed; an alert never does.
	const counted = isDigest ? tokens : tokens.map(wordOf);
	return [...Map.groupBy(counted, (token) => token)]
		.filter(([, times]) => times.length > 1)
		.map(([token, times]) => ({
			text: `${record.id} got ${token} ${times.length} times`,
			about: [record.id, ...channelsOf(posted), wordOf(token)],
		}));
}

function channelsOf(posted: readonly PostedMessage[]): string[] {
	return [...new Set(posted.map(({ message }) => message.channelId))];
}

function wordOf(token: string): string {
	return token.replace(/x\d+$/, '');
}

function lostStories(
	world: World,
	record: SubscriptionRecord,
	posted: readonly PostedMessage[],
): Fault[] {
	const words = new Set(posted.flatMap(({ tokens }) => tokens.map(wordOf)));
	return world.news.stories
		.filter((story) => isOwed(story, record, world) && !words.has(story.word))
		.filter((story) => !posted.some(({ more }) => more !== undefined && isIn(more, story)))
		.map(({ word, article }) => ({
			text: `${record.id} never got ${word} (${article.id})`,
			about: [record.id, ...channelsOf(posted), word],
		}));
}

/** It covers the same days each time, so that only the first is missed. */
function lostTalk({ id, last }: SubscriptionRecord, posted: readonly PostedMessage[]): Fault[] {
	if (last === undefined || !isMostTalked(last.wish)) return [];
	if (posted.some(({ owner }) => owner.kind === 'owed')) return [];
	return [{ text: `${id} never got the most talked about`, about: [id, last.channelId] }];
}

function isOwed(story: Story, record: SubscriptionRecord, { news }: World): boolean {
	const { archive } = news.position();
	if (story.arrivedMs <= Math.max(record.begunMs, record.excusedMs)) return false;
	if (story.wasWithdrawn || record.refused.has(story.word)) return false;
	if (isFromAnotherArchive(story, record, archive)) return false;
	if (record.last !== undefined && isMostTalked(record.last.wish)) return false;
	const since = record.wishes.filter(
		(_, n) => (record.wishes[n + 1]?.fromMs ?? Infinity) > story.arrivedMs,
	);
	return since.every(({ wish }) => wants(wish.topics, story));
}

/** After a rebuild, only stories dated later than their arrival are new to a cursor from before. */
function isFromAnotherArchive(
	story: Story,
	{ archives }: SubscriptionRecord,
	archive: string,
): boolean {
	if (story.seqs.size > 1 || !story.seqs.has(archive)) return true;
	const current = archives.findLast(({ fromMs }) => fromMs <= story.arrivedMs);
	const isLate = Date.parse(story.article.publishedAt) < story.arrivedMs;
	return current?.archive !== archive && isLate;
}

function wants(topics: readonly object[], { subject }: Story): boolean {
	return topics.some((topic) => 'words' in topic && topic.words === subject);
}

function isIn({ archive, from, to }: ArrivalRange, { seqs }: Story): boolean {
	const seq = [...seqs].find(([name]) => name.startsWith(archive))?.[1] ?? 0;
	return seq > from && seq <= to;
}

function unwantedStories(
	{ news }: World,
	record: SubscriptionRecord,
	posted: readonly PostedMessage[],
): Fault[] {
	const byWord = new Map(news.stories.map((story) => [story.word, story]));
	const words = new Set(posted.flatMap(({ tokens }) => tokens.map(wordOf)));
	return [...words].flatMap((word) => {
		const story = byWord.get(word);
		if (story === undefined) return [{ text: `there is no story ${word}`, about: [record.id] }];
		if (record.wishes.some(({ wish }) => wants(wish.topics, story))) return [];
		return [{ text: `${record.id} got ${word}, which it never wanted`, about: [record.id] }];
	});
}

function wronglyLeftOut({ news }: World, { id, leftOut, refused }: SubscriptionRecord): Fault[] {
	return [...leftOut].flatMap((articleId) => {
		const story = news.stories[Number(articleId.split('-')[1])];
		if (story !== undefined && refused.has(story.word)) return [];
		const text = `${id} left out ${articleId}, whose text Discord never refused`;
		return [{ text, about: [id] }];
	});
}

/** The messages of one promise must appear in order. */
function outOfOrder(record: SubscriptionRecord, posted: readonly PostedMessage[]): Fault[] {
	const promises = Map.groupBy(posted, ({ owner }) => owner.kind + owner.promise);
	return [...promises].flatMap(([promise, messages]) => {
		const parts = messages.map(({ owner }) => owner.part);
		const isInOrder = parts.every((part, n) => n === 0 || part >= (parts[n - 1] ?? 0));
		return isInOrder
			? []
			: [{ text: `${record.id} has ${promise} out of order: ${parts}`, about: [record.id] }];
	});
}
