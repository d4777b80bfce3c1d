import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';
import { due, openDue, rain, vote } from '../harness/open-due.ts';

const post = 'POST /channels/:channel/messages';

describe('a message is posted once', () => {
	it('a message is posted once when its answer is lost', async () => {
		const desk = await openDue();
		desk.discord.faults.loseNextAnswer(post, 3);
		await desk.tickAt(due);
		expect(desk.texts()).toHaveLength(1);
		expect(desk.standing().owed).toBeUndefined();
	});

	it('a message is posted once when its answer is lost and its nonce is forgotten before the next try', async () => {
		const desk = await openDesk({ discord: { nonceWindowMs: 1 } });
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain]);
		desk.discord.faults.loseNextAnswer(post);
		desk.discord.faults.rateLimitNext(post, 120_000, 2);
		await desk.tickAt(due);
		expect(desk.texts()).toHaveLength(1);
	});

	it('a message is posted once when its answer is lost and 250 others follow before the search', async () => {
		const desk = await openDesk({ discord: { nonceWindowMs: 1 } });
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain]);
		desk.discord.faults.loseNextAnswer(post);
		desk.discord.faults.rateLimitNext(post, 120_000);
		const end = desk.discord.onEvent((event) => {
			if (event.kind !== 'message-created' || !event.message.author.bot) return;
			end();
			for (let n = 0; n < 250; n += 1)
				desk.discord.say({ as: 'mia', in: 'general', content: `${n}` });
		});
		await desk.tickAt(due);
		expect(desk.texts()).toHaveLength(1);
	});

	it('a message is posted once after failures of Discord and rate limits', async () => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, 503, 3);
		desk.discord.faults.rateLimitNext(post, 30_000, 2);
		desk.discord.faults.failNext(post, 500, 1, 130000);
		await desk.tickAt(due);
		expect(desk.texts()).toHaveLength(1);
		expect(desk.clock.now().getTime() - Date.parse(due)).toBeGreaterThan(60_000);
	});

	it('a forum post is posted once although it cannot have a nonce', async () => {
		const desk = await openDesk();
		const forum = '1100000000000007777';
		const channel = { id: forum, kind: 'forum', name: 'papers', guildId: local.guild } as const;
		desk.discord.addChannel({ ...channel, overwrites: [] });
		await desk.subscribe(aDigest({ channelId: forum, place: 'forum' }));
		await desk.arrive('new.json', [rain]);
		desk.discord.faults.loseNextAnswer('POST /channels/:channel/threads', 2);
		await desk.tickAt(due);
		const made = desk.discord.requests().filter(({ route }) => route?.endsWith('/threads'));
		expect(made.length).toBe(1);
		expect(desk.standing().posted).toHaveLength(1);
	});
});

it('other channels get their messages while one waits', async () => {
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	await desk.subscribe(aDigest({ id: 'elsewhere0', channelId: local.news }));
	await desk.arrive('new.json', [rain]);
	desk.discord.faults.rateLimitNext(
		new RegExp(`^POST .*/channels/${local.general}/messages`),
		5_000,
	);
	const order: string[] = [];
	desk.discord.onEvent((event) => {
		if (event.kind === 'message-created') order.push(event.message.channel_id);
	});
	await desk.tickAt(due);
	expect(order).toEqual([local.news, local.general]);
});

describe('a message that Discord refuses', () => {
	it('a message refused without a reason is split, and everything that can be sent is sent', async () => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, 400, 1, 50035);
		await desk.tickAt(due);
		const all = desk.texts().join();
		for (const headline of [rain.headline, vote.headline]) {
			expect(all.split(headline)).toHaveLength(2);
		}
		expect(desk.standing().blocked).toBeUndefined();
	});

	it('a story that is refused even alone is left out and reported', async () => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, 400, 2, 240000);
		await desk.tickAt(due);
		expect(desk.texts()).toHaveLength(1);
		expect(desk.standing().leftOut).toHaveLength(1);
		expect(desk.logged.errors().join()).toContain('entry-refused');
		expect(desk.standing().owed).toBeUndefined();
	});
});
