import type { Entry } from './card.ts';
import { showDate } from './dates.ts';
import { linked } from './link.ts';
import { isVisible, plain } from './plain-text.ts';
import { fits, less, type Room, share } from './room.ts';
import { shorten } from './shorten.ts';
import { english } from './words/words.ts';

/** What somebody said. A list of one person's statements names where each was reported, a story names who said it. */
export type ShownStatement = {
	readonly text: string;
	readonly about?: string | undefined;
	/** Who said it, or who reported it. */
	readonly by: string | undefined;
	readonly url?: string | undefined;
	readonly publishedAt: string;
};

/** The statement, then by whom, on what and when, as small print. */
export function statementEntry(statement: ShownStatement): Entry {
	return (room) => {
		const parts = [
			showBy(statement, share(room, 3)),
			showAbout(statement.about, share(room, 4)),
			showDate(statement.publishedAt, english),
		];
		const small = `\n-# ${parts.filter(Boolean).join(' · ')}`;
		return `> ${shorten(statement.text, less(room, '> ', small))}${small}`;
	};
}

function showBy({ by, url }: ShownStatement, room: Room): string {
	if (by === undefined || !isVisible(by)) return '';
	const withLink = linked(plain(by), url);
	return fits(withLink, room) ? withLink : shorten(by, room);
}

function showAbout(about: string | undefined, room: Room): string {
	return about === undefined ? '' : `on ${shorten(about, less(room, 'on '))}`;
}
