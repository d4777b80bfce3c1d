import { describe, expect, it } from 'vitest';
import { featuresOf } from '#src/stories/article-features.ts';
import { outcomesDiffer } from '#src/stories/contrasts.ts';
import { anArticle } from '../harness/an-article.ts';
import { storiesOf } from '../harness/stories-of.ts';

function differ(one: string, other: string): boolean {
	const [first, second] = [one, other].map(
		(headline, index) =>
			featuresOf(anArticle({ id: `a-${index}`, headline, summary: headline })).contrasts,
	);
	if (first === undefined || second === undefined) throw new Error('an article has no features');
	const answers = new Set([outcomesDiffer(first, second), outcomesDiffer(second, first)]);
	expect(answers.size).toBe(1);
	return answers.has(true);
}

describe('opposite outcomes', () => {
	it.each([
		['Man pleads guilty to murder', 'Man pleads not guilty to murder'],
		['Gold price hits record high', 'Gold price hits six-month low'],
		['Gold hits record high as dollar falls', 'Gold sinks to lowest since May'],
		['Gold climbs to record high', 'Gold falls to three-week low'],
		['Bank of England cuts interest rate', 'Bank of England holds interest rate'],
		['Bank of England cuts interest rates to 4%', 'Bank of England keeps interest rates at 4.25%'],
		['Fed leaves rates unchanged', 'Fed cuts rates'],
		['Fed raises rates', 'Fed leaves rates unchanged'],
		['Fed raises rates by quarter point', 'Fed cuts rates by quarter point'],
		['Judge blocks Trump tariff order', 'Judge lets Trump tariff order stand'],
		['Supreme Court strikes down tariff order', 'Supreme Court allows tariff order to stand'],
		['Supreme Court overturns rent cap', 'Supreme Court upholds rent cap'],
		['Arsenal beat Chelsea 2-1', 'Chelsea beat Arsenal 2-1'],
		[
			'Arsenal beat Chelsea 2-1 in Champions League final',
			'Chelsea beat Arsenal 2-1 in Champions League final',
		],
		['Champions League: Arsenal beat Chelsea', 'Champions League: Chelsea beat Arsenal'],
		['Real Madrid beat Atletico Madrid', 'Atletico Madrid beat Real Madrid'],
		['Arsenal beat Chelsea 2-1', 'Arsenal lose to Chelsea 2-1'],
		['Bayern schlägt Dortmund 2:1', 'Dortmund schlägt Bayern 2:1'],
		['Senate approves budget', 'Senate rejects budget'],
		['Budget bill passes in Senate', 'Budget bill fails in Senate'],
		['Senate passes budget bill', 'Senate fails to pass budget bill'],
		['Hamas accepts ceasefire plan', 'Hamas rejects ceasefire plan'],
		['Mayor convicted of fraud', 'Mayor acquitted of fraud'],
		['Jury convicts mayor of fraud', 'Jury acquits mayor of fraud'],
		['Labor wins election', 'Labor loses election'],
		['France bans glyphosate', 'France lifts ban on glyphosate'],
		['Police arrest opposition leader Marbo', 'Police release opposition leader Marbo'],
		['Iran closes Strait of Hormuz', 'Iran reopens Strait of Hormuz'],
		['Hungary joins International Criminal Court', 'Hungary leaves International Criminal Court'],
		['Iran confirms talks with US', 'Iran denies talks with US'],
		['Goldpreis erreicht Rekordhoch', 'Goldpreis fällt auf Jahrestief'],
		['EZB senkt Leitzins', 'EZB lässt Leitzins unverändert'],
		['Gericht bestätigt Mietendeckel', 'Gericht kippt Mietendeckel'],
		['Bundestag billigt Rente', 'Bundestag lehnt Rente ab'],
		["L'or au plus haut historique", "L'or au plus bas depuis six mois"],
		['La BCE baisse ses taux', 'La BCE laisse ses taux inchangés'],
		['La BCE réduit ses taux', 'La BCE maintient ses taux'],
		['El Senado aprueba el presupuesto', 'El Senado rechaza el presupuesto'],
		['El BCE recorta los tipos', 'El BCE mantiene los tipos'],
		['Ouro atinge máxima histórica', 'Ouro cai e atinge mínima histórica'],
		['Copom mantém Selic em 15%', 'Copom corta Selic para 14,5%'],
		['Senado aprova orçamento', 'Senado rejeita orçamento'],
		['金價創歷史新高', '金價創半年新低'],
		['央行降息一碼', '央行維持利率不變'],
		['日銀、利上げを決定', '日銀、金利を据え置き'],
		['한국은행, 기준금리 인하', '한국은행, 기준금리 동결'],
		['국회, 예산안 가결', '국회, 예산안 부결'],
		['衆院、予算案を可決', '衆院、予算案を否決'],
		['地裁、元市長に無罪', '地裁、元市長に有罪'],
	])('sees two in “%s” and “%s”', (one, other) => {
		expect(differ(one, other)).toBe(true);
	});

	it.each([
		['Gold price hits record high', 'Gold at record as dollar hits six-month low'],
		['Gold hits record high, dollar at record low', 'Gold price hits record high'],
		['Gold hits record high as dollar falls', 'Gold rises to record'],
		['Rupee hits record low against dollar', 'Dollar hits record high against rupee'],
		['Bank of England cuts rates after holding them in May', 'Bank of England cuts interest rate'],
		['Bank of England holds rates, signals cuts', 'Bank of England holds interest rate'],
		['Fed holds rates steady', 'Fed signals two cuts this year'],
		['Fed holds rates steady', 'Powell: Fed to cut rates later this year'],
		['Judge blocks deportation of student', 'Judge lets student stay'],
		['Court blocks ban on wind farms', 'Court lets wind farms proceed'],
		['Appeals court upholds order blocking tariffs', 'Appeals court blocks tariffs'],
		['Appeals court pauses ruling that blocked tariffs', 'Appeals court lets tariffs take effect'],
		['Appeals court lifts block on tariffs', 'Appeals court allows tariffs to continue'],
		['Court rejects appeal against ban', 'Court upholds ban'],
		['Supreme Court rejects bid to halt pipeline', 'Supreme Court allows pipeline to proceed'],
		['Arsenal beat Chelsea 2-1', 'Chelsea lose to Arsenal'],
		['Arsenal beat Chelsea as Saka shines', 'Saka helps beat Chelsea, lifting Arsenal'],
		['Arsenal beat Chelsea', 'Chelsea beaten by Arsenal'],
		['In cup final Arsenal beat Chelsea', 'In cup final Chelsea lose to Arsenal'],
		['French Open: Marbo beats Pike in final', 'French Open: Pike loses to Marbo in final'],
		['Arsenal beat Chelsea', 'Chelsea defeated by Arsenal'],
		['Arsenal beat Chelsea', 'Arsenal lose Saka but beat Chelsea'],
		['Police open murder inquiry after stabbing', 'Police close road after stabbing'],
		[
			'Police arrest man over stabbing in Leeds',
			'Police release CCTV footage of stabbing in Leeds',
		],
		['MP leaves Tories to join Reform', 'MP joins Reform'],
		['MP quits Tories', 'MP joins Reform'],
		['Iran denies building bomb', 'Iran confirms strike on site'],
		['Senate passes budget after House rejects first draft', 'Senate passes budget'],
		['Mayor arrested at protest', 'Mayor released after arrest at protest'],
		['Oil rises as OPEC cuts output', 'OPEC raises forecast, oil up 2%'],
		['Stocks fall as tech shares drop', 'Tech shares fall, lifting bonds'],
		['Quake leaves 5 dead in Nepal', 'India joins rescue after quake in Nepal'],
		['Putin holds talks with Trump', 'Putin raises stakes in talks with Trump'],
		['EU lifts ban on Syrian oil', 'EU allows Syrian oil again'],
		['アーセナルがチェルシーに勝利', 'チェルシーがアーセナルに敗れる'],
		['阿森納2比1擊敗切爾西', '切爾西1比2不敵阿森納'],
	])('sees none in “%s” and “%s”', (one, other) => {
		expect(differ(one, other)).toBe(false);
	});

	it.each([
		[
			'Gold price hits record high',
			'Gold price hits six-month low',
			'Gold traders in London watched the price of bullion on 9 June as central banks bought more.',
		],
		[
			'Judge blocks Kelding tariff order',
			'Judge lets Kelding tariff order stand',
			'The court in Kelding heard the case about the tariff order on 9 June.',
		],
		[
			'Harwick beat Ellmouth 2-1',
			'Ellmouth beat Harwick 2-1',
			'The match between Harwick and Ellmouth on 9 June was decided by a late goal.',
		],
	])(
		'makes two stories of “%s” and “%s”, also with one wording after it',
		(one, other, summary) => {
			const at = ['2025-06-09T08:00:00Z', '2025-06-09T09:00:00Z', '2025-06-10T10:00:00Z'];
			const [first, ...later] = at.map((publishedAt, index) =>
				anArticle({ id: `a-${index}`, headline: index === 0 ? one : other, summary, publishedAt }),
			);
			if (first === undefined) throw new Error('there is no first report');
			expect(later.map((report) => storiesOf([first, report]).length)).toEqual([2, 2]);
		},
	);
});
