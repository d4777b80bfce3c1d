import { rmSync } from 'node:fs';
import { type LocalDiscord, local, permission, textsOf } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { hourMs } from '../harness/a-clock.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { nextPrivateMessage, openReader, shownMessage } from '../harness/open-reader.ts';
import { secondServer } from '../harness/second-server.ts';

const { id, channel } = secondServer;
const botRole = '1100000000000009010';

/** What a test says about the server that invites the bot. */
type Invitation = {
	readonly locale?: string;
	readonly systemChannelId?: string;
	readonly joinedAt?: string;
	readonly bot?: bigint;
	readonly channels?: Parameters<LocalDiscord['addGuild']>[1];
};

const hall = { id: channel, kind: 'text', name: 'hall', guildId: id, overwrites: [] } as const;

function invite({ discord }: Pick<Desk, 'discord'>, invitation: Invitation = {}): void {
	const { channels = [hall], bot = permission.botDefault, ...guild } = invitation;
	const roles = [
		{ id, name: '@everyone', permissions: permission.everyoneDefault },
		{ id: botRole, name: 'Dateline', permissions: bot },
		{ id: '1100000000000009011', name: 'Moderators', permissions: permission.manageGuild },
	];
	const members = [
		{ userId: local.application, roleIds: [botRole] },
		{ userId: local.omar, roleIds: ['1100000000000009011'] },
		{ userId: local.mia, roleIds: [] },
	];
	const own = { id, name: 'Elsewhere', ownerId: '1100000000000002000', locale: 'en-US' };
	discord.addGuild({ ...own, ...guild, roles, members }, channels);
}

/** A desk that was invited, and has settled what this asks of it. */
async function openInvited(invitation?: Invitation): Promise<Desk> {
	const desk = await openDesk();
	invite(desk, invitation);
	await desk.logged.until('server-welcomed');
	return desk;
}

/** Waits until the bot has heard everything so far, and has done what it owes. */
async function settle({ discord, bot }: Desk, at: string = channel): Promise<void> {
	await discord.slash({ as: 'omar', in: at, command: 'help' });
	await bot().welcomes.tick();
}

describe('a server that the bot joins', () => {
	it('is told in one message what the bot does, with three things to press', async () => {
		const { posted, texts } = await openInvited();
		expect(texts(channel)).toEqual([expect.stringContaining('## Hello, this is Dateline')]);
		expect(texts(channel)[0]).toMatch(/<\/brief:\d+>[\s\S]*<\/digest add:\d+>/);
		const [message] = posted(channel);
		expect(message && shownMessage(message).buttons).toEqual([
			'Time zone',
			'A digest here every morning',
			'Try /brief',
		]);
	});

	it('is told so in its own language', async () => {
		const { texts } = await openInvited({ locale: 'de' });
		expect(texts(channel)).toEqual([expect.stringContaining('## Hallo, hier ist Dateline')]);
	});

	it('is told so in its channel for system messages, wherever that is', async () => {
		const lobby = { ...hall, id: '1100000000000009002', name: 'lobby' };
		const { texts } = await openInvited({ systemChannelId: lobby.id, channels: [hall, lobby] });
		expect(texts(lobby.id)).toHaveLength(1);
		expect(texts(channel)).toEqual([]);
	});

	it('is told so in the first text channel where the bot may write, if not in that for system messages', async () => {
		const closed = (channelId: string) => ({
			...hall,
			id: channelId,
			overwrites: [
				{ id: botRole, type: 'role', allow: 0n, deny: permission.sendMessages } as const,
			],
		});
		const channels = [
			closed('1100000000000009002'),
			closed('1100000000000009003'),
			{ ...hall, id: '1100000000000009004', kind: 'announcement' as const },
			hall,
			{ ...hall, id: '1100000000000009005' },
		];
		const { texts } = await openInvited({ systemChannelId: '1100000000000009003', channels });
		expect(channels.map((one) => texts(one.id).length)).toEqual([0, 0, 0, 1, 0]);
	});

	it('hears nothing if the bot may write nowhere', async () => {
		const desk = await openDesk();
		invite(desk, { bot: 0n, channels: [{ ...hall, overwrites: readOnly }] });
		await settle(desk);
		expect(desk.texts(channel)).toEqual([]);
		expect(desk.bot().book.settingsOf(id)).toEqual({ timezone: 'UTC' });
	});

	it.each([
		{ how: 'after a restart', again: async ({ restart }: Desk) => restart() },
		{
			how: 'within a day of losing all that was stored',
			again: async ({ restart, stateFolder, clock }: Desk) =>
				restart(undefined, () => {
					clock.advance(20 * hourMs);
					rmSync(stateFolder, { recursive: true });
				}),
		},
		{
			how: 'after an outage',
			again: async ({ discord }: Desk) => {
				discord.outage(id);
				discord.endOutage(id);
			},
		},
		{
			how: 'when it leaves and joins again',
			again: async (desk: Desk) => {
				desk.discord.removeGuild(id);
				await desk.discord.slash({ as: 'omar', in: 'general', command: 'help' });
				desk.clock.advance(48 * hourMs);
				invite(desk);
			},
		},
	])('hears no second welcome $how', async ({ again }) => {
		const desk = await openInvited();
		await again(desk);
		await settle(desk);
		expect(desk.texts(channel)).toHaveLength(1);
	});

	it('hears no welcome if the bot joined more than a day ago, so that an update greets nobody', async () => {
		const desk = await openDesk();
		invite(desk, { joinedAt: '2025-06-18T11:59:00.000Z' });
		await settle(desk);
		expect(desk.texts(channel)).toEqual([]);
	});

	it('hears no welcome if the bot’s clock stands years before the day on which it joined', async () => {
		const desk = await openDesk();
		invite(desk, { joinedAt: '2031-01-01T00:00:00.000Z' });
		await settle(desk);
		expect(desk.texts(channel)).toEqual([]);
	});

	it('is welcomed once even if Discord’s answer is lost, also after a restart', async () => {
		const desk = await openDesk();
		desk.discord.faults.loseNextAnswer('POST /channels/:channel/messages');
		invite(desk);
		await desk.logged.until('welcome-waits');
		await desk.restart(undefined, () => desk.clock.advance(hourMs));
		await settle(desk);
		expect(desk.texts(channel)).toHaveLength(1);
		expect(desk.bot().book.settingsOf(id).welcome).toEqual({ kind: 'done' });
	});
});

const readOnly = [{ id, type: 'role', allow: 0n, deny: permission.sendMessages } as const] as const;

describe('the buttons of a welcome', () => {
	it('let a moderator type a city in a form, which becomes the server’s time zone', async () => {
		const { discord, posted, bot } = await openInvited();
		const [message] = posted(channel);
		if (message === undefined) throw new Error('there is no welcome');
		const customId = 'settings?form=timezone';
		expect(await discord.press({ as: 'omar', message, customId })).toMatchObject({});
		const answered = nextPrivateMessage(discord);
		await discord.submitModal({ as: 'omar', values: { timezone: 'Taipei' } });
		expect((await answered).text).toContain('Taipei');
		expect(bot().book.settingsOf(id).timezone).toBe('Asia/Taipei');
	});

	it('make a digest of everything at 08:00 in that channel, in the server’s zone', async () => {
		const { discord, posted, bot } = await openInvited();
		const omar = openReader(discord, 'omar', channel);
		await omar.asks('settings', { timezone: 'Asia/Taipei' });
		const [message] = posted(channel);
		if (message === undefined) throw new Error('there is no welcome');
		const answer = await omar.presses(shownMessage(message), 'A digest here every morning');
		expect(answer.isPrivate).toBe(true);
		expect(answer.buttons).toContain('Remove');
		expect(bot().book.inServer(id)).toMatchObject([
			{
				channelId: channel,
				wish: {
					kind: 'digest',
					topics: [],
					timezone: 'Asia/Taipei',
					schedule: { days: [0, 1, 2, 3, 4, 5, 6], times: ['08:00'] },
				},
			},
		]);
	});

	it('tell members who are not moderators that the first two are not for them', async () => {
		const { discord, posted, bot } = await openInvited();
		const mia = openReader(discord, 'mia', channel);
		const [message] = posted(channel);
		if (message === undefined) throw new Error('there is no welcome');
		const shown = shownMessage(message);
		expect((await mia.presses(shown, 'Time zone')).text).toContain('moderators');
		expect((await mia.presses(shown, 'A digest here every morning')).text).toContain('moderators');
		expect(bot().book.inServer(id)).toEqual([]);
	});

	it('show anybody a brief on what is mentioned most, privately', async () => {
		const desk = await openInvited();
		await desk.arrive('rain.json', [{ headline: 'Rain in Lower Bay', places: ['Lower Bay'] }]);
		const [message] = desk.posted(channel);
		if (message === undefined) throw new Error('there is no welcome');
		const mia = openReader(desk.discord, 'mia', channel);
		const answer = await mia.presses(shownMessage(message), 'Try /brief');
		expect(answer.isPrivate).toBe(true);
		expect(textsOf(answer.message.components)[0]).toContain('## Lower Bay');
	});
});
