import type { Role } from '#src/archive/archive.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { menuRow } from '../message/controls.ts';
import { briefOn, profileOf } from '../message/targets.ts';
import { remaining, shorten } from '../text/plain-text.ts';
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

/** A person that a message names, with the newest role that a report gives them. */
export type PersonInMessage = { readonly person: Name; readonly role: Role | undefined };

/** The people that a message names, with a menu of their profiles; at most 25 are offered. */
export function renderMessagePeople(people: readonly PersonInMessage[], phrases: Phrases): Message {
	const options = people.map(({ person }) => ({ label: person.name, target: profileOf(person) }));
	return renderCard({
		accent: inkBlue,
		head: () => `## ${phrases.say('inThisMessage')}`,
		blocks: [{ entries: people.map((one) => personEntry(one, phrases)) }],
		controls: [menuRow('people', phrases.say('chooseProfile'), options)],
	});
}

function personEntry({ person, role }: PersonInMessage, phrases: Phrases): Entry {
	return (budget) => {
		const name = `**${shorten(person.name, budget)}**`;
		if (role === undefined) return name;
		const day = ` · ${showDay(role.last, phrases)}`;
		return `${name} · ${shorten(role.role, remaining(budget, name, ' · ', day))}${day}`;
	};
}
