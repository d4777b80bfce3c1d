import {
	type Failures,
	type FeedNotice,
	type FeedState,
	isEnded,
	isPolled,
	type PolledFeed,
} from './feed.ts';

const hourMs = 60 * 60_000;

/** A notice that could not be posted for so long is no news; `/status` shows what is still true of it. */
const owedMaxMs = 7 * 24 * hourMs;

/**
 * Feeds that begin to fail within this time can have one cause. 6 … 12 h: what fails at once is noticed at
 * each feed’s next poll, and the longest time between two is 6 hours and a quarter of that.
 */
const outageMs = 8 * hourMs;

/**
 * How long a recovery waits for those of the same outage. 24 … 48 h: a feed in trouble is tried once a day,
 * so that after an outage all of them are back within little more.
 */
const recoveryWaitsMaxMs = 30 * hourMs;

/** The fewest feeds from which an outage can be ours: less could fail at once by chance. */
const ourOutageFeedsMin = 3;

/** The state with what moderators are owed besides; of several moves only the whole way counts. */
export function owe(state: FeedState, notices: readonly FeedNotice[]): FeedState {
	if (notices.length === 0) return state;
	return { ...state, untold: notices.reduce(withNotice, state.untold ?? []) };
}

function withNotice(untold: readonly FeedNotice[], notice: FeedNotice): FeedNotice[] {
	if (notice.kind !== 'moved') return [...untold, notice];
	const earlier = untold.find((one) => one.kind === 'moved');
	const others = untold.filter((one) => one !== earlier);
	return [...others, earlier === undefined ? notice : { ...notice, from: earlier.from }];
}

/** The state without what moderators have been told, or need no longer be. */
export function settle(state: FeedState, notices: readonly NoticeKey[]): FeedState {
	const { untold = [], ...others } = state;
	const left = untold.filter(
		({ kind, at }) => !notices.some((one) => one.kind === kind && one.at === at),
	);
	return left.length === 0 ? others : { ...others, untold: left };
}

/** Which server’s moderators are told of a feed: the home server, else where it was added; nobody of one in the file. */
export function serverToldOf(
	{ addedIn }: { readonly addedIn?: string | undefined },
	homeGuildId: string | undefined,
): string | undefined {
	return homeGuildId ?? addedIn;
}

/** What tells the notices of one feed apart. */
export type NoticeKey = { readonly kind: string; readonly at: string };

/** A notice, with its feed as it is now. */
export type FeedNews = { readonly polled: PolledFeed; readonly notice: FeedNotice };

/** What becomes of the notices that are owed. */
export type NoticePlan = {
	/** True, and to be said now. */
	readonly say: readonly FeedNews[];
	/** No longer true, or too old: they are not said. */
	readonly settle: readonly FeedNews[];
};

/** Says which notices of these feeds, which one server is told of, are still true. Pure. */
export function planNotices(feeds: readonly PolledFeed[], now: Date): NoticePlan {
	const news = feeds.flatMap((polled) =>
		(polled.state.untold ?? []).map((notice) => ({ polled, notice })),
	);
	const verdicts = Map.groupBy(news, (one) => verdictOn(one, feeds, now));
	return { say: verdicts.get('true') ?? [], settle: verdicts.get('past') ?? [] };
}

type Verdict = 'true' | 'not yet' | 'past';

function verdictOn({ polled, notice }: FeedNews, feeds: readonly PolledFeed[], now: Date): Verdict {
	const { feed, state } = polled;
	const ageMs = now.getTime() - Date.parse(notice.at);
	if (ageMs > owedMaxMs) return 'past';
	const { moved, failures } = state;
	switch (notice.kind) {
		case 'ended':
			return trueIf(isEnded(polled));
		case 'moved':
			return trueIf(
				moved?.from === feed.url && moved.to === notice.to && notice.to !== notice.from,
			);
		case 'trouble':
			return trueIf(
				isPolled(polled) && failures?.reported === true && isLastOfKind(polled, notice),
			);
		case 'recovered':
			if (!isPolled(polled) || isWithTrouble(polled)) return 'past';
			if (failures !== undefined) return 'not yet';
			return ageMs < recoveryWaitsMaxMs && feeds.some((one) => isInOutage(one, notice.since))
				? 'not yet'
				: 'true';
	}
}

function trueIf(isTrue: boolean): Verdict {
	return isTrue ? 'true' : 'past';
}

function isLastOfKind({ state }: PolledFeed, notice: FeedNotice): boolean {
	return state.untold?.findLast(({ kind }) => kind === notice.kind) === notice;
}

/** Whether trouble is owed too: either it began anew since, or its end is no news to those who were not told. */
function isWithTrouble({ state }: PolledFeed): boolean {
	return state.untold?.some(({ kind }) => kind === 'trouble') === true;
}

/** Whether a feed still has trouble that moderators know of and that began when the other’s did. */
function isInOutage(polled: PolledFeed, since: string): boolean {
	const failures = troubleOf(polled);
	if (failures?.reported !== true) return false;
	return Math.abs(Date.parse(failures.since) - Date.parse(since)) <= outageMs;
}

/** The trouble of a feed that is polled. */
function troubleOf(polled: PolledFeed): Failures | undefined {
	return isPolled(polled) ? polled.state.failures : undefined;
}

/** The feeds that began to fail within hours of trouble that is to be said, and are said with it. */
export function sameOutage(
	say: readonly FeedNews[],
	feeds: readonly PolledFeed[],
): readonly PolledFeed[] {
	const starts = startsOf(say);
	return feeds.filter(
		(one) => troubleOf(one)?.reported === false && starts.some((start) => beganAfter(one, start)),
	);
}

/** The state of a feed whose trouble is said before its three days are over. */
export function reportEarly(state: FeedState, now: Date): FeedState {
	const { failures } = state;
	if (failures === undefined || failures.reported) return state;
	const notice = { kind: 'trouble', at: now.toISOString(), since: failures.since } as const;
	return owe({ ...state, failures: { ...failures, reported: true } }, [notice]);
}

/** Whether more than half of all feeds began to fail together, so that the cause must be here. */
export function isOurOutage(
	say: readonly FeedNews[],
	{ feeds, count }: { readonly feeds: readonly PolledFeed[]; readonly count: number },
): boolean {
	return startsOf(say).some((start) => {
		const failing = feeds.filter((one) => beganAfter(one, start)).length;
		return failing >= ourOutageFeedsMin && failing > count / 2;
	});
}

/** When the trouble that is to be said began, each time once. */
function startsOf(say: readonly FeedNews[]): readonly number[] {
	const starts = say.flatMap(({ notice }) =>
		notice.kind === 'trouble' ? [Date.parse(notice.since)] : [],
	);
	return [...new Set(starts)];
}

function beganAfter(polled: PolledFeed, startMs: number): boolean {
	const failures = troubleOf(polled);
	if (failures === undefined) return false;
	const afterMs = Date.parse(failures.since) - startMs;
	return afterMs >= 0 && afterMs <= outageMs;
}
