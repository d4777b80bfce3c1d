import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { fits, quote, remaining, shorten, type TextBudget } from './plain-text.ts';

/** What a subscription is about: “**Taiwan**, “chip war” except **Expo**”, or “everything”; as many topics as fit, the rest counted. */
export function showTopicSelection(
	{ topics, except }: TopicSelection,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const left = except.length === 0 ? budget : half(budget);
	const about = topics.length === 0 ? phrases.say('everything') : showTopics(topics, left, phrases);
	if (except.length === 0) return about;
	const frame = phrases.say('except', { about: '', except: '' });
	const excluded = showTopics(except, remaining(budget, about, frame), phrases);
	return phrases.say('except', { about, except: excluded });
}

function half({ characters, bytes }: TextBudget): TextBudget {
	return { characters: Math.floor(characters / 2), bytes: Math.floor(bytes / 2) };
}

function showTopics(topics: readonly Topic[], budget: TextBudget, phrases: Phrases): string {
	const between = phrases.say('between');
	const left = remaining(budget, phrases.say('andMore', { list: '', count: topics.length }));
	let list = '';
	let shown = 0;
	for (const topic of topics) {
		const longer = list + (shown === 0 ? '' : between) + showTopic(topic, phrases);
		if (!fits(longer, left)) break;
		list = longer;
		shown += 1;
	}
	if (shown === topics.length) return list;
	return shown === 0
		? phrases.say('topics', { count: topics.length })
		: phrases.say('andMore', { list, count: topics.length - shown });
}

/** A name in bold, words in quotation marks; a phrase already in marks gets no second pair. */
export function showTopic(topic: Topic, phrases: Phrases): string {
	if (topic.kind === 'name') return `**${shorten(topic.name, topicBudget)}**`;
	return quote(topic.words.replace(/^["“]([^"“”]*)["”]$/, '$1'), phrases);
}

const topicBudget: TextBudget = { characters: 150, bytes: 400 };
