import type { Said } from '#src/desk/said.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, walkButtons } from '../message/controls.ts';
import { briefOn, profileOf, type Target, writeCustomId } from '../message/targets.ts';
import { quote, shorten } from '../text/plain-text.ts';
import { showPlace } from '../text/small-print.ts';
import { toShownStatement } from './profile-card.ts';
import { statementEntry } from './statement-entry.ts';

/** The answer to `/search said:`. */
export function renderSaid(said: Said, phrases: Phrases): Message {
	const { person, words, statements, total } = said;
	const found = phrases.say('statements', { count: total });
	const place = [found, ...showPlace(said, phrases)].join(' · ');
	return renderCard({
		accent: inkBlue,
		head: () => `## ${whatSaid(person, words, phrases)}`,
		blocks: statements.map((statement) => ({
			entries: [statementEntry(toShownStatement(statement), phrases)],
		})),
		closing: () => `-# ${place}`,
		controls: [
			buttonRow([
				...walkButtons('search', { words: saidBy(person, words) }, said, phrases),
				button(phrases.say('profileButton'), profileOf(person)),
			]),
		],
	});
}

/** Says that a person said nothing, or nothing with these words. */
export function renderNothingSaid(person: Name, words: string, phrases: Phrases): Message {
	const name = { person: `**${shorten(person.name, nameBudget)}**` };
	const text =
		words === ''
			? phrases.say('noReportSays', name)
			: phrases.say('noReportSaysWith', { ...name, words: quote(words, phrases) });
	return renderCard({
		accent: inkBlue,
		head: () => text,
		blocks: [],
		controls: [
			buttonRow([
				words === '' ? undefined : button(phrases.say('allStatements'), saidOf(person, '')),
				button(phrases.say('profileButton'), profileOf(person)),
				button(phrases.say('storiesButton'), briefOn(person)),
			]),
		],
	});
}

/** Searches for what exactly this person said. */
export function saidOf(person: Name, words: string): Target {
	return writeCustomId('search', { words: saidBy(person, words) });
}

function saidBy({ name }: Name, words: string): string {
	return [`said:"${name.replaceAll(/["“”]/g, '')}"`, words].filter(Boolean).join(' ');
}

function whatSaid({ name }: Name, words: string, phrases: Phrases): string {
	const person = shorten(name, nameBudget);
	return words === ''
		? phrases.say('whatSaid', { person })
		: phrases.say('whatSaidWith', { person, words: quote(words, phrases) });
}

const nameBudget = { characters: 250, bytes: 700 };
