import type { Name } from '#src/names/name.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, menuRow, newestStories } from '../message/controls.ts';
import { briefOn } from '../message/targets.ts';
import { english } from '../phrases/phrases.ts';
import { counted, showDay } from '../text/figures.ts';
import { listEntry } from './statement-entry.ts';

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
