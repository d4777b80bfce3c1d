import { addressOf, type Feed, type FeedNotice, type FeedState, type Rhythm } from './feed.ts';
import type { FetchOutcome } from './fetch/fetch-feed.ts';
import { owe } from './notices.ts';
import { nextDue, nextRetry } from './pace.ts';
import type { Trouble, TroubleCode } from './trouble.ts';

/** What one poll found. */
export type PollFinding =
	| {
			readonly kind: 'read';
			readonly body: Extract<FetchOutcome, { kind: 'body' }>;
			readonly rhythm: Rhythm;
	  }
	| {
			readonly kind: 'unchanged';
			readonly outcome: Extract<FetchOutcome, { kind: 'unchanged' }>;
			/** Whether the server was asked without any condition. */
			readonly isWhole?: boolean;
	  }
	| {
			readonly kind: 'trouble';
			readonly trouble: Trouble;
			readonly retryAfterMs: number | undefined;
	  };

/** `state` owes the moderators the `notices`, among others. */
export type AfterPoll = { readonly state: FeedState; readonly notices: readonly FeedNotice[] };

/**
 * After this long without success, moderators are told; and not before so many polls failed, because a clock
 * can jump, and a machine can sleep for days.
 */
const reportedAfter = { ms: 3 * 24 * 60 * 60_000, polls: 4 };

/** Polls in a row that are redirected to one address for good before the feed moves there. */
const movesAfter = 3;

/** Polls in a row that fail at the address that a feed moved to, before its own is tried again. */
const goesBackAfter = 3;

/** What says that the feed is not there, and not that a network or a server is down. */
const nothingThere: readonly TroubleCode[] = ['not-found', 'html-page', 'not-a-feed'];

/** What a poll makes of what is remembered about a feed, and what moderators should be told. Pure. */
export function afterPoll(
	feed: Feed,
	state: FeedState,
	finding: PollFinding,
	now: Date,
): AfterPoll {
	const after =
		finding.kind === 'trouble'
			? afterTrouble(feed, state, finding, now)
			: afterSuccess(feed, state, finding, now);
	return { ...after, state: owe(after.state, after.notices) };
}

function afterSuccess(
	feed: Feed,
	state: FeedState,
	finding: Extract<PollFinding, { kind: 'read' | 'unchanged' }>,
	now: Date,
): AfterPoll {
	const { failures, redirect: _redirect, validators: _validators, ...kept } = state;
	const { permanentUrl, maxAgeMs, validators } =
		finding.kind === 'read' ? finding.body : finding.outcome;
	const read = finding.kind === 'read' && {
		bodyHash: finding.body.hash,
		hadItems: true,
		rhythm: finding.rhythm,
	};
	const redirection = redirectionOf(feed, state, permanentUrl, now);
	const next: FeedState = {
		...kept,
		...read,
		...(validators !== undefined && { validators }),
		...redirection.state,
		...((finding.kind === 'read' || finding.isWhole) && { wholeAt: now.toISOString() }),
		url: feed.url,
		polledAt: now.toISOString(),
		readAt: now.toISOString(),
	};
	const dueAt = nextDue(feed.id, next, { now, maxAgeMs }).toISOString();
	const recovered: readonly FeedNotice[] =
		failures?.reported === true
			? [{ kind: 'recovered', at: now.toISOString(), since: failures.since }]
			: [];
	return { state: { ...next, dueAt }, notices: [...recovered, ...redirection.notices] };
}

function redirectionOf(
	feed: Feed,
	state: FeedState,
	permanentUrl: string | undefined,
	now: Date,
): { readonly state: FeedState; readonly notices: readonly FeedNotice[] } {
	const from = addressOf(feed, state);
	if (permanentUrl === undefined || permanentUrl === from) return { state: {}, notices: [] };
	const { redirect } = state;
	const count = redirect?.to === permanentUrl ? redirect.count + 1 : 1;
	if (count < movesAfter) return { state: { redirect: { to: permanentUrl, count } }, notices: [] };
	const at = now.toISOString();
	return {
		state: { moved: { from: feed.url, to: permanentUrl, at } },
		notices: [{ kind: 'moved', at, from, to: permanentUrl }],
	};
}

function afterTrouble(
	feed: Feed,
	state: FeedState,
	finding: Extract<PollFinding, { kind: 'trouble' }>,
	now: Date,
): AfterPoll {
	const { redirect: _redirect, moved, ...kept } = state;
	const since = earliest(state.failures?.since, now);
	const wasReported = state.failures?.reported === true;
	const count = (state.failures?.count ?? 0) + 1;
	const hasMoved = addressOf(feed, state) !== feed.url;
	const trouble = hasMoved ? notEnded(finding.trouble) : finding.trouble;
	const hasEnded = trouble.code === 'gone';
	const goesBack = count >= goesBackAfter && nothingThere.includes(trouble.code);
	const isLong =
		now.getTime() - since.getTime() >= reportedAfter.ms && count >= reportedAfter.polls;
	const failures = {
		since: since.toISOString(),
		count,
		trouble,
		reported: wasReported || isLong || hasEnded,
	};
	return {
		state: {
			...kept,
			...(moved !== undefined && !goesBack && { moved }),
			failures,
			...(trouble.code === 'feed-empty' && { hadItems: false }),
			...(hasEnded && { ended: { url: feed.url, at: now.toISOString() } }),
			url: feed.url,
			polledAt: now.toISOString(),
			dueAt: nextRetry(feed.id, { ...state, failures }, { ...finding, now }).toISOString(),
		},
		notices: noticesOf({ hasEnded, isNews: isLong && !wasReported, since, now }),
	};
}

/** Where a feed moved to has ended; its own address may lead elsewhere by now. */
function notEnded(trouble: Trouble): Trouble {
	return trouble.code === 'gone' ? { ...trouble, code: 'not-found' } : trouble;
}

function noticesOf({
	hasEnded,
	isNews,
	since,
	now,
}: {
	readonly hasEnded: boolean;
	readonly isNews: boolean;
	readonly since: Date;
	readonly now: Date;
}): readonly FeedNotice[] {
	const at = now.toISOString();
	if (hasEnded) return [{ kind: 'ended', at }];
	return isNews ? [{ kind: 'trouble', at, since: since.toISOString() }] : [];
}

/** A clock that was ahead when trouble began must not postpone the report. */
function earliest(since: string | undefined, now: Date): Date {
	const at = since === undefined ? now : new Date(since);
	return at < now ? at : now;
}
