import type { Why } from '#src/desk/match-topics.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Key } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { highlight, matcherOf, withoutHighlights } from '#src/text/matcher.ts';
import { type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import {
	fits,
	plain,
	quote,
	remaining,
	share,
	showHighlighted,
	type TextBudget,
} from '../text/plain-text.ts';
import { showTopic, showTopicSelection } from '../text/topics-text.ts';
import { namedAs } from './notice-card.ts';

/** Answers “Why this?”: which topic matched, and where. `why` is undefined if the story has changed and no topic matches it now. */
export function renderWhy(why: Why | undefined, phrases: Phrases): Message {
	return renderCard({
		accent: inkBlue,
		head: (budget) =>
			why === undefined ? phrases.say('whyNoLonger') : explain(why, budget, phrases),
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
		head: () => `## ${phrases.say('whyTitle')}`,
		blocks: [{ entries: reasons.map((reason) => reasonEntry(reason, phrases)) }],
	});
}

function reasonEntry({ wish, times, isPaused, why }: PostingReason, phrases: Phrases): Entry {
	return (budget) => {
		const name = phrases.say(wish.kind === 'digest' ? 'digest' : 'alerts');
		const kind = `**${name}** · ${plain(times)} · `;
		const about = showTopicSelection(wish, remaining(share(budget, 3), kind), phrases);
		const title = `${kind}${about}\n${isPaused ? `-# ${phrases.say('whyPaused')}\n` : ''}`;
		const text = title + explain(why, remaining(budget, title), phrases);
		return fits(text, budget) ? text : '';
	};
}

function explain(why: Why, budget: TextBudget, phrases: Phrases): string {
	const { topic, where, text, isWhole, terms } = why;
	if (topic === undefined) return phrases.say('whyEverything');
	if (topic.kind === 'name') {
		const named = { topic: showTopic(topic, phrases), kind: phrases.say(namedAs[topic.as]) };
		return text === topic.name
			? phrases.say('whyNamed', named)
			: phrases.say('whyNamedWritten', { ...named, text: quote(text, phrases) });
	}
	const intro = phrases.say(introOf(terms, isWhole), {
		topic: showTopic(topic, phrases),
		where: phrases.say(passageNames[where]),
	});
	return `${intro}\n> ${showFound(why, remaining(budget, intro, '\n> '))}`;
}

/** Says “the words of”, because several words need not be next to each other as in a phrase. */
function introOf(terms: readonly string[], isWhole: boolean) {
	if (terms.length < 2) return 'whyWord';
	return isWhole ? 'whyWords' : 'whyWordsApart';
}

const passageNames = {
	headline: 'inHeadline',
	kicker: 'inKicker',
	summary: 'inSummary',
	statement: 'inStatement',
	person: 'inPersonName',
	organization: 'inOrganizationName',
	place: 'inPlaceName',
	topic: 'inTopics',
} as const satisfies Record<Why['where'], Key>;

function showFound({ terms, text, language }: Why, budget: TextBudget): string {
	const matcher = matcherOf(terms);
	return showHighlighted(
		matcher === undefined ? withoutHighlights(text) : highlight(text, matcher, language),
		budget,
	);
}
