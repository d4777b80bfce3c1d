import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { fillWith } from '../harness/fill-with.ts';
import { openFlow } from '../harness/open-flow.ts';
import { openReader, type ShownMessage } from '../harness/open-reader.ts';

const people = [{ name: 'Jo Dow', role: 'mayor' }, { name: 'Li Na' }];
const rain = Array.from({ length: 12 }, (_, index) => ({
	headline: `Rain, day ${12 - index}`,
	publishedAt: `2025-06-${String(12 - index).padStart(2, '0')}`,
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

/** Presses a button until it is gone; returns every page. */
async function readOn(first: ShownMessage, label: string): Promise<ShownMessage[]> {
	const pages = [first];
	for (const page of pages) {
		if (page.buttons.includes(label)) pages.push(await mia.presses(page, label));
	}
	return pages;
}

describe('buttons for older and newer pages', () => {
	it.each([
		['brief', { topic: 'rain' }],
		['latest', { topic: 'rain' }],
		['search', { words: 'rain' }],
		['who', { person: 'jo dow' }],
	])('turns the page of /%s in the same message', async (command, options) => {
		const first = await mia.asks(command, options);
		const second = await mia.presses(first, 'Older ›');
		expect(second.message.id).toBe(first.message.id);
		expect(second.message.edited_timestamp).not.toBeNull();
		expect(second.text).toContain('page 2 of ');
		const back = await mia.presses(second, '‹ Newer');
		expect(back.text).toBe(first.text);
	});

	it('shows every story once when paging from first to last', async () => {
		const pages = await readOn(await mia.asks('brief', { topic: 'rain' }), 'Older ›');
		const days = pages.flatMap(({ text }) => text.match(/Rain, day \d+/g) ?? []);
		expect(days).toEqual(rain.map(({ headline }) => headline));
	});

	it('lets a reader turn the page of somebody else’s answer', async () => {
		const first = await mia.asks('brief', { topic: 'rain' });
		expect((await omar.presses(first, 'Older ›')).text).toContain('page 2 of ');
	});

	it('shows the last remaining page when stories have been removed in the meantime', async () => {
		const first = await mia.asks('brief', { topic: 'rain' });
		fillWith({ 'rain.json': rain.slice(0, 4) })(flow.dataFolder);
		const reloaded = await omar.asks('reload');
		const second = await mia.presses(first, 'Older ›');
		await omar.presses(reloaded, 'Undo');
		expect(second.text).toContain('Rain, day 12');
		expect(second.text).toContain('4 stories');
		expect(second.buttons).not.toContain('Older ›');
	});

	it('shows a long story to its end, with nothing left out', async () => {
		const pages = await readOn(await mia.asks('story', { story: 'others-4' }), 'Read on ›');
		const facts = pages.flatMap(({ text }) => text.match(/Fact \d+ is so\./g) ?? []);
		expect(facts).toEqual(Array.from({ length: 220 }, (_, fact) => `Fact ${fact} is so.`));
	});
});

describe('buttons and menus that open something else', () => {
	it('opens a profile from a brief privately, for the person who chose it', async () => {
		const brief = await mia.asks('brief', { topic: 'rain' });
		const profile = await omar.chooses(brief, 'Jo Dow');
		expect(profile.text).toContain('## Jo Dow\nmayor');
		expect(profile.isPrivate).toBe(true);
		expect(discord.messages('general').at(-1)).toEqual(brief.message);
	});

	it('opens a full story from a list privately, for the person who chose it', async () => {
		const story = await mia.chooses(await mia.asks('latest', { topic: 'rain' }), 'Rain, day 12');
		expect(story.text).toContain('## **Rain, day 12**');
		expect(story.isPrivate).toBe(true);
	});

	it('goes from person to person in one private message', async () => {
		const brief = await mia.asks('brief', { topic: 'rain' });
		const jo = await mia.chooses(brief, 'Jo Dow');
		const li = await mia.chooses(jo, 'Li Na');
		expect(li.text).toContain('## Li Na');
		expect(li.message.id).toBe(jo.message.id);
		expect(li.isPrivate).toBe(true);
	});

	it('opens a companion’s profile privately, and leaves the public profile as it was', async () => {
		const jo = await mia.asks('who', { person: 'jo dow' });
		const li = await omar.chooses(jo, 'Li Na');
		expect(li.text).toContain('## Li Na');
		expect(li.isPrivate).toBe(true);
		expect(discord.messages('general').at(-1)).toEqual(jo.message);
	});

	it('goes through all stories of a person, and from their days to the brief', async () => {
		const jo = await mia.asks('who', { person: 'jo dow' });
		const timeline = await mia.presses(jo, 'Timeline');
		const brief = await mia.presses(timeline, 'All stories');
		expect(brief.text).toContain('12 stories from 1 source in 30 days');
		const older = await mia.presses(jo, 'Older ›');
		expect((await mia.presses(older, 'Older ›')).text).toContain('page 3 of 3');
	});

	it('opens the profile of a topic from a story', async () => {
		const story = await mia.chooses(await mia.asks('latest', { topic: 'rain' }), 'Rain, day 12');
		expect((await mia.presses(story, 'rain')).text).toContain('## rain');
	});

	it('opens the profile of the person whom a brief is about', async () => {
		const brief = await mia.asks('brief', { topic: 'jo dow' });
		expect((await mia.presses(brief, 'Profile')).text).toContain('## Jo Dow\nmayor');
	});
});

describe('choices', () => {
	it('turns a choice between people with a common part of their name into the chosen profile', async () => {
		const choice = await mia.asks('who', { person: 'kim' });
		expect(choice.isPrivate).toBe(true);
		expect([...choice.buttons].sort()).toEqual(['Kim Jong-un', 'Kim Min-seok']);
		const profile = await mia.presses(choice, 'Kim Min-seok');
		expect(profile.text).toContain('## Kim Min-seok');
		expect(profile.message.id).toBe(choice.message.id);
	});

	it('turns a choice between two people with one alias into the chosen profile', async () => {
		const choice = await mia.asks('who', { person: 'Dr. Bell' });
		expect([...choice.buttons].sort()).toEqual(['Ann Bell', 'Ava Bell']);
		expect((await mia.presses(choice, 'Ava Bell')).text).toContain('## Ava Bell');
	});

	it('offers a person and a place of the same name, and opens each', async () => {
		const choice = await mia.asks('brief', { topic: 'lincoln' });
		const place = await mia.presses(choice, 'Lincoln · place');
		expect(place.text).toContain('A bridge for Lincoln');
		const again = await mia.asks('brief', { topic: 'lincoln' });
		expect((await mia.presses(again, 'Lincoln · person')).text).toContain('Lincoln speaks');
	});

	it('offers the nearest names when a person is mistyped', async () => {
		const unknown = await mia.asks('who', { person: 'Kim Jong-il' });
		expect(unknown.text).toContain('Nobody called “Kim Jong-il” appears');
		const near = await mia.presses(unknown, 'Kim Jong-un');
		expect(near.text).toContain('## Kim Jong-un');
	});

	it('offers the nearest names when a topic is mistyped', async () => {
		const unknown = await mia.asks('brief', { topic: 'Lincoln Logs' });
		expect(unknown.text).toContain('No story here mentions “Lincoln Logs”. Did you mean');
		expect((await mia.presses(unknown, 'Lincoln')).text).toContain('## Lincoln');
	});
});

describe('buttons after a restart of the bot', () => {
	it('answers buttons from before a restart', async () => {
		const brief = await mia.asks('brief', { topic: 'rain' });
		const choice = await mia.asks('who', { person: 'kim' });
		await flow.restart();
		expect((await mia.presses(brief, 'Older ›')).text).toContain('page 2 of ');
		expect((await mia.presses(choice, 'Kim Jong-un')).text).toContain('## Kim Jong-un');
	});
});
