import { describe, expect, it } from 'vitest';
import type { FeedNotice, FeedState, PolledFeed } from '#src/sources/feed.ts';
import { isOurOutage, owe, planNotices, sameOutage, settle } from '#src/sources/notices.ts';
import { hourMs } from '../harness/a-clock.ts';

const now = new Date('2025-06-20T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs).toISOString();

const failing = (since: string, reported = true): FeedState => ({
	failures: { since, count: 9, trouble: { code: 'host-unreachable' }, reported },
});
const trouble = (at: string, since = hoursAgo(80)): FeedNotice => ({ kind: 'trouble', at, since });
const recovered = (at: string, since = hoursAgo(80)): FeedNotice => ({
	kind: 'recovered',
	at,
	since,
});
const moved = (from: string, to: string, at = hoursAgo(1)): FeedNotice => ({
	kind: 'moved',
	at,
	from,
	to,
});

function aFeed(state: FeedState, id = 'harbor', paused = false): PolledFeed {
	return { feed: { id, name: id, url: `https://${id}.example/feed`, paused }, state };
}

/** The kinds of notices that are said, and those that need not be. */
function plan(...feeds: readonly PolledFeed[]) {
	const { say, settle: past } = planNotices(feeds, now);
	const kinds = (news: typeof say) => news.map(({ notice }) => notice.kind);
	return { say: kinds(say), past: kinds(past) };
}

describe('what moderators are told of a feed', () => {
	it('trouble is said as long as it lasts', () => {
		const untold = [trouble(hoursAgo(1))];
		expect(plan(aFeed({ ...failing(hoursAgo(80)), untold })).say).toEqual(['trouble']);
		expect(plan(aFeed({ untold })).past).toEqual(['trouble']);
		expect(plan(aFeed({ ...failing(hoursAgo(80)), untold }, 'a', true)).past).toEqual(['trouble']);
	});

	it('trouble that ended before anybody was told leaves nothing to say', () => {
		const untold = [trouble(hoursAgo(2)), recovered(hoursAgo(1))];
		expect(plan(aFeed({ untold }))).toEqual({ say: [], past: ['trouble', 'recovered'] });
	});

	it('a recovery that was followed by new trouble is not said, and the trouble is', () => {
		const since = hoursAgo(73);
		const untold = [recovered(hoursAgo(90), hoursAgo(160)), trouble(hoursAgo(1), since)];
		const said = plan(aFeed({ ...failing(since), untold }));
		expect(said).toEqual({ say: ['trouble'], past: ['recovered'] });
	});

	it('a recovery waits while the feed fails again, and for others of the same outage', () => {
		const back = aFeed({ untold: [recovered(hoursAgo(1))] }, 'back');
		expect(plan(back).say).toEqual(['recovered']);
		expect(plan({ ...back, state: { ...back.state, ...failing(hoursAgo(0), false) } })).toEqual({
			say: [],
			past: [],
		});
		const still = aFeed(failing(hoursAgo(77)), 'still');
		expect(plan(back, still)).toEqual({ say: [], past: [] });
		const another = aFeed(failing(hoursAgo(200)), 'another');
		expect(plan(back, another).say).toEqual(['recovered']);
		const longBack = aFeed({ untold: [recovered(hoursAgo(31))] }, 'longBack');
		expect(plan(longBack, still).say).toEqual(['recovered']);
	});

	it('a move is said with its whole way, and not if the feed moved back', () => {
		const url = 'https://harbor.example/feed';
		const state = owe(owe({}, [moved(url, 'https://b.example/')]), [
			moved('https://b.example/', 'https://c.example/'),
		]);
		expect(state.untold).toMatchObject([{ from: url, to: 'https://c.example/' }]);
		const at = hoursAgo(1);
		const there = { ...state, moved: { from: url, to: 'https://c.example/', at } };
		expect(plan(aFeed(there)).say).toEqual(['moved']);
		const back = {
			...owe(there, [moved('https://c.example/', url)]),
			moved: { from: url, to: url, at },
		};
		expect(plan(aFeed(back)).past).toEqual(['moved']);
	});

	it('the end of a feed is said until it gets another address', () => {
		const untold: FeedNotice[] = [{ kind: 'ended', at: hoursAgo(1) }];
		const ended = { url: 'https://harbor.example/feed', at: hoursAgo(1) };
		expect(plan(aFeed({ untold, ended })).say).toEqual(['ended']);
		expect(plan(aFeed({ untold, ended: { ...ended, url: 'https://old.example/' } })).past).toEqual([
			'ended',
		]);
	});

	it('nothing is owed for longer than a week', () => {
		const untold = [trouble(hoursAgo(7 * 24 + 1))];
		expect(plan(aFeed({ ...failing(hoursAgo(300)), untold })).past).toEqual(['trouble']);
	});

	it('what was said is forgotten, and what came meanwhile is not', () => {
		const said = trouble(hoursAgo(2));
		const state = { hadItems: true, untold: [said, recovered(hoursAgo(1))] };
		expect(settle(state, [said]).untold).toEqual([recovered(hoursAgo(1))]);
		expect(settle({ hadItems: true, untold: [said] }, [said])).toEqual({ hadItems: true });
	});
});

describe('an outage', () => {
	const first = aFeed({ ...failing(hoursAgo(73)), untold: [trouble(hoursAgo(1), hoursAgo(73))] });
	const say = planNotices([first], now).say;
	const soonAfter = ['a', 'b'].map((id) => aFeed(failing(hoursAgo(66), false), id));
	const later = aFeed(failing(hoursAgo(20), false), 'later');

	it('is told of with all feeds that began to fail within hours', () => {
		const others = sameOutage(say, [first, ...soonAfter, later]);
		expect(others.map(({ feed }) => feed.id)).toEqual(['a', 'b']);
	});

	it('is probably ours if more than half of all feeds failed together, and not if they are only two', () => {
		const feeds = [first, ...soonAfter, later];
		expect(isOurOutage(say, { feeds, count: 5 })).toBe(true);
		expect(isOurOutage(say, { feeds, count: 6 })).toBe(false);
		expect(isOurOutage(say, { feeds: feeds.slice(0, 2), count: 2 })).toBe(false);
	});
});
