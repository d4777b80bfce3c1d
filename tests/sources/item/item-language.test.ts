import { describe, expect, it } from 'vitest';
import { articlesOf } from '#src/sources/item/item-articles.ts';
import { parsedFeed, rssOf } from '../sample-feed.ts';

const context = {
	feedId: 'sample',
	publisher: { name: 'Sample News' },
	now: new Date('2026-11-28T12:00:00Z'),
};

describe('the language of an item', () => {
	const german = {
		title: 'Bundestag stimmt über das Rentenpaket der Regierung ab',
		description: 'Die Abgeordneten stimmen am Freitag über das umstrittene Paket ab.',
	};
	/** The languages of the items of a feed that declares something, or nothing. */
	const languagesOf = (
		items: readonly { readonly title: string; readonly description?: string }[],
		declared = '',
		language?: string,
	) => {
		const written = items.map(
			({ title, description = '' }) =>
				`<title>${title}</title><description>${description}</description>`,
		);
		const feed = parsedFeed(rssOf(...written).replace('<item>', `${declared}<item>`));
		const given = language === undefined ? context : { ...context, language };
		return articlesOf(feed, [], given).articles.map(({ article }) => article.language);
	};
	const languageOf = (
		item: { readonly title: string; readonly description?: string },
		declared = '',
		language?: string,
	) => languagesOf([item], declared, language)[0];

	it.each([
		['recognized', german, '', 'de'],
		['declared', german, '<language>de_AT</language>', 'de-AT'],
		['recognized if the declaration says nothing', german, '<language>und</language>', 'de'],
		[
			'recognized if the declared one has another script',
			{ title: '政府は新しい予算案を閣議決定した', description: '' },
			'<language>en-us</language>',
			'ja',
		],
		[
			'traditional Chinese by its characters',
			{ title: '立法院三讀通過總預算案', description: '' },
			'<language>zh-CN</language>',
			'zh-Hant',
		],
		[
			'simplified Chinese by its characters',
			{ title: '国务院常务会议通过新政策', description: '' },
			'',
			'zh-Hans',
		],
		['Korean by its letters', { title: '尹, 총리·비서실장 인선 고심', description: '' }, '', 'ko'],
		[
			'Japanese by its characters, without kana',
			{ title: '外相会談、関係改善確認', description: '' },
			'',
			'ja',
		],
		[
			'Chinese although it has a Japanese の',
			{ title: '鲜の每日坚果上海工厂涨价', description: '' },
			'',
			'zh-Hans',
		],
		[
			'recognized in a short headline that is plainly in it',
			{ title: 'Koalition einigt sich auf Etat', description: '' },
			'',
			'de',
		],
		['not guessed from few letters', { title: 'Kursk', description: '' }, '', 'und'],
		[
			'not guessed from names that several languages write alike',
			{ title: 'Barcelona beats Real Madrid in Copa final', description: '' },
			'',
			'und',
		],
		[
			'not guessed from characters that China and Japan share',
			{ title: '東京株式市場、大幅反落', description: '' },
			'',
			'und',
		],
		[
			'not guessed where it can be another that looks alike, such as Malay and Indonesian',
			{
				title: 'Pemerintah mengumumkan anggaran baru untuk tahun depan',
				description: 'Menteri Keuangan menyampaikan rancangan itu di depan parlemen pada Jumat.',
			},
			'',
			'und',
		],
	])('is %s', (_, parts, declared, language) => {
		expect(languageOf(parts, declared)).toBe(language);
	});

	it('is what the feed’s editor says, before what the feed declares', () => {
		expect(languageOf(german, '<language>en</language>', 'de')).toBe('de');
	});

	const germanFeed = [
		german,
		{ title: 'Koalition einigt sich nach langem Streit auf den Haushalt' },
		{ title: 'Zahl der Arbeitslosen ist im November leicht gestiegen' },
		{ title: 'Unwetter verursacht in mehreren Städten große Schäden' },
	];
	const englishFeed = [
		{ title: 'Parliament votes on the pension plan of the government' },
		{ title: 'Ministers agree on the budget after a long dispute' },
		{ title: 'Number of people without work rises again in November' },
		{ title: 'Storm causes heavy damage in several cities of the north' },
	];
	const japaneseFeed = [
		{ title: '政府は新しい予算案を閣議決定した' },
		{ title: '台風が関東に近づき、交通に影響も' },
	];

	it.each([
		['few letters', germanFeed, 'Kursk', 'de'],
		['names', englishFeed, 'Storm kills nine in Manila', 'en'],
		['characters that China and Japan share', japaneseFeed, '東京株式市場、大幅反落', 'ja'],
	])('of %s is that of the other items', (_, feed, title, language) => {
		expect(languagesOf([...feed, { title }]).at(-1)).toBe(language);
	});

	it('is not that of the other items if an item is plainly in another', () => {
		expect(languagesOf([...englishFeed, { title: 'Senado vota plano' }]).at(-1)).toBe('und');
		expect(languagesOf([...englishFeed, german]).at(-1)).toBe('de');
	});

	it('is not English because a feed in another language says so', () => {
		const declared = '<language>en-US</language>';
		expect(new Set(languagesOf(germanFeed, declared))).toEqual(new Set(['de']));
		expect(new Set(languagesOf(japaneseFeed, declared))).toEqual(new Set(['ja']));
		expect(new Set(languagesOf(germanFeed, declared, 'en'))).toEqual(new Set(['en']));
		expect(languagesOf([...englishFeed, german], declared).at(-1)).toBe('en-US');
		expect(languageOf(german, declared)).toBe('en-US');
	});

	it('is what a feed declares, if that is not English', () => {
		expect(new Set(languagesOf(germanFeed, '<language>lb</language>'))).toEqual(new Set(['lb']));
	});
});
