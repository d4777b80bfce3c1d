import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Brief, PersonInBrief } from '#src/desk/brief.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Freshness } from '#src/sources/freshness.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import {
	button,
	buttonRow,
	byAge,
	canTurn,
	menuRow,
	pageButtons,
	type Row,
} from '../message/controls.ts';
import { followOf, profileOf } from '../message/targets.ts';
import { quote, remaining, shorten, type TextBudget } from '../text/plain-text.ts';
import {
	noteClosest,
	noteIgnoredSigns,
	showDay,
	showInstant,
	showTotals,
	showUnderstood,
	titleOf,
} from '../text/small-print.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** The answer to `/brief`. */
export function renderBrief(
	brief: Brief,
	{ pagingOptions, follow, freshness, phrases }: BriefSettings,
): Message {
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(brief, budget, phrases),
		blocks: brief.stories.map((story) => ({ entries: [storyEntry(story, phrases)] })),
		closing: () =>
			showTotals(brief.totals, brief, {
				phrases,
				canTurn: canTurn('brief', pagingOptions, brief),
			}) + showFreshness(freshness, phrases),
		controls: [
			peopleMenu(brief.people, phrases),
			storyMenu(brief.stories, phrases),
			buttonRow([
				...pageButtons('brief', pagingOptions, byAge(brief, phrases)),
				profileButton(brief, phrases),
				button(phrases.say('followThis'), followOf(follow)),
			]),
		],
	});
}

type BriefSettings = {
	/** The command’s options, for the page buttons to repeat. */
	readonly pagingOptions: Readonly<Record<string, string>>;
	/** The topic in the form that `/follow` reads. */
	readonly follow?: string | undefined;
	/** How fresh the articles of feeds can be; nothing is said where there are no feeds. */
	readonly freshness?: Freshness | undefined;
	readonly phrases: Phrases;
};

/** Tells a reader whether what is not here can have happened: whether the sources are being read. */
function showFreshness(freshness: Freshness | undefined, phrases: Phrases): string {
	const { feeds, unread, readAt } = freshness ?? noFeeds;
	if (feeds === 0 || readAt === undefined) return '';
	const when = showInstant(readAt);
	if (unread === feeds) return `\n-# ${phrases.say('lastRead', { when })}`;
	const missing = unread === 0 ? '' : ` · ${phrases.say('sourcesUnread', { unread, feeds })}`;
	return `\n-# ${phrases.say('sourcesRead', { when })}${missing}`;
}

const noFeeds: Freshness = { feeds: 0, unread: 0, readAt: undefined };

function showHead(brief: Brief, budget: TextBudget, phrases: Phrases): string {
	const { topic, closest } = brief;
	const understood = showUnderstood(brief, phrases);
	if (typeof topic === 'string') {
		const notes = [noteIgnoredSigns([topic], phrases), noteClosest(closest, phrases)];
		return [`## ${quote(topic, phrases)}${understood}`, ...notes].filter(Boolean).join('\n');
	}
	const title = 'names' in topic ? titleOf(topic, phrases) : topic.name;
	return `## ${shorten(title, remaining(budget, '## ', understood))}${understood}`;
}

function profileButton({ topic }: Brief, phrases: Phrases): APIButtonComponent | undefined {
	const isPerson = typeof topic !== 'string' && 'kind' in topic && topic.kind === 'person';
	return isPerson ? button(phrases.say('profileButton'), profileOf(topic)) : undefined;
}

function peopleMenu(people: readonly PersonInBrief[], phrases: Phrases): Row | undefined {
	const options = people.map(({ name, knownName, role, publishedAt }) => ({
		label: name,
		description: knownName
			? phrases.say('inReports', { count: knownName.mentions })
			: role && publishedAt && `${showDay(publishedAt, phrases)}: ${role}`,
		target: profileOf(knownName ?? name),
	}));
	return menuRow('people', phrases.say('whoIsIn'), options);
}
