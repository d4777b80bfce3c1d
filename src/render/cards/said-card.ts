import type { Said } from '#src/desk/said.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, pageButtons } from '../message/controls.ts';
import { briefOn, profileOf, type Target, writeCustomId } from '../message/targets.ts';
import { quote, shorten } from '../text/plain-text.ts';
import { formatCount, formatNumber } from '../text/small-print.ts';
import { toShownStatement } from './profile-card.ts';
import { statementEntry } from './statement-entry.ts';

/** The answer to `/search said:`. */
export function renderSaid(said: Said, phrases: Phrases): Message {
	const { person, words, statements, total, page, pages } = said;
	const found = formatCount({ count: total, orMore: false }, 'statement', 'statements');
	const turning = pages > 1 ? ` · page ${page} of ${formatNumber(pages)}` : '';
	return renderCard({
		accent: inkBlue,
		head: () => `## ${whatSaid(person, words)}`,
		blocks: statements.map((statement) => ({
			entries: [statementEntry(toShownStatement(statement), phrases)],
		})),
		closing: () => `-# ${found}${turning}`,
		controls: [
			buttonRow([
				...pageButtons('search', { words: saidBy(person, words) }, said),
				button('Profile', profileOf(person)),
			]),
		],
	});
}

/** Says that a person said nothing, or nothing with these words. */
export function renderNothingSaid(person: Name, words: string): Message {
	const about = words === '' ? '' : ` with ${quote(words)}`;
	return renderCard({
		accent: inkBlue,
		head: () => `No report here says what **${shorten(person.name, nameBudget)}** said${about}.`,
		blocks: [],
		controls: [
			buttonRow([
				words === '' ? undefined : button('All statements', saidOf(person, '')),
				button('Profile', profileOf(person)),
				button('Stories', briefOn(person)),
			]),
		],
	});
}

/** Says how to use `said:` when nothing follows it. */
export const describeNobodySaid =
	'`said:` is empty. Write a person after it, as in `said:shoigu deminers`.';

/** Says that what somebody said cannot be left out. */
export const describeSaidLeftOut =
	'`said:` cannot be excluded with a minus. Write `said:` with a person to find what they said.';

/** Says what cannot be combined with `said:`. */
export const describeSaidWithFilter =
	'`said:` goes with words only. Leave out `from:`, `since:`, `until:`, `OR` and words with a minus.';

/** Searches for what exactly this person said. */
export function saidOf(person: Name, words: string): Target {
	return writeCustomId('search', { words: saidBy(person, words) });
}

function saidBy({ name }: Name, words: string): string {
	return [`said:"${name.replaceAll(/["“”]/g, '')}"`, words].filter(Boolean).join(' ');
}

function whatSaid({ name }: Name, words: string): string {
	const about = words === '' ? '' : `: ${quote(words)}`;
	return `What ${shorten(name, nameBudget)} said${about}`;
}

const nameBudget = { characters: 250, bytes: 700 };
