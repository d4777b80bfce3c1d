import { describe, expect, it } from 'vitest';
import link from '#commands/link.ts';
import type { Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function ask(options: object, newsroom: Newsroom): Promise<Reply> {
	return link.run(link.options.parse(options), newsroom, aReader);
}

const articles = [
	{ headline: 'Ferry sinks', people: ['Mira Okonjo'], organizations: ['Harbor Authority'] },
	{ headline: 'Port sold', organizations: ['Harbor Authority'], places: ['Lisbon'] },
	{ headline: 'Trams stop', places: ['Lisbon'] },
	{ headline: 'Comet seen', topics: ['comets'] },
];

describe('/link', () => {
	it('shows the stories that mention both names', async () => {
		const text = shown(
			await ask({ first: 'okonjo', second: 'harbor authority' }, await openNewsroom(articles)),
		);
		expect(text).toContain('## Mira Okonjo and Harbor Authority');
		expect(text).toContain('Ferry sinks');
		expect(text).not.toMatch(/Port sold|relation/);
	});

	it('shows the shortest way with a story for each step, and says that it is no relation', async () => {
		const reply = await ask({ first: 'okonjo', second: 'lisbon' }, await openNewsroom(articles));
		const text = shown(reply);
		expect(text).toContain('No story here mentions both.');
		expect(text).toMatch(
			/\*\*Mira Okonjo and Harbor Authority\*\*.*Ferry sinks.*\*\*Harbor Authority and Lisbon\*\*.*Port sold/s,
		);
		expect(text).not.toContain('Trams stop');
		expect(text).toContain('A way is not a relation.');
		expect(targets(reply)).toMatchObject({ Lisbon: 'brief?topic=Lisbon&as=place' });
	});

	it('says so if there is no way', async () => {
		const text = shown(
			await ask({ first: 'okonjo', second: 'comets' }, await openNewsroom(articles)),
		);
		expect(text).toContain('no way through up to three other names was found');
	});

	it('refuses one name twice', async () => {
		const newsroom = await openNewsroom(articles);
		await expect(ask({ first: 'okonjo', second: 'Mira Okonjo' }, newsroom)).rejects.toMatchObject({
			says: { key: 'linkSame' },
		});
	});

	it('asks who is meant, and then goes on with the other name', async () => {
		const newsroom = await openNewsroom([
			{ people: ['Mira Okonjo', 'Ben Okonjo'], places: ['Lisbon'] },
		]);
		const choice = await ask({ first: 'okonjo', second: 'lisbon' }, newsroom);
		expect(choice.seenBy).toBe('reader');
		const chosen = readCustomId(targets(choice)['Ben Okonjo'] ?? '').options;
		expect(shown(await ask(chosen, newsroom))).toContain('## Ben Okonjo and Lisbon');
	});

	it('proposes the one name in words, and does not ask which of several is meant', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await ask({ first: 'ferry port lisbon', second: 'okonjo' }, newsroom);
		expect(shown(reply)).not.toContain('Which one');
		const chosen = readCustomId(targets(reply).Lisbon ?? '').options;
		expect(shown(await ask(chosen, newsroom))).toContain('## Lisbon and Mira Okonjo');
	});

	it('does not say that no story mentions a word that is only no name', async () => {
		const newsroom = await openNewsroom(articles);
		const text = shown(await ask({ first: 'ferry', second: 'okonjo' }, newsroom));
		expect(text).toContain('called “ferry”');
		expect(text).not.toContain('No story');
	});

	it('corrects a misspelled name, and says so if there is none', async () => {
		const newsroom = await openNewsroom(articles);
		expect(shown(await ask({ first: 'lisbon', second: 'harbor authorty' }, newsroom))).toContain(
			'## Lisbon and Harbor Authority',
		);
		const nobody = await ask({ first: 'okonjo', second: 'Zzyzx' }, newsroom);
		expect(shown(nobody)).toContain('called “Zzyzx”');
	});

	it('turns pages', async () => {
		const newsroom = await openNewsroom(
			['Ferry', 'Bridge', 'Tram', 'Storm', 'Library', 'Circus'].map((headline, n) => ({
				headline,
				publishedAt: `2025-06-0${n + 1}`,
				people: ['Mira Okonjo'],
				places: ['Lisbon'],
			})),
		);
		const first = await ask({ first: 'okonjo', second: 'lisbon' }, newsroom);
		const { options } = readCustomId(targets(first)['Older ›'] ?? '');
		expect(shown(await ask(options, newsroom))).toMatch(/Ferry.*page 2 of 2/s);
	});

	it('suggests names for both', async () => {
		const newsroom = await openNewsroom(articles);
		for (const option of ['first', 'second'])
			expect(link.complete?.[option]?.(typing('lis'), newsroom)).toEqual([
				{ name: 'Lisbon', value: 'Lisbon' },
			]);
	});
});
