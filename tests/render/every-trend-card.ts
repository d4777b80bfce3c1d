import { composeStoryLine } from '#src/desk/story-list.ts';
import type { Trend } from '#src/desk/trend.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { describeTrend, renderNoSuchName, renderTrend } from '#src/render/cards/trend-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { trendOf } from '#src/render/message/targets.ts';
import { aName, sunkAtNoon, sunkLater } from './a-page.ts';

/** Every card of how much was reported, with this text wherever it shows text from outside. */
export function everyTrendCard(text: string, phrases: Phrases): Record<string, Message> {
	const trend = fullTrend(text);
	const [first, ...others] = trend.names;
	const one = { ...trend, names: first === undefined ? [] : [first], peaks: [] };
	const calm = {
		...trend,
		names: others.map((name) => ({
			...name,
			totals: { reports: 0, stories: 0 },
			highest: undefined,
			newest: '2025-05-02',
		})),
		peaks: [],
	};
	const picture = { name: 'trend.png', alt: describeTrend(trend, phrases) };
	const nearest = [0, 1].map((id) => aName({ id, name: `${text}${id}` }));
	const settings = { open: () => trendOf(text), phrases };
	return {
		trend: renderTrend(trend, { written: text, picture, phrases }),
		trendOfOne: renderTrend(one, { written: text, picture: undefined, phrases }),
		calmTrend: renderTrend(calm, { written: text, picture: 'missing', phrases }),
		noTrend: renderNoSuchName(text, nearest, settings),
		noTrendNear: renderNoSuchName(text, [], settings),
	};
}

/** Five names and nine peaks, everywhere with this text. */
function fullTrend(text: string): Trend {
	const source = { name: text };
	const story = composeStoryLine(
		{ ...sunkAtNoon, headline: text, source, url: 'https://news.example/a' },
		Array.from({ length: 24 }, () => ({ ...sunkLater, source })),
	);
	return {
		days: 7,
		firstDay: '2025-06-14',
		lastDay: '2025-06-20',
		names: Array.from({ length: 5 }, (_, id) => ({
			name: aName({ id, name: text }),
			reports: [],
			totals: { reports: 123_456, stories: 12_345 },
			highest: { day: '2025-06-18', reports: 12_345 },
			newest: undefined,
		})),
		peaks: Array.from({ length: 9 }, (_, n) => ({
			number: n + 1,
			ofName: n % 5,
			ofDay: 4,
			day: '2025-06-18',
			reports: 12,
			stories: n === 0 ? 1 : 3,
			story: n === 1 ? undefined : story,
		})),
	};
}
