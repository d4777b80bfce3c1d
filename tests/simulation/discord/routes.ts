import { type Answer, type DiscordRequest, ok, refusal } from './answers.ts';
import { botId, type Channel, type Discord, type MessageBody, type OwnMessage } from './discord.ts';

/** The headlines that Discord refuses. */
export type Refusals = {
	/** What refuses each word: AutoMod, or the validation of the form. */
	readonly words: ReadonlyMap<string, 'automod' | 'form'>;
	/** Called with the words that made Discord refuse a message. */
	onRefused(words: readonly string[], body: MessageBody): void;
};

/** Answers as Discord does when nothing is wrong with the connection. */
export function createRoutes(
	discord: Discord,
	refusals: Refusals,
): (request: DiscordRequest) => Answer {
	return (request) => {
		const [, first, id = '', second, rest, act] = request.route.split('/');
		const route = `${request.method} ${first} ${second ?? ''}`;
		if (first === 'guilds') return activeThreads(id);
		if (first === 'users') return second === 'channels' ? openDirect(request) : ok({ id: botId });
		const channel = discord.channels.get(id);
		if (channel === undefined || channel.isGone) return refusal(404, 10003);
		if (isOut(channel) || channel.isHidden) return refusal(403, 50001);
		if (route === 'PATCH channels ') return wake(channel);
		if (route === 'POST channels threads') return addPost(channel, request);
		if (route === 'GET channels threads') return archivedThreads(channel, request.query);
		if (act === 'crosspost') return publish(channel, rest);
		if (act === 'threads') return startThread(channel, rest);
		if (route === 'POST channels messages') return addMessage(channel, request);
		if (rest === undefined) return listMessages(channel, request.query);
		return oneMessage(channel, rest, request);
	};

	function isOut({ guildId }: Channel): boolean {
		return guildId !== undefined && discord.guilds.get(guildId)?.isHere !== true;
	}

	function openDirect({ body }: DiscordRequest): Answer {
		const { recipient_id } = body as { recipient_id: string };
		const direct = discord.direct(recipient_id);
		return direct === undefined ? refusal(400, 50007) : ok({ id: direct.id });
	}

	function wake(channel: Channel): Answer {
		if (channel.isLocked) return refusal(403, 50013);
		channel.isArchived = false;
		return ok({ id: channel.id });
	}

	function obstacle(channel: Channel, body: MessageBody): Answer | undefined {
		if (channel.kind === 'dm' && channel.isShut) return refusal(403, 50007);
		if (channel.isShut) return refusal(403, 50013);
		if (channel.isArchived) return refusal(400, 50083);
		if (channel.refusesAll !== undefined) return refusal(400, channel.refusesAll);
		return refusedText(body);
	}

	function refusedText(body: MessageBody): Answer | undefined {
		const text = JSON.stringify(body);
		const words = [...refusals.words].filter(([word]) => text.includes(word));
		const [first] = words;
		if (first === undefined) return undefined;
		const isForm = words.every(([, how]) => how === 'form');
		const causes = isForm ? words : words.filter(([, how]) => how === 'automod');
		refusals.onRefused(
			causes.map(([word]) => word),
			body,
		);
		return isForm ? refusal(400, 50035, formErrors(body, first[0])) : refusal(400, 200000);
	}

	function addMessage(channel: Channel, { body }: DiscordRequest): Answer {
		if (channel.kind === 'forum') return refusal(400, 50008);
		const message = body as MessageBody;
		const earlier = message.nonce === undefined ? undefined : discord.underNonce(message.nonce);
		const blocked = obstacle(channel, message);
		if (blocked !== undefined) return blocked;
		if (earlier?.isDeleted) return refusal(404, 10008);
		return ok({ id: (earlier ?? discord.post(channel, message)).id });
	}

	function addPost(forum: Channel, { body }: DiscordRequest): Answer {
		const { message, applied_tags: tags = [] } = body as PostBody;
		const blocked = obstacle(forum, message);
		if (blocked !== undefined) return blocked;
		const post = discord.addChannel({
			id: discord.newId(),
			kind: 'thread',
			parentId: forum.id,
			guildId: forum.guildId,
			tags,
		});
		discord.post(post, message, post.id);
		return ok({ id: post.id });
	}

	function ownMessage(channel: Channel, id = ''): OwnMessage | undefined {
		const message = channel.messages.find((one) => one.id === id);
		return message?.author === 'bot' && !message.isDeleted ? message : undefined;
	}

	/** Ten in an hour, as if every text channel were for announcements. */
	function publish(channel: Channel, id: string | undefined): Answer {
		if (channel.kind !== 'text') return refusal(400, 50024);
		const message = ownMessage(channel, id);
		if (message === undefined) return refusal(404, 10008);
		if (channel.isShut) return refusal(403, 50013);
		if (message.isPublished) return refusal(400, 40033);
		const now = discord.nowMs();
		const lately = channel.publishedMs.filter((at) => at > now - 3_600_000);
		const [oldest = now] = lately;
		if (lately.length >= 10) {
			const retryAfterMs = oldest + 3_600_000 - now;
			return { status: 429, json: { retry_after: retryAfterMs / 1_000 }, retryAfterMs };
		}
		channel.publishedMs.push(now);
		message.isPublished = true;
		return ok({ id });
	}

	function startThread(channel: Channel, id: string | undefined): Answer {
		if (channel.kind !== 'text') return refusal(400, 50024);
		const message = ownMessage(channel, id);
		if (message === undefined) return refusal(404, 10008);
		if (channel.isShut) return refusal(403, 50013);
		if (discord.channels.has(message.id)) return refusal(400, 160004);
		const { guildId } = channel;
		discord.addChannel({ id: message.id, kind: 'thread', parentId: channel.id, guildId });
		return ok({ id });
	}

	function activeThreads(guildId: string): Answer {
		if (discord.guilds.get(guildId)?.isHere !== true) return refusal(403, 50001);
		const threads = [...discord.channels.values()].filter(
			(one) => one.guildId === guildId && one.kind === 'thread' && !one.isGone && !one.isArchived,
		);
		return ok({ threads: threads.map(shownThread), has_more: false });
	}

	function archivedThreads(forum: Channel, query: URLSearchParams): Answer {
		const before = query.get('before') ?? '9999';
		const threads = [...discord.channels.values()]
			.filter((one) => one.parentId === forum.id && !one.isGone && one.isArchived)
			.map(shownThread)
			.filter(({ thread_metadata }) => thread_metadata.archive_timestamp < before)
			.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
		const page = threads.slice(0, Number(query.get('limit') ?? 50));
		return ok({ threads: page, has_more: page.length < threads.length });
	}

	/** Its archive time is its creation time, as if nobody had written in it. */
	function shownThread({ id, parentId }: Channel) {
		const madeAt = new Date(Number(BigInt(id) >> 22n) + 1_420_070_400_000).toISOString();
		const thread_metadata = { archive_timestamp: madeAt };
		return { id, parent_id: parentId, owner_id: botId, thread_metadata };
	}

	function listMessages(channel: Channel, query: URLSearchParams): Answer {
		if (channel.lacksHistory) return ok([]);
		const after = BigInt(query.get('after') ?? 0);
		const from = firstAfter(channel.messages, after);
		const shown = channel.messages
			.slice(from)
			.filter((message) => message.author === 'other' || !message.isDeleted)
			.slice(0, Number(query.get('limit') ?? 50));
		return ok(
			shown.map((message) => ({
				id: message.id,
				author: { id: message.author === 'bot' ? botId : '900000000000000002' },
				components: message.author === 'bot' ? message.components : [],
			})),
		);
	}

	function oneMessage(channel: Channel, id: string, { method, body }: DiscordRequest): Answer {
		const message = channel.messages.find((one) => one.id === id);
		if (message?.author !== 'bot' || message.isDeleted) return refusal(404, 10008);
		if (method === 'PATCH') {
			const { components, allowed_mentions } = body as MessageBody;
			message.components = components;
			if (allowed_mentions?.roles !== undefined) message.isPingedByEdit = true;
		}
		return ok({ id, components: message.components });
	}
}

type PostBody = { readonly message: MessageBody; readonly applied_tags?: readonly string[] };

/** The index of the first message after an id; ids ascend. */
function firstAfter(messages: Channel['messages'], after: bigint): number {
	let [from, to] = [0, messages.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (BigInt(messages[middle]?.id ?? 0) > after) to = middle;
		else from = middle + 1;
	}
	return from;
}

/** A form error for every component of the container that has the word. */
function formErrors({ components }: MessageBody, word: string): object {
	const inside = components[0]?.components ?? [];
	const fault = { content: { _errors: [{ code: 'BASE_TYPE_BAD', message: 'no' }] } };
	const faults = inside.flatMap((component, index) =>
		JSON.stringify(component).includes(word) ? [[`${index}`, fault]] : [],
	);
	return { components: { 0: { components: Object.fromEntries(faults) } } };
}
