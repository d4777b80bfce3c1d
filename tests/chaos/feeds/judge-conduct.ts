import { firstPath } from './publisher-world.ts';
import type { ServedPoll } from './serve-feeds.ts';

/** A poll that a server answered; `isDone` unless the program was killed before it had finished the round. */
export type JudgedPoll = ServedPoll & { readonly round: number; readonly isDone: boolean };

/** What moderators should be told of a feed, such as that it `moved`, and in which round. */
export type JudgedNotice = {
	readonly feed: string;
	readonly what: string;
	readonly round: number;
	readonly at: Date;
};

/** What the program did that no publisher or moderator would want, one sentence each. */
export function judgeConduct(
	polls: readonly JudgedPoll[],
	notices: readonly JudgedNotice[],
): string[] {
	return [
		...impoliteIn(polls),
		...Array.from(Map.groupBy(polls, ({ feed }) => feed)).flatMap(([feed, ofFeed]) =>
			misreportedOf(
				feed,
				ofFeed,
				notices.filter((notice) => notice.feed === feed),
			),
		),
	];
}

/** Requests too soon, to a feed that has ended, or to a former address. */
function impoliteIn(polls: readonly JudgedPoll[]): string[] {
	return [...Map.groupBy(polls, ({ feed }) => feed)].flatMap(([feed, ofFeed]) =>
		ofFeed.flatMap((poll, index) => {
			const before = ofFeed[index - 1];
			if (before === undefined || !before.isDone) return [];
			const sinceMs = poll.at.getTime() - before.at.getTime();
			if (isEnd(before)) return [`${feed} was asked after its end`];
			if (sinceMs < Math.max(before.retryAfterMs ?? 0, pollEveryMsMin)) {
				return [`${feed} was asked again after ${Math.round(sinceMs / 1_000)} s`];
			}
			const isStubborn =
				poll.wasSent &&
				index >= movesAfter &&
				ofFeed.slice(index - movesAfter, index).every(wasRedirected);
			return isStubborn ? [`${feed} did not move after three permanent redirects`] : [];
		}),
	);
}

/** Where a feed moved to, 410 is no end: its own address may lead elsewhere by now. */
function isEnd({ status, path, wasSent }: JudgedPoll): boolean {
	return status === 410 && (path === firstPath || wasSent);
}

/** Polls in a row that are redirected for good and succeed; then a feed moves. */
const movesAfter = 3;

function wasRedirected({ wasSent, isDone, isWhole, items = [] }: JudgedPoll): boolean {
	return wasSent && isDone && isWhole && items.length > 0;
}

/** Nobody is asked more often. */
const pollEveryMsMin = 5 * 60_000;

/**
 * An end or a move that was reported twice or not at all, and trouble of a feed that is well. What happened in a
 * round that the program did not survive may not have been reported.
 */
function misreportedOf(
	feed: string,
	polls: readonly JudgedPoll[],
	notices: readonly JudgedNotice[],
): string[] {
	const times = (what: string) => notices.filter((notice) => notice.what === what).length;
	const ended = polls.find(isEnd);
	const isInterrupted = polls.some(({ wasSent, isDone }) => wasSent && !isDone);
	const moved = polls.findIndex(({ path, wasSent }) => path !== polls[0]?.path && !wasSent);
	const isMoved = moved !== -1 && polls[moved]?.isDone === true && !isInterrupted;
	const repeated = ['ended', 'moved'].filter((what) => times(what) > 1);
	return [
		...repeated.map((what) => `${feed} was reported ${times(what)} times as ${what}`),
		...(ended?.isDone === true && times('ended') === 0
			? [`${feed} was not reported as ended`]
			: []),
		...(isMoved && times('moved') === 0 ? [`${feed} was not reported as moved`] : []),
		...notices
			.filter(({ what, at }) => what === 'trouble' && polls.some((poll) => wasReadBefore(poll, at)))
			.map(({ round }) => `${feed} was reported as in trouble in round ${round}, but is well`),
	];
}

/** Trouble is reported after three days of it. */
const troubleMs = 3 * 24 * 3_600_000;

function wasReadBefore({ at, isDone, isWhole, items = [] }: JudgedPoll, then: Date): boolean {
	const agoMs = then.getTime() - at.getTime();
	return isDone && isWhole && items.length > 0 && agoMs >= 0 && agoMs < troubleMs;
}
