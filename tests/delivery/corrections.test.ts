import { flatComponents, type StoredMessage } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { openDesk, textOf } from '../harness/open-desk.ts';
import { due, openDue, rain, vote } from '../harness/open-due.ts';

const edit = 'PATCH /channels/:channel/messages/:message';

/** The lines of the menus in these messages. */
function offeredIn(messages: readonly StoredMessage[]): string[] {
	return messages
		.flatMap(({ components }) => flatComponents(components))
		.flatMap(({ options }) => options ?? [])
		.map(({ label, description }) => [label, description].filter(Boolean).join(' | '));
}

/** Ten stories that fill two messages; `headline` is that of the newest. */
function tenStories(headline = 'Story number 9') {
	return Array.from({ length: 10 }, (_, n) => ({
		headline: n === 9 ? headline : `Story number ${n * 7919}`,
		summary: `${'A long sentence that goes on and on about matter '.repeat(12)}${n * 7907}.`,
		publishedAt: `2025-06-${10 + n}`,
	}));
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
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', tenStories());
		await desk.tickAt(due);
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
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', tenStories());
		await desk.tickAt(due);
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
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', tenStories());
		await desk.tickAt(due);
		const stories = tenStories().map((story, n) => (n === 9 ? { ...story, kicker: 'Sea' } : story));
		await desk.arrive('new.json', stories);
		await desk.settled();
		const edits = desk.discord.requests().filter(({ route }) => route === edit);
		expect(edits).toHaveLength(1);
	});
});
