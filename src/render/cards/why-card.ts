import type { Why } from '#src/desk/match-topics.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { highlight, matcherOf, withoutHighlights } from '#src/text/matcher.ts';
import { type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import {
	fits,
	quote,
	remaining,
	share,
	showHighlighted,
	type TextBudget,
} from '../text/plain-text.ts';
import { showTopic, showTopicSelection } from '../text/topics-text.ts';

/** Answers “Why this?”: which topic matched, and where. `why` is undefined if the story has changed and no topic matches it now. */
export function renderWhy(why: Why | undefined, phrases: Phrases): Message {
	return renderCard({
		accent: inkBlue,
		head: (budget) => (why === undefined ? noLongerMatches : explain(why, budget, phrases)),
		blocks: [],
	});
}

/** A channel’s subscription, and why a story matches it. */
export type PostingReason = {
	readonly wish: TopicSelection & { readonly kind: 'digest' | 'alert' };
	/** When it posts, which tells subscriptions about the same topics apart. */
	readonly times: string;
	/** It may have posted the story before. */
	readonly isPaused: boolean;
	readonly why: Why;
};

/** Answers why a story is posted in a channel, for every subscription that it matches. */
export function renderWhyHere(reasons: readonly PostingReason[], phrases: Phrases): Message {
	return renderCard({
		accent: inkBlue,
		head: () => '## Why this is posted here',
		blocks: [{ entries: reasons.map((reason) => reasonEntry(reason, phrases)) }],
	});
}

function reasonEntry({ wish, times, isPaused, why }: PostingReason, phrases: Phrases): Entry {
	return (budget) => {
		const kind = `${wish.kind === 'digest' ? '**Digest**' : '**Alerts**'} · ${times} · `;
		const about = showTopicSelection(wish, remaining(share(budget, 3), kind), phrases);
		const title = `${kind}${about}\n${isPaused ? pausedNote : ''}`;
		const text = title + explain(why, remaining(budget, title), phrases);
		return fits(text, budget) ? text : '';
	};
}

const pausedNote = '-# **paused**: nothing is posted until it is resumed\n';

const noLongerMatches =
	'The story has changed since it was posted and no longer mentions any of the topics here.';

function explain(why: Why, budget: TextBudget, phrases: Phrases): string {
	const { topic, where, text, isWhole, terms } = why;
	if (topic === undefined) return 'Every new story is posted here, whatever it is about.';
	if (topic.kind === 'name') {
		const written = text === topic.name ? '' : `, written ${quote(text)}`;
		return `The story names ${showTopic(topic, phrases)} as ${namedAs[topic.as]}${written}.`;
	}
	const intro = `${showTerms(topic, terms, { isWhole, phrases })} ${passageNames[where]}:`;
	return `${intro}\n> ${showFound(why, remaining(budget, intro, '\n> '))}`;
}

/** Says “the words of”, because several words need not be next to each other as in a phrase. */
function showTerms(
	topic: Topic,
	terms: readonly string[],
	{ isWhole, phrases }: { readonly isWhole: boolean; readonly phrases: Phrases },
): string {
	if (terms.length < 2) return `${showTopic(topic, phrases)} is in`;
	const intro = `The words of ${showTopic(topic, phrases)} are in`;
	return isWhole ? intro : `${intro} the story, the first in`;
}

const namedAs = {
	person: 'a person',
	organization: 'an organization',
	place: 'a place',
	topic: 'a topic',
} as const;

const passageNames: Readonly<Record<Why['where'], string>> = {
	headline: 'the headline',
	kicker: 'the label above the headline',
	summary: 'the summary',
	statement: 'a statement',
	person: 'a person’s name',
	organization: 'an organization’s name',
	place: 'a place name',
	topic: 'the topics',
};

function showFound({ terms, text, language }: Why, budget: TextBudget): string {
	const matcher = matcherOf(terms);
	return showHighlighted(
		matcher === undefined ? withoutHighlights(text) : highlight(text, matcher, language),
		budget,
	);
}
