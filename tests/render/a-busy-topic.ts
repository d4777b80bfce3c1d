import type { ListedStory } from '#src/archive/archive.ts';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import type { BriefPage } from '#src/desk/brief-stories.ts';
import type { Lately, Period } from '#src/desk/lately.ts';
import { anArticle } from '../harness/an-article.ts';
import { aPage, now } from './a-page.ts';

const reports = [
	'Grid operator asks homes to save power as reserves run low',
	'Rail link to the coast reopens after three weeks of repairs',
	'Old harbor bridge closed for a month after cracks were found',
	'Ferry with 40 aboard runs aground in fog, all of them saved',
] as const;

/** The first page about somebody who is in the news each day: two stories of today, two of yesterday. */
export function aBusyTopic(overrides: Partial<ArticleInput> = {}): BriefPage {
	const stories = reports.map((headline, n): ListedStory => {
		const article = reportOf(headline, n, overrides);
		return { story: n, article, others: n === 2 ? othersOf(article) : [] };
	});
	return {
		...aPage([], {
			pages: 31,
			stories,
			listed: 240,
			total: { count: 239, orMore: false },
			sources: { count: 40, orMore: false },
			newest: stories[0]?.article.publishedAt,
		}),
		lately: busyDays({ first: stories }),
	};
}

/** Fourteen days, the last of which is today. */
export function busyDays(period: Partial<Period> = {}): Lately {
	return {
		reports: [2, 0, 1, 4, 9, 7, 3, 1, 2, 5, 6, 3, 8, 3],
		period: {
			days: 7,
			stories: { count: 14, orMore: false },
			sources: { count: 9, orMore: false },
			today: { count: 3, orMore: false },
			first: [],
			...period,
		},
	};
}

function reportOf(headline: string, n: number, overrides: Partial<ArticleInput>): Article {
	return anArticle({
		id: `busy-${n}`,
		headline,
		summary: `Engineers found cracks of 3.5 cm in two of its piers on Thursday. Buses go around until the end of the month, which takes half an hour longer.`,
		publishedAt: new Date(now.getTime() - (n * 8 + 1) * 3_600_000).toISOString(),
		url: `https://news.example/${n}`,
		source: { name: ['The Bay Post', 'Daily Example'][n % 2] ?? '' },
		image: { url: `https://news.example/${n}.jpg`, alt: 'A bridge' },
		people: [
			{ name: 'Jo Dow', role: 'harbor master' },
			{ name: `Li Na ${n}`, role: n === 0 ? undefined : 'transport minister' },
		],
		...overrides,
	});
}

function othersOf(article: Article): Article[] {
	return ['The Other Example', 'Harbor Herald', 'Coast Radio'].map((name, n) => ({
		...article,
		id: `other-${n}`,
		source: { name },
		url: `https://other-${n}.example/bridge`,
	}));
}
