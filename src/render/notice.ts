import type { Name } from '#src/names/name.ts';
import { amber, inkBlue, renderCard } from './card.ts';
import { button, buttonRow, type Target, waysOn } from './controls.ts';
import type { Message } from './message.ts';
import { briefOn, profileOf } from './name-target.ts';
import { quote, shorten } from './shorten.ts';

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
export function renderDone(text: string): Message {
	return renderCard({ accent: inkBlue, head: () => text, blocks: [] });
}

/** Says that no story holds the words, of one source where one is given, and offers the names that come nearest. */
export function renderNothingFound(
	words: string,
	nearest: readonly Name[],
	source?: string,
): Message {
	const where = source === undefined ? 'here' : `from **${shorten(source, nameRoom)}**`;
	return renderEmpty(
		`No story ${where} mentions ${quote(words)}.${didYouMean(nearest)}`,
		nearest.map(toBrief),
	);
}

/** Says that a search with filters or signs of its own finds nothing; `isDay` where its words name a day, which no filter was made of. */
export function renderNothingMatches(
	words: string,
	nearest: readonly Name[],
	isDay = false,
): Message {
	const day = shorten(words.trim(), nameRoom);
	const hint = isDay
		? ` For the stories of that day, type \`since:${day} until:${day}\`.`
		: didYouMean(nearest);
	const text = `No story here matches ${quote(words)}.${hint}`;
	return renderEmpty(text, nearest.map(toBrief));
}

/** The same as a notice, with ways on below it. */
function renderEmpty(
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
		const text = `**${shorten(other.name, nameRoom)}** is ${withArticle[other.kind]} here, not a person.`;
		return renderEmpty(text, others.map(toBrief));
	}
	const text = `Nobody called ${quote(words)} is named in the stories here.${didYouMean(nearest)}`;
	return renderEmpty(
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

const nameRoom = { characters: 250, bytes: 700 };

function toBrief(name: Name) {
	return { label: name.name, target: briefOn(name) };
}

function didYouMean([only, ...others]: readonly Name[]): string {
	if (only === undefined) return ' Try fewer or other words.';
	if (others.length > 0) return ' Did you mean one of these?';
	return ` Did you mean **${shorten(only.name, nameRoom)}**?`;
}
