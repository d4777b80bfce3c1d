import { describe, expect, it } from 'vitest';
import { extractStory } from '#src/desk/story-extract.ts';
import { reportsOf, toldOf } from './told-reports.ts';

describe('standsAlone', () => {
	it.each([
		['He', 'He said the bridge in Vilno would stay closed until 14 July.'],
		['But', 'But the bridge in Vilno will stay closed for 90 days.'],
		['The move', 'The move closes the bridge in Vilno for 90 days.'],
		['The company', 'The company closed the bridge in Vilno for 90 days.'],
		[
			'a pronoun after the quotation',
			'“The bridge in Vilno is unsafe for 90 days,” he said on Monday.',
		],
		['a pronoun without its name', 'At the bridge in Vilno his 90 workers started on Monday.'],
		['Meanwhile', 'Meanwhile, the bridge in Vilno was inspected by 90 workers.'],
		['a question', 'Will the bridge in Vilno stay closed for 90 days?'],
		['advice', 'Here is what you need to know about the bridge in Vilno in 90 seconds.'],
		['a cut', 'The bridge in Vilno stays closed for 90 days because the…'],
		['half a quotation', 'The bridge in Vilno, “closed for 90 days, stays shut.'],
		['an opinion', 'Unfortunately the bridge in Vilno stays closed for 90 days.'],
		['a second person', 'If you cross the bridge in Vilno, expect 90 minutes of delay.'],
		[
			'an attached heading',
			'The work in Vilno needs 90 daysBusiness live updates from the bridge.',
		],
		[
			'a heading before it',
			'Bridge Closure Shows Poor State Of Baltic Roads Engineers in Vilno found 90 cracks.',
		],
		['a number that is cut', 'Repairs to the bridge in Vilno will cost £12. 5 million.'],
		['another year', 'In 2014 the bridge in Vilno was closed for 90 days.'],
	])('does not take alone a sentence with %s', (_, sentence) => {
		const lead = 'The old bridge in Vilno was closed on Sunday after engineers found cracks.';
		const story = reportsOf([
			['Alpha', 'Bridge in Vilno closed', lead],
			[
				'Beta',
				'Bridge in Vilno closed',
				`The bridge in Vilno is closed after engineers found cracks. ${sentence}`,
			],
		]);
		expect(toldOf(story)).toEqual([`Alpha: ${lead}`]);
	});

	it.each([
		[
			'the U.S.',
			'Engineers from the U.S. Army Corps will inspect the bridge in Vilno with 30 drones.',
		],
		[
			'a quotation with its speaker',
			'“The bridge in Vilno was never safe,” engineer Ruta Kazlas said on Monday.',
		],
		['a number', 'Repairs to the bridge in Vilno will cost $12.5 million, the city said.'],
	])('takes whole a sentence with %s', (_, sentence) => {
		const lead = 'The old bridge in Vilno was closed on Sunday after engineers found cracks.';
		const story = reportsOf([
			['Alpha', 'Bridge in Vilno closed', lead],
			[
				'Beta',
				'Bridge in Vilno closed',
				`The bridge in Vilno is closed after engineers found cracks. ${sentence}`,
			],
		]);
		expect(toldOf(story)).toEqual([`Alpha: ${lead}`, `Beta: ${sentence}`]);
	});

	it('leaves out a headline or a time that a feed puts before the first sentence', () => {
		const text =
			'Briton dies on Mount Cook A British climber has fallen to his death on Mount Cook.';
		const [told] = extractStory(
			reportsOf([['Alpha', 'Briton dies on Mount Cook', text]]),
		).sentences;
		expect(told?.text).toBe('A British climber has fallen to his death on Mount Cook.');
		const stamped =
			'12 May 2013 09: 30 AM A British climber has fallen to his death on Mount Cook.';
		expect(toldOf(reportsOf([['Alpha', 'Briton dies', stamped]]))).toEqual(['Alpha: Briton dies']);
	});

	it('cuts a long lead at a clause, never inside quotation marks', () => {
		const long = `The regional parliament of Westmark on Thursday approved a plan for a railway between the cities of Aldern and Brück, ${'which will pass through several valleys, '.repeat(6)}and open late, according to the ministry of transport.`;
		const [told] = extractStory(reportsOf([['Alpha', 'Railway approved', long]])).sentences;
		expect(told?.text).toMatch(
			/^The regional parliament .*valleys… according to the ministry of transport\.$/,
		);
		expect(told?.text.length).toBeLessThanOrEqual(320);
	});
});
