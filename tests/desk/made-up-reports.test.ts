import { describe, expect, it } from 'vitest';
import { reportsOf, toldOf } from './told-reports.ts';

describe('the extract of a story with a hoax, a drill or the like', () => {
	it('takes no sentence out of a report that calls what it tells a hoax, or the script of a drill', () => {
		const hoax = reportsOf([
			[
				'Post',
				'Larkhill mayor and bank are well',
				'The town hall of Larkhill reassured people in the town on Thursday about the mayor and the Larkhill Savings Bank.',
			],
			[
				'Times',
				'Police look for author of page about Larkhill',
				'A hoax page about Larkhill published three claims on Thursday. Mayor Tom Reed of Larkhill was arrested by federal agents at noon. The Larkhill Savings Bank has lost 300 million euros and closed for good. Police said that none of it is true.',
			],
		]);
		const drill = reportsOf([
			[
				'Post',
				'Ostmoor trains for a flood',
				'Some 400 firefighters from Ostmoor met at the dam on Friday.',
			],
			[
				'Herald',
				'Firefighters meet at Ostmoor dam',
				'The Ostmoor dam breaks at dawn and floods 40 villages. So begins the script of the drill for firefighters from Ostmoor on Friday.',
			],
		]);
		expect(toldOf(hoax)).toEqual([
			'Times: A hoax page about Larkhill published three claims on Thursday.',
		]);
		expect(toldOf(drill)).toEqual([
			'Post: Some 400 firefighters from Ostmoor met at the dam on Friday.',
		]);
	});

	it('tells a story by a headline rather than by an opening that the rest of its report calls untrue', () => {
		const story = reportsOf([
			[
				'Times',
				'No arrest in Larkhill, police say',
				'Mayor Tom Reed of Larkhill was arrested by federal agents at noon. Nothing in this story is true, police said.',
			],
		]);
		expect(toldOf(story)).toEqual(['Times: No arrest in Larkhill, police say']);
	});

	it('keeps an opening that itself says that something is untrue', () => {
		const opening =
			'Police in Larkhill said that rumours of an arrest of Mayor Tom Reed are false.';
		const story = reportsOf([
			[
				'Times',
				'No arrest in Larkhill',
				`${opening} The mayor was arrested at noon, a page wrote.`,
			],
		]);
		expect(toldOf(story)).toEqual([`Times: ${opening}`]);
	});
});
