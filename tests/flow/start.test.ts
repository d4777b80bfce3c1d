import { once } from 'node:events';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Act, local, type PageChannel, type PageMessage } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readVersion } from '#src/program/config.ts';
import { openPage } from '../../packages/local-discord/tests/page-server/open-page.ts';
import { openPatience } from '../delivery/patience.ts';
import { hourMs } from '../harness/a-clock.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { lineWith, pageUrlOf, start, takePort } from '../harness/start-program.ts';
import { emptyFile, openAt } from '../store/test-stores.ts';

describe('the program without a token', () => {
	it('prints the address of its page, answers there, and ends cleanly on SIGTERM', async () => {
		const program = start({ PLAYGROUND_PORT: '0' });
		const page = openPage(await pageUrlOf(program));
		const mia = await page.listen('mia');
		expect(await page.act(asking)).toEqual({ kind: 'done' });
		const { shown } = await mia.next('message');
		expect(Object.values(shown.html).join()).toContain('Taipei Times');
		const printed = text(program.stdout);
		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
		expect(await printed).toBe('Dateline has stopped.\n');
		await mia.ended;
	});

	it('welcomes newcomers at its first start, and not at the next one', async () => {
		const STATE_DIR = dirname((await emptyFile()).file);
		const first = start({ PLAYGROUND_PORT: '0', STATE_DIR, LOG_LEVEL: 'info' });
		const welcomed = lineWith(first.stderr, 'server-welcomed');
		const general = 'messages?channel=general&as=mia';
		const page = openPage(await pageUrlOf(first));
		await welcomed;
		const posted: PageMessage[] = await page.get(general);
		expect(posted.map(({ html }) => Object.values(html).join())).toEqual([
			expect.stringContaining('/brief'),
		]);
		first.kill('SIGTERM');
		await once(first, 'exit');
		const again = openPage(await pageUrlOf(start({ PLAYGROUND_PORT: '0', STATE_DIR })));
		expect(await again.act({ kind: 'forward', to: 60 })).toEqual({ kind: 'done' });
		expect(await again.get(general)).toEqual([]);
	});

	it('moves its clock to the next digest on request, and ends on Ctrl-C', async () => {
		const program = start({ PLAYGROUND_PORT: '0' });
		const page = openPage(await pageUrlOf(program));
		const mia = await page.listen('mia');
		expect(await page.act(subscribing)).toEqual({ kind: 'done' });
		expect(await page.act({ kind: 'forward', to: 'next' })).toEqual({ kind: 'done' });
		expect((await mia.next('message')).channel).toBe(local.news);
		program.kill('SIGINT');
		expect(await once(program, 'exit')).toEqual([0, null]);
	});

	it('offers its sample feed first', async () => {
		const page = openPage(await pageUrlOf(start({ PLAYGROUND_PORT: '0' })));
		const answer = await page.act({
			kind: 'autocomplete',
			as: 'omar',
			channel: 'general',
			locale: 'en-US',
			command: 'source add',
			options: { source: '' },
			typing: 'source',
		});
		const [first] = answer.kind === 'done' ? (answer.choices ?? []) : [];
		expect(first?.name).toBe('Sample news (local)');
	});

	it('goes on from its last poll when it starts again, and reads its sample feed', async () => {
		const location = await emptyFile();
		const store = await openAt(location);
		const url = 'http://samples.localhost/feed.json';
		await store.put('feed:samples', { id: 'samples', url, name: 'Sample news (local)' });
		const polledAt = new Date(Date.now() + 5 * hourMs).toISOString();
		await store.put('feed-state:samples', { polledAt, hadItems: true });
		const cursor = { slot: polledAt, position: { archive: 'x', seq: 0 } };
		await store.put('subscription:subscribed', anAlert({ cursor }));
		await store.close();
		const program = start({ PLAYGROUND_PORT: '0', STATE_DIR: dirname(location.file) });
		const page = openPage(await pageUrlOf(program));
		const { aheadMs } = await page.get<{ aheadMs: number }>('clock');
		expect(aheadMs).toBeGreaterThan(4 * hourMs);

		expect(await page.act({ kind: 'forward', to: 60 })).toEqual({ kind: 'done' });
		const posted: PageMessage[] = await page.get('messages?channel=general&as=mia');
		expect(posted.map(({ html }) => Object.values(html).join())).toEqual(
			expect.arrayContaining([expect.stringMatching(/This is sample \d{4}/)]),
		);
	});

	it('shows Dateline’s name, icon and texts on its page', async () => {
		const pageUrl = await pageUrlOf(start({ PLAYGROUND_PORT: '0' }));
		const read = async (path: string) => (await fetch(`${pageUrl}${path}`)).text();
		expect(await read('/')).toContain('<title>Dateline Local</title>');
		expect(await read('/page/icon.svg')).toContain('<title>Dateline</title>');
		expect(await openPage(pageUrl).get('state')).toMatchObject({
			application: { name: 'Dateline' },
			bot: { name: 'Dateline' },
			guild: { name: 'Dateline Local' },
			beginWith: { command: 'brief', text: 'taiwan' },
			clock: {
				en: { toNext: 'To the next post', noneNext: 'Nothing is due' },
				de: { toNext: 'Zum nächsten Beitrag' },
			},
		});
	});

	it('listens only on this machine', async () => {
		const pageUrl = new URL(await pageUrlOf(start({ PLAYGROUND_PORT: '0' })));
		expect(pageUrl.hostname).toBe('127.0.0.1');
		pageUrl.hostname = '127.0.0.2';
		await expect(fetch(pageUrl)).rejects.toThrow('fetch failed');
	});

	it('serves feeds on this machine only if it has a public address, and ends cleanly while it does', async () => {
		const PUBLIC_URL = 'https://news.example';
		const program = start({ PLAYGROUND_PORT: '0', PUBLIC_URL, FEED_PORT: '0', LOG_LEVEL: 'info' });
		const opened = lineWith(program.stderr, 'feed-server-opened');
		await pageUrlOf(program);
		const { host, port } = JSON.parse(await opened);
		expect(host).toBe('127.0.0.1');
		const response = await fetch(`http://${host}:${port}/feeds/unknown.xml`);
		expect(response.status).toBe(404);
		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
	});

	it('does not start if the port for feeds is in use', async () => {
		const port = await takePort();
		const feeds = { PUBLIC_URL: 'https://news.example', FEED_PORT: `${port}` };
		const program = start({ PLAYGROUND_PORT: '0', ...feeds });
		const complaint = text(program.stderr);
		expect(await once(program, 'exit')).toEqual([1, null]);
		expect(await complaint).toBe(
			`Feeds cannot be served on 127.0.0.1, port ${port}: it is already in use. Set FEED_PORT and FEED_HOST to others, or remove PUBLIC_URL.\n`,
		);
	});

	it('does not start if the port in its configuration is in use', async () => {
		const port = await takePort();
		const program = start({ PLAYGROUND_PORT: `${port}` });
		const complaint = text(program.stderr);
		expect(await once(program, 'exit')).toEqual([1, null]);
		expect(await complaint).toContain(`Port ${port} is already in use. Set PLAYGROUND_PORT`);
	});

	it('takes a free port if none is configured and the usual one is in use', async () => {
		await takePort(3_000).catch(() => undefined);
		const pageUrl = await pageUrlOf(start({}));
		expect(new URL(pageUrl).port).not.toBe('3000');
		const page = openPage(pageUrl);
		expect(await page.get('state')).toMatchObject({ guild: { id: local.guild } });
		const channels: PageChannel[] = await page.get('channels?as=mia');
		const kinds = new Set(channels.map(({ kind }) => kind));
		expect(kinds).toEqual(new Set(['text', 'announcement', 'forum', 'thread', 'dm', 'group']));
	});
});

const asking: Act = {
	kind: 'slash',
	as: 'mia',
	channel: 'general',
	locale: 'en-US',
	command: 'brief',
	options: { topic: 'kursk' },
};
const hourly = { channel: 'news', topics: 'everything', when: 'hourly', when_empty: 'say so' };
const subscribing: Act = { ...asking, as: 'omar', command: 'digest add', options: hourly };

describe('the program on a Discord that does not answer', () => {
	it('ends on SIGTERM while Discord does not answer, keeps what it owes, and says how much that is', async () => {
		const slowness = openPatience();
		const discord = await openTestDiscord({ after: slowness.after });
		onTestFinished(discord.close);
		discord.faults.delayNext(/\/channels\//, 3_600_000, 1_000);
		const location = await emptyFile();
		const store = await openAt(location);
		await store.put('subscription:subscribed', owing);
		await store.close();
		const program = start({
			DISCORD_TOKEN: token,
			DISCORD_API_URL: discord.url,
			STATE_DIR: dirname(location.file),
		});
		const log = text(program.stderr);
		await slowness.begun();
		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
		const lines = (await log).trim().split('\n');
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			msg: 'program-starting',
			version: readVersion(),
		});
		expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
			msg: 'program-stopped',
			promisesOwed: 1,
		});
		const after = await openAt(location);
		expect(await after.get('subscription:subscribed')).toEqual(owing);
	});
});

const slot = '2025-06-20T08:00:00.000Z';
const { channelId } = aDigest();
const owing = aDigest({
	owed: {
		slot,
		since: slot,
		channelId,
		upTo: { archive: 'x', seq: 1 },
		parts: [anOwedMessage()],
	},
});
