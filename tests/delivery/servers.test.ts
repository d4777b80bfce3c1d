import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { datelineWorld } from '../harness/dateline-world.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { addSecondServer, secondServer } from '../harness/second-server.ts';
import { choose } from '../subscriptions/choose.ts';

const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-19T14:00:00Z' };
const due = '2025-06-20T08:00:00Z';

/** A desk with a digest that is due at 08:00. */
async function openDue(): Promise<Desk> {
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	await desk.arrive('new.json', [rain]);
	return desk;
}

/** Adds the bot again to the server that removed it. */
function invite({ discord }: Desk): void {
	const [guild] = datelineWorld.guilds;
	if (guild !== undefined) discord.addGuild(guild, datelineWorld.channels);
}

it('an outage of a server neither counts as leaving nor blocks anything', async () => {
	const desk = await openDue();
	addSecondServer(desk.discord);
	await expect.poll(() => offered(desk)).toBe(true);
	desk.discord.outage(local.guild);
	// Gateway events arrive in order, so this answer comes after the outage has arrived.
	await desk.discord.slash({ as: 'omar', in: 'hall', command: 'help' });
	await desk.tickAt(due);
	expect(desk.standing()).not.toHaveProperty('leftAt');
	desk.discord.endOutage(local.guild);
	await desk.discord.slash({ as: 'omar', in: 'hall', command: 'help' });
	await desk.tickAt('2025-06-20T12:00:00Z');
	expect(desk.standing()).not.toHaveProperty('leftAt');
	expect(desk.standing()).not.toHaveProperty('blocked');
	expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);

	function offered({ discord }: Desk): boolean {
		const hall = { as: 'omar', in: secondServer.channel };
		return discord.offered(hall).some(({ name }) => name === 'help');
	}
});

it('a waiting digest is posted once a role allows writing again', async () => {
	const desk = await openDue();
	const [guild] = datelineWorld.guilds;
	const roles = guild?.roles ?? [];
	const silent = roles.map((role) => ({
		...role,
		permissions: role.permissions & ~(permission.sendMessages | permission.administrator),
	}));
	desk.discord.changeGuild(local.guild, { roles: silent });
	await desk.tickAt(due);
	expect(desk.standing().blocked?.why.kind).toBe('permissions');
	desk.discord.changeGuild(local.guild, { roles });
	await desk.logged.until('subscription-goes-on');
	await desk.settled();
	expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
});

describe('a server that the bot was removed from while it was away', () => {
	it('a server that removed the bot while it was away is noticed at the next start and gets nothing', async () => {
		const desk = await openDue();
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		expect(desk.standing().leftAt).toBe('2025-06-19T12:00:00.000Z');
		const before = desk.discord.requests().length;
		await desk.tickAt(due);
		expect(desk.discord.requests().length).toBe(before);
		expect(desk.standing()).not.toHaveProperty('owed');
	});

	it('a server that removed the bot is forgotten after 30 days, however often the bot is restarted meanwhile', async () => {
		const desk = await openDue();
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		await desk.restart({}, () => desk.clock.set('2025-07-10T12:00:00Z'));
		await desk.tickAt('2025-07-19T11:00:00Z');
		expect(desk.standing().leftAt).toBe('2025-06-19T12:00:00.000Z');
		await desk.tickAt('2025-07-19T13:00:00Z');
		expect(desk.bot().book.find('subscribed')).toBeUndefined();
	});

	it('the settings of a server that removed the bot are forgotten even without subscriptions', async () => {
		const desk = await openDesk();
		await choose(desk.bot().book, local.guild, { timezone: 'Asia/Taipei' });
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		await desk.tickAt('2025-07-19T13:00:00Z');
		expect(desk.bot().book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
	});

	it('a server that invites the bot again in time gets a digest that covers what arrived meanwhile', async () => {
		const desk = await openDue();
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		await desk.tickAt(due);
		desk.clock.set('2025-07-10T12:00:00Z');
		invite(desk);
		await desk.logged.until('subscription-goes-on');
		await desk.settled();
		expect(desk.standing().leftAt).toBeUndefined();
		await desk.tickAt('2025-07-11T08:00:00Z');
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
	});

	it('a server that invites the bot again while it is away gets its digest', async () => {
		const desk = await openDue();
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		await desk.restart({}, () => invite(desk));
		await desk.logged.until('subscription-goes-on');
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
	});
});
