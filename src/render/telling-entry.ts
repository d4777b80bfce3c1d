import type { ArticleChange } from '#src/desk/article-version.ts';
import type { Report, Telling, WhatChanged } from '#src/desk/telling.ts';
import type { Entry } from './card.ts';
import { linked } from './link.ts';
import { isVisible, plain } from './plain-text.ts';
import { fits, less, type Room, share } from './room.ts';
import { storyEntry } from './story-entry.ts';
import type { Words } from './words/words.ts';

/** The room of one entry, whatever else its message holds: an everyday story fits whole, and ten make two messages. */
export const entryRoom: Room = { characters: 900, bytes: 2_400 };

/** A story with what changed above it and its other sources below. */
export function tellingEntry({ story, others, whatChanged }: Telling, words: Words): Entry {
	return (room) => {
		const above = whatChanged ? showWhatChanged(whatChanged, share(room, 5), words) : '';
		const below = showOthers(others, share(room, 4), words);
		const told = storyEntry(story, words)(less(room, above, below));
		return above + told + below;
	};
}

function showWhatChanged(
	{ changes, added, isFurther }: WhatChanged,
	room: Room,
	words: Words,
): string {
	const lines = [
		changes.length > 0
			? `-# ${words.say('changed', { changes: showChanges(changes, words) })}`
			: '',
		added.length > 0
			? showReports(added.map(unlinked), room, {
					words,
					frame: (sources) => `-# ${words.say('nowAlsoBy', { sources })}`,
				})
			: '',
		isFurther && changes.length + added.length === 0 ? `-# ${words.say('furtherReport')}` : '',
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
export function showChanges(changes: readonly ArticleChange[], words: Words): string {
	return changes.map((change) => words.say(change)).join(words.say('between'));
}

function showOthers(others: readonly Report[], room: Room, words: Words): string {
	return showReports(others, room, {
		words,
		frame: (sources) => `\n-# ${words.say('also', { sources })}`,
	});
}

/** The sources in a frame of ours, as many as there is room for; '' where none can be seen. */
function showReports(
	reports: readonly Report[],
	room: Room,
	{ words, frame }: { readonly words: Words; readonly frame: (sources: string) => string },
): string {
	const visible = reports.filter(({ source }) => isVisible(source));
	if (visible.length === 0) return '';
	const andMore = words.say('andMore', { list: '', count: visible.length });
	const left = less(room, frame(''), andMore);
	let list = '';
	let shown = 0;
	for (const { source, url } of visible) {
		const between = shown === 0 ? '' : words.say('between');
		const longer = [linked(plain(source), url), plain(source)]
			.map((name) => list + between + name)
			.find((text) => fits(text, left));
		if (longer === undefined) break;
		list = longer;
		shown += 1;
	}
	if (shown === visible.length) return frame(list);
	const count = visible.length - shown;
	return frame(
		shown > 0 ? words.say('andMore', { list, count }) : words.say('moreSources', { count }),
	);
}
