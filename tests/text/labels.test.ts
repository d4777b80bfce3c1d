import { describe, expect, it } from 'vitest';
import { withoutLabels } from '#src/text/labels.ts';

describe('withoutLabels', () => {
	it.each([
		'KYIV, Ukraine (AP) — ',
		'RIO DE JANEIRO and LA PAZ, Bolivia (AFP) - ',
		'Ramallah [Palestine]/Tel Aviv, 3 octobre (AFP) – ',
		'Santiago de Chile, 3 de octubre de 2025 (EFE).- ',
		'ZÜRICH und WIEN, 3. mai 2025 (dpa/lby) - ',
		'Berlin, oct. 3 (dpa) -- ',
		'MOSCOW, November 28. /TASS/. ',
		'OSLO, Dec 3 /dpa/nord/: ',
		'(CNN Español) ',
		'(EUROPA PRESS) – ',
		'MADRID, 3 oct. (EUROPA PRESS) - ',
		'SAN FRANCISCO, Jan. 29, 2026 /PRNewswire/ -- ',
		'TORONTO, 1er mai 2025 /CNW/ ',
		'VANCOUVER, May 3 /PRNewswire-FirstCall/ -- ',
		'DALLAS--(BUSINESS WIRE)--',
		'TOKYO (Kyodo) ',
		'Seoul, December 29 (IANS): ',
		'Ciudad de México (3 de mayo) – ',
		'OLD HARBOR - ',
		'NORTH PASADENA — ',
		'PARIS—',
		'SPRINGFIELD, Ill. — ',
		'İzmir, Türkiye – ',
		'By Jane van der Berg and John Roe, Staff Writers | ',
		'Story by Jane Doe, The Example: ',
		'BY JANE DOE KYIV (AP) — ',
		'PLEASE CLICK HERE FOR THE NEWS (AP) — ',
		'Our Special Correspondent: ',
		'Photo courtesy of Jane Doe/Example.com. ',
		'(2nd LEAD) ',
		'[BREAKING NEWS] ',
		'[Our Reporter Jane Doe] ',
		'Hear this story (5 minutes) ',
		'5-minute read ',
		'TL;DR: ',
		'Last Updated: May 3, 2025 at 12:30 pm GMT. ',
	])('removes %j, which precedes a report', (label) => {
		expect(withoutLabels(`${label}Rain fell.`)).toBe('Rain fell.');
	});

	it.each([
		'［リマ 28日 ロイター］ - ',
		'【ロンドン＝山田太郎】',
		'(서울=연합뉴스) 홍길동 기자 = ',
		'綜合中心／台北報導 ',
		'〔記者王小明／台北報導〕',
		'(路透社東京)',
		'特約記者王小明／台北報導：',
		'記者 王小明報導 ',
		'新华社北京10月3日电（记者王小明）',
		'責任編輯：王小明 ',
		'最後更新時間：2025年10月3日 ',
	])('removes %j, which precedes a report in another script', (label) => {
		expect(withoutLabels(`${label}雨が降った。`)).toBe('雨が降った。');
	});

	it.each([
		'Kim Jong-un has decided on it.',
		'The Covid-19 rules end - Berlin says.',
		'Von der Leyen - she alone - spoke.',
		'A town near Kyiv (AP) — the only one — fell.',
		'By 2030: China leads.',
		'Pears (BBC) were sold.',
	])('leaves %j as it is, which is a report', (report) => {
		expect(withoutLabels(report)).toBe(report);
	});

	it.each([
		'SATIRE — ',
		'[SATIRE] ',
		'FAKE — ',
		'HOAX - ',
		'NOT TRUE — ',
		'UNCONFIRMED — ',
		'ALLEGED: ',
		'OPINION—',
		'DENIAL -- ',
		'FACT CHECK — ',
		'FACT CHECK, Nov. 28 (AFP) — ',
		'[FACT CHECK FALSE] ',
		'[DRILL] ',
		'EXERCISE EXERCISE EXERCISE — ',
		'[RUMOUR] ',
		'[SOMETHING UNHEARD OF] ',
		'GERÜCHT — ',
		'MEINUNG – ',
		'RUMEUR – ',
		'TRIBUNE – ',
		'FALSO — ',
		'OPINIÓN — ',
		'BOATO — ',
		'SIMULADO – ',
	])('leaves %j, which says what kind of text follows', (label) => {
		expect(withoutLabels(`${label}Rain fell.`)).toBe(`${label}Rain fell.`);
	});

	it.each(['（假訊息查核，中央社訊）', '【訓練・共同】', '(풍자=연합뉴스) '])(
		'leaves %j, which says what kind of text follows in another script',
		(label) => {
			expect(withoutLabels(`${label}雨が降った。`)).toBe(`${label}雨が降った。`);
		},
	);

	it('reads a beginning of endless names in no time that grows with its square', () => {
		const names = 'Jan de Mai und '.repeat(20_000);
		expect(withoutLabels(`${names}so (AP) — A`)).toBe(`${names}so (AP) — A`);
	});
});
