import { describe, expect, it } from 'vitest';
import { extractStory } from '#src/desk/story-extract.ts';
import { anArticle } from '../harness/an-article.ts';
import { reportsOf, toldOf } from './told-reports.ts';

describe('extractStory', () => {
	it('tells the opening that most reports share, then a name and a number that others add', () => {
		const story = reportsOf([
			[
				'Alpha',
				'Fire at Lisbon market',
				'Smoke was seen for miles. Nobody knew at first what had happened.',
			],
			[
				'Beta',
				'Market hall in Lisbon burns down',
				'A fire destroyed the Ribeira market hall in Lisbon on Tuesday, officials said. The market has stood there for a long time.',
			],
			[
				'Gamma',
				'Lisbon market hall destroyed by fire',
				'A fire has destroyed the Ribeira market hall in Lisbon. Some 140 firefighters fought the flames at the market through the night.',
			],
			[
				'Delta',
				'Fire in Lisbon: market lost',
				'The Ribeira market hall in Lisbon was destroyed by fire. Mayor Carla Teles promised that the market would be rebuilt.',
			],
		]);
		expect(toldOf(story)).toEqual([
			'Beta: A fire destroyed the Ribeira market hall in Lisbon on Tuesday, officials said.',
			'Gamma: Some 140 firefighters fought the flames at the market through the night.',
			'Delta: Mayor Carla Teles promised that the market would be rebuilt.',
		]);
	});

	it('adds a denial, even if it has no new name', () => {
		const story = reportsOf([
			[
				'Alpha',
				'Norland accuses Sudland of shelling a port',
				'Norland accused Sudland on Monday of shelling the port of Ostrava Bay.',
			],
			[
				'Beta',
				'Sudland denies shelling port',
				'Shells hit a port on Monday. Sudland denied that its forces had shelled the port.',
			],
		]);
		expect(toldOf(story)).toEqual([
			'Alpha: Norland accused Sudland on Monday of shelling the port of Ostrava Bay.',
			'Beta: Sudland denied that its forces had shelled the port.',
		]);
	});

	it('adds a denial from the source of the lead too', () => {
		const story = reportsOf([
			['Alpha', 'Norland: port shelled', 'Shells hit a port in Ostrava Bay on Monday.'],
			[
				'Beta',
				'Norland accuses Sudland of shelling port',
				'Norland accused Sudland of shelling the port of Ostrava Bay on Monday. Sudland denied that its forces had shelled the port.',
			],
		]);
		expect(toldOf(story)).toEqual([
			'Beta: Norland accused Sudland of shelling the port of Ostrava Bay on Monday.',
			'Beta: Sudland denied that its forces had shelled the port.',
		]);
	});

	it('adds a denial in Chinese and leaves Latin reports to their own stories', () => {
		const story = [
			...reportsOf(
				[
					['甲報', '港口遭砲擊', '北國指控南國週一砲擊東灣港口，造成碼頭嚴重受損。'],
					[
						'乙報',
						'南國否認砲擊港口',
						'北國指控南國砲擊東灣港口。南國國防部否認砲擊東灣港口一事。',
					],
				],
				{ language: 'zh-Hant' },
			),
			...reportsOf([
				['Post', 'Port shelled', 'Norland accused Sudland of shelling a port with 12 rockets.'],
			]).map((article) => ({ ...article, id: 'latin' })),
		];
		expect(toldOf(story)).toEqual([
			'甲報: 北國指控南國週一砲擊東灣港口，造成碼頭嚴重受損。',
			'乙報: 南國國防部否認砲擊東灣港口一事。',
		]);
	});

	it('tells one report by its opening alone', () => {
		const [alone] = reportsOf([
			[
				'Alpha',
				'Kessler resigns',
				'Finance Minister Kessler resigned on Friday. President Olm thanked her.',
			],
		]);
		expect(toldOf([alone].flatMap((one) => one ?? []))).toEqual([
			'Alpha: Finance Minister Kessler resigned on Friday.',
		]);
	});

	it('tells nothing without reports, and nothing of withdrawn ones', () => {
		expect(extractStory([])).toEqual({ sentences: [], disagreements: [] });
		expect(extractStory([anArticle({ withdrawn: true })])).toEqual({
			sentences: [],
			disagreements: [],
		});
		const [first, second] = reportsOf([
			[
				'Alpha',
				'9 killed in Bay',
				'At least nine people were killed in the Bay of Orr, Mayor Lund said.',
			],
			[
				'Beta',
				'30 killed in Bay',
				'The Bay of Orr accident killed 30 people, Captain Rask said on Monday.',
			],
		]).map((article, index) => ({ ...article, withdrawn: index === 0 }));
		const extract = extractStory([first, second].flatMap((one) => one ?? []));
		expect(extract.sentences.map(({ article }) => article.id)).toEqual(['report-1']);
		expect(extract.disagreements).toEqual([]);
	});

	it('tells by the fuller headline what reports without a summary say', () => {
		const story = reportsOf([
			['Alpha', 'Storm Inga hits the coast of Jutland'],
			['Beta', 'Storm Inga hits Jutland coast, 40,000 homes without power'],
		]);
		expect(toldOf(story)).toEqual([
			'Beta: Storm Inga hits Jutland coast, 40,000 homes without power',
		]);
	});

	it('counts copies of one agency text once, and adds nothing from them', () => {
		const text =
			'Rescue workers pulled three miners from a collapsed shaft near Velle on Monday. Eleven others are still trapped, the mine owner Harstad said.';
		const story = reportsOf([
			['Alpha', 'Miners rescued near Velle', text],
			['Beta', 'Three miners saved near Velle', text],
			['Gamma', 'Miners saved', `${text} Work goes on.`],
		]);
		expect(extractStory(story).sentences.map(({ article }) => article.id)).toEqual(['report-0']);
	});

	it('leads with news rather than with an opinion, a quotation or boilerplate', () => {
		const story = reportsOf([
			[
				'Alpha',
				'Opinion: Kessler had to go',
				'Finance Minister Anna Kessler resigned on Friday after a budget dispute in Marburg.',
			],
			[
				'Beta',
				'Kessler resigns',
				'“I am tired,” Finance Minister Anna Kessler said on Friday as she resigned in Marburg.',
			],
			[
				'Gamma',
				'Kessler resigns',
				'By Jon Doe. Finance Minister Anna Kessler resigned on Friday after a dispute over the budget in Marburg.',
			],
		]);
		expect(toldOf(story)[0]).toBe(
			'Gamma: Finance Minister Anna Kessler resigned on Friday after a dispute over the budget in Marburg.',
		);
		expect(toldOf(story).some((told) => told.startsWith('Alpha'))).toBe(false);
	});

	it('never tells more than five sentences, nor two that say the same', () => {
		const names = ['Adler', 'Bruno', 'Celik', 'Dahl', 'Evers', 'Franke', 'Gruber', 'Holm'];
		const story = reportsOf(
			names.map((name, index) => [
				`Source ${name}`,
				'Tunnel opens under Lake Vann',
				`A tunnel under Lake Vann opened on Monday. Engineer ${name} Olsen${index} praised tunnel number ${index + 20} on the shore.`,
			]),
		);
		const told = extractStory(story).sentences;
		expect(told.length).toBeLessThanOrEqual(5);
		expect(told.filter(({ text }) => text.startsWith('A tunnel'))).toHaveLength(1);
	});

	it.each([
		[
			'German',
			'de',
			'Bei einem Brand in Kassel wurde am Montag eine Lagerhalle zerstört.',
			'Die Lagerhalle in Kassel war 4.000 Quadratmeter groß.',
		],
		[
			'French',
			'fr',
			'Un incendie a détruit lundi un entrepôt du port de Brest.',
			'Près de 120 pompiers luttaient contre l’incendie de l’entrepôt à Brest.',
		],
		[
			'Spanish',
			'es',
			'Un incendio destruyó el lunes un almacén del puerto de Cádiz.',
			'Unos 120 bomberos lucharon contra el incendio del almacén en Cádiz.',
		],
		[
			'Japanese',
			'ja',
			'神戸港の倉庫で月曜日に大きな火災が発生した。',
			'神戸港の倉庫火災では消防士120人が消火に当たった。',
		],
		[
			'Korean',
			'ko',
			'월요일 부산항 창고에서 큰 화재가 발생했다.',
			'부산항 창고 화재에 소방관 120명이 투입되었다.',
		],
	])('adds a number in %s', (_, language, lead, addition) => {
		const story = reportsOf(
			[
				['Alpha', lead.replace(/[.。]$/u, ''), lead],
				['Beta', lead.replace(/[.。]$/u, ''), addition],
			],
			{ language },
		);
		expect(toldOf(story)).toEqual([`Alpha: ${lead}`, `Beta: ${addition}`]);
	});

	it('quotes numbers of one thing that disagree', () => {
		const story = reportsOf([
			[
				'Alpha',
				'Rusland sends 5,000 builders to Kurl',
				'Rusland will send 5,000 builders to the Kurl region, an official said.',
			],
			[
				'Beta',
				'Rusland to send 6,000 builders to Kurl',
				'Rusland will send builders to the Kurl region.',
			],
		]);
		expect(
			extractStory(story).disagreements.map(({ isUpdate, quotations }) => [
				isUpdate,
				...quotations.map(({ words, article }) => `${article.source?.name}: ${words}`),
			]),
		).toEqual([[false, 'Alpha: 5,000 builders', 'Beta: 6,000 builders']]);
	});

	it('tells a sentence of a source without a name only as the lead', () => {
		const [first, second] = reportsOf([
			[
				'Alpha',
				'Bridge in Vilno closed',
				'The old bridge in Vilno was closed on Sunday after engineers found cracks.',
			],
			[
				'Beta',
				'Bridge',
				'Bridge in Vilno: engineer Ruta Kazlas counted 90 cracks in the old bridge.',
			],
		]);
		const unnamed = { ...(second ?? anArticle()), source: undefined };
		expect(toldOf([first ?? anArticle(), unnamed])).toHaveLength(1);
	});

	it('reads hostile texts without harm', () => {
		const hostile = [
			'“'.repeat(4_000),
			'A '.repeat(2_000),
			'1,'.repeat(2_000),
			'，'.repeat(4_000),
			'\u202e9 killed. '.repeat(100),
		];
		const story = hostile.map((summary, index) =>
			anArticle({
				id: `h-${index}`,
				headline: 'Nine',
				source: `S${index}`,
				summary: summary.slice(0, 4_000),
			}),
		);
		expect(extractStory(story).sentences.length).toBeLessThanOrEqual(5);
	});
});
