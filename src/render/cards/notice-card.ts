import type { SearchProblem } from '#src/desk/search.ts';
import type { Name } from '#src/names/name.ts';
import { amber, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, fallbackRow } from '../message/controls.ts';
import { briefOn, profileOf, type Target } from '../message/targets.ts';
import { quote, shorten } from '../text/plain-text.ts';

/** A short text of our own with up to five buttons; outside text in it must already be plain. */
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

/** A short text of our own on what was done. */
export function renderConfirmation(text: string): Message {
	return renderCard({ accent: inkBlue, head: () => text, blocks: [] });
}

/** Says that no story mentions the text, optionally from one source, and offers the nearest names. */
export function renderNothingFound(
	text: string,
	nearest: readonly Name[],
	source?: string,
): Message {
	const where = source === undefined ? 'here' : `from **${shorten(source, nameBudget)}**`;
	return renderNoResult(
		`No story ${where} mentions ${quote(text)}.${didYouMean(nearest)}`,
		nearest.map(briefOffer),
	);
}

/** Says that a search with filters or operators finds nothing; `isDay` if the text is a date and should have been a filter. */
export function renderNothingMatches(
	text: string,
	nearest: readonly Name[],
	isDay = false,
): Message {
	const day = shorten(text.trim(), nameBudget);
	const hint = isDay
		? ` For stories from that day, type \`since:${day} until:${day}\`.`
		: didYouMean(nearest);
	return renderNoResult(`No story here matches ${quote(text)}.${hint}`, nearest.map(briefOffer));
}

/** A notice with buttons that lead elsewhere. */
function renderNoResult(
	text: string,
	offers: readonly { readonly label: string; readonly target: Target }[] = [],
): Message {
	return renderCard({
		accent: amber,
		head: () => text,
		blocks: [],
		controls: [buttonRow(offers.map(({ label, target }) => button(label, target))), fallbackRow()],
	});
}

/** Says that no person has that name; `others` are the places, organizations or topics that do. */
export function renderNobodyFound(
	text: string,
	others: readonly Name[],
	nearest: readonly Name[],
): Message {
	const [other] = others;
	if (other !== undefined) {
		const name = shorten(other.name, nameBudget);
		const isOther = `**${name}** is listed here as ${withArticle[other.kind]}, not a person.`;
		return renderNoResult(isOther, others.map(briefOffer));
	}
	return renderNoResult(
		`Nobody called ${quote(text)} appears in the stories here.${didYouMean(nearest)}`,
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
	if (only === undefined) return ' Try fewer or different words.';
	if (others.length > 0) return ' Did you mean one of these?';
	return ` Did you mean **${shorten(only.name, nameBudget)}**?`;
}

/** Says why a search cannot be run, and what to type instead. */
export function describeSearchProblem(problem: SearchProblem): string {
	switch (problem.kind) {
		case 'nothing-to-find':
			return 'There is nothing to search for. Type at least one word.';
		case 'only-left-out':
			return 'Every word here is excluded. Type what to look for as well, as in `chips -taiwan`.';
		case 'date-unclear':
			return `${quote(problem.date)} is not a date. Write one like 2025-06-19, \`June 2025\`, \`yesterday\` or \`7d\`.`;
		case 'filter-empty':
			return `\`${problem.field}:\` is empty. Write ${examples[problem.field]}, or leave it out.`;
		case 'filter-twice':
			return `\`${problem.field}:\` appears twice. Use it once.`;
		case 'filter-unknown':
			return `\`${problem.written}:\` is not a filter. Write ${instead[problem.nearest]}, or put the words in quotation marks to search for them.`;
		case 'date-left-out':
			return `\`${problem.field}:\` cannot be excluded with a minus. Use \`${otherEnd[problem.field]}:\` with that date instead.`;
		case 'dates-reversed':
			return 'The date after `since:` is later than the one after `until:`. Swap them.';
		case 'or-unclear':
			return '`OR` only works between words, not next to `-`, `from:`, `since:` or `until:`. Search for these one at a time.';
		case 'source-unknown':
			return describeUnknownSource(problem.source, problem.nearest);
	}
}

const examples = {
	from: '`from:` with a source',
	since: '`since:2025-06-01`',
	until: '`until:2025-06-19`',
} as const;

const instead = {
	from: '`from:` with a source',
	since: '`since:2025-06-01` for that day and later',
	until: '`until:2025-06-19` for that day and earlier',
	'since-until': '`since:2025-06-19 until:2025-06-19`',
} as const;

const otherEnd = { from: 'from', since: 'until', until: 'since' } as const;

/** Says that the text does not match exactly one source, and lists the nearest. */
export function describeUnknownSource(source: string, nearest: readonly string[]): string {
	const names = nearest.map((name) => `**${shorten(name, sourceBudget)}**`).join(', ');
	const here =
		names === '' ? 'None of the stories here names its source.' : `Sources here: ${names}.`;
	return `Which source do you mean by ${quote(source)}? ${here}`;
}

const sourceBudget = { characters: 120, bytes: 300 };
