import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import type { Why } from '#src/desk/why.ts';
import { highlight, matcherOf, withoutHighlights } from '#src/text/matcher.ts';
import { type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import type { Phrases } from '../phrases/phrases.ts';
import {
	fits,
	quote,
	remaining,
	share,
	showHighlighted,
	type TextBudget,
} from '../text/plain-text.ts';
import { showTopic, showTopicSelection } from '../text/topics-text.ts';

/** Answers “Why this?”: which topic matched, and where. Undefined: the story has changed since, and none does. */
export function renderWhy(why: Why | undefined, phrases: Phrases): Message {
	return renderCard({
		accent: inkBlue,
		head: (room) => (why === undefined ? noLongerMatches : explain(why, room, phrases)),
		blocks: [],
	});
}

/** One thing that is posted in a channel, and why a story is wanted for it. */
export type PostingReason = {
	readonly wish: TopicSelection & { readonly kind: 'digest' | 'alert' };
	readonly why: Why;
};

/** Answers why a story is told in a channel, by all that is posted there. */
export function renderWhyHere(reasons: readonly PostingReason[], phrases: Phrases): Message {
	return renderCard({
		accent: inkBlue,
		head: () => '## Why this is posted here',
		blocks: [{ entries: reasons.map((reason) => reasonEntry(reason, phrases)) }],
	});
}

function reasonEntry({ wish, why }: PostingReason, phrases: Phrases): Entry {
	return (room) => {
		const what = wish.kind === 'digest' ? '**Digest** · ' : '**Alerts** · ';
		const title = `${what}${showTopicSelection(wish, remaining(share(room, 3), what), phrases)}\n`;
		const text = title + explain(why, remaining(room, title), phrases);
		return fits(text, room) ? text : '';
	};
}

const noLongerMatches =
	'The story has changed since it was posted, and none of the topics here is in it now.';

function explain(
	{ topic, where, text, isWhole, terms }: Why,
	room: TextBudget,
	phrases: Phrases,
): string {
	if (topic === undefined) return 'Every new story is posted here, whatever it is about.';
	if (topic.kind === 'name') {
		const written = text === topic.name ? '' : `, written ${quote(text)}`;
		return `${showTopic(topic, phrases)} is named as ${namedAs[topic.as]} in it${written}.`;
	}
	const says = `${showTerms(topic, terms, { isWhole, phrases })} ${passageNames[where]}:`;
	return `${says}\n> ${showFound(terms, text, remaining(room, says, '\n> '))}`;
}

/** Several words need not stand side by side, as those of a phrase do. */
function showTerms(
	topic: Topic,
	terms: readonly string[],
	{ isWhole, phrases }: { readonly isWhole: boolean; readonly phrases: Phrases },
): string {
	if (terms.length < 2) return `${showTopic(topic, phrases)} stands in`;
	const words = `The words of ${showTopic(topic, phrases)} stand in`;
	return isWhole ? words : `${words} it, the first in`;
}

const namedAs = {
	person: 'a person',
	organization: 'an organization',
	place: 'a place',
	topic: 'a topic',
} as const;

const passageNames: Readonly<Record<Why['where'], string>> = {
	headline: 'its headline',
	kicker: 'the label above its headline',
	summary: 'its summary',
	statement: 'a statement in it',
	person: 'the name of a person in it',
	organization: 'the name of an organization in it',
	place: 'the name of a place in it',
	topic: 'one of its topics',
};

function showFound(terms: readonly string[], text: string, room: TextBudget): string {
	const matcher = matcherOf(terms);
	return showHighlighted(
		matcher === undefined ? withoutHighlights(text) : highlight(text, matcher),
		room,
	);
}
