import { describe, expect, it } from 'vitest';
import briefThis from '#commands/messages/brief-this.ts';
import whoIsInThis from '#commands/messages/who-is-in-this.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

const rowe = { name: 'Harriet Rowe', role: 'harbor master' };
const quist = { name: 'Omar Quist', role: 'ferry captain' };
const articles = [
	{
		headline: 'Ferry sinks off Lower Bay',
		people: [rowe, quist],
		places: ['Lower Bay'],
		publishedAt: '2025-06-19',
	},
	{ headline: 'Harbor master resigns', people: [{ ...rowe, role: 'former harbor master' }] },
];

describe('“Brief this” on a message', () => {
	it('briefs on the only thing that the message names', async () => {
		const reply = await briefThis.run(
			'Have you seen what happened in Lower Bay?',
			await openNewsroom(articles),
			aReader,
		);
		expect(shown(reply)).toContain('## Lower Bay');
	});

	it('offers each name in a message that has several, the most mentioned first', async () => {
		const reply = await briefThis.run(
			'Omar Quist says that Harriet Rowe told him to leave Lower Bay.',
			await openNewsroom(articles),
			aReader,
		);
		expect(Object.values(targets(reply))).toEqual([
			'brief?topic=Harriet Rowe&as=person',
			'brief?topic=Omar Quist&as=person',
			'brief?topic=Lower Bay&as=place',
		]);
	});

	it('searches for the words of a message without names', async () => {
		const reply = await briefThis.run('ferry sinks', await openNewsroom(articles), aReader);
		expect(shown(reply)).toContain('Ferry sinks off Lower Bay');
	});

	it('says what the message was read as, if it says more', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await briefThis.run('Trump sinks ships in Lower Bay', newsroom, aReader);
		expect(shown(reply)).toContain('Showing **Lower Bay** for “Trump sinks ships in Lower Bay”');
	});

	it('shows nothing that shares only a few words with the message', async () => {
		const newsroom = await openNewsroom(articles);
		for (const text of ['good morning harbor', 'thanks, the ferry was late', 'see since:never']) {
			expect(() => briefThis.run(text, newsroom, aReader)).toThrow(
				'Nothing that message says is in the stories here.',
			);
		}
	});

	it('says so when a message has no text', async () => {
		const newsroom = await openNewsroom(articles);
		expect(() => briefThis.run('', newsroom, aReader)).toThrow('That message has no text.');
	});
});

describe('“Who is in this?” on a message', () => {
	it('opens the profile of the only person in the message', async () => {
		const reply = await whoIsInThis.run(
			'So Harriet Rowe is gone.',
			await openNewsroom(articles),
			aReader,
		);
		expect(shown(reply)).toContain('## Harriet Rowe');
	});

	it('lists several people with their newest role and its day', async () => {
		const reply = await whoIsInThis.run(
			'Harriet Rowe and Omar Quist were in Lower Bay.',
			await openNewsroom(articles),
			aReader,
		);
		expect(shown(reply)).toMatch(
			/\*\*Harriet Rowe\*\* · (?:former )?harbor master · \d+ \w+ 20\d\d/,
		);
		expect(shown(reply)).toContain('**Omar Quist** · ferry captain · 19 June 2025');
	});

	it('shows the 25 most mentioned of more people, and counts the others', async () => {
		const letters = [...'abcdefghijklmnopqrstuvwxyz'];
		const people = letters.map((letter) => ({ name: `Ida ${letter.toUpperCase()}quist` }));
		const newsroom = await openNewsroom([{ people }]);
		const text = people.map(({ name }) => name).join(' met ');
		const reply = await whoIsInThis.run(text, newsroom, aReader);
		expect(shown(reply).match(/quist/g)).toHaveLength(25);
		expect(JSON.stringify(reply.message)).toMatch(/Open a profile \(25\D+26\)/);
	});

	it.each(['Rowe', '🚨 Rowe', 'Rowe: “We go on”', 'rowe and quist'])(
		'finds whom “%s” means, as /who does',
		async (text) => {
			const reply = await whoIsInThis.run(text, await openNewsroom(articles), aReader);
			expect(shown(reply)).toContain('Harriet Rowe');
		},
	);

	it('says so when nobody in the message is in the stories', async () => {
		const newsroom = await openNewsroom(articles);
		expect(() => whoIsInThis.run('Nothing but Lower Bay.', newsroom, aReader)).toThrow(
			'That message names nobody',
		);
	});
});
