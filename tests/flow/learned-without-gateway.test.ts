import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { openReader, type TestReader } from '../harness/open-reader.ts';

async function open(): Promise<Desk & { readonly omar: TestReader }> {
	const desk = await openDesk({ byHttp: true });
	return { ...desk, omar: openReader(desk.discord, 'omar', local.moderators) };
}

/** Denies the bot permissions in #general; 0 denies none. */
function forbid({ discord }: Desk, deny: bigint): void {
	const overwrite = { id: local.guild, type: 'role', allow: 0n, deny } as const;
	discord.setPermissions(local.general, deny === 0n ? [] : [overwrite]);
}

const rain = { headline: 'Rain in June', publishedAt: '2025-06-19' };

describe('a bot that gets interactions by HTTP', () => {
	it('says at once which permission it lacks in the channel that a moderator chooses', async () => {
		const { omar, discord } = await open();
		const deny = permission.sendMessages;
		discord.setPermissions(local.news, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		const wish = { topics: 'rain', when: 'every day at 8', channel: local.news };
		expect((await omar.asks('digest add', wish)).text).toContain('Send Messages');
	});

	it('names what it lacks when Discord refuses a digest, tells the moderators, and goes on once it may write and one of them uses a command', async () => {
		const desk = await open();
		await desk.omar.asks('settings', { notices: local.moderators });
		await desk.subscribe(aDigest());
		await desk.arrive('rain.json', [rain]);
		forbid(desk, permission.sendMessages);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const missing = ['Send Messages'];
		expect(desk.standing().blocked?.why).toEqual({ kind: 'permissions', missing });
		await desk.settled();
		expect(desk.texts('moderators')).toContainEqual(expect.stringContaining('**Send Messages**'));

		forbid(desk, 0n);
		desk.clock.advance(120_000);
		await desk.omar.asks('digest list');
		await desk.logged.until('subscription-goes-on');
		await desk.settled();
		expect(desk.texts()).toEqual([expect.stringContaining('Rain in June')]);
	});

	it('says that a channel is hidden from it if Discord does not show it', async () => {
		const desk = await open();
		await desk.subscribe(aDigest());
		await desk.arrive('rain.json', [rain]);
		forbid(desk, permission.viewChannel);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const missing = ['View Channel'];
		expect(desk.standing().blocked?.why).toEqual({ kind: 'permissions', missing });
	});

	it('learns from posting that a channel is gone, or hidden since it left the server', async () => {
		const desk = await open();
		await desk.subscribe(aDigest());
		await desk.subscribe(aDigest({ id: 'innews0000', channelId: local.news }));
		await desk.arrive('rain.json', [rain]);
		desk.discord.removeChannel(local.general);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.standing().blocked?.why).toEqual({ kind: 'channel gone' });
		desk.discord.removeGuild(local.guild);
		await desk.arrive('more.json', [{ ...rain, headline: 'More rain in June' }]);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.standing('innews0000').blocked?.why).toEqual({
			kind: 'permissions',
			missing: ['View Channel'],
		});
	});

	it('does not post a forum post twice if the answer to it was lost', async () => {
		const desk = await open();
		const reports = '1100000000000008004';
		desk.discord.addChannel({
			id: reports,
			kind: 'forum',
			name: 'reports',
			guildId: local.guild,
			overwrites: [],
			tags: [{ id: '1100000000000008021', name: 'News' }],
		});
		const tagged = await desk.omar.types('digest add', 'tags', 'ne', { channel: reports });
		expect(tagged).toContainEqual({ name: 'News', value: 'News' });
		await desk.subscribe(aDigest({ channelId: reports, place: 'forum' }));
		await desk.arrive('rain.json', [rain]);
		desk.discord.faults.loseNextAnswer('POST /channels/:channel/threads');
		await desk.tickAt('2025-06-20T08:00:00Z');
		await desk.tickAt('2025-06-20T08:10:00Z');
		const posts = desk.discord
			.requests()
			.filter(({ route }) => route === 'POST /channels/:channel/threads');
		expect(posts).toHaveLength(1);
		expect(desk.standing().posted).toHaveLength(1);
	});
});
