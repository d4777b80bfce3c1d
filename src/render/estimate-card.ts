import type { StoryLine } from '#src/desk/story-line.ts';
import { type Entry, inkBlue, renderCard } from './card.ts';
import { button, buttonRow, type Target } from './controls.ts';
import { counted, grouped } from './counted.ts';
import { showDay } from './dates.ts';
import type { Message } from './message.ts';
import { less } from './room.ts';
import { showHeadline, showOrigin } from './story-entry.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';
import { english } from './words/words.ts';

/** How often alerts would have come. */
export type Estimate = {
	/** Each would have been one message. */
	readonly stories: number;
	readonly examples: readonly StoryLine[];
	/** The 7 days end with this article's date; undefined: they end now. */
	readonly endsWith: string | undefined;
	/** How many articles were looked at, where there were more in these days; undefined: all were. */
	readonly articles: number | undefined;
};

/** Asks, before alerts begin, whether so many are wanted. */
export function renderEstimate(
	shown: ShownSubscription,
	estimate: Estimate,
	{ start, discard }: { readonly start: Target; readonly discard: Target },
): Message {
	const { examples } = estimate;
	return renderCard({
		accent: inkBlue,
		head: () => `## Alerts, not started yet\n${showEstimate(estimate)}`,
		blocks: [
			...(examples.length === 0
				? []
				: [{ title: 'For example', entries: examples.map(exampleEntry) }]),
			{ entries: [subscriptionEntry(shown)] },
		],
		closing: () => '-# They come once you press Start. Until then they are listed as paused.',
		controls: [buttonRow([button('Start', start), button('Discard', discard)])],
	});
}

function showEstimate({ stories, endsWith, articles }: Estimate): string {
	const days =
		endsWith === undefined
			? 'In the last 7 days'
			: `In the 7 days up to ${showDay(endsWith, english)}`;
	const older = endsWith === undefined ? '' : ', when the newest story here was published,';
	const often =
		stories === 0
			? 'none would have come'
			: `${counted({ count: stories, orMore: articles !== undefined }, 'message', 'messages')} would have come`;
	const among = articles === undefined ? '' : `, of the newest ${grouped(articles)} stories alone`;
	return `${days}${older} ${often}${among}.`;
}

function exampleEntry(story: StoryLine): Entry {
	return (room) => {
		const below = `\n${showOrigin(story, originRoom, english)}`;
		return showHeadline(story, less(room, below), english) + below;
	};
}

const originRoom = { characters: 200, bytes: 500 };
