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

/** The bot comes back to the server that it was removed from. */
function invite({ discord }: Desk): void {
	const [guild] = datelineWorld.guilds;
	if (guild !== undefined) discord.addGuild(guild, datelineWorld.channels);
}

it('an outage of a server neither counts as leaving nor blocks anything', async () => {
	const desk = await openDue();
	addSecondServer(desk.discord);
	await expect.poll(() => offered(desk)).toBe(true);
	desk.discord.outage(local.guild);
	// What the gateway tells comes in order: this is answered after the outage was heard of.
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

it('a role that may write again lets the digest come that waited for it', async () => {
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
	it('is missed at the next start, and nothing is tried there', async () => {
		const desk = await openDue();
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		expect(desk.standing().leftAt).toBe('2025-06-19T12:00:00.000Z');
		const before = desk.discord.requests().length;
		await desk.tickAt(due);
		expect(desk.discord.requests().length).toBe(before);
		expect(desk.standing()).not.toHaveProperty('owed');
	});

	it('is forgotten 30 days after that, however often the bot is started meanwhile', async () => {
		const desk = await openDue();
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		await desk.restart({}, () => desk.clock.set('2025-07-10T12:00:00Z'));
		await desk.tickAt('2025-07-19T11:00:00Z');
		expect(desk.standing().leftAt).toBe('2025-06-19T12:00:00.000Z');
		await desk.tickAt('2025-07-19T13:00:00Z');
		expect(desk.bot().book.find('subscribed')).toBeUndefined();
	});

	it('is forgotten with all that was chosen there, also where nothing was subscribed', async () => {
		const desk = await openDesk();
		await choose(desk.bot().book, local.guild, { timezone: 'Asia/Taipei' });
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		await desk.tickAt('2025-07-19T13:00:00Z');
		expect(desk.bot().book.settingsOf(local.guild)).toEqual({ timezone: 'UTC' });
	});

	it('goes on when it is back before, and its next digest covers what came meanwhile', async () => {
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

	it('goes on too when it came back while the bot was away', async () => {
		const desk = await openDue();
		await desk.restart({}, () => desk.discord.removeGuild(local.guild));
		await desk.restart({}, () => invite(desk));
		await desk.logged.until('subscription-goes-on');
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
	});
});
