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
	const languageOf = (
		{ title, description }: { readonly title: string; readonly description: string },
		declared = '',
		language?: string,
	) => {
		const feed = parsedFeed(
			rssOf(`<title>${title}</title><description>${description}</description>`).replace(
				'<item>',
				`${declared}<item>`,
			),
		);
		const given = language === undefined ? context : { ...context, language };
		return articlesOf(feed, [], given).articles[0]?.article.language;
	};

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
		['not guessed from few letters', { title: 'Kursk', description: '' }, '', 'und'],
	])('is %s', (_, parts, declared, language) => {
		expect(languageOf(parts, declared)).toBe(language);
	});

	it('is what the feed’s editor says, before what the feed declares', () => {
		expect(languageOf(german, '<language>en</language>', 'de')).toBe('de');
	});
});
