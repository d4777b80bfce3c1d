import { subjects } from '../chaos-world.ts';
import { type JudgedNotice, type JudgedPoll, judgeConduct } from './judge-conduct.ts';
import { type ShownItem, textOf } from './published-item.ts';

type Texts = { readonly headline: string; readonly summary: string };

/** What there is in the end. */
export type Outcome = {
	readonly articles: readonly Texts[];
	/** Of all articles, those included that later ones replaced. */
	readonly versions: readonly Texts[];
	readonly notices: readonly JudgedNotice[];
	/** Each with the subjects that it is about, and the texts of its messages. */
	readonly alerts: readonly {
		readonly subjects: readonly string[];
		readonly texts: readonly string[];
	}[];
};

/** What is wrong, one sentence each. */
export type Verdict = {
	/** The number of items that had to become articles, and of alerts that had to be posted. */
	readonly wantedArticles: number;
	readonly wantedAlerts: number;
	readonly lost: readonly string[];
	readonly doubled: readonly string[];
	/** An article that says what no poll brought, an alert that nobody wanted, a request that was not polite. */
	readonly wrong: readonly string[];
};

/** An item in an answer. */
type Exposure = {
	readonly item: ShownItem;
	readonly poll: JudgedPoll;
	/** Whether it is certain that it was read. */
	readonly isSure: boolean;
	/** Whether it is news if it arrived by this answer; undefined if that cannot be told. */
	readonly isNews: boolean | undefined;
};

/**
 * Compares articles and messages with what the servers answered. What was served in a round that the program
 * did not survive, or in a body that was cut, may have been read or not.
 */
export function judgeFeeds(polls: readonly JudgedPoll[], outcome: Outcome): Verdict {
	const items = Map.groupBy(exposuresIn(polls), ({ item }) => item.marker);
	const articles = Map.groupBy(outcome.articles, ({ headline }) => headline.split(' ', 1)[0] ?? '');
	const lost: string[] = [];
	const doubled: string[] = [];
	const wrong = [...judgeConduct(polls, outcome.notices)];
	const wanted = { articles: 0, alerts: 0 };
	const served = new Set([...items.values()].flat().map(({ item }) => textOf(item)));
	for (const version of outcome.versions) {
		if (!served.has(textOf(version))) wrong.push(`nobody ever said\n${textOf(version)}`);
	}
	for (const [marker, exposures] of items) {
		const where = `${marker} of ${exposures[0]?.poll.feed}`;
		judgeArticle(where, articles.get(marker) ?? [], exposures);
		for (const { subjects: wantedHere, texts } of outcome.alerts) {
			const times = texts.filter((text) => text.includes(marker)).length;
			judgeAlert(`${where} about ${wantedHere}`, times, { exposures, subjects: wantedHere });
		}
	}
	return { wantedArticles: wanted.articles, wantedAlerts: wanted.alerts, lost, doubled, wrong };

	function judgeArticle(
		where: string,
		found: Outcome['articles'],
		exposures: readonly Exposure[],
	): void {
		const last = exposures.findLastIndex(({ isSure }) => isSure);
		if (last !== -1) wanted.articles += 1;
		if (last !== -1 && found.length === 0) lost.push(`article ${where}`);
		if (found.length > 1) doubled.push(`article ${where}, ${found.length} times`);
		const possible = new Set(exposures.slice(Math.max(last, 0)).map(({ item }) => textOf(item)));
		for (const article of found) {
			if (!possible.has(textOf(article))) {
				wrong.push(
					`article ${where} says\n${textOf(article)}\nrather than\n${[...possible].join('\nor\n')}`,
				);
			}
		}
	}

	function judgeAlert(
		where: string,
		times: number,
		{
			exposures,
			subjects: wantedHere,
		}: { exposures: readonly Exposure[]; subjects: readonly string[] },
	): void {
		const news = isNews(exposures);
		const isWanted = wantedHere.includes(exposures[0]?.item.subject ?? '');
		if (times > 1) doubled.push(`alert ${where}, ${times} times`);
		if (isWanted && news === true) {
			wanted.alerts += 1;
			if (times === 0) lost.push(`alert ${where}`);
		}
		if (times > 0 && (!isWanted || news === false)) wrong.push(`alert ${where} is unwanted`);
	}
}

/** Whether an item had to be news on arrival, which was by one of the answers up to the first sure one. */
function isNews(exposures: readonly Exposure[]): boolean | undefined {
	const first = exposures.find(({ isSure }) => isSure);
	if (first === undefined) return undefined;
	const verdicts = exposures
		.filter(({ poll }) => poll.round <= first.poll.round)
		.map((exposure) => exposure.isNews);
	return new Set(verdicts).size === 1 ? verdicts[0] : undefined;
}

const newsMaxMs = 3 * 24 * 3_600_000;

function exposuresIn(polls: readonly JudgedPoll[]): Exposure[] {
	/** Whether a feed was read before: surely, or perhaps. */
	const wasRead = new Map<string, 'surely' | 'perhaps'>();
	return polls.flatMap((poll) => {
		const { feed, at, items, isDone, isWhole } = poll;
		if (items === undefined) return [];
		const before = wasRead.get(feed);
		const isSure = isDone && isWhole;
		if (before !== 'surely') wasRead.set(feed, isSure ? 'surely' : 'perhaps');
		return items.map((item): Exposure => {
			const isOld = item.date !== undefined && at.getTime() - item.date.getTime() > newsMaxMs;
			const isNews = before === undefined || isOld ? false : before === 'surely' || undefined;
			return { item, poll, isSure, isNews };
		});
	});
}

/** Subjects that each alert wants; the last subject is nobody’s. */
export const wantedSubjects: readonly (readonly string[])[] = [
	...subjects.slice(0, -1).map((subject) => [subject]),
	subjects.slice(0, 2),
];
