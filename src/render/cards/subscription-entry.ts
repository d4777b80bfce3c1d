import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Entry } from '../message/card.ts';
import { fits, plain, remaining, type TextBudget } from '../text/plain-text.ts';
import { showInstant, showTime } from '../text/small-print.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { type Obstacle, showObstacle } from './blocked-card.ts';

/** A subscription as cards show it. */
export type ShownSubscription = {
	readonly kind: 'digest' | 'alert';
	readonly wanted: TopicSelection;
	/** Undefined for direct messages. */
	readonly channelId: string | undefined;
	/** “weekdays at 07:30 · Europe/Berlin”, “at most 6 an hour · quiet 23:00–07:00 · UTC”. */
	readonly when: string;
	/** “pings @News · with a thread · compact”, with outside text already plain; '' if nobody chose anything. */
	readonly manner?: string;
	/** What was chosen and no longer exists, in a sentence each, with outside text already plain. */
	readonly losses?: readonly string[];
	/** When it is due next; undefined for alerts, and while it is paused or blocked. */
	readonly next: Date | undefined;
	/** By when it arrives, if many are due at the same time; undefined if it arrives within a minute. */
	readonly arrivesBy?: Date | undefined;
	readonly last: Date | undefined;
	readonly paused: boolean;
	readonly obstacle: Obstacle | undefined;
	/** How many messages are owed. */
	readonly owed: number;
};

/** One subscription: what it is about and where, when it comes, and what blocks it. */
export function subscriptionEntry(shown: ShownSubscription, phrases: Phrases): Entry {
	return (budget) => {
		const headline = (left: TextBudget) => showSubject(shown, left, phrases);
		const small = smallPrint(shown, remaining(budget, headline(minimumBudget)), phrases);
		return headline(remaining(budget, small)) + small;
	};
}

function showSubject(
	{ kind, wanted, channelId }: ShownSubscription,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const write = (about: string) => {
		if (channelId !== undefined) {
			const values = { about, channel: `<#${channelId}>` };
			return phrases.say(kind === 'digest' ? 'digestInChannel' : 'alertsInChannel', values);
		}
		return phrases.say(kind === 'digest' ? 'digestByMessage' : 'alertsByMessage', { about });
	};
	return write(showTopicSelection(wanted, remaining(budget, write('')), phrases));
}

/** What the topics get before the lines below them are written. */
const minimumBudget: TextBudget = { characters: 120, bytes: 300 };

/** The lines below, as many as fit; an obstacle comes first. */
function smallPrint(shown: ShownSubscription, budget: TextBudget, phrases: Phrases): string {
	const lines = [
		shown.obstacle && showObstacle(shown.obstacle, phrases),
		...(shown.losses ?? []),
		plain(shown.when),
		shown.manner,
		showTimes(shown, phrases),
		showArrival(shown, phrases),
	].map((line) => (line ? `\n-# ${line}` : ''));
	return lines.reduce((text, line) => (fits(text + line, budget) ? text + line : text), '');
}

function showTimes({ paused, next, last, owed }: ShownSubscription, phrases: Phrases): string {
	return [
		paused && phrases.say('isPaused'),
		next && phrases.say('nextAt', { moment: showInstant(next) }),
		last && phrases.say('lastAt', { moment: showInstant(last) }),
		owed > 0 && phrases.say('messagesWaiting', { count: owed }),
	]
		.filter(Boolean)
		.join(' · ');
}

function showArrival({ next, arrivesBy }: ShownSubscription, phrases: Phrases): string {
	if (next === undefined || arrivesBy === undefined) return '';
	return phrases.say('arrivesBy', { by: showTime(arrivesBy), at: showTime(next) });
}
