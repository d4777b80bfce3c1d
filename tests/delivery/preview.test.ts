import { ComponentType } from 'discord-api-types/v10';
import type { StoredMessage } from 'local-discord';
import { expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { openReader } from '../harness/open-reader.ts';

const due = '2025-06-20T08:00:00Z';
const words = ['Snow', 'Sea', 'Air'] as const;

/** A desk with a digest under three topics, at its time, for which so many stories arrived. */
async function openDay(stories: number): Promise<Desk> {
	const desk = await openDesk();
	const topics = words.map((name) => ({ kind: 'name', name, as: 'topic' }) as const);
	await desk.subscribe(aDigest({}, { topics }));
	const news = Array.from({ length: stories }, (_, n) => {
		const topic = words[n % words.length] ?? 'Snow';
		const headline = `${topic} report ${n}: ${'a very long headline '.repeat(8)}`;
		return { id: `s-${n}`, headline, topics: [topic], publishedAt: '2025-06-19T14:00:00Z' };
	});
	await desk.arrive('new.json', news);
	desk.clock.set(due);
	return desk;
}

/** What is in a message’s card, without the numbers that Discord gives its components. */
function cardIn(message: StoredMessage | undefined): readonly string[] {
	const [container] = message?.components ?? [];
	const components =
		container?.type === ComponentType.Container ? (container.components ?? []) : [];
	return components.map((one) => JSON.stringify(one).replace(/,?"id":\d+/g, ''));
}

/** The line above a preview, and the card below it. */
async function preview(desk: Desk) {
	const { message } = await openReader(desk.discord, 'omar').asks('digest preview', {
		which: 'subscribed',
	});
	const [note, , ...card] = cardIn(message);
	return { note, card };
}

it('a preview is the card that is posted afterwards, below a line that says what it is', async () => {
	const desk = await openDay(40);
	const { note, card } = await preview(desk);
	expect(note).toContain('-# Preview: this is what would be posted now');
	await desk.tickAt(due);
	expect(card).toEqual(cardIn(desk.posted()[0]));
});

it('a preview of stories that were posted is the card that was posted, but calls none of them new', async () => {
	const desk = await openDay(5);
	await desk.tickAt(due);
	const { note, card } = await preview(desk);
	expect(note).toContain('-# Preview: nothing is new right now');
	const [head = '', ...stories] = cardIn(desk.posted()[0]);
	expect(head).toContain('5 new stories from 1 source');
	expect(card).toEqual([head.replace('5 new stories', '5 stories'), ...stories]);
});

it('a preview of stories that were posted counts those that it shows, and offers no others', async () => {
	const desk = await openDay(40);
	await desk.tickAt(due);
	const text = (await preview(desk)).card.join();
	const [, count] = / · (\d+) stories from 1 source/.exec(text) ?? [];
	expect(text.match(/"value":"story\?story=/g)).toHaveLength(Number(count));
	expect(text).not.toMatch(/\d+ more/);
});
