import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';

const readers = { id: local.readerRole, name: 'Readers' };
const startThread = 'POST /channels/:channel/messages/:message/threads';
const crosspost = 'POST /channels/:channel/messages/:message/crosspost';
const rain = { headline: 'Rain in June', publishedAt: '2025-06-19' };

function pinged(desk: Desk, channel: string): readonly (readonly string[])[] {
	return desk.posted(channel).map((message) => desk.discord.pinged(message));
}

describe('a role that a subscription pings', () => {
	it('is pinged by a digest, in a line below the card', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ manner: { ping: readers } }));
		await desk.arrive('rain.json', [rain]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(pinged(desk, 'general')).toEqual([['mia']]);
		expect(desk.texts()[0]?.endsWith(`<@&${local.readerRole}>`)).toBe(true);
	});

	it('is not pinged when there is no news', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ manner: { ping: readers } }, { whenEmpty: 'say so' }));
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(pinged(desk, 'general')).toEqual([[]]);
	});

	it('is pinged by alerts at most once an hour, also after a restart', async () => {
		const desk = await openDesk();
		await desk.subscribe(anAlert({ manner: { ping: readers } }));
		const arriveAt = async (at: string, file: string) => {
			desk.clock.set(at);
			await desk.arrive(`${file}.json`, [{ ...rain, headline: `${file} news`, id: file }]);
			await desk.tickAt(at);
		};
		await arriveAt('2025-06-19T13:00:00Z', 'harbor');
		await desk.restart();
		await arriveAt('2025-06-19T13:59:00Z', 'museum');
		await arriveAt('2025-06-19T14:01:00Z', 'violin');
		expect(pinged(desk, 'general')).toEqual([['mia'], [], ['mia']]);
	});

	it('is not pinged by a role in an article’s text', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ manner: { ping: readers } }));
		const headline = `Rain <@&${local.moderatorRole}> @everyone`;
		await desk.arrive('rain.json', [{ ...rain, headline }]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(pinged(desk, 'general')).toEqual([['mia']]);
	});
});

describe('a message in an announcement channel', () => {
	it('is published for those who follow the channel', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ channelId: local.news, manner: { publish: true } }));
		await desk.arrive('rain.json', [rain]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.posted('news').map(({ flags }) => flags & 1)).toEqual([1]);
		expect(desk.standing().posted[0]?.publish).toMatch(/^2025-06-20T08:00/);
	});

	it('is published a little later if the bot may not write there just then', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ channelId: local.news, manner: { publish: true } }));
		await desk.arrive('rain.json', [rain]);
		desk.discord.faults.failNext(crosspost, 403, 1, 50013);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.posted('news').map(({ flags }) => flags & 1)).toEqual([0]);
		await desk.tickAt('2025-06-20T08:02:00Z');
		expect(desk.posted('news').map(({ flags }) => flags & 1)).toEqual([1]);
	});

	it('stays unpublished if it has waited for three hours, which the log says once', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ channelId: local.news, manner: { publish: true } }));
		await desk.arrive('rain.json', [rain]);
		desk.discord.faults.failNext(crosspost, 403, 1, 50013);
		await desk.tickAt('2025-06-20T08:00:00Z');
		await desk.tickAt('2025-06-20T11:01:00Z');
		await desk.tickAt('2025-06-20T11:02:00Z');
		expect(desk.posted('news').map(({ flags }) => flags & 1)).toEqual([0]);
		expect(desk.standing().posted[0]).not.toHaveProperty('publish');
		const given = desk.logged.warnings().filter((line) => line.startsWith('message-not-published'));
		expect(given).toEqual([expect.stringContaining("why: 'too late'")]);
	});
});

describe('a digest with a thread', () => {
	it('starts one thread below its message', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ manner: { thread: true } }));
		await desk.arrive('rain.json', [rain]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const [message] = desk.posted();
		expect(message).toMatchObject({ thread: { id: message?.id } });
		expect(desk.standing()).not.toHaveProperty('owed');
	});

	it('posts its further messages in the thread, also if it is ended in between', async () => {
		const desk = await openDesk();
		const at = desk.clock.now().toISOString();
		const nonces = ['subscribedabcdefgh.0', 'subscribedabcdefgh.1'];
		const owed = {
			slot: at,
			channelId: local.general,
			since: at,
			upTo: desk.bot().archive.position(),
			parts: nonces.map((nonce) => anOwedMessage({ nonce })),
			thread: 'wanted',
		} as const;
		desk.discord.faults.loseNextAnswer(startThread);
		await desk.subscribe(aDigest({ manner: { thread: true }, owed: { ...owed } }));
		await desk.tickAt('2025-06-19T12:01:00Z');
		await desk.restart();
		await desk.tickAt('2025-06-19T12:02:00Z');
		const [first, ...others] = desk.posted();
		expect(others).toEqual([]);
		expect(desk.posted(first?.id)).toHaveLength(1);
		expect(desk.standing().posted.map(({ channelId }) => channelId)).toEqual([
			local.general,
			first?.id,
		]);
	});

	it('is posted without one if threads are not allowed', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({ channelId: local.general, manner: { thread: true } }));
		await desk.arrive('rain.json', [rain]);
		desk.discord.faults.failNext(startThread, 403, 1, 50013);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.texts()).toHaveLength(1);
		expect(desk.standing()).not.toHaveProperty('owed');
		expect(desk.standing()).not.toHaveProperty('blocked');
	});
});
