import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { permission } from '../src/world/world-plan.ts';
import { aClock, request } from './a-bot.ts';
import { openDiscord } from './open-discord.ts';

describe('the archived threads of a channel', () => {
	const archived = (discord: LocalDiscord, query = '', channel: string = local.general) =>
		request(discord, 'GET', `/channels/${channel}/threads/archived/public${query}`);

	/** Five threads, archived a minute apart in another order than they were created. */
	async function open() {
		const clock = aClock();
		const discord = await openDiscord({ now: clock.now });
		const threads = ['a', 'b', 'c', 'd', 'e'].map((name) => discord.addThread(local.general, name));
		discord.addThread(local.general, 'active');
		discord.changeChannel(discord.addThread(local.news, 'elsewhere').id, { archived: true });
		for (const index of [2, 0, 4, 1, 3]) {
			clock.pass(60_000);
			discord.changeChannel(threads[index]?.id ?? '', { archived: true });
		}
		return { discord, clock };
	}
	const names = ({ threads }: { threads: readonly { name: string }[] }) =>
		threads.map(({ name }) => name).join('');

	it('Archived threads are listed per channel, the last archived first, with the bot as a member', async () => {
		const { body } = await archived((await open()).discord);
		expect([names(body), body.has_more, body.members.length]).toEqual(['dbeac', false, 5]);
		expect(body.threads[0].thread_metadata.archive_timestamp).toBe('2026-01-05T12:05:00.000Z');
	});

	it('Archived threads are listed page by page', async () => {
		const { discord } = await open();
		const pages: [string, boolean][] = [];
		let before = '';
		for (let page = 0; page < 3; page += 1) {
			const { body } = await archived(discord, `?limit=2${before}`);
			pages.push([names(body), body.has_more]);
			before = `&before=${body.threads.at(-1).thread_metadata.archive_timestamp}`;
		}
		expect(pages).toEqual([
			['db', true],
			['ea', true],
			['c', false],
		]);
	});

	it('A reopened thread leaves the archived ones, and comes first once it is archived again', async () => {
		const { discord, clock } = await open();
		const [{ id }] = (await archived(discord)).body.threads.slice(-1);
		discord.changeChannel(id, { archived: false });
		expect(names((await archived(discord)).body)).toBe('dbea');
		clock.pass(60_000);
		discord.changeChannel(id, { archived: true });
		expect(names((await archived(discord)).body)).toBe('cdbea');
	});

	it('Archived posts of a forum are listed like threads', async () => {
		const discord = await openDiscord();
		const id = '1100000000000001009';
		const { guild: guildId } = local;
		discord.addChannel({ id, kind: 'forum', name: 'forum', guildId, overwrites: [] });
		const post = { name: 'Today', message: { content: 'x' } };
		const { body } = await request(discord, 'POST', `/channels/${id}/threads`, post);
		discord.changeChannel(body.id, { archived: true });
		expect(names((await archived(discord, '', id)).body)).toBe('Today');
	});

	it('Listing archived threads needs the permission to read history and a well-formed query', async () => {
		const { discord } = await open();
		for (const query of ['?limit=1', '?limit=101', '?limit=x', '?before=yesterday']) {
			expect((await archived(discord, query)).body.code).toBe(50035);
		}
		const deny = permission.readHistory;
		discord.setPermissions(local.general, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		expect((await archived(discord)).body.code).toBe(50013);
	});
});
