import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { datelineWorld } from '../harness/dateline-world.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { openReader, type TestReader } from '../harness/open-reader.ts';

const forum = '1100000000000008001';
const daily = { topics: 'everything', when: 'every day at 8' };

async function open(): Promise<Desk & { readonly omar: TestReader }> {
	const desk = await openDesk();
	return { ...desk, omar: openReader(desk.discord, 'omar') };
}

function addForum({ discord }: Desk, requiresTag: boolean): void {
	const channel = { id: forum, kind: 'forum', name: 'papers', guildId: local.guild } as const;
	const tags = [
		{ id: '1100000000000009001', name: 'Daily', moderated: false },
		{ id: '1100000000000009002', name: 'Official', moderated: true },
	];
	discord.addChannel({ ...channel, overwrites: [], tags, requiresTag });
}

function mannerOf(desk: Desk) {
	return [...desk.bot().book.all()].map(({ manner }) => manner);
}

describe('how a digest is posted', () => {
	it('is chosen, shown, exported, imported and taken back by a moderator', async () => {
		const desk = await open();
		const { omar } = desk;
		const [role] = await omar.types('digest add', 'ping', 'Read');
		const added = await omar.asks('digest add', {
			...daily,
			channel: local.news,
			ping: role?.value ?? '',
			publish: 'on',
			thread: 'on',
			look: 'compact',
			accent: 'Rot',
			thumbnails: 'off',
		});
		expect(added.text).toContain(
			`pings <@&${local.readerRole}> · published for followers · with a thread · compact · edge: red · without pictures`,
		);
		const [before] = mannerOf(desk);
		const { message } = await omar.asks('digest export');
		const [{ url = '', filename = '' } = {}] = message.attachments;
		const file = { name: filename, text: await (await fetch(url)).text() };
		for (const { id } of [...desk.bot().book.all()]) await desk.bot().book.remove(id);
		const imported = await omar.asks('digest import', { file });
		expect(imported.text).toContain('1 added · 0 already here · 0 problems');
		expect(mannerOf(desk)).toEqual([before]);

		const [{ id: which = '' } = {}] = [...desk.bot().book.all()];
		const taken = { ping: 'none', publish: 'off', thread: 'off', accent: 'keine' };
		const edited = await omar.asks('digest edit', { which, ...taken });
		expect(edited.text).toContain('\ncompact · without pictures'.replace('\n', '-# '));
		expect(mannerOf(desk)).toEqual([{ look: 'compact', thumbnails: false }]);
	});

	it('is refused where it cannot work, and nothing is added', async () => {
		const desk = await open();
		const { omar, discord } = desk;
		addForum(desk, true);
		const thread = discord.addThread(local.general, 'rain');
		const botRole = { id: local.botRole, type: 'role', allow: 0n } as const;
		const refusals: readonly (readonly [object, string])[] = [
			[{ channel: local.general, publish: 'on' }, 'Only messages in announcement channels'],
			[{ channel: thread.id, thread: 'on' }, 'Threads start only in text and announcement'],
			[{ channel: local.general, tags: 'Daily' }, 'Only posts in forums have tags'],
			[{ channel: forum }, 'requires a tag on every post. Choose one with `tags`: **Daily**.'],
			[{ channel: forum, tags: 'Official' }, 'no tag “Official” that Dateline may use'],
			[{ channel: local.general, ping: '@everyone' }, 'never pings @everyone'],
			[{ channel: local.general, ping: local.guild }, 'never pings @everyone'],
			[{ channel: local.general, ping: 'nobody' }, 'There is no role “nobody” here'],
			[{ channel: local.general, accent: 'soup' }, 'Dateline knows no color “soup”'],
		];
		for (const [options, says] of refusals) {
			expect((await omar.asks('digest add', { ...daily, ...options })).text).toContain(says);
		}
		const deny = permission.mentionEveryone | permission.createThreads;
		discord.setPermissions(local.general, [{ ...botRole, deny }]);
		const general = { ...daily, channel: local.general };
		const unpingable = await omar.asks('digest add', { ...general, ping: 'Readers' });
		expect(unpingable.text).toContain('Dateline may not ping **@Readers**');
		const threadless = await omar.asks('digest add', { ...general, thread: 'on' });
		expect(threadless.text).toContain('Create Public Threads');
		const pingable = await omar.asks('digest add', { ...general, ping: 'Moderators' });
		expect(pingable.text).toContain(`pings <@&${local.moderatorRole}>`);
		expect(mannerOf(desk)).toHaveLength(1);
	});

	it('mentions no role that was deleted meanwhile', async () => {
		const desk = await open();
		await desk.omar.asks('digest add', { ...daily, channel: local.news, ping: 'Readers' });
		await desk.arrive('rain.json', [{ headline: 'Rain', publishedAt: '2025-06-19' }]);
		const [server] = datelineWorld.guilds;
		const roles = server?.roles.filter(({ id }) => id !== local.readerRole) ?? [];
		desk.discord.changeGuild(local.guild, { roles });
		await expect.poll(() => desk.omar.types('digest add', 'ping', 'Read')).toEqual([]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.texts('news')).toEqual([expect.stringContaining('Rain')]);
		expect(desk.texts('news')).not.toEqual([expect.stringContaining('<@&')]);
	});

	it('gives each forum post its tags, which are suggested by name', async () => {
		const desk = await open();
		addForum(desk, true);
		const [tag] = await desk.omar.types('digest add', 'tags', 'da', { channel: forum });
		expect(tag?.name).toBe('Daily');
		await desk.omar.asks('digest add', { ...daily, channel: forum, tags: 'daily' });
		await desk.arrive('rain.json', [{ headline: 'Rain', publishedAt: '2025-06-19' }]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const [{ posted } = { posted: [] }] = [...desk.bot().book.all()];
		expect(posted).toHaveLength(1);
	});

	it('goes on by itself once a tag is chosen that the forum began to require', async () => {
		const desk = await open();
		addForum(desk, false);
		await desk.omar.asks('digest add', { ...daily, channel: forum });
		desk.discord.changeChannel(forum, { requiresTag: true });
		await desk.arrive('rain.json', [{ headline: 'Rain', publishedAt: '2025-06-19' }]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const [one] = [...desk.bot().book.all()];
		expect(one?.blocked?.why.kind).toBe('tag needed');
		expect((await desk.omar.asks('digest list')).text).toContain('Choose one with the option');
		await desk.omar.asks('digest edit', { which: one?.id ?? '', tags: 'Daily' });
		await desk.settled();
		const [after] = [...desk.bot().book.all()];
		expect(after?.blocked).toBeUndefined();
		expect(after?.posted).toHaveLength(1);
	});
});
