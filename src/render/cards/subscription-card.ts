import type { StoryLine } from '#src/desk/story-list.ts';
import {
	amber,
	type Block,
	type Entry,
	inkBlue,
	type Message,
	renderCard,
} from '../message/card.ts';
import { button, buttonRow, pageButtons } from '../message/controls.ts';
import type { Target } from '../message/targets.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { remaining } from '../text/plain-text.ts';
import { formatCount, formatNumber, showDay } from '../text/small-print.ts';
import { showHeadline, showOrigin } from './story-entry.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

export type Offer = { readonly label: string; readonly target: Target };

/** What is told of a subscription beside itself. */
type SubscriptionNotes = {
	/** What was done, in our own words; and below it what a moderator should know, foreign parts made plain. */
	readonly says: string;
	readonly notes?: readonly string[];
	/** The next times at which it comes. */
	readonly runs?: readonly Date[];
	/** What it would have brought. */
	readonly estimate?: Estimate | undefined;
	readonly offers?: readonly Offer[];
};

/** A subscription after something was done with it. */
export function renderSubscription(
	shown: ShownSubscription,
	{ says, notes = [], runs = [], estimate, offers = [] }: SubscriptionNotes,
	phrases: Phrases,
): Message {
	const told = estimate && showEstimate(estimate, 'digest', phrases);
	return renderCard({
		accent: inkBlue,
		head: () => [says, ...notes, told].filter(Boolean).join('\n'),
		blocks: [
			{ entries: [subscriptionEntry(shown, phrases)] },
			...runsBlock(runs),
			...(estimate === undefined ? [] : estimateBlocks(estimate, phrases)),
		],
		controls: [offerRow(offers)],
	});
}

function runsBlock(runs: readonly Date[]): Block[] {
	if (runs.length === 0) return [];
	return [{ title: 'Next', entries: runs.map((run) => () => `- ${showRun(run)}`) }];
}

/** Asks once whether it is to go. */
export function renderRemoval(
	shown: ShownSubscription,
	{ remove, cancel }: { readonly remove: Target; readonly cancel: Target },
	phrases: Phrases,
): Message {
	const what = shown.kind === 'digest' ? 'Remove this digest?' : 'Remove these alerts?';
	return renderCard({
		accent: amber,
		head: () => `${what} What was posted stays.`,
		blocks: [{ entries: [subscriptionEntry(shown, phrases)] }],
		controls: [
			offerRow([
				{ label: 'Remove', target: remove },
				{ label: 'Cancel', target: cancel },
			]),
		],
	});
}

/** One of a server’s digests or alerts, and what can be done with it. */
export type ListedSubscription = {
	readonly shown: ShownSubscription;
	readonly offers: readonly Offer[];
};

/** A server's digests or alerts, five a page with their buttons; a page that is gone gives the last one. */
export function renderSubscriptions(
	kind: ShownSubscription['kind'],
	all: readonly ListedSubscription[],
	{ page: wanted, phrases }: { readonly page: number; readonly phrases: Phrases },
): Message {
	const pages = Math.max(1, Math.ceil(all.length / pageSize));
	const page = Math.min(wanted, pages);
	const some = all.slice((page - 1) * pageSize, page * pageSize);
	const turning = { page, pages, back: '‹ Before', on: 'After ›' };
	return renderCard({
		accent: inkBlue,
		head: () => (all.length === 0 ? nothingListed[kind] : `## ${titles[kind]}`),
		blocks: some.map(({ shown, offers }) => ({
			entries: [subscriptionEntry(shown, phrases)],
			controls: offerRow(offers),
		})),
		closing: () => (all.length === 0 ? '' : showCount(kind, all.length, { page, pages })),
		controls: [buttonRow(pageButtons(kind, { action: 'list' }, turning))],
	});
}

/** With three buttons each these come to 38 components, of the 40 that a message may have. */
const pageSize = 5;
const titles = { digest: 'Digests', alert: 'Alerts' } as const;
const nothingListed = {
	digest: 'There is no digest here yet. `/digest add` makes one.',
	alert: 'There are no alerts here yet. `/alert add` makes some.',
} as const;

function showCount(
	kind: ShownSubscription['kind'],
	count: number,
	{ page, pages }: { readonly page: number; readonly pages: number },
): string {
	const some = { count, orMore: false };
	const many =
		kind === 'digest'
			? formatCount(some, 'digest', 'digests')
			: formatCount(some, 'alert', 'alerts');
	return `-# ${many}${pages > 1 ? ` · page ${page} of ${pages}` : ''}`;
}

/** An instant in full, with its day of the week, in the reader's own zone. */
function showRun(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:F>`;
}

function offerRow(offers: readonly Offer[]) {
	return buttonRow(offers.map(({ label, target }) => button(label, target)));
}

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
	{
		notes,
		start,
		discard,
		phrases,
	}: { readonly notes: readonly string[]; readonly phrases: Phrases } & EstimateButtons,
): Message {
	const head = ['## Alerts, not started yet', showEstimate(estimate, 'alert', phrases), ...notes];
	return renderCard({
		accent: inkBlue,
		head: () => head.join('\n'),
		blocks: [
			...estimateBlocks(estimate, phrases),
			{ entries: [subscriptionEntry(shown, phrases)] },
		],
		closing: () => '-# They come once you press Start. Until then they are listed as paused.',
		controls: [buttonRow([button('Start', start), button('Discard', discard)])],
	});
}

type EstimateButtons = { readonly start: Target; readonly discard: Target };

/** The stories that stand for all that would have come. */
function estimateBlocks({ examples }: Estimate, phrases: Phrases): Block[] {
	return examples.length === 0
		? []
		: [
				{
					title: 'For example',
					entries: examples.map((example) => exampleEntry(example, phrases)),
				},
			];
}

/** “In the last 7 days 4 messages would have come.” */
function showEstimate(
	{ stories, endsWith, articles }: Estimate,
	kind: ShownSubscription['kind'],
	phrases: Phrases,
): string {
	const days =
		endsWith === undefined
			? 'In the last 7 days'
			: `In the 7 days up to ${showDay(endsWith, phrases)}`;
	const older = endsWith === undefined ? '' : ', when the newest story here was published,';
	const [one, many] = kind === 'alert' ? ['message', 'messages'] : ['story', 'stories'];
	const often =
		stories === 0
			? 'none would have come'
			: `${formatCount({ count: stories, orMore: articles !== undefined }, one, many)} would have come`;
	const among =
		articles === undefined ? '' : `, of the newest ${formatNumber(articles)} stories alone`;
	return `${days}${older} ${often}${among}.`;
}

function exampleEntry(story: StoryLine, phrases: Phrases): Entry {
	return (room) => {
		const below = `\n${showOrigin(story, originBudget, phrases)}`;
		return showHeadline(story, remaining(room, below), phrases) + below;
	};
}

const originBudget = { characters: 200, bytes: 500 };
