import type { SearchProblem } from '#src/desk/search.ts';
import type { Name, NameKind } from '#src/names/name.ts';
import { allOf, type Key, type Saying, saying, type Value } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { amber, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, fallbackRow } from '../message/controls.ts';
import { briefOn, profileOf, type Target } from '../message/targets.ts';
import { quotation, quote, shorten } from '../text/plain-text.ts';

type Offers = readonly { readonly label: string; readonly target: Target }[];

/** A short text of our own with up to five buttons; outside text in it must already be plain. */
export function renderNotice(text: string, offers: Offers = []): Message {
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
	{ nearest, source, phrases }: NothingFound & { readonly source?: string | undefined },
): Message {
	const words = quote(text, phrases);
	const first =
		source === undefined
			? phrases.say('nothingMentions', { words })
			: phrases.say('nothingFromSource', { words, source: bold(source) });
	return renderNoResult([first, didYouMean(nearest, phrases)], nearest.map(briefOffer), phrases);
}

type NothingFound = {
	/** The names nearest to what was typed. */
	readonly nearest: readonly Name[];
	readonly phrases: Phrases;
};

/** Says that a search with filters or operators finds nothing; `isDay` if the text is a date and should have been a filter. */
export function renderNothingMatches(
	text: string,
	{ nearest, isDay = false, phrases }: NothingFound & { readonly isDay?: boolean },
): Message {
	const day = shorten(text.trim(), nameBudget);
	const first = phrases.say('nothingMatches', { words: quote(text, phrases) });
	const hint = isDay
		? phrases.say('storiesOfDay', { search: `\`since:${day} until:${day}\`` })
		: didYouMean(nearest, phrases);
	return renderNoResult([first, hint], nearest.map(briefOffer), phrases);
}

/** A notice of one or two sentences with buttons that lead elsewhere. */
function renderNoResult(
	[first, second]: readonly [string, string?],
	offers: Offers,
	phrases: Phrases,
): Message {
	const text = second === undefined ? first : phrases.say('sentences', { first, second });
	return renderCard({
		accent: amber,
		head: () => text,
		blocks: [],
		controls: [
			buttonRow(offers.map(({ label, target }) => button(label, target))),
			fallbackRow(phrases),
		],
	});
}

/** Says that no person has that name; `others` are the places, organizations or topics that do. */
export function renderNobodyFound(
	text: string,
	{ nearest, others, phrases }: NothingFound & { readonly others: readonly Name[] },
): Message {
	const [other] = others;
	if (other !== undefined) {
		const kind = phrases.say(namedAs[other.kind]);
		const isOther = phrases.say('listedAs', { name: bold(other.name), kind });
		return renderNoResult([isOther], others.map(briefOffer), phrases);
	}
	const nobody = phrases.say('nobodyCalled', { name: quote(text, phrases) });
	const offers = nearest.map((name) => ({ label: name.name, target: profileOf(name) }));
	return renderNoResult([nobody, didYouMean(nearest, phrases)], offers, phrases);
}

/** What a name is, as in “listed as a place”. */
export const namedAs = {
	person: 'aPerson',
	organization: 'anOrganization',
	place: 'aPlace',
	topic: 'aTopic',
} as const satisfies Record<NameKind, Key>;

function bold(name: string): string {
	return `**${shorten(name, nameBudget)}**`;
}

const nameBudget = { characters: 250, bytes: 700 };

function briefOffer(name: Name) {
	return { label: name.name, target: briefOn(name) };
}

function didYouMean([only, ...others]: readonly Name[], phrases: Phrases): string {
	if (only === undefined) return phrases.say('tryOtherWords');
	if (others.length > 0) return phrases.say('didYouMeanOne');
	return phrases.say('didYouMean', { name: bold(only.name) });
}

/** Says why a search cannot be run, and what to type instead. */
export function describeSearchProblem(problem: SearchProblem): Saying {
	switch (problem.kind) {
		case 'nothing-to-find':
			return saying('searchEmpty');
		case 'only-left-out':
			return saying('onlyExcluded');
		case 'date-unclear':
			return saying('dateUnclear', { date: quotation(problem.date) });
		case 'filter-empty': {
			const { field } = problem;
			return saying('filterEmpty', { field, example: examples[field] });
		}
		case 'filter-twice':
			return saying('filterTwice', { field: problem.field });
		case 'filter-unknown': {
			const { written, nearest } = problem;
			return saying('filterUnknown', { written, example: instead[nearest] });
		}
		case 'date-left-out': {
			const { field } = problem;
			return saying('dateExcluded', { field, other: otherEnd[field] });
		}
		case 'dates-reversed':
			return saying('datesReversed');
		case 'or-unclear':
			return saying('orUnclear');
		case 'source-unknown':
			return describeUnknownSource(problem.source, problem.nearest);
	}
}

const examples: Readonly<Record<'from' | 'since' | 'until', Value>> = {
	from: saying('fromWithSource'),
	since: '`since:2025-06-01`',
	until: '`until:2025-06-19`',
};

const instead: Readonly<Record<'from' | 'since' | 'until' | 'since-until', Value>> = {
	from: saying('fromWithSource'),
	since: saying('sinceThatDay'),
	until: saying('untilThatDay'),
	'since-until': '`since:2025-06-19 until:2025-06-19`',
};

const otherEnd = { from: 'from', since: 'until', until: 'since' } as const;

/** Says that the text does not match exactly one source, and lists the nearest. */
export function describeUnknownSource(source: string, nearest: readonly string[]): Saying {
	const names = nearest.map((name) => `**${shorten(name, sourceBudget)}**`);
	return saying('sentences', {
		first: saying('whichSource', { source: quotation(source) }),
		second:
			names.length === 0
				? saying('noSourceNamed')
				: saying('sourcesHere', { sources: allOf(names) }),
	});
}

const sourceBudget = { characters: 120, bytes: 300 };
