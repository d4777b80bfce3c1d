import type { StoryLine } from '#src/desk/story-list.ts';
import { type Saying, saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import {
	amber,
	type Block,
	type Entry,
	inkBlue,
	type Message,
	renderCard,
} from '../message/card.ts';
import { button, buttonRow, pageButtons } from '../message/controls.ts';
import { alertForm, digestForm, type Target } from '../message/targets.ts';
import { remaining } from '../text/plain-text.ts';
import { showDay } from '../text/small-print.ts';
import { showHeadline, showOrigin } from './story-entry.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

export type Offer = { readonly label: string; readonly target: Target };

/** What a card says in addition to the subscription itself. */
type SubscriptionNotes = {
	/** What was done. */
	readonly says: string;
	/** What a moderator should also know; outside text in it is already plain. */
	readonly notes?: readonly string[];
	/** When it comes next. */
	readonly runs?: readonly Date[];
	/** What it would have posted lately. */
	readonly estimate?: Estimate | undefined;
	readonly offers?: readonly Offer[];
};

/** A subscription after a change, with its next times and what to expect. */
export function renderSubscription(
	shown: ShownSubscription,
	{ says, notes = [], runs = [], estimate, offers = [] }: SubscriptionNotes,
	phrases: Phrases,
): Message {
	const expected = estimate && showEstimate(estimate, 'digest', phrases);
	return renderCard({
		accent: inkBlue,
		head: () => [says, ...notes, expected].filter(Boolean).join('\n'),
		blocks: [
			{ entries: [subscriptionEntry(shown, phrases)] },
			...runsBlock(runs, phrases),
			...(estimate === undefined ? [] : estimateBlocks(estimate, phrases)),
		],
		controls: [offerRow(offers)],
	});
}

function runsBlock(runs: readonly Date[], phrases: Phrases): Block[] {
	if (runs.length === 0) return [];
	const entries = runs.map((run) => () => `- ${showRun(run)}`);
	return [{ title: phrases.say('nextRuns'), entries }];
}

/** Asks for confirmation before a subscription is removed. */
export function renderRemoval(
	shown: ShownSubscription,
	{ remove, cancel }: { readonly remove: Target; readonly cancel: Target },
	phrases: Phrases,
): Message {
	return renderCard({
		accent: amber,
		head: () => phrases.say(shown.kind === 'digest' ? 'digestRemoveAsk' : 'alertsRemoveAsk'),
		blocks: [{ entries: [subscriptionEntry(shown, phrases)] }],
		controls: [
			offerRow([
				{ label: phrases.say('removeButton'), target: remove },
				{ label: phrases.say('cancelButton'), target: cancel },
			]),
		],
	});
}

/** A subscription in a list, with its buttons. */
export type ListedSubscription = {
	readonly shown: ShownSubscription;
	readonly offers: readonly Offer[];
};

/** A server’s digests or alerts, four a page with their buttons; a page past the end shows the last. */
export function renderSubscriptions(
	kind: ShownSubscription['kind'],
	all: readonly ListedSubscription[],
	{ page: wanted, phrases }: { readonly page: number; readonly phrases: Phrases },
): Message {
	const pages = Math.max(1, Math.ceil(all.length / pageSize));
	const page = Math.min(wanted, pages);
	const onPage = all.slice((page - 1) * pageSize, page * pageSize);
	const turning = {
		page,
		pages,
		back: phrases.say('previousOnes'),
		on: phrases.say('nextOnes'),
	};
	return renderCard({
		accent: inkBlue,
		head: () => phrases.say((all.length === 0 ? nothingListed : titles)[kind]),
		blocks: onPage.map(({ shown, offers }) => ({
			entries: [subscriptionEntry(shown, phrases)],
			controls: offerRow(offers),
		})),
		closing: () => (all.length === 0 ? '' : showCount(kind, all.length, { page, pages, phrases })),
		controls: [
			all.length === 0
				? offerRow([newOne(kind, phrases)])
				: buttonRow(pageButtons(kind, { action: 'list' }, turning)),
		],
	});
}

/** Opens the form for the first one. */
function newOne(kind: ShownSubscription['kind'], phrases: Phrases): Offer {
	return kind === 'digest'
		? { label: phrases.say('digestFormTitle'), target: digestForm() }
		: { label: phrases.say('alertFormTitle'), target: alertForm() };
}

/** With four buttons each, five would come to 43 components, and a message can have 40. */
const pageSize = 4;
const titles = { digest: 'digestsTitle', alert: 'alertsTitle' } as const;
const nothingListed = { digest: 'digestsNone', alert: 'alertsNone' } as const;

function showCount(
	kind: ShownSubscription['kind'],
	count: number,
	{
		page,
		pages,
		phrases,
	}: { readonly page: number; readonly pages: number; readonly phrases: Phrases },
): string {
	const listed = phrases.say(kind === 'digest' ? 'digestsListed' : 'alertsListed', { count });
	const where = pages > 1 ? ` · ${phrases.say('pageOf', { page, pages })}` : '';
	return `-# ${listed}${where}`;
}

/** An instant in full, with its day of the week, in the reader’s own time zone. */
function showRun(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:F>`;
}

function offerRow(offers: readonly Offer[]) {
	return buttonRow(offers.map(({ label, target }) => button(label, target)));
}

/** What a subscription would have posted in 7 days. */
export type Estimate = {
	/** For alerts, the number of messages. */
	readonly stories: number;
	readonly examples: readonly StoryLine[];
	/** The date of the newest article, if the 7 days end there; undefined if they end now. */
	readonly endsWith: string | undefined;
	/** How many stories were checked, if these days had more; undefined if all were. */
	readonly counted: number | undefined;
};

/** Shows how many alerts to expect before they start; outside text in `notes` is already plain. */
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
	const expected = showEstimate(estimate, 'alert', phrases);
	const head = [phrases.say('alertsNotStarted'), expected, ...notes];
	return renderCard({
		accent: inkBlue,
		head: () => head.join('\n'),
		blocks: [
			...estimateBlocks(estimate, phrases),
			{ entries: [subscriptionEntry(shown, phrases)] },
		],
		closing: () => `-# ${phrases.say('alertsStartNote')}`,
		controls: [
			buttonRow([
				button(phrases.say('startButton'), start),
				button(phrases.say('discardButton'), discard),
			]),
		],
	});
}

type EstimateButtons = { readonly start: Target; readonly discard: Target };

/** A few of the stories that would have been posted. */
function estimateBlocks({ examples }: Estimate, phrases: Phrases): Block[] {
	return examples.length === 0
		? []
		: [
				{
					title: phrases.say('estimateExamples'),
					entries: examples.map((example) => exampleEntry(example, phrases)),
				},
			];
}

/** “In the last 7 days, 4 messages would have been posted.” */
function showEstimate(
	{ stories, endsWith, counted }: Estimate,
	kind: ShownSubscription['kind'],
	phrases: Phrases,
): string {
	const expected = phrases.text(expectation(stories, kind, endsWith && showDay(endsWith, phrases)));
	if (counted === undefined) return expected;
	return `${expected} ${phrases.say('estimateCounted', { count: counted })}`;
}

/** What would have been posted in the last 7 days, or in the 7 days up to this day. */
function expectation(
	count: number,
	kind: ShownSubscription['kind'],
	day: string | undefined,
): Saying {
	if (day === undefined) {
		if (count === 0) return saying('estimateNone');
		return saying(kind === 'alert' ? 'estimateMessages' : 'estimateStories', { count });
	}
	if (count === 0) return saying('estimateNoneUpTo', { day });
	return saying(kind === 'alert' ? 'estimateMessagesUpTo' : 'estimateStoriesUpTo', { count, day });
}

function exampleEntry(story: StoryLine, phrases: Phrases): Entry {
	return (budget) => {
		const below = `\n${showOrigin(story, originBudget, phrases)}`;
		return showHeadline(story, remaining(budget, below), phrases) + below;
	};
}

const originBudget = { characters: 200, bytes: 500 };
