import { describe, expect, it } from 'vitest';
import { gateSummary } from '#src/summaries/gate.ts';
import { anArticle } from '../harness/an-article.ts';

const reports = [
	anArticle({
		headline: 'Banker Otto Lindqvist acquitted of fraud, fined for late filing',
		summary:
			'A Stockholm court acquitted banker Otto Lindqvist of fraud on Monday and fined him 20,000 kronor for late filing. Prosecutor Karin Dahl said that she would appeal. His lawyer, Jonas Berg, said Lindqvist was relieved. Co-defendant Erik Holm was convicted of forgery and sentenced to 18 months.',
		publishedAt: '2025-05-06',
	}),
	anArticle({
		headline: 'Nordea Trust shares rise 4 percent after verdict',
		summary:
			'Shares of Nordea Trust rose 4 percent to 112 kronor on Tuesday. Analysts at Carnegie expect profit to fall by 7 percent this year.',
		publishedAt: '2025-05-07',
	}),
	anArticle({
		headline: 'Rail workers in Ghana suspend strike',
		summary:
			'Ghana’s rail union suspended its strike on Thursday after talks with Transport Minister Joseph Mensah. Union leader Akosua Boateng told Joy FM that the government had agreed to raise wages by 15 percent. Mensah said the strike had cost the state 2 million cedis a day.',
		publishedAt: '2025-07-03',
	}),
	anArticle({
		headline: 'Flood kills 12 in Valencia as dam overflows',
		summary:
			'At least 12 people were killed after the Turia dam overflowed near Valencia on Friday. The regional government denied that it had been warned. Water rose by 3.5 metres within 40 minutes. The company has carried more than 3 million passengers a year since 2011.',
		publishedAt: '2025-10-11',
	}),
];

const why = (text: string, source: number) =>
	gateSummary([{ text, sources: [source] }], reports).dropped.map((one) => one.why);

describe('what the report says is kept', () => {
	it.each([
		['A Stockholm court acquitted banker Otto Lindqvist of fraud on Monday.', 1],
		['Erik Holm was sentenced to 18 months.', 1],
		['Prosecutor Karin Dahl said that she would appeal.', 1],
		['Shares of Nordea Trust rose 4 percent to 112 kronor on Tuesday.', 2],
		['Mensah said the strike had cost the state 2 million cedis a day.', 3],
		['Union leader Akosua Boateng told Joy FM that the government had agreed to raise wages.', 3],
		['Water rose by 3.5 meters within 40 minutes.', 4],
		['The company has carried over 3 million passengers a year since 2011.', 4],
	])('“%s”', (text, source) => {
		expect(why(text, source)).toEqual([]);
	});
});

describe('what the report says of something else is dropped', () => {
	it.each([
		['A Stockholm court convicted banker Otto Lindqvist of fraud on Monday.', 1, 'deed'],
		['A Stockholm court acquitted Erik Holm of fraud.', 1, 'deed'],
		['Shares of Nordea Trust fell 4 percent on Tuesday.', 2, 'deed'],
		['Ghana’s rail union ended its strike on Thursday.', 3, 'deed'],
		['The rail union began its strike on Thursday.', 3, 'deed'],
		['The regional government confirmed that it had been warned.', 4, 'deed'],
	])('a deed: “%s”', (text, source, reason) => {
		expect(why(text, source)).toEqual([reason]);
	});

	it.each([
		['Karin Dahl said Lindqvist was relieved.', 1],
		['Boateng said the strike had cost the state 2 million cedis a day.', 3],
		['Boateng called Mensah a liar.', 3],
	])('a speaker: “%s”', (text, source) => {
		expect(why(text, source)).toEqual(['speaker']);
	});

	it.each([
		['Water rose by 3.5 kilometres within 40 minutes.', 4],
		['Water rose by 3.5 metres within 40 hours.', 4],
		['Water rose by 40 metres within 3.5 minutes.', 4],
		['Mensah said the strike had cost the state 2 million cedis a week.', 3],
		['The company has carried more than 3 million passengers a month since 2011.', 4],
		['The company has carried at least 3 million passengers a year since 2011.', 4],
		['More than 12 people were killed near Valencia.', 4],
	])('a unit or limit: “%s”', (text, source) => {
		expect(why(text, source)).toEqual(['number']);
	});
});
