import { type Marked, textOf } from '#src/desk/marked.ts';
import { isVisible, plain } from './plain-text.ts';
import type { Room } from './room.ts';
import { shorten, shortenWith } from './shorten.ts';

/** Shows text with its matches bold, cut to the room; the marks stand around escaped pieces only. */
export function showMarked(marked: Marked, room: Room): string {
	if (marked.length === 1 && marked[0]?.isMatch === false) return shorten(marked[0].text, room);
	return shortenWith(textOf(marked), room, (raw) => showPieces(marked, raw.length));
}

function showPieces(marked: Marked, length: number): string {
	let left = length;
	let shown = '';
	for (const { text, isMatch } of marked) {
		const piece = plain(text.slice(0, left));
		shown += isMatch && isVisible(piece) ? `**${piece}**` : piece;
		left -= text.length;
		if (left <= 0) break;
	}
	return shown;
}
