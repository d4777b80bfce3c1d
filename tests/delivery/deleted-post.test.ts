import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { earlierParts } from '../harness/earlier-parts.ts';
import { openDesk } from '../harness/open-desk.ts';

const forum = '1100000000000007777';
const subjects = 'harbor tram museum bakery airport comet violin glacier orchard lighthouse'.split(
	' ',
);
const longStories = subjects.map((subject, index) => ({
	headline: `${subject} news number ${subject}${subject} ${subject.repeat(20)}`,
	summary: `${Array.from({ length: 40 }, (_, n) => `${subject}${n}`).join(' ')}.`,
	kicker: `${subject.repeat(20)}`.slice(0, 100),
	publishedAt: `2025-06-19T14:${10 + index}:00Z`,
	source: { name: `Source ${index}`, url: `https://source${index}.example` },
}));

it('a forum post deleted between its messages does not block the forum, and the rest goes into a new post', async () => {
	const desk = await openDesk();
	const channel = { id: forum, kind: 'forum', name: 'papers', guildId: local.guild } as const;
	desk.discord.addChannel({ ...channel, overwrites: [] });
	await desk.subscribe(aDigest({ channelId: forum, place: 'forum' }));
	await desk.arrive('new.json', longStories);
	const { archive, book } = desk.bot();
	const { stories } = archive.newest({}, { offset: 0, limit: 10 });
	const owed = {
		slot: '2025-06-20T08:00:00.000Z',
		channelId: forum,
		since: desk.clock.now().toISOString(),
		upTo: archive.position(),
		parts: earlierParts(
			stories.map(({ article }) => composeDigestEntry([article])),
			{ perMessage: 5 },
		),
	};
	await book.change('subscribed', (current) => ({ ...current, owed }));
	const posted: string[] = [];
	desk.discord.onEvent((event) => {
		if (event.kind !== 'message-created' || !event.message.author.bot) return;
		posted.push(JSON.stringify(event.message.components));
		if (posted.length === 1) desk.discord.removeChannel(event.message.channel_id);
	});
	await desk.tickAt('2025-06-20T08:00:00Z');
	expect(desk.standing()).not.toHaveProperty('blocked');
	expect(desk.standing()).not.toHaveProperty('owed');
	expect(posted.length).toBeGreaterThan(1);
	for (const { headline } of longStories) {
		expect(posted.join()).toContain(headline.slice(0, 30));
	}
});
