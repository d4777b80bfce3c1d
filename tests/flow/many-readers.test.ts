import { expect, it } from 'vitest';
import { fillWith } from '../harness/fill-with.ts';
import { openFlow } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';

const callback = 'POST /interactions/:interaction/:token/callback';
const people = Array.from({ length: 100 }, (_, number) => `Person ${spelled(number)}`);
const fill = fillWith({
	'people.json': people.map((name) => ({ headline: name, people: [name] })),
});
const now = new Date('2025-06-20T12:00:00Z');

it('the bot answers a hundred simultaneous questions, each exactly once', async () => {
	const { discord, logged } = await openFlow({ fill, now });
	const mia = openReader(discord, 'mia');
	const answers = await Promise.all(people.map((person) => mia.asks('who', { person })));
	expect(answers.map(({ text }) => text.split('\n')[0])).toEqual(
		people.map((name) => `## ${name}`),
	);
	expect(discord.messages('general')).toHaveLength(100);
	expect(discord.requests().filter(({ route }) => route === callback)).toHaveLength(100);
	expect(logged.errors()).toEqual([]);
});

it('the bot answers a hundred simultaneous presses of one message’s buttons', async () => {
	const { discord, logged } = await openFlow({ fill, now });
	const mia = openReader(discord, 'mia');
	const first = await mia.asks('latest');
	const presses = await Promise.all(people.map(() => mia.presses(first, 'Older ›')));
	expect(new Set(presses.map(({ text }) => text)).size).toBe(1);
	expect(discord.messages('general')).toHaveLength(1);
	expect(logged.errors()).toEqual([]);
});

/** A number in letters, so that no name is part of another or similar to it. */
function spelled(number: number): string {
	const letters = 'bcdfghklmn';
	return `${number}`
		.padStart(2, '0')
		.replace(/\d/g, (digit) => `${letters[Number(digit)]}${'aeiou'[Number(digit) % 5]}`.repeat(3));
}
