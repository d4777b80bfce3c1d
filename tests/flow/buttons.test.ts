import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { openFlow } from '../harness/open-flow.ts';
import { openReader, type Seen } from '../harness/open-reader.ts';
import { fillWith } from './news.ts';

const people = [{ name: 'Jo Dow', role: 'mayor' }, { name: 'Li Na' }];
const rain = Array.from({ length: 12 }, (_, place) => ({
	headline: `Rain, day ${12 - place}`,
	publishedAt: `2025-06-${String(12 - place).padStart(2, '0')}`,
	topics: ['rain'],
	people,
}));
const others: Partial<ArticleInput>[] = [
	{ headline: 'Lincoln speaks', people: ['Lincoln'] },
	{ headline: 'A bridge for Lincoln', places: ['Lincoln'] },
	{ headline: 'Two doctors', people: [shared('Ann Bell'), shared('Ava Bell')] },
	{ headline: 'Two Kims meet', people: ['Kim Min-seok', 'Kim Jong-un'] },
	{
		headline: 'The long report',
		summary: Array.from({ length: 220 }, (_, fact) => `Fact ${fact} is so.`).join(' '),
	},
];

function shared(name: string) {
	return { name, aliases: ['Dr. Bell'] };
}

const flow = await openFlow({
	now: new Date('2025-06-20T12:00:00Z'),
	fill: fillWith({ 'rain.json': rain, 'others.json': others }),
	atEnd: afterAll,
});
const { discord, logged } = flow;
const mia = openReader(discord, 'mia');
const omar = openReader(discord, 'omar');

afterEach(() => expect(logged.errors()).toEqual([]));

/** Presses a button as long as there is one; gives every page. */
async function readOn(first: Seen, label: string): Promise<Seen[]> {
	const pages = [first];
	for (const page of pages) {
		if (page.buttons.includes(label)) pages.push(await mia.presses(page, label));
	}
	return pages;
}

describe('the buttons for older and newer pages', () => {
	it.each([
		['brief', { topic: 'rain' }],
		['latest', { topic: 'rain' }],
		['search', { words: 'rain' }],
		['who', { person: 'jo dow' }],
	])('turn the page of /%s where it stands', async (command, options) => {
		const first = await mia.asks(command, options);
		const second = await mia.presses(first, 'Older ›');
		expect(second.message.id).toBe(first.message.id);
		expect(second.message.edited_timestamp).not.toBeNull();
		expect(second.text).toContain('page 2 of ');
		const back = await mia.presses(second, '‹ Newer');
		expect(back.text).toBe(first.text);
	});

	it('lead through every story once', async () => {
		const pages = await readOn(await mia.asks('brief', { topic: 'rain' }), 'Older ›');
		const days = pages.flatMap(({ text }) => text.match(/Rain, day \d+/g) ?? []);
		expect(days).toEqual(rain.map(({ headline }) => headline));
	});

	it('turn the page for somebody else’s answer too', async () => {
		const first = await mia.asks('brief', { topic: 'rain' });
		expect((await omar.presses(first, 'Older ›')).text).toContain('page 2 of ');
	});

	it('show the last page that is left when stories have gone meanwhile', async () => {
		const second = await mia.presses(await mia.asks('brief', { topic: 'rain' }), 'Older ›');
		fillWith({ 'rain.json': rain.slice(0, 4) })(flow.dataFolder);
		const reloaded = await omar.asks('reload');
		const third = await mia.presses(second, 'Older ›');
		await omar.presses(reloaded, 'Undo');
		expect(third.text).toContain('Rain, day 12');
		expect(third.text).toContain('4 stories');
		expect(third.buttons).not.toContain('Older ›');
	});

	it('read a long story to its end, and none of it is left out', async () => {
		const pages = await readOn(await mia.asks('story', { story: 'others-4' }), 'Read on ›');
		const facts = pages.flatMap(({ text }) => text.match(/Fact \d+ is so\./g) ?? []);
		expect(facts).toEqual(Array.from({ length: 220 }, (_, fact) => `Fact ${fact} is so.`));
	});
});

describe('what opens something else', () => {
	it('opens a profile from the people of a brief, for the chooser alone', async () => {
		const brief = await mia.asks('brief', { topic: 'rain' });
		const profile = await omar.chooses(brief, 'Jo Dow');
		expect(profile.text).toContain('## Jo Dow\nmayor');
		expect(profile.isPrivate).toBe(true);
		expect(discord.messages('general').at(-1)).toEqual(brief.message);
	});

	it('opens a story in full from a list, for the chooser alone', async () => {
		const story = await mia.chooses(await mia.asks('latest', { topic: 'rain' }), 'Rain, day 12');
		expect(story.text).toContain('## **Rain, day 12**');
		expect(story.isPrivate).toBe(true);
	});

	it('goes from person to person in one private message', async () => {
		const brief = await mia.asks('brief', { topic: 'rain' });
		const jo = await mia.chooses(brief, 'Jo Dow');
		const li = await mia.presses(jo, 'Li Na');
		expect(li.text).toContain('## Li Na');
		expect(li.message.id).toBe(jo.message.id);
		expect(li.isPrivate).toBe(true);
	});

	it('opens a companion’s profile privately from a public one, which stays', async () => {
		const jo = await mia.asks('who', { person: 'jo dow' });
		const li = await omar.presses(jo, 'Li Na');
		expect(li.text).toContain('## Li Na');
		expect(li.isPrivate).toBe(true);
		expect(discord.messages('general').at(-1)).toEqual(jo.message);
	});

	it('lists all stories of a person', async () => {
		const jo = await mia.asks('who', { person: 'jo dow' });
		const brief = await mia.presses(jo, 'All stories');
		expect(brief.text).toContain('12 stories from 1 source');
	});

	it('opens the names of a story', async () => {
		const story = await mia.chooses(await mia.asks('latest', { topic: 'rain' }), 'Rain, day 12');
		expect((await mia.presses(story, 'rain')).text).toContain('## rain');
	});

	it('opens the profile of the person that a brief is about', async () => {
		const brief = await mia.asks('brief', { topic: 'jo dow' });
		expect((await mia.presses(brief, 'Profile')).text).toContain('## Jo Dow\nmayor');
	});
});

describe('a choice', () => {
	it('between people who share a name becomes the profile of the chosen one', async () => {
		const choice = await mia.asks('who', { person: 'kim' });
		expect(choice.isPrivate).toBe(true);
		expect([...choice.buttons].sort()).toEqual(['Kim Jong-un', 'Kim Min-seok']);
		const profile = await mia.presses(choice, 'Kim Min-seok');
		expect(profile.text).toContain('## Kim Min-seok');
		expect(profile.message.id).toBe(choice.message.id);
	});

	it('between two people of one name becomes the profile of the chosen one', async () => {
		const choice = await mia.asks('who', { person: 'Dr. Bell' });
		expect([...choice.buttons].sort()).toEqual(['Ann Bell', 'Ava Bell']);
		expect((await mia.presses(choice, 'Ava Bell')).text).toContain('## Ava Bell');
	});

	it('between a person and a place of one name leads to each', async () => {
		const choice = await mia.asks('brief', { topic: 'lincoln' });
		const place = await mia.presses(choice, 'Lincoln · place');
		expect(place.text).toContain('A bridge for Lincoln');
		const again = await mia.asks('brief', { topic: 'lincoln' });
		expect((await mia.presses(again, 'Lincoln · person')).text).toContain('Lincoln speaks');
	});

	it('between the nearest names helps who mistyped one', async () => {
		const unknown = await mia.asks('who', { person: 'Kim Jong-il' });
		expect(unknown.text).toContain('Nobody called “Kim Jong-il” appears');
		const near = await mia.presses(unknown, 'Kim Jong-un');
		expect(near.text).toContain('## Kim Jong-un');
	});

	it('between the nearest topics helps who mistyped one', async () => {
		const unknown = await mia.asks('brief', { topic: 'Lincoln Logs' });
		expect(unknown.text).toContain('No story here mentions “Lincoln Logs”. Did you mean');
		expect((await mia.presses(unknown, 'Lincoln')).text).toContain('## Lincoln');
	});
});

describe('a button after a restart of the bot', () => {
	it('works as before', async () => {
		const brief = await mia.asks('brief', { topic: 'rain' });
		const choice = await mia.asks('who', { person: 'kim' });
		await flow.restart();
		expect((await mia.presses(brief, 'Older ›')).text).toContain('page 2 of ');
		expect((await mia.presses(choice, 'Kim Jong-un')).text).toContain('## Kim Jong-un');
	});
});
