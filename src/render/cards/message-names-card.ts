import type { Role } from '#src/archive/archive.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { menuRow } from '../message/controls.ts';
import { selectOptionsMax } from '../message/limits.ts';
import { briefOn, profileOf } from '../message/targets.ts';
import { remaining, share, shorten } from '../text/plain-text.ts';
import { showDay } from '../text/small-print.ts';

/** Asks which of the names in a message a reader wants a brief on; at most 25 are offered. */
export function renderMessageTopics(names: readonly Name[], phrases: Phrases): Message {
	const options = names.map((name) => ({ label: name.name, target: briefOn(name) }));
	return renderCard({
		accent: inkBlue,
		head: () => phrases.say('whichInMessage'),
		blocks: [],
		controls: [menuRow('names', phrases.say('chooseTopic'), options)],
	});
}

/** The people that a message names, with their newest roles and a menu of their profiles; at most 25 are shown. */
export function renderMessagePeople(
	people: readonly Name[],
	roleOf: (person: Name) => Role | undefined,
	phrases: Phrases,
): Message {
	const options = people.map((person) => ({ label: person.name, target: profileOf(person) }));
	const shown = people.slice(0, selectOptionsMax);
	return renderCard({
		accent: inkBlue,
		head: () => `## ${phrases.say('inThisMessage')}`,
		blocks: [{ entries: shown.map((one) => personEntry(one, roleOf(one), phrases)) }],
		controls: [menuRow('people', phrases.say('chooseProfile'), options)],
	});
}

function personEntry(person: Name, role: Role | undefined, phrases: Phrases): Entry {
	return (budget) => {
		if (role === undefined) return `**${shorten(person.name, remaining(budget, '****'))}**`;
		const day = ` · ${showDay(role.last, phrases)}`;
		const nameBudget = share(remaining(budget, '**** · ', day), 2);
		const name = `**${shorten(person.name, nameBudget)}**`;
		return `${name} · ${shorten(role.role, remaining(budget, name, ' · ', day))}${day}`;
	};
}
