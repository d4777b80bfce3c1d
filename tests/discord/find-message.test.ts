import { REST } from 'discord.js';
import { type LocalDiscord, local } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findMessage, findPost, type SearchResult } from '#src/discord/find-message.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';

const forum = '1100000000000007777';
const start = '2025-06-20T08:00:00Z';

/** A local Discord with a stopped clock and a forum, and functions to post there and to search. */
async function openSearch() {
	const discord = await openTestDiscord({ now: () => new Date(start), rateLimits: 'off' });
	onTestFinished(discord.close);
	const channel = { id: forum, kind: 'forum', name: 'papers', guildId: local.guild } as const;
	discord.addChannel({ ...channel, overwrites: [] });
	const rest = new REST({ version: '10', api: discord.url, retries: 0 }).setToken(token);
	const search = (containerId: number, since = start) => ({
		rest,
		ownId: local.application,
		containerId,
		since: new Date(since),
		progress: new Map<string, string>(),
		signal: new AbortController().signal,
	});
	return {
		discord,
		/** Posts as the bot; returns the id of the message. */
		async post(containerId: number): Promise<string> {
			await rest.post(`/channels/${local.general}/messages`, { body: aMessage(containerId) });
			return newestIn(discord, local.general);
		},
		/** Creates a post in the forum; returns its id. */
		async publish(containerId: number): Promise<string> {
			const body = { name: 'Today', message: aMessage(containerId) };
			await rest.post(`/channels/${forum}/threads`, { body });
			const { answer } = discord.requests().at(-1) ?? {};
			return String(typeof answer === 'object' && answer && 'id' in answer && answer.id);
		},
		remove: (channel: string, message: string) =>
			rest.delete(`/channels/${channel}/messages/${message}`),
		find: async (
			containerId: number,
			since = start,
			{
				ownId,
				progress,
			}: { readonly ownId?: string; readonly progress?: Map<string, string> } = {},
		) =>
			outcomeOf(
				await findMessage(local.general, {
					...search(containerId, since),
					...(ownId && { ownId }),
					...(progress && { progress }),
				}),
			),
		findInForum: async (containerId: number, since?: string) =>
			outcomeOf(
				await findPost({ guildId: local.guild, forumId: forum }, search(containerId, since)),
			),
	};
}

/** The id of what was found, or the kind of the result. */
function outcomeOf(result: SearchResult): string {
	return result.kind === 'found' ? result.id : result.kind;
}

function aMessage(containerId: number) {
	const { message } = anOwedMessage();
	const [container] = message.components;
	return { ...message, components: [{ ...container, id: containerId }] };
}

function newestIn(discord: LocalDiscord, channel: string): string {
	return discord.messages(channel).at(-1)?.id ?? 'none';
}

describe('our message', () => {
	it('finds our message after 250 others', async () => {
		const { find, post, discord } = await openSearch();
		for (let n = 0; n < 250; n += 1) discord.say({ as: 'mia', in: 'general', content: 'before' });
		const id = await post(20_001);
		expect(await find(20_001)).toBe(id);
	});

	it('finds our message in one request, however many were posted after it', async () => {
		const { find, post, discord } = await openSearch();
		const id = await post(20_001);
		for (let n = 0; n < 6_000; n += 1) discord.say({ as: 'mia', in: 'general', content: 'after' });
		const before = discord.requests().length;
		expect(await find(20_001)).toBe(id);
		expect(discord.requests().length - before).toBe(1);
	});

	it('searches 5,000 messages at a time, and continues there next time', async () => {
		const { find, post, discord } = await openSearch();
		for (let n = 0; n < 5_100; n += 1) discord.say({ as: 'mia', in: 'general', content: 'other' });
		const id = await post(20_001);
		const before = discord.requests().length;
		const progress = new Map<string, string>();
		expect(await find(20_001, start, { progress })).toBe('unfinished');
		expect(discord.requests().length - before).toBe(50);
		expect(await find(20_001, start, { progress })).toBe(id);
	});

	it('ignores a message with another component id or from another author', async () => {
		const { find, post, discord } = await openSearch();
		await post(20_001);
		expect(discord.messages('general')).toHaveLength(1);
		expect(await find(20_002)).toBe('absent');
		expect(await find(20_001, start, { ownId: local.mia })).toBe('absent');
	});

	it('ignores a message more than five minutes older than the start of the search', async () => {
		const { find, post } = await openSearch();
		const id = await post(20_001);
		expect(await find(20_001, '2025-06-20T08:04:59Z')).toBe(id);
		expect(await find(20_001, '2025-06-20T08:05:01Z')).toBe('absent');
	});

	it('finds nothing in an empty channel', async () => {
		expect(await (await openSearch()).find(20_001)).toBe('absent');
	});
});

describe('our post in a forum', () => {
	it('finds our post among older ones, other ones and threads elsewhere', async () => {
		const { findInForum, publish, discord } = await openSearch();
		discord.addThread(local.general, 'elsewhere');
		await publish(20_002);
		const id = await publish(20_001);
		await publish(20_003);
		expect(await findInForum(20_001)).toBe(id);
		expect(await findInForum(20_004)).toBe('absent');
		expect(await findInForum(20_001, '2025-06-20T08:05:01Z')).toBe('absent');
	});

	it('finds our post despite another one whose first message was deleted', async () => {
		const { findInForum, publish, remove } = await openSearch();
		const deleted = await publish(20_002);
		const id = await publish(20_001);
		await remove(deleted, deleted);
		expect(await findInForum(20_001)).toBe(id);
	});
});
