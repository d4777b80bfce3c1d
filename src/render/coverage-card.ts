import type { Name } from '#src/names/name.ts';
import { inkBlue, renderCard } from './card.ts';
import { buttonRow, menuRow, newestStories } from './controls.ts';
import { counted } from './counted.ts';
import { showDay } from './dates.ts';
import { listEntry } from './list-entry.ts';
import type { Message } from './message.ts';
import { briefOn } from './name-target.ts';
import { english } from './words/words.ts';

/** What the stories here are about, and where they come from. */
export type Coverage = {
	readonly articles: number;
	readonly newest: string | undefined;
	/** Most articles first. */
	readonly sources: readonly { readonly name: string }[];
	/** Most talked-about first. */
	readonly names: readonly Name[];
};

/** Tells what the desk covers, with a menu of what is most talked about. */
export function renderCoverage({ articles, newest, sources, names }: Coverage): Message {
	const stories = counted({ count: articles, orMore: false }, 'story', 'stories');
	const until = newest === undefined ? '' : `, the newest of ${showDay(newest, english)}`;
	return renderCard({
		accent: inkBlue,
		head: () => `## What the desk covers\n-# ${stories}${until}`,
		blocks: [
			{
				entries: [
					listEntry('Most talked about', names.map(nameOf)),
					listEntry('Sources', sources.map(nameOf)),
				],
			},
		],
		controls: [
			menuRow('names', 'What is happening with', names.map(toOption)),
			buttonRow([newestStories]),
		],
	});
}

function nameOf({ name }: { readonly name: string }): string {
	return name;
}

function toOption(name: Name) {
	const stories = counted({ count: name.mentions, orMore: false }, 'story', 'stories');
	return { label: name.name, description: `${name.kind} · ${stories}`, target: briefOn(name) };
}
