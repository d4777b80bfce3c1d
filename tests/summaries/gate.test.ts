import { describe, expect, it } from 'vitest';
import { gateSummary } from '#src/summaries/gate.ts';
import { anArticle } from '../harness/an-article.ts';

const kursk = [
	anArticle({
		id: 'deminers',
		headline: 'North Korea will send deminers and army builders to Kursk, Russia says',
		summary:
			'Kim Jong-un has decided to send 1,000 deminers and 5,000 army builders to help rebuild the Kursk region, Sergei Shoigu, the secretary of the Russian Security Council, said on Tuesday in Pyongyang. “This is brotherly help,” Shoigu said. The ministry did not disclose when they would arrive.',
		publishedAt: '2025-06-18',
	}),
	anArticle({
		id: 'workers',
		headline: 'Seoul condemns new deployment',
		summary:
			'South Korea condemned the plan on Wednesday. Former president Moon Jae-in called for talks, and President Lee Jae-myung said that the United Nations must act. At least 600 soldiers from the North were killed, the National Intelligence Service said.',
		publishedAt: '2025-06-19T03:00:00.000Z',
		source: { name: 'Another Example', url: 'https://other.example' },
	}),
];

const lebanon = [
	anArticle({
		id: 'aoun',
		headline: 'Lebanese president orders army to plan disarmament',
		summary:
			'The Lebanese president asked the army on Tuesday to prepare a plan by the end of August. Acting Foreign Minister Youssef Rajji welcomed it. Hezbollah denied attacking the village. Donald Trump, the US president, met former president Joe Biden.',
		publishedAt: '2025-08-06',
	}),
];

const why = (text: string, sources: readonly number[] = [1], reports = kursk) =>
	gateSummary([{ text, sources }], reports).dropped.map((one) => one.why);

describe('the gate keeps', () => {
	it.each([
		['Kim Jong-un decided to send 1,000 deminers and 5,000 army builders to Kursk.', [1]],
		[
			'North Korea will send one thousand deminers and five thousand army builders to the Kursk region.',
			[1],
		],
		[
			'Sergei Shoigu, the secretary of the Russian Security Council, said so on Tuesday in Pyongyang.',
			[1],
		],
		[
			'Russian Security Council secretary Sergei Shoigu said the deminers would help rebuild the Kursk region.',
			[1],
		],
		['Shoigu called the deployment “brotherly help” in Pyongyang, the secretary said.', [1]],
		['The ministry did not disclose when the deminers would arrive.', [1]],
		['South Korea condemned the plan on Wednesday.', [2]],
		[
			'South Korean officials condemned the plan, and former president Moon Jae-in called for talks.',
			[2],
		],
		['President Lee Jae-myung said that the UN must act.', [2]],
		['At least 600 soldiers were killed, the National Intelligence Service said.', [2]],
		['Seoul condemned the plan to send 5,000 army builders to Kursk.', [1, 2]],
	] as const)('“%s”', (text, sources) => {
		expect(gateSummary([{ text, sources }], kursk)).toEqual({
			kept: [{ text, sources }],
			dropped: [],
		});
	});
});

describe('the gate drops', () => {
	it.each([
		['President Emmanuel Macron signed an executive order on energy on Monday.'],
		['The president signed an order that bans imports of steel.'],
		['Vladimir Putin decided to send 1,000 deminers to Kursk.'],
	])('a lead that no report holds: “%s”', (text) => {
		expect(why(text)).toHaveLength(1);
	});

	it.each([
		['President Michel Aoun asked the army to prepare a plan by the end of August.'],
		['Aoun asked the army to prepare a plan on Tuesday.'],
		['Lebanese President Joseph Aoun asked the army to prepare a plan.'],
		['The army was asked by Lebanon’s Aoun to prepare a plan.'],
	])('a name for somebody whom the report does not name: “%s”', (text) => {
		expect(['title', 'name']).toContain(why(text, [1], lebanon)[0]);
	});

	it.each([
		['Former President Donald Trump met Joe Biden.'],
		['Donald Trump, the former US president, met Joe Biden.'],
		['Donald Trump met President Joe Biden.'],
		['The US president met acting president Joe Biden.'],
		['Joe Biden, the US president, met Donald Trump.'],
		['Foreign Minister Youssef Rajji welcomed the plan.'],
		['Deputy Foreign Minister Youssef Rajji welcomed the plan.'],
		['The late Youssef Rajji welcomed the plan.'],
		['The president-elect asked the army to prepare a plan.'],
		['Youssef Rajji, the foreign minister designate, welcomed the plan.'],
		['Acting Prime Minister Youssef Rajji welcomed the plan.'],
		['General Youssef Rajji welcomed the army’s plan.'],
	])('another status or title: “%s”', (text) => {
		expect(why(text, [1], lebanon)).toEqual(['title']);
	});

	it('the right summary on the wrong story', () => {
		const text = 'Kim Jong-un decided to send 1,000 deminers and 5,000 army builders to Kursk.';
		expect(why(text, [1], lebanon)).toHaveLength(1);
	});

	it('the right sentence with another report’s number', () => {
		expect(why('Kim Jong-un decided to send 1,000 deminers to Kursk.', [2])).toHaveLength(1);
	});

	it.each([[[]], [[0]], [[3]], [[1, 3]], [[-1]], [[1.5]]])(
		'a sentence that cites %j of two reports',
		(sources) => {
			expect(why('South Korea condemned the plan on Wednesday.', sources)).toEqual(['citation']);
		},
	);

	it('a sentence that cites a withdrawn report', () => {
		const reports = kursk.map((report) => ({ ...report, withdrawn: true }));
		expect(why('South Korea condemned the plan on Wednesday.', [2], reports)).toEqual(['citation']);
	});

	it.each([
		['Uncertainty persists over the deployment to Kursk.'],
		['It remains unclear when the deminers would arrive in Kursk.'],
		['The situation in the Kursk region remains tense.'],
		['Based on the provided information, Kim Jong-un decided to send deminers to Kursk.'],
		['Based on the available sources, Russia welcomed the deminers.'],
		['As an AI language model, I cannot say when the deminers arrive in Kursk.'],
		['The article says Kim Jong-un decided to send deminers to Kursk.'],
		['According to the provided text, Kim Jong-un decided to send deminers.'],
		['Both reports say that deminers go to the Kursk region.'],
		['In summary, North Korea will send deminers to Kursk.'],
		['Source 1 says that Kim Jong-un decided to send deminers.'],
		['No further information is available about the deminers in Kursk.'],
		['The deployment highlights the growing ties of Russia and North Korea.'],
		['Here is a summary of the deminers in the Kursk region.'],
		['North Korea will send undefined deminers to Kursk.'],
	])('what is about itself: “%s”', (text) => {
		expect(why(text)).toEqual(['about itself']);
	});

	it.each([
		['South Korea and the U.S. [5].'],
		['South Korea condemned the plan with the U.S.'],
		['South Korea condemned the plan and'],
		['South Korea condemned the plan and the.'],
		['South Korea condemned the plan of Gen.'],
		['South Korea condemned the plan…'],
		['condemned the plan on Wednesday.'],
		['South Korea condemned (the plan on Wednesday.'],
		['South Korea.'],
		['**South Korea** condemned the plan on Wednesday.'],
		['- South Korea condemned the plan on Wednesday.'],
		['South Korea condemned the plan, see https://evil.example for more.'],
	])('a broken sentence: “%s”', (text) => {
		expect(why(text, [2])).toEqual(['form']);
	});

	it('a sentence about somebody whom only another sentence names', () => {
		expect(why('He said that the deminers would help rebuild the Kursk region.')).toEqual([
			'pronoun',
		]);
	});

	it.each([
		['Shoigu said “the help is brotherly” in Pyongyang.'],
		['Shoigu said "this was brotherly help" in Pyongyang.'],
		['Kim Jong-un “has decided” to send 1,000 deminers to Kursk.'],
		['Shoigu spoke of “brotherly… help” in Pyongyang.'],
		['Shoigu spoke of „brotherly aid“ in Pyongyang.'],
		['Shoigu spoke of ‘brotherly aid’ in Pyongyang.'],
		['Shoigu said “This is brotherly help and more in Pyongyang.'],
	])('words in quotation marks that are not quoted in the report: “%s”', (text) => {
		expect(['quotation', 'form']).toContain(why(text)[0]);
	});

	it.each([
		['Kim Jong-un decided to send 6,000 army builders to Kursk.'],
		['Kim Jong-un decided to send six thousand army builders to Kursk.'],
		['Kim Jong-un decided to send 5,000 deminers and 1,000 army builders to Kursk.'],
		['Kim Jong-un decided to send at least 5,000 army builders to Kursk.'],
		['Kim Jong-un decided to send about 1,000 deminers to Kursk.'],
		['Kim Jong-un decided to send 5,000.5 army builders to Kursk.'],
		['Kim Jong-un decided to send 5 million army builders to Kursk.'],
		['Kim Jong-un decided to send 1,000 percent of the deminers to Kursk.'],
		['Kim Jong-un decided to send thousands of army builders to Kursk.'],
		['Kim Jong-un decided to send ٦٠٠٠ army builders to Kursk.'],
		['Kim Jong-un decided to send ½ of the army builders to Kursk.'],
		['Kim Jong-un decided for the second time to send army builders to Kursk.'],
	])('another number: “%s”', (text) => {
		expect(why(text)).toEqual(['number']);
	});

	it('a number without its “at least”', () => {
		expect(why('The North lost 600 soldiers who were killed.', [2])).toEqual(['number']);
	});

	it.each([
		['South Korea condemned the plan on Thursday.'],
		['South Korea condemned the plan on 19 June.'],
		['South Korea condemned the plan in July.'],
		['South Korea condemned the plan yesterday.'],
		['South Korea condemned the plan last week.'],
		['South Korea condemned the plan on June 18, 2024.'],
	])('another date: “%s”', (text) => {
		expect(why(text, [2])).toEqual(['date']);
	});

	it.each([
		['Kim Jong-un has not decided to send 1,000 deminers to Kursk.'],
		['The ministry did disclose when the deminers would arrive.'],
		['Kim Jong-un never decided to send deminers to Kursk.'],
	])('a “not” that came or went: “%s”', (text) => {
		expect(why(text)).toEqual(['negation']);
	});

	it('what is denied in the report and said in the sentence', () => {
		expect(why('Hezbollah was attacking the village on Tuesday.', [1], lebanon)).toEqual([
			'negation',
		]);
	});

	it.each([
		['Kim Yo-jong decided to send 1,000 deminers to Kursk.'],
		['Sergei Jong-un decided to send 1,000 deminers to Kursk.'],
		['The EU condemned the plan to send deminers to Kursk.'],
		['Chinese deminers will help rebuild the Kursk region.'],
		['Deminers will help rebuild the Belgorod region near Kursk.'],
		['金正恩 decided to send deminers to the Kursk region.'],
	])('another name: “%s”', (text) => {
		expect(why(text)).toEqual(['name']);
	});

	it('a statement that moved to somebody who is only mentioned', () => {
		const reports = [
			anArticle({
				headline: 'Peskov comments on plan',
				summary:
					'The Kremlin’s Dmitry Peskov said the plan was ready. Vladimir Putin was in Sochi to meet farmers.',
			}),
		];
		expect(why('Putin said the plan was ready.', [1], reports)).toEqual(['speaker']);
		expect(why('Dmitry Peskov said the plan was ready.', [1], reports)).toEqual([]);
	});

	it('words that share next to nothing with the report', () => {
		expect(why('Russia enjoyed pleasant weather and music festivals all along.')).toEqual([
			'words',
		]);
	});

	it('all sentences if it fails itself', () => {
		const broken = new Proxy(anArticle(), {
			get() {
				throw new TypeError('broken');
			},
		});
		const text = 'South Korea condemned the plan on Wednesday.';
		expect(gateSummary([{ text, sources: [1] }], [broken])).toEqual({
			kept: [],
			dropped: [{ text: '', why: 'failure', what: 'broken' }],
		});
	});
});
