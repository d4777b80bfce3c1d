import type { RequestStep } from '../entry.ts';

const sendMessages = 1 << 11;

/** What every entry needs: who the bot is, and channels to try things in. */
export const setUp: readonly RequestStep[] = [
	{
		request: 'GET /users/@me',
		expected: { status: 200, schema: 'Me' },
		keep: { bot: 'id' },
	},
	{
		request: 'GET /applications/@me',
		expected: { status: 200, schema: 'Application' },
		keep: { application: 'id' },
	},
	{
		request: 'POST /guilds/{guild}/channels',
		body: { name: 'contract', type: 0 },
		expected: { status: 201, schema: 'GuildChannel' },
		keep: { text: 'id' },
	},
	{
		request: 'POST /guilds/{guild}/channels',
		body: { name: 'contract-forum', type: 15 },
		expected: { status: 201, schema: 'GuildChannel' },
		keep: { forum: 'id' },
	},
	{
		request: 'POST /guilds/{guild}/channels',
		body: { name: 'contract-tags', type: 15, available_tags: [{ name: 'First' }] },
		expected: {
			status: 201,
			schema: 'GuildChannel',
			body: { available_tags: [{ name: 'First', moderated: false }] },
		},
		keep: { tagged: 'id', tag: 'available_tags.0.id' },
	},
	{
		request: 'POST /guilds/{guild}/channels',
		body: { name: 'contract-news', type: 5 },
		expected: { status: 201, schema: 'GuildChannel' },
		keep: { news: 'id' },
	},
	{
		request: 'POST /guilds/{guild}/channels',
		body: {
			name: 'contract-read-only',
			type: 0,
			permission_overwrites: [{ id: '{bot}', type: 1, deny: `${sendMessages}` }],
		},
		expected: { status: 201, schema: 'GuildChannel' },
		keep: { readOnly: 'id' },
	},
];

/** Removes the channels, and the commands that entries left in the server. */
export const tearDown: readonly RequestStep[] = [
	...['text', 'forum', 'tagged', 'news', 'readOnly'].map((name) => ({
		request: `DELETE /channels/{${name}}` as const,
		expected: { status: 200 },
	})),
	{
		request: 'PUT /applications/{application}/guilds/{guild}/commands',
		body: [],
		expected: { status: 200 },
	},
];
