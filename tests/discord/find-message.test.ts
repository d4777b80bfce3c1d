import { REST } from 'discord.js';
import { type LocalDiscord, local } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findMessage, findPost, type SearchResult } from '#src/discord/find-message.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';

const forum = '1100000000000007777';
const start = '2025-06-20T08:00:00Z';

/** A local Discord whose clock stands still, with a forum, and what is needed to look into it. */
async function openLook() {
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
		reached: new Map<string, string>(),
		signal: new AbortController().signal,
	});
	return {
		discord,
		/** Posts as the bot; returns the id of the message. */
		async post(containerId: number): Promise<string> {
			await rest.post(`/channels/${local.general}/messages`, { body: aMessage(containerId) });
			return newestIn(discord, local.general);
		},
		/** Makes a post in the forum; returns its id. */
		async publish(containerId: number): Promise<string> {
			const body = { name: 'Today', message: aMessage(containerId) };
			await rest.post(`/channels/${forum}/threads`, { body });
			const { answer } = discord.requests().at(-1) ?? {};
			return String(typeof answer === 'object' && answer && 'id' in answer && answer.id);
		},
		remove: (channel: string, message: string) =>
			rest.delete(`/channels/${channel}/messages/${message}`),
		look: async (
			containerId: number,
			since = start,
			{ ownId, reached }: { readonly ownId?: string; readonly reached?: Map<string, string> } = {},
		) =>
			outcomeOf(
				await findMessage(local.general, {
					...search(containerId, since),
					...(ownId && { ownId }),
					...(reached && { reached }),
				}),
			),
		lookInForum: async (containerId: number, since?: string) =>
			outcomeOf(
				await findPost({ guildId: local.guild, forumId: forum }, search(containerId, since)),
			),
	};
}

/** The id of what was found, or what became of the look. */
function outcomeOf(look: SearchResult): string {
	return look.kind === 'found' ? look.id : look.kind;
}

function aMessage(containerId: number) {
	const { message } = anOwedMessage();
	const [container] = message.components;
	return { ...message, components: [{ ...container, id: containerId }] };
}

function newestIn(discord: LocalDiscord, channel: string): string {
	return discord.messages(channel).at(-1)?.id ?? 'none';
}

describe('a message of ours', () => {
	it('is found, however many others were posted before it', async () => {
		const { look, post, discord } = await openLook();
		for (let n = 0; n < 250; n += 1) discord.say({ as: 'mia', in: 'general', content: 'before' });
		const id = await post(20_001);
		expect(await look(20_001)).toBe(id);
	});

	it('is found at once, however many others were posted after it', async () => {
		const { look, post, discord } = await openLook();
		const id = await post(20_001);
		for (let n = 0; n < 6_000; n += 1) discord.say({ as: 'mia', in: 'general', content: 'after' });
		const before = discord.requests().length;
		expect(await look(20_001)).toBe(id);
		expect(discord.requests().length - before).toBe(1);
	});

	it('is looked for among 5,000 at a time, and the next look goes on from there', async () => {
		const { look, post, discord } = await openLook();
		for (let n = 0; n < 5_100; n += 1) discord.say({ as: 'mia', in: 'general', content: 'other' });
		const id = await post(20_001);
		const before = discord.requests().length;
		const reached = new Map<string, string>();
		expect(await look(20_001, start, { reached })).toBe('unfinished');
		expect(discord.requests().length - before).toBe(50);
		expect(await look(20_001, start, { reached })).toBe(id);
	});

	it('is not what carries another id, nor what somebody else posted with the same', async () => {
		const { look, post, discord } = await openLook();
		await post(20_001);
		expect(discord.messages('general')).toHaveLength(1);
		expect(await look(20_002)).toBe('absent');
		expect(await look(20_001, start, { ownId: local.mia })).toBe('absent');
	});

	it('is not what is older than the promise, by more than two clocks may differ', async () => {
		const { look, post } = await openLook();
		const id = await post(20_001);
		expect(await look(20_001, '2025-06-20T08:04:59Z')).toBe(id);
		expect(await look(20_001, '2025-06-20T08:05:01Z')).toBe('absent');
	});

	it('is not there in an empty channel', async () => {
		expect(await (await openLook()).look(20_001)).toBe('absent');
	});
});

describe('a post of ours in a forum', () => {
	it('is found among the others of its forum, which are older than it or are not ours', async () => {
		const { lookInForum, publish, discord } = await openLook();
		discord.addThread(local.general, 'elsewhere');
		await publish(20_002);
		const id = await publish(20_001);
		await publish(20_003);
		expect(await lookInForum(20_001)).toBe(id);
		expect(await lookInForum(20_004)).toBe('absent');
		expect(await lookInForum(20_001, '2025-06-20T08:05:01Z')).toBe('absent');
	});

	it('is found beside one whose first message was deleted', async () => {
		const { lookInForum, publish, remove } = await openLook();
		const gone = await publish(20_002);
		const id = await publish(20_001);
		await remove(gone, gone);
		expect(await lookInForum(20_001)).toBe(id);
	});
});
