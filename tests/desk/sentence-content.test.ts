import { describe, expect, it } from 'vitest';
import { contentOf } from '#src/desk/sentence-content.ts';
import { reportsOf, toldOf } from './told-reports.ts';

describe('contentOf', () => {
	it.each([
		[
			'On Tuesday President Carla Teles of Portugal met bankers in Lund.',
			['carla teles', '=PT', 'lund'],
		],
		['Police said Mr. Lund’s car was found near Lake Vann.', ['lund', 'lake vann']],
		['The company (JLR) said in March that U.S. sales fell.', ['=US']],
	])('reads the names in “%s”', (text, names) => {
		expect([...contentOf(text).names].sort()).toEqual(names.toSorted());
	});

	it.each([
		['Some 140 firefighters came.', [[140, 'firefighter']]],
		[
			'It costs $12.5 million, or nearly 20 percent.',
			[
				[12_500_000, 'money'],
				[20, '%'],
			],
		],
		['On 5 May 2025 at 10:30 the F-16 flew for the 3rd time.', []],
		['A result of 3-1 on June 17, 2025.', []],
		['Six people and two dogs.', [[6, '']]],
		['消防士120人が消火に当たった。', [[120, '人']]],
		['6月17日，第3次會議', []],
	])('reads the numbers in “%s”', (text, numbers) => {
		expect(contentOf(text).numbers.map(({ amount, unit }) => [amount.number, unit])).toEqual(
			numbers,
		);
	});

	it.each([
		['Sudland denied that it had shelled the port.', true],
		['The mayor rejected the allegations.', true],
		['There is no evidence of a leak.', true],
		['Die Regierung bestreitet den Angriff.', true],
		['外交部否認此事。', true],
		['The man was denied entry.', false],
		['The court denied bail.', false],
		['Parliament rejected the bill.', false],
	])('says whether “%s” denies something', (text, denies) => {
		expect(contentOf(text).denies).toBe(denies);
	});
});

describe('what is told', () => {
	it('does not tell a number again that was told rounded or in other units', () => {
		const story = reportsOf([
			[
				'Alpha',
				'Oil spill off Port Amber',
				'An oil spill off Port Amber covers nearly 5,000 hectares, 10 km from the coast.',
			],
			[
				'Beta',
				'Spill off Port Amber',
				'The spill off Port Amber was measured at 4,980 hectares by the coast guard today.',
			],
			[
				'Gamma',
				'Spill off Port Amber',
				'The slick off Port Amber floats about six miles away, the navy reported.',
			],
		]);
		expect(toldOf(story)).toEqual([
			'Alpha: An oil spill off Port Amber covers nearly 5,000 hectares, 10 km from the coast.',
		]);
	});

	it('does not take the name of an agency or a source, or a fuller name of somebody told, for news', () => {
		const story = reportsOf([
			[
				'Alpha',
				'Kessler resigns',
				'Finance Minister Kessler resigned on Friday after a dispute over the budget.',
			],
			[
				'Beta',
				'Kessler quits',
				'Minister Anna Kessler has handed in a resignation letter on Friday, Reuters reported.',
			],
			[
				'Gamma Times',
				'Kessler out',
				'Kessler resigned after weeks of dispute, officials told Gamma Times on Friday.',
			],
		]);
		expect(toldOf(story)).toHaveLength(1);
	});
});
