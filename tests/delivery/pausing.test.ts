import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { pause } from '#src/subscriptions/transitions.ts';
import { channelId, guildId, shardedWorld } from '../cluster/sharded-world.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { openNewsstand, rain, type StandBot } from '../harness/open-newsstand.ts';
import { openPatience } from './patience.ts';

const { guild } = local;

it.each([
	[
		'pauses and resumes a digest',
		async ({ book, delivery }: StandBot) => {
			await book.change('subscribed', (one) => pause(one, 'asked', new Date(one.madeAt)));
			expect((await delivery.resume('subscribed')).kind).toBe('unclear');
		},
		({ delivery }: StandBot) => delivery.resume('subscribed'),
	],
	[
		'removes the bot and invites it again',
		async ({ delivery }: StandBot) => {
			await delivery.leave(guild);
			await delivery.enter(guild);
			await delivery.recheck(guild);
		},
		({ delivery }: StandBot) => delivery.recheck(guild),
	],
] as const)(
	'nothing is posted twice when somebody %s while a message is being sent',
	async (_, meanwhile, later) => {
		const slowness = openPatience();
		const { start, discord, clock, texts } = await openNewsstand({
			discord: { after: slowness.after },
		});
		const bot = await start();
		await bot.book.add(aDigest());
		discord.faults.delayNext('POST /channels/:channel/messages', 60_000);
		clock.set('2025-06-20T08:00:00Z');
		await bot.delivery.tick();
		await slowness.begun();
		await meanwhile(bot);
		slowness.end();
		await bot.delivery.idle();
		await later(bot);
		await bot.delivery.idle();
		clock.set('2025-06-21T08:00:00Z');
		await bot.delivery.tick();
		await bot.delivery.idle();
		expect(texts()).toEqual([expect.stringContaining(rain)]);
		expect(bot.book.find('subscribed')?.posted).toHaveLength(1);
	},
);

it('a digest that is paused while it waits for others to be sent is not sent', async () => {
	const atOnceMax = 45;
	const slowness = openPatience();
	const { start, discord, clock } = await openNewsstand({
		discord: { after: slowness.after, world: shardedWorld(atOnceMax + 1) },
	});
	const { book, delivery } = await start();
	for (let n = 0; n <= atOnceMax; n += 1) {
		const id = `${1_000_000_000 + n}`;
		await book.add(aDigest({ id, guildId: guildId(n), channelId: channelId(n) }));
	}
	discord.faults.delayNext('POST /channels/:channel/messages', 60_000, atOnceMax);
	clock.set('2025-06-20T08:00:00Z');
	await delivery.tick();
	await expect.poll(() => slowness.waiting().length).toBe(atOnceMax);
	for (const { id } of book.all()) {
		await book.change(id, (one) => pause(one, 'asked', new Date(one.madeAt)));
	}
	slowness.end();
	await delivery.idle();
	const sent = discord
		.requests()
		.filter(({ route }) => route === 'POST /channels/:channel/messages');
	expect(sent).toHaveLength(atOnceMax);
});
