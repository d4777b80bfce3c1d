import { describe, expect, it } from 'vitest';
import { composeFullStory } from '#src/desk/full-story.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { brokenLimits, textsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const settings = { showsImages: false, phrases: english };

const fire = [
	[
		'Alpha',
		'Fire destroys market hall in Lisbon',
		'A fire destroyed the Ribeira market hall in Lisbon on Tuesday, officials said.',
	],
	[
		'Beta',
		'Market hall in Lisbon burns: 4 injured',
		'The Ribeira market hall in Lisbon was destroyed by fire. Mayor Carla Teles promised that the market would be rebuilt.',
	],
	[
		'Gamma *News*',
		'Lisbon market hall destroyed, 6 injured',
		'A fire has destroyed the Ribeira market hall in Lisbon. Some 140 firefighters fought the flames at the market.',
	],
].map(([source = '', headline = '', summary = ''], index) =>
	anArticle({
		id: `fire-${index}`,
		source,
		headline,
		summary,
		url: `https://${index}.example/fire`,
		publishedAt: `2025-06-17T1${index}:00:00Z`,
	}),
);

describe('a story with several reports', () => {
	it.each([
		['story-told', 0],
		['story-told-from-another', 1],
	] as const)('the card “%s” matches its golden file', async (name, shown) => {
		const article = fire[shown] ?? anArticle();
		await golden(renderStory(composeFullStory(article, 1, fire), settings), name);
	});

	it('repeats no sentence that the page shows already', () => {
		const [first = anArticle()] = fire;
		const texts = textsOf(renderStory(composeFullStory(first, 1, fire), settings)).join('\n');
		expect(texts.split('A fire destroyed the Ribeira market hall')).toHaveLength(2);
		expect(texts).toContain('**Other reports add**');
	});

	it('shows no part of a model’s sentence, which can say something else than the whole', () => {
		const [first = anArticle()] = fire;
		const long = 'The hall, which is old and much loved, was destroyed by fire, '.repeat(20);
		const sentences = ['Six people were injured in Lisbon.', `${long}officials denied.`].map(
			(text) => ({ text, articles: fire }),
		);
		const story = composeFullStory({ ...first, summary: 'More text. '.repeat(300) }, 1, fire);
		const message = renderStory(story, { ...settings, modelSummary: { sentences } });
		const texts = textsOf(message).join('\n');
		expect(texts).toContain('Six people were injured in Lisbon. ([');
		expect(texts).not.toContain('The hall, which is old');
	});

	it('keeps Discord’s limits and shows each sentence whole, however long texts and addresses are', () => {
		const names = ['Adler', 'Bruno', 'Celik', 'Dahl', 'Evers', 'Franke'];
		const reports = names.map((name, index) =>
			anArticle({
				id: `long-${index}`,
				source: `The ${name} ${'Extraordinarily '.repeat(6)}Gazette`,
				headline: `Tunnel opens under Lake Vann, says ${name} ${'and so on '.repeat(20)}`,
				url: `https://${name}.example/${'a'.repeat(400)}`,
				publishedAt: `2025-06-17T1${index}:00:00Z`,
				summary: `The tunnel under Lake Vann opened for traffic. Engineer ${name} Olsen praised the ${index + 20} pumps of the tunnel ${'with many kind words '.repeat(9)}at last. ${'Long text follows. '.repeat(100)}`,
			}),
		);
		for (const article of reports) {
			const story = composeFullStory(article, 1, reports);
			const message = renderStory(story, settings);
			expect(brokenLimits(message)).toEqual([]);
			const texts = textsOf(message).join('\n');
			expect(texts).toContain(story.text.slice(-30));
			const shown = story.extract.sentences.filter(({ text }) => texts.includes(text.slice(0, 40)));
			expect(shown.every(({ text }) => texts.includes(text))).toBe(true);
		}
	});
});
