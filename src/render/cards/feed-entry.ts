import type { Phrases } from '#src/phrases/phrases.ts';
import { addressOf, hostOf, isEnded } from '#src/sources/feed.ts';
import { siteOf } from '#src/sources/feed-address.ts';
import type { ListedFeed } from '#src/sources/feed-book.ts';
import { describeTrouble } from '#src/sources/trouble.ts';
import type { Entry } from '../message/card.ts';
import { maskedLink } from '../message/controls.ts';
import { fits, remaining, shorten, type TextBudget } from '../text/plain-text.ts';
import { showInstant, showMoment } from '../text/small-print.ts';

/** A feed in a list, with how it is doing. */
export function feedEntry(listed: ListedFeed, phrases: Phrases): Entry {
	const details = `\n-# ${healthOf(listed, phrases)}`;
	const host = ` · ${shorten(siteOf(hostOf(listed)), hostBudget)}`;
	return (budget) => {
		const named = (below: string) => {
			const name = shorten(listed.feed.name, remaining(budget, '****', host, below));
			return name === '' ? '' : `**${name}**${host}${below}`;
		};
		// Where there is no room for both, the name says more than how it is doing.
		return named(details) || named('');
	};
}

const hostBudget = { characters: 60, bytes: 180 };

/** How a feed is doing: what is wrong, or when it was read, its last item and how often it is read. */
export function healthOf(listed: ListedFeed, phrases: Phrases): string {
	const hasMoved = addressOf(listed.feed, listed.state) !== listed.feed.url;
	const parts = [
		...stateOf(listed, phrases),
		...(hasMoved ? [phrases.say('feedMovedThere')] : []),
		...(listed.isAdded ? [] : [phrases.say('feedInFile')]),
	];
	return parts.join(' · ');
}

function stateOf(listed: ListedFeed, phrases: Phrases): readonly string[] {
	const { failures, readAt, rhythm, polledAt, dueAt } = listed.state;
	if (listed.feed.paused === true) return [phrases.say('pausedLabel')];
	if (isEnded(listed)) return [phrases.say('feedEnded')];
	if (failures !== undefined) {
		const moment = showMoment(new Date(failures.since));
		return [
			phrases.say('feedInTrouble', { moment }),
			phrases.text(describeTrouble(failures.trouble)),
		];
	}
	if (readAt === undefined || polledAt === undefined) return [phrases.say('feedNotRead')];
	const when = (at: string) => showInstant(new Date(at));
	const pace = dueAt === undefined ? undefined : Date.parse(dueAt) - Date.parse(polledAt);
	return [
		phrases.say('feedRead', { when: when(readAt) }),
		...(rhythm?.newestAt === undefined
			? []
			: [phrases.say('feedLastItem', { when: when(rhythm.newestAt) })]),
		...(pace === undefined ? [] : [showPace(pace, phrases)]),
	];
}

function showPace(ms: number, phrases: Phrases): string {
	const minutes = Math.max(1, Math.round(ms / 60_000));
	return minutes < 100
		? phrases.say('feedEveryMinutes', { minutes })
		: phrases.say('feedEveryHours', { hours: Math.round(minutes / 60) });
}

/** An address to click on; only its text, cut if necessary, if the link would be too long or misleading. */
export function addressLink(url: string, budget: TextBudget): string {
	// Discord shows no link whose text is an address in full.
	const label = shorten(url.replace(/^https?:\/\//i, ''), linkLabelBudget);
	const link = maskedLink(label, URL.parse(url)?.href);
	return fits(link, budget) ? link : shorten(url, budget);
}

const linkLabelBudget = { characters: 80, bytes: 240 };
