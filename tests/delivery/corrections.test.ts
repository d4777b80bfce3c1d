import { flatComponents, local, type StoredMessage } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { hourMs } from '../harness/a-clock.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { earlierParts } from '../harness/earlier-parts.ts';
import { openDesk, textOf } from '../harness/open-desk.ts';
import { due, openDue, rain, vote } from '../harness/open-due.ts';

const post = 'POST /channels/:channel/messages';
const edit = 'PATCH /channels/:channel/messages/:message';

/** The lines of the menus in these messages. */
function offeredIn(messages: readonly StoredMessage[]): string[] {
	return messages
		.flatMap(({ components }) => flatComponents(components))
		.flatMap(({ options }) => options ?? [])
		.map(({ label, description }) => [label, description].filter(Boolean).join(' | '));
}

/** Ten stories; `headline` is that of the newest. */
function tenStories(headline = 'Story number 9') {
	return Array.from({ length: 10 }, (_, n) => ({
		headline: n === 9 ? headline : `Story number ${n * 7919}`,
		summary: `${'A long sentence that goes on and on about matter '.repeat(12)}${n * 7907}.`,
		url: `https://news.example/${n}/${'long-'.repeat(60)}`,
		publishedAt: `2025-06-${10 + n}`,
	}));
}

/** A desk that owes ten stories in two messages, as Dateline 0.1.0 wrote them. */
async function openOwing() {
	const desk = await openDesk();
	await desk.arrive('new.json', tenStories());
	const { archive } = desk.bot();
	const { stories } = archive.newest({}, { offset: 0, limit: 10 });
	const entries = stories.map(({ article }) => composeDigestEntry([article]));
	const owed = {
		slot: '2025-06-20T08:00:00.000Z',
		channelId: local.general,
		since: desk.clock.now().toISOString(),
		upTo: archive.position(),
		parts: earlierParts(entries, { perMessage: 5 }),
	};
	await desk.subscribe(aDigest({ owed }));
	await desk.tickAt(due);
	return desk;
}

describe('the menu of a message that is corrected', () => {
	it('a corrected menu shows the current headline, source and date of its story', async () => {
		const desk = await openDue();
		await desk.tickAt(due);
		const corrected = { ...rain, headline: 'Rain spares the harbor', source: 'The Wire' };
		await desk.arrive('new.json', [{ ...corrected, publishedAt: '2025-06-18' }, vote]);
		await desk.settled();
		const offered = offeredIn(desk.posted());
		expect(offered).toContain('Rain spares the harbor | The Wire · 18 June 2025');
		expect(offered).toHaveLength(2);
		expect(offered.join()).not.toContain(rain.headline);
	});

	it('a new headline is corrected in the menu of another message too, and changed back with it', async () => {
		const desk = await openOwing();
		const [first, last] = desk.posted();
		expect(first && textOf(first)).toContain('Story number 9');
		const menus = [first, last].map((one) => offeredIn(one === undefined ? [] : [one]).length);
		expect(menus).toEqual([0, 10]);
		await desk.arrive('new.json', tenStories('Story without a number'));
		await desk.settled();
		expect(desk.texts()[0]).toContain('Story without a number');
		expect(offeredIn(desk.posted()).join()).toContain('Story without a number');
		await desk.arrive('new.json', tenStories());
		await desk.settled();
		expect(offeredIn(desk.posted()).join()).not.toContain('Story without a number');
	});

	it('a menu that could not be corrected together with its story is corrected later', async () => {
		const desk = await openOwing();
		const last = desk.posted().at(-1)?.id;
		desk.discord.faults.failNext(new RegExp(`^PATCH .*/messages/${last}`), 503, 3);
		await desk.arrive('new.json', tenStories('Story without a number'));
		await desk.settled();
		expect(offeredIn(desk.posted()).join()).not.toContain('Story without a number');
		await desk.arrive('newer.json', [rain]);
		await desk.settled();
		expect(offeredIn(desk.posted()).join()).toContain('Story without a number');
	});

	it('a menu is not edited if nothing that it shows has changed', async () => {
		const desk = await openOwing();
		const stories = tenStories().map((story, n) => (n === 9 ? { ...story, kicker: 'Sea' } : story));
		await desk.arrive('new.json', stories);
		await desk.settled();
		const edits = desk.discord.requests().filter(({ route }) => route === edit);
		expect(edits).toHaveLength(1);
	});
});

it('a message that is corrected twice says all that is not as it was posted', async () => {
	const desk = await openDesk();
	await desk.subscribe(anAlert());
	await desk.arrive('a.json', [rain]);
	await desk.settled();
	const renamed = { ...rain, headline: 'Snow floods the old harbor' };
	await desk.arrive('a.json', [renamed]);
	await desk.settled();
	expect(desk.texts().join()).toMatch(/Corrected <t:\d+:f>: the headline$/m);
	await desk.arrive('a.json', [{ ...renamed, summary: 'Nobody was there.' }]);
	await desk.settled();
	expect(desk.texts().join()).toMatch(/Corrected <t:\d+:f>: the headline, the summary$/m);
});

/** A desk whose alert needs a correction that Discord refuses this many times. */
async function openRefused(code: number, times: number) {
	const desk = await openDesk();
	await desk.subscribe(anAlert());
	await desk.arrive('a.json', [rain]);
	await desk.settled();
	desk.discord.faults.failNext(edit, 400, times, code);
	await desk.arrive('a.json', [{ ...rain, headline: 'Snow floods the old harbor' }]);
	await desk.settled();
	for (let hour = 0; hour < 4; hour += 1) {
		await desk.tickAt(new Date(desk.clock.now().getTime() + hourMs).toISOString());
	}
	return desk;
}

it.each([1, 400, 50035, 200000])(
	'a correction that is refused once with code %i is made later',
	async (code) => {
		const desk = await openRefused(code, 1);
		expect(desk.texts()).toEqual([expect.stringContaining('Snow')]);
	},
);

it('a correction whose text is refused three times is not tried again', async () => {
	const desk = await openRefused(50035, 100);
	const tries = desk.discord.requests().filter(({ route }) => route === edit);
	expect(tries).toHaveLength(3);
});

it('a message keeps its language when its numbers or texts are corrected', async () => {
	const desk = await openDue();
	desk.discord.faults.failNext(post, 503, 2);
	desk.discord.faults.failNext(post, 400, 1, 50035);
	desk.clock.set(due);
	const ticking = desk.bot().delivery.tick();
	await desk.logged.until('message-waits');
	await desk.bot().book.decide({ guildId: local.guild }, ({ settings }) => ({
		outcome: undefined,
		settings: { ...settings, language: 'de' as const },
	}));
	await ticking;
	await desk.settled();
	expect(desk.texts()).toEqual([
		expect.stringContaining('1 new story'),
		expect.stringContaining('1 new story'),
	]);
	await desk.arrive('new.json', [{ ...rain, headline: 'Rain spares the old harbor' }, vote]);
	await desk.settled();
	expect(desk.texts().join()).toContain('-# Corrected <t:');
	expect(desk.texts().join()).not.toContain('Korrigiert');
	expect(JSON.stringify(desk.posted())).not.toContain('Juni');
});
