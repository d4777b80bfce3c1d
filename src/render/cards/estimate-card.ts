import type { StoryLine } from '#src/desk/story-list.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, type Target } from '../message/controls.ts';
import { english } from '../phrases/phrases.ts';
import { counted, grouped, showDay } from '../text/figures.ts';
import { less } from '../text/shorten.ts';
import { showHeadline, showOrigin } from './story-entry.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

/** What would have come. */
export type Estimate = {
	/** As an alert each would have been one message. */
	readonly stories: number;
	readonly examples: readonly StoryLine[];
	/** The 7 days end with this article's date; undefined: they end now. */
	readonly endsWith: string | undefined;
	/** How many articles were looked at, where there were more in these days; undefined: all were. */
	readonly articles: number | undefined;
};

/** Asks, before alerts begin, whether so many are wanted; `notes` is what a moderator should know, foreign parts made plain. */
export function renderEstimate(
	shown: ShownSubscription,
	estimate: Estimate,
	{ notes, start, discard }: { readonly notes: readonly string[] } & Asking,
): Message {
	const head = ['## Alerts, not started yet', showEstimate(estimate, 'alert'), ...notes];
	return renderCard({
		accent: inkBlue,
		head: () => head.join('\n'),
		blocks: [...estimateBlocks(estimate), { entries: [subscriptionEntry(shown)] }],
		closing: () => '-# They come once you press Start. Until then they are listed as paused.',
		controls: [buttonRow([button('Start', start), button('Discard', discard)])],
	});
}

type Asking = { readonly start: Target; readonly discard: Target };

/** The stories that stand for all that would have come. */
export function estimateBlocks({ examples }: Estimate): Block[] {
	return examples.length === 0
		? []
		: [{ title: 'For example', entries: examples.map(exampleEntry) }];
}

/** “In the last 7 days 4 messages would have come.” */
export function showEstimate(
	{ stories, endsWith, articles }: Estimate,
	kind: ShownSubscription['kind'],
): string {
	const days =
		endsWith === undefined
			? 'In the last 7 days'
			: `In the 7 days up to ${showDay(endsWith, english)}`;
	const older = endsWith === undefined ? '' : ', when the newest story here was published,';
	const [one, many] = kind === 'alert' ? ['message', 'messages'] : ['story', 'stories'];
	const often =
		stories === 0
			? 'none would have come'
			: `${counted({ count: stories, orMore: articles !== undefined }, one, many)} would have come`;
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
