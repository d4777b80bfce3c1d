import { addressOf, hostOf, isEnded } from '#src/sources/feed.ts';
import { siteOf } from '#src/sources/feed-address.ts';
import type { ListedFeed } from '#src/sources/feed-book.ts';
import { describeTrouble } from '#src/sources/trouble.ts';
import type { Entry } from '../message/card.ts';
import { maskedLink } from '../message/controls.ts';
import { fits, remaining, shorten, type TextBudget } from '../text/plain-text.ts';
import { showInstant, showMoment } from '../text/small-print.ts';

/** A feed in a list, with how it is doing. */
export function feedEntry(listed: ListedFeed): Entry {
	const details = `\n-# ${healthOf(listed)}`;
	const host = ` · ${shorten(siteOf(hostOf(listed)), hostBudget)}`;
	const frame = `****${host}${details}`;
	return (budget) => `**${shorten(listed.feed.name, remaining(budget, frame))}**${host}${details}`;
}

const hostBudget = { characters: 60, bytes: 180 };

/** How a feed is doing: what is wrong, or when it was read, its last item and how often it is read. */
export function healthOf(listed: ListedFeed): string {
	const parts = [
		...stateOf(listed),
		...(addressOf(listed.feed, listed.state) === listed.feed.url ? [] : ['moved there']),
		...(listed.isAdded ? [] : ['in `feeds.json`']),
	];
	return parts.join(' · ');
}

function stateOf(listed: ListedFeed): readonly string[] {
	const { failures, readAt, rhythm, polledAt, dueAt } = listed.state;
	if (listed.feed.paused === true) return ['paused'];
	if (isEnded(listed)) return ['no longer read: its publisher has ended it'];
	if (failures !== undefined) {
		const since = showMoment(new Date(failures.since));
		return [`in trouble since ${since}`, describeTrouble(failures.trouble)];
	}
	if (readAt === undefined || polledAt === undefined) return ['not read yet'];
	return [
		`read ${showInstant(new Date(readAt))}`,
		...(rhythm?.newestAt === undefined
			? []
			: [`last item ${showInstant(new Date(rhythm.newestAt))}`]),
		...(dueAt === undefined ? [] : [showPace(Date.parse(dueAt) - Date.parse(polledAt))]),
	];
}

function showPace(ms: number): string {
	const minutes = Math.max(1, Math.round(ms / 60_000));
	return minutes < 100 ? `every ${minutes} min` : `every ${Math.round(minutes / 60)} h`;
}

/** An address to click on; only its text, cut if necessary, if the link would be too long or misleading. */
export function addressLink(url: string, budget: TextBudget): string {
	// Discord shows no link whose text is an address in full.
	const label = shorten(url.replace(/^https?:\/\//i, ''), linkLabelBudget);
	const link = maskedLink(label, URL.parse(url)?.href);
	return fits(link, budget) ? link : shorten(url, budget);
}

const linkLabelBudget = { characters: 80, bytes: 240 };
