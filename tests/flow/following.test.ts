import { type LocalDiscord, local, misleadingAnswers } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk, textOf } from '../harness/open-desk.ts';
import { openReader, type ShownMessage, shownMessage } from '../harness/open-reader.ts';
import { choose } from '../subscriptions/choose.ts';

const rain = {
	headline: 'Rain over Kursk',
	places: ['Kursk'],
	publishedAt: '2025-06-19T13:00:00Z',
};

async function open() {
	const desk = await openDesk();
	const { discord } = desk;
	await desk.arrive('kursk.json', [{ headline: 'Calm in Kursk', places: ['Kursk'] }]);
	return { desk, mia: openReader(discord, 'mia'), omar: openReader(discord, 'omar') };
}

/** The texts of Mia's direct messages. */
function direct({ bot, discord }: Desk): readonly string[] {
	const [own] = bot().book.ofMember(local.mia);
	return own === undefined ? [] : discord.messages(own.channelId).map(textOf);
}

describe('/follow', () => {
	it('sends a follower new stories by direct message', async () => {
		const { desk, mia } = await open();
		const followed = await mia.asks('follow', { topic: 'kursk', as: 'alert' });
		expect(followed.text).toContain('You now follow this.');
		expect(followed.isPrivate).toBe(true);
		await desk.arrive('rain.json', [rain]);
		await desk.settled();
		expect(direct(desk)).toEqual([expect.stringContaining('Rain over Kursk')]);
	});

	it('starts a daily digest at 08:00 from the button of a brief', async () => {
		const { desk, mia } = await open();
		const choice = await mia.presses(await mia.asks('brief', { topic: 'kursk' }), 'Follow this');
		expect(choice.isPrivate).toBe(true);
		expect(choice.buttons).toEqual(['Alerts for me', 'Daily digest for me']);
		await mia.presses(choice, 'Daily digest for me');
		await desk.arrive('rain.json', [rain]);
		await desk.tickAt('2025-06-20T07:59:00Z');
		expect(direct(desk)).toEqual([]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(direct(desk)).toEqual([expect.stringContaining('Digest · **Kursk**')]);
	});

	it('uses the server’s time zone for a digest by direct message', async () => {
		const { desk, mia } = await open();
		await choose(desk.bot().book, local.guild, { timezone: 'Asia/Tokyo' });
		await mia.asks('follow', { topic: 'kursk', as: 'digest' });
		expect(desk.bot().book.ofMember(local.mia)).toMatchObject([
			{ wish: { timezone: 'Asia/Tokyo' } },
		]);
	});

	it('lets a moderator follow a topic for the channel, but not a member', async () => {
		const { desk, mia, omar } = await open();
		const choice = await omar.asks('follow', { topic: 'kursk' });
		expect(choice.buttons).toContain('Alerts in this channel');
		const posted = await omar.presses(choice, 'Alerts in this channel');
		expect(posted.text).toContain(`**Alerts** · **Kursk** in <#${local.general}>`);
		expect((await mia.asks('follow', { topic: 'kursk' })).buttons).toHaveLength(2);
		await desk.arrive('rain.json', [rain]);
		await desk.settled();
		expect(desk.texts().join()).toContain('Rain over Kursk');
	});

	it('says that a topic is already followed', async () => {
		const { desk, mia } = await open();
		await mia.asks('follow', { topic: 'kursk', as: 'alert' });
		const again = await mia.asks('follow', { topic: 'place: Kursk', as: 'alert' });
		expect(again.text).toBe('You already follow **Kursk** by alerts.');
		await mia.asks('follow', { topic: 'kursk', as: 'digest' });
		expect(desk.bot().book.ofMember(local.mia)).toHaveLength(2);
	});

	it('refuses a 26th topic', async () => {
		const { desk, mia } = await open();
		for (let count = 0; count < 25; count += 1) {
			await mia.asks('follow', { topic: `rain ${count}`, as: 'alert' });
		}
		expect((await mia.asks('follow', { topic: 'snow', as: 'alert' })).text).toContain(
			'which is the limit',
		);
		expect(desk.bot().book.ofMember(local.mia)).toHaveLength(25);
		expect(Object.values((await mia.asks('following')).menus)).toEqual([
			Array.from({ length: 25 }, (_, count) => `rain ${count}`),
		]);
	});
});

describe('/following', () => {
	it('pauses, resumes and removes a followed topic', async () => {
		const { desk, mia } = await open();
		await mia.asks('follow', { topic: 'kursk', as: 'alert' });
		const one = await mia.chooses(await mia.asks('following'), 'Kursk');
		const paused = await mia.presses(one, 'Pause');
		await desk.arrive('rain.json', [rain]);
		await desk.settled();
		expect(direct(desk)).toEqual([]);
		const resumed = await mia.presses(paused, 'Resume');
		await desk.arrive('snow.json', [{ ...rain, headline: 'Snow in Kursk' }]);
		await desk.settled();
		expect(direct(desk)).toEqual([expect.stringContaining('Snow in Kursk')]);
		expect((await mia.presses(resumed, 'Remove')).text).toContain(
			'You are not following anything.',
		);
		expect(desk.bot().book.ofMember(local.mia)).toEqual([]);
	});
});

it('the bot does not claim that direct messages are closed when Discord did not answer', async () => {
	const { desk, mia } = await open();
	desk.discord.faults.answerNext('POST /users/@me/channels', misleadingAnswers.html502);
	const answer = await mia.asks('follow', { topic: 'kursk', as: 'alert' });
	expect(answer.text).toContain('Discord did not answer. Try again.');
});

describe('a member whose direct messages closed', () => {
	it('tells a member at their next command that their direct messages are closed, with a button to resume', async () => {
		const { desk, mia } = await open();
		await mia.asks('follow', { topic: 'kursk', as: 'alert' });
		desk.discord.closeDirectMessages(local.mia);
		await desk.arrive('rain.json', [rain]);
		await desk.settled();
		const nextMessage = nextOfferToResume(desk.discord);
		await mia.asks('latest');
		const message = await nextMessage;
		expect(message.text).toContain('You are not accepting direct messages from Dateline');
		const [own] = desk.bot().book.ofMember(local.mia);
		expect(own?.paused).toMatchObject({ why: 'dm closed', told: true });
		desk.discord.openDirectMessages(local.mia);
		expect((await mia.presses(message, 'Resume')).text).toContain('You follow these again.');
		await desk.arrive('snow.json', [{ ...rain, headline: 'Snow in Kursk' }]);
		await desk.settled();
		expect(direct(desk)).toEqual([expect.stringContaining('Snow in Kursk')]);
	});
});

describe('buttons of posted messages', () => {
	it('explains why an alert was posted', async () => {
		const { desk, mia, omar } = await open();
		await omar.presses(await omar.asks('follow', { topic: 'kursk' }), 'Alerts in this channel');
		await desk.arrive('rain.json', [rain]);
		await desk.settled();
		const [alert] = desk.posted();
		if (alert === undefined) throw new Error('there is no alert');
		const why = await mia.presses(shownMessage(alert), 'Why this?');
		expect(why.text).toBe('The story names **Kursk** as a place.');
		expect(why.isPrivate).toBe(true);
	});

	it('opens the stories that a digest only counted, privately', async () => {
		const { desk, mia, omar } = await open();
		const choice = await omar.asks('follow', { topic: 'kursk' });
		await omar.presses(choice, 'Daily digest in this channel');
		const words = (
			'amber birch cedar dune ember fjord grove heath islet jetty kelp lagoon meadow nectar ' +
			'orchard prairie quartz ridge summit tundra upland valley willow xylem yucca zephyr basalt'
		).split(' ');
		const stories = words.map((word) => ({
			...rain,
			headline: `The ${word}`,
			summary: `A ${word}.`,
		}));
		await desk.arrive('many.json', stories);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const last = desk.posted().at(-1);
		if (last === undefined) throw new Error('there is no digest');
		const more = await mia.presses(shownMessage(last), '2 more');
		expect(more.text).toContain('2 stories after the first 25');
		expect(more.isPrivate).toBe(true);
	});
});

/** The next private message that offers to resume. */
function nextOfferToResume(discord: LocalDiscord): Promise<ShownMessage> {
	return new Promise((resolve) => {
		const stop = discord.onEvent((event) => {
			if (event.kind !== 'message-created' || event.reader === undefined) return;
			const shown = shownMessage(event.message);
			if (!shown.buttons.includes('Resume')) return;
			stop();
			resolve(shown);
		});
	});
}
