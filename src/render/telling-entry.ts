import type { ArticleChange } from '#src/desk/article-version.ts';
import type { Report, Telling, WhatChanged } from '#src/desk/telling.ts';
import type { Entry } from './card.ts';
import { grouped } from './counted.ts';
import { linked } from './link.ts';
import { isVisible, plain } from './plain-text.ts';
import { fits, less, type Room, share } from './room.ts';
import { storyEntry } from './story-entry.ts';

/** The room of one entry, whatever else its message holds: an everyday story fits whole, and ten make two messages. */
export const entryRoom: Room = { characters: 900, bytes: 2_400 };

/** A story with what changed above it and its other sources below. */
export function tellingEntry({ story, others, whatChanged }: Telling): Entry {
	return (room) => {
		const above = whatChanged === undefined ? '' : showWhatChanged(whatChanged, share(room, 5));
		const below = showOthers(others, share(room, 4));
		const told = storyEntry(story)(less(room, above, below));
		return above + told + below;
	};
}

function showWhatChanged({ changes, added, isFurther }: WhatChanged, room: Room): string {
	const lines = [
		changes.length > 0 ? `-# Changed: ${showChanges(changes)}` : '',
		added.length > 0 ? showReports('-# Now also reported by ', added.map(unlinked), room) : '',
		isFurther && changes.length + added.length === 0 ? '-# A further report' : '',
	];
	return lines
		.filter((line) => line !== '')
		.map((line) => `${line}\n`)
		.join('');
}

function unlinked(source: string): Report {
	return { source, url: undefined };
}

/** “the headline, the summary” */
export function showChanges(changes: readonly ArticleChange[]): string {
	return changes.map((change) => changeWords[change]).join(', ');
}

const changeWords: Readonly<Record<ArticleChange, string>> = {
	headline: 'the headline',
	summary: 'the summary',
	source: 'where it comes from',
	withdrawn: 'withdrawn by its source',
	restored: 'no longer withdrawn',
};

function showOthers(others: readonly Report[], room: Room): string {
	const line = showReports('\n-# Also: ', others, room);
	return line.trim() === '' ? '' : line;
}

/** The sources behind a beginning of ours, as many as there is room for; '' where none can be seen. */
function showReports(beginning: string, reports: readonly Report[], room: Room): string {
	const visible = reports.filter(({ source }) => isVisible(source));
	if (visible.length === 0) return '';
	const left = less(room, beginning, andMore(visible.length));
	let list = '';
	let shown = 0;
	for (const { source, url } of visible) {
		const between = shown === 0 ? '' : ', ';
		const longer = [linked(plain(source), url), plain(source)]
			.map((name) => list + between + name)
			.find((text) => fits(text, left));
		if (longer === undefined) break;
		list = longer;
		shown += 1;
	}
	if (shown === visible.length) return beginning + list;
	if (shown > 0) return beginning + list + andMore(visible.length - shown);
	return beginning + (visible.length === 1 ? 'one more source' : `${visible.length} more sources`);
}

function andMore(more: number): string {
	return ` and ${grouped(more)} more`;
}
