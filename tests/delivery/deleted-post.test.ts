import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';

const forum = '1100000000000007777';
const words = 'harbor tram museum bakery airport comet violin glacier orchard lighthouse'.split(
	' ',
);
const signs = Array.from(
	'颱風康芮登陸台東造成嚴重災情數百人受困道路中斷電力中斷學校停課機場關閉軍隊出動救援居民撤離',
);
const longStories = words.map((word, place) => ({
	headline: `${word} news number ${word}${word}`,
	summary: `${word}ism ${signs
		.map((sign, nth) => sign + String.fromCharCode(0x4e00 + place * 300 + nth))
		.join('')
		.repeat(4)}`,
	publishedAt: `2025-06-19T14:${10 + place}:00Z`,
	source: { name: `Source ${place}`, url: `https://source${place}.example` },
}));

it('a forum post deleted between its messages blocks nothing, and the rest is posted in another', async () => {
	const desk = await openDesk();
	const channel = { id: forum, kind: 'forum', name: 'papers', guildId: local.guild } as const;
	desk.discord.addChannel({ ...channel, overwrites: [] });
	await desk.subscribe(aDigest({ channelId: forum, place: 'forum' }));
	await desk.arrive('new.json', longStories);
	const told: string[] = [];
	desk.discord.onEvent((event) => {
		if (event.kind !== 'message-created' || !event.message.author.bot) return;
		told.push(JSON.stringify(event.message.components));
		if (told.length === 1) desk.discord.removeChannel(event.message.channel_id);
	});
	await desk.tickAt('2025-06-20T08:00:00Z');
	expect(desk.standing()).not.toHaveProperty('blocked');
	expect(desk.standing()).not.toHaveProperty('owed');
	expect(told.length).toBeGreaterThan(1);
	for (const { headline } of longStories) expect(told.join()).toContain(headline);
});
