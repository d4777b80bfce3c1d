import { instantOf } from '#src/articles/publication-date.ts';
import type { Timeline, TimelineDay } from '#src/desk/timeline.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, canTurn, walkButtons } from '../message/controls.ts';
import { profileOf, writeCustomId } from '../message/targets.ts';
import { quote, remaining, share, shorten } from '../text/plain-text.ts';
import { showLanguage, showUnderstood, titleOf } from '../text/small-print.ts';
import { showHeadline, showReports, storyMenu } from './story-entry.ts';

/** The answer to `/timeline`: a block for each day, with its main story in a sentence. */
export function renderTimeline(
	timeline: Timeline,
	{ pagingOptions, phrases }: TimelineSettings,
): Message {
	const { topic, understoodFrom, days } = timeline;
	const isPerson = typeof topic !== 'string' && 'kind' in topic && topic.kind === 'person';
	const title = phrases.say('timelineTitle', { topic: showTopic(topic, phrases) });
	const stories = days.map(({ story }) => story);
	return renderCard({
		accent: inkBlue,
		head: () => `## ${title}${showUnderstood({ topic, understoodFrom }, phrases)}`,
		blocks: days.map((day) => ({ entries: [dayEntry(day, phrases)] })),
		closing: () => showChoice(timeline, { pagingOptions, phrases }),
		controls: [
			storyMenu(stories, phrases),
			buttonRow(walkButtons('timeline', pagingOptions, timeline, phrases)),
			buttonRow([
				button(phrases.say('allStories'), writeCustomId('brief', pagingOptions)),
				isPerson ? button(phrases.say('profileButton'), profileOf(topic)) : undefined,
			]),
		],
	});
}

type TimelineSettings = {
	/** The options of the command, which `/brief` has too, for the buttons to repeat. */
	readonly pagingOptions: Readonly<Record<string, string>>;
	readonly phrases: Phrases;
};

function showTopic(topic: Timeline['topic'], phrases: Phrases): string {
	if (typeof topic === 'string') return quote(topic, phrases);
	return shorten('names' in topic ? titleOf(topic, phrases) : topic.name, topicBudget);
}

const topicBudget = { characters: 300, bytes: 800 };

/** The day and its reports, what happened, in which other language than the reader’s, and who reports it. */
function dayEntry({ day, reports, sentence, story }: TimelineDay, phrases: Phrases): Entry {
	return (budget) => {
		const count = phrases.say('reports', { count: reports });
		const date = `**${phrases.day(instantOf(day))}** · ${count}\n`;
		const language = showLanguage(story, phrases);
		const sources = story.source
			? [{ source: story.source, publisher: story.publisher, url: story.url }, ...story.others]
			: story.others;
		const frame = (list: string) => `\n-# ${[language, list].filter(Boolean).join(' · ')}`;
		const by =
			showReports(sources, share(budget, 3), { phrases, frame }) || (language && frame(''));
		const left = remaining(budget, date, by);
		const told =
			sentence === undefined ? showHeadline(story, left, phrases) : shorten(sentence, left);
		return `${date}${told}${by}`;
	};
}

/** How many days these are of how many, which page this is, and on the first one how they were chosen. */
function showChoice(
	{ chosen, reported, since, page, pages }: Timeline,
	{ pagingOptions, phrases }: TimelineSettings,
): string {
	const isAll = chosen === reported;
	const parts = [
		isAll
			? phrases.say('timelineAll', { count: chosen })
			: phrases.say('timelineChosen', { count: chosen, reported }),
		since && phrases.say('timelineSince', { day: phrases.day(instantOf(since)) }),
		pages > 1 &&
			canTurn('timeline', pagingOptions, { pages }) &&
			phrases.say('timelinePage', { page, pages }),
		pages > 1 && page === pages && phrases.say('endOfStories'),
		phrases.say('daysInUtc'),
	];
	const how = isAll || page > 1 ? '' : `\n-# ${phrases.say('timelineHow')}`;
	return `-# ${parts.filter(Boolean).join(' · ')}${how}`;
}
