import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gist, sentencesOf } from '#src/text/sentences.ts';

function sentences(text: string): string[] {
	return [...sentencesOf(text)].map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
	it.each([
		['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
		['Mr. Dow left. He was late.', ['Mr. Dow left.', 'He was late.']],
		['The U.S. Navy said so. It is true.', ['The U.S. Navy said so.', 'It is true.']],
		['J. R. Dow came. All cheered.', ['J. R. Dow came.', 'All cheered.']],
		['It rose 3.5 percent. Then it fell.', ['It rose 3.5 percent.', 'Then it fell.']],
		['“It will hold.” He left.', ['“It will hold.”', 'He left.']],
		['他來了。她走了！「好。」', ['他來了。', '她走了！', '「好。」']],
		['SMIC Corp. Ltd. grew. Good.', ['SMIC Corp. Ltd. grew.', 'Good.']],
		['no stop at all', ['no stop at all']],
	])('divides %j into its sentences', (text, parts) => {
		expect(sentences(text)).toEqual(parts);
	});

	it('reads a long row of stops once, not from each of them', () => {
		const row = '…'.repeat(1_000_000);
		expect(sentences(`No end${row}\n\nno`)).toEqual([`No end${row}\n\nno`]);
		expect(sentences(`An end${row}\n\nYes`)).toEqual([`An end${row}`, 'Yes']);
	});

	it('leaves out only white space between the sentences of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			}),
		);
	});
});

describe('gist', () => {
	it('takes the first two sentences if they are short', () => {
		expect(gist('One is so. Two\nis so. Three is so.')).toBe('One is so. Two is so.');
	});

	it('takes only the first sentence if the second is long', () => {
		expect(gist(`One. L${'ong '.repeat(80)}end.`)).toBe('One.');
	});

	it.each([
		'By Jane Doe\n',
		'By Jane Doe and John Roe, Staff Writers\n',
		'By Jane Doe. ',
		'Von Jane Doe\n',
		'Par Jean Dupont\n',
		'Por Juan Pérez | ',
		'[Reporter John Doe] ',
		'KYIV, Ukraine (AP) — ',
		'MOSCOW, Oct. 3 (Reuters) - ',
		'BERLIN (dpa) - ',
		'Madrid, 3 oct (EFE).- ',
		'SPRINGFIELD, Ill. — ',
		'Paris, France – ',
		'Seoul, December 29 (IANS): ',
		'OLD TOWN, Pa., Jan. 21, 2026 (GLOBE NEWSWIRE) -- ',
		'Photo: Jane Doe/AP\n',
		'Image Credit: NASA/JPL. ',
		'Foto: Jane Doe/dpa\n',
		'Read more\n',
		'READ MORE: Harbor closes. ',
		'Click here to subscribe to our newsletter. ',
		'Follow us on X. ',
		'Advertisement\n',
		'Updated at 12:30\n',
		'Stand: 3. Oktober 2025, 12:30 Uhr\n',
		'Mis à jour le 3 octobre 2025 à 12h30\n',
		'Actualizado a las 12:30\n',
		'Listen to this article 5 min read ',
		'Weiterlesen\n',
		'Publicité\n',
		'Síguenos en Instagram\n',
	])('leaves out %j before a report', (boilerplate) => {
		expect(gist(`${boilerplate}Rain fell here. It snowed.`)).toBe('Rain fell here. It snowed.');
	});

	it.each([
		'（中央社台北3日電）',
		'（記者王小明/台北報導）',
		'〔記者王小明／台北報導〕',
		'記者王小明／台北報導\n',
		'文/王小明\n',
		'新华社北京10月3日电 ',
		'更新時間：2025-10-03 12:30\n',
		'閱讀更多\n',
		'廣告\n',
	])('leaves out %j before a report in Chinese', (boilerplate) => {
		expect(gist(`${boilerplate}今天下雨。明天下雪。`)).toBe('今天下雨。明天下雪。');
	});

	it.each([
		['Rain fell. The post Rain at last appeared first on The Example.', 'Rain fell.'],
		['Rain fell on the [...]', 'Rain fell on the…'],
		['Rain fell. […]', 'Rain fell.'],
		['Rain fell. Read more...', 'Rain fell.'],
		['Regen fiel. Der Beitrag Regen erschien zuerst auf Beispiel.', 'Regen fiel.'],
		['Il pleut. L’article Pluie est apparu en premier sur Exemple.', 'Il pleut.'],
		['Llueve. La entrada Lluvia se publicó primero en Ejemplo.', 'Llueve.'],
	])('leaves out what a feed adds: %s', (summary, expected) => {
		expect(gist(summary)).toBe(expected);
	});

	it.each([
		'Read more books, minister says.',
		'By 2030, China will lead.',
		'By Executive Order, the president closed the border.',
		'Paris, France – the city of light – is dark.',
		'Tim Cook, Apple – The chief speaks.',
		'The post of finance minister appeared first on the list.',
		'The caption “Photo: courtesy of the army” was false.',
		'Photo: Jane Doe was there when it happened.',
		'Share prices fell.',
		'Subscribe to this theory and you lose.',
		'Advertisement Standards Authority rules so.',
		'Updated rules come into force on 3 May.',
		'The Associated Press (AP) reported it.',
		'Agence France-Presse (AFP) Chairman Fabrice Fries spoke.',
		'NATO — the alliance — met.',
		'Von der Leyen sprach.',
		'Par ailleurs, il pleut.',
		'Por la tarde llovió.',
		'Mehr dazu sagte er nicht.',
		'Reporting by Jane Doe helped free him.',
		'記者會今天舉行。',
		'記者王小明報導指出，今天下雨。',
		'據中央社報導，今天下雨。',
		'分享會今天舉行。',
	])('keeps %j, which is a sentence', (sentence) => {
		expect(gist(`${sentence} It snowed.`)).toBe(`${sentence} It snowed.`);
		expect(gist(`It snowed. ${sentence}`)).toBe(`It snowed. ${sentence}`);
	});

	it.each(['By Jane Doe', 'Read more', 'KYIV, Ukraine (AP) — ', '廣告'])(
		'keeps %j if there is nothing else',
		(summary) => {
			expect(gist(summary)).toBe(summary.trim());
		},
	);

	it('takes fewer characters of Chinese, which says more in each', () => {
		const long = `${'雨'.repeat(70)}。`;
		expect(gist(`${long}${long}`)).toBe(long);
		const short = `${'雨'.repeat(40)}。`;
		expect(gist(`${short}${short}${short}`)).toBe(`${short}${short}`);
	});

	it('ends a sentence that is too long at a clause, visibly', () => {
		const clause = 'the ferry sailed from the harbor to the other side of the bay';
		expect(gist(`${`${clause}, `.repeat(6)}and sank.`)).toBe(
			`${`${clause}, `.repeat(3)}${clause}…`,
		);
		expect(gist(`${'渡輪從港口開往海灣的另一邊，'.repeat(12)}後來沉沒。`)).toBe(
			`${'渡輪從港口開往海灣的另一邊，'.repeat(8).slice(0, -1)}…`,
		);
	});

	it('cuts neither numbers nor quotations', () => {
		const begins = `It ${'was said '.repeat(24)}that`;
		expect(gist(`${begins} some 35, 000 of 40,000 ${'people '.repeat(20)}left.`)).toMatch(
			/35, 000 of 40,000.*…$/,
		);
		const quote = `“${'all of it, and more, '.repeat(20)}” for an hour`;
		expect(gist(`${'The mayor spoke at length to the press '.repeat(4)}today: ${quote}.`)).toMatch(
			/today…$/,
		);
	});

	it('keeps who said so at the end of a sentence that is too long', () => {
		const clause = 'the minister took the money of the ferries for himself';
		const told = gist(`${`${clause}, `.repeat(8)}the opposition claimed.`);
		expect(told).toMatch(/himself… the opposition claimed\.$/);
		expect(told.length).toBeLessThanOrEqual(280);
	});

	it.each([
		[
			'The army attacked',
			' north of the old border',
			', a channel claimed, but there was none, it said.',
		],
		['Claims that it killed men', ' north of the old border', ', are not true, the ministry said.'],
		[
			'The king will resign',
			' in front of the old palace',
			', unless the bill fails, his office said.',
		],
		[
			'The mayor was arrested',
			' in the old town hall',
			', according to a forged letter, police said.',
		],
		[
			'Die Bank schloss',
			' in der Altstadt am Markt',
			', hieß es in einem Brief, wie sie mitteilte.',
		],
		['Le maire a été arrêté', ' dans la vieille ville', ', une rumeur que la police dément.'],
		['El alcalde fue detenido', ' en la ciudad vieja', ', pero la policía lo niega.'],
		['O prefeito foi preso', ' na cidade velha', ', mas a polícia nega.'],
		['市長於週五被警方逮捕', '，市議會召開冗長會議', '，這則消息並非事實。'],
		['市長は金曜日に逮捕され', '、市議会は長い会議を開き', '、という情報は虚偽である。'],
		['시장이 금요일에 체포되었고', ' 시청 앞 광장에서', ', 경찰은 이를 부인했다.'],
	])(
		'does not cut the denial, the condition or the speaker off “%s … %s%s”',
		(...[begins, filler, ends]) => {
			const sentence = (length: number) => begins + filler.repeat(length / filler.length) + ends;
			const isDense = /[、，]/.test(filler);
			const whole = sentence(isDense ? 120 : 280);
			expect(gist(whole)).toBe(whole);
			expect(gist(sentence(isDense ? 200 : 500))).toBe('');
		},
	);

	it('keeps who said so only if the words stand for themselves', () => {
		const clause = 'the minister took the money of the ferries for himself';
		const sentence = `${`${clause}, `.repeat(5)}which the police said is false.`;
		expect(gist(sentence)).toBe(sentence);
	});

	it('cuts no character in two', () => {
		expect(gist('👩‍👩‍👧‍👦'.repeat(200))).toMatch(/^(?:👩‍👩‍👧‍👦)+…$/u);
	});

	it.each(['updated 12.30.', 'Photo: A.', 'By Ab Cd, ', 'The post A', 'A ', '（記者', '[ ', '" '])(
		'reads %j repeated without end',
		(piece) => {
			expect(gist(piece.repeat(2_000)).length).toBeGreaterThan(0);
		},
	);
});
