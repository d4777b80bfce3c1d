import type { SearchProblem } from '#src/desk/search.ts';
import type { Name } from '#src/names/name.ts';
import { amber, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, waysOn } from '../message/controls.ts';
import { briefOn, profileOf, type Target } from '../message/targets.ts';
import { quote, shorten } from '../text/plain-text.ts';

/** A plain sentence or two in our own words, whose foreign parts are already plain, with up to five things to press. */
export function renderNotice(
	text: string,
	offers: readonly { readonly label: string; readonly target: Target }[] = [],
): Message {
	return renderCard({
		accent: amber,
		head: () => text,
		blocks: [],
		controls: [buttonRow(offers.map(({ label, target }) => button(label, target)))],
	});
}

/** A plain sentence of ours on what was done. */
export function renderConfirmation(text: string): Message {
	return renderCard({ accent: inkBlue, head: () => text, blocks: [] });
}

/** Says that no story holds the words, of one source where one is given, and offers the names that come nearest. */
export function renderNothingFound(
	words: string,
	nearest: readonly Name[],
	source?: string,
): Message {
	const where = source === undefined ? 'here' : `from **${shorten(source, nameBudget)}**`;
	return renderNoResult(
		`No story ${where} mentions ${quote(words)}.${didYouMean(nearest)}`,
		nearest.map(briefOffer),
	);
}

/** Says that a search with filters or signs of its own finds nothing; `isDay` where its words name a day, which no filter was made of. */
export function renderNothingMatches(
	words: string,
	nearest: readonly Name[],
	isDay = false,
): Message {
	const day = shorten(words.trim(), nameBudget);
	const hint = isDay
		? ` For the stories of that day, type \`since:${day} until:${day}\`.`
		: didYouMean(nearest);
	const text = `No story here matches ${quote(words)}.${hint}`;
	return renderNoResult(text, nearest.map(briefOffer));
}

/** The same as a notice, with ways on below it. */
function renderNoResult(
	text: string,
	offers: readonly { readonly label: string; readonly target: Target }[] = [],
): Message {
	return renderCard({
		accent: amber,
		head: () => text,
		blocks: [],
		controls: [buttonRow(offers.map(({ label, target }) => button(label, target))), waysOn()],
	});
}

/** Says that nobody of that name is known; `others` are places, organizations or topics called so. */
export function renderNobodyFound(
	words: string,
	others: readonly Name[],
	nearest: readonly Name[],
): Message {
	const [other] = others;
	if (other !== undefined) {
		const text = `**${shorten(other.name, nameBudget)}** is ${withArticle[other.kind]} here, not a person.`;
		return renderNoResult(text, others.map(briefOffer));
	}
	const text = `Nobody called ${quote(words)} is named in the stories here.${didYouMean(nearest)}`;
	return renderNoResult(
		text,
		nearest.map((name) => ({ label: name.name, target: profileOf(name) })),
	);
}

const withArticle = {
	person: 'a person',
	organization: 'an organization',
	place: 'a place',
	topic: 'a topic',
} as const;

const nameBudget = { characters: 250, bytes: 700 };

function briefOffer(name: Name) {
	return { label: name.name, target: briefOn(name) };
}

function didYouMean([only, ...others]: readonly Name[]): string {
	if (only === undefined) return ' Try fewer or other words.';
	if (others.length > 0) return ' Did you mean one of these?';
	return ` Did you mean **${shorten(only.name, nameBudget)}**?`;
}

/** Tells a reader in a sentence or two why their words cannot be searched, and what to type instead. */
export function describeSearchProblem(problem: SearchProblem): string {
	switch (problem.kind) {
		case 'nothing-to-find':
			return 'There is no word to look for. Type at least one.';
		case 'only-left-out':
			return 'All of these words are to be left out. Type at least one to look for.';
		case 'date-unclear':
			return `${quote(problem.date)} is not a day. Write one such as 2025-06-19, \`June 2025\`, \`yesterday\` or \`7d\`.`;
		case 'filter-empty':
			return `Nothing stands behind \`${problem.field}:\`. Write ${examples[problem.field]}, or leave it out.`;
		case 'filter-twice':
			return `\`${problem.field}:\` stands there twice. Write it once.`;
		case 'filter-unknown':
			return `\`${problem.written}:\` is no filter here. Write ${instead[problem.nearest]}, or the words in quotation marks to look for them.`;
		case 'date-left-out':
			return `A minus before \`${problem.field}:\` leaves nothing out. Write \`${otherEnd[problem.field]}:\` with that day instead.`;
		case 'dates-reversed':
			return 'The day behind `since:` comes after the one behind `until:`. Swap them.';
		case 'or-unclear':
			return '`OR` stands between words of which one is enough, and not beside `-`, `from:`, `since:` or `until:`. Search for these one after the other.';
		case 'source-unknown':
			return describeUnknownSource(problem.source, problem.nearest);
	}
}

const examples = {
	from: '`from:` and a source',
	since: '`since:2025-06-01`',
	until: '`until:2025-06-19`',
} as const;

const instead = {
	from: '`from:` and a source',
	since: '`since:2025-06-01`, which begins with that day',
	until: '`until:2025-06-19`, which ends with that day',
	'since-until': '`since:2025-06-19 until:2025-06-19`',
} as const;

const otherEnd = { from: 'from', since: 'until', until: 'since' } as const;

/** Says that no one source is called so, and which come nearest. */
export function describeUnknownSource(source: string, nearest: readonly string[]): string {
	const names = nearest.map((name) => `**${shorten(name, sourceBudget)}**`).join(', ');
	const here = names === '' ? 'No story here names its source.' : `Sources here: ${names}.`;
	return `No one source here goes by ${quote(source)}. ${here}`;
}

const sourceBudget = { characters: 120, bytes: 300 };
