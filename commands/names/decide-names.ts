import { label } from '#src/articles/article.ts';
import { privately, type Reply, UserError } from '#src/bot/command.ts';
import type { DecisionChange, Newsroom } from '#src/bot/newsroom.ts';
import {
	type DecisionProblem,
	forgetApart,
	hide,
	isKnown,
	join,
	rename,
	show,
	shownName,
	split,
} from '#src/names/decision-record.ts';
import { isSameName } from '#src/names/join-trees.ts';
import { renderDecision, type WayOn } from '#src/render/cards/name-card.ts';
import { writeCustomId } from '#src/render/message/targets.ts';
import { plain, quote } from '#src/render/text/plain-text.ts';
import { decidedName, findPerson } from './find-person.ts';

type Pair = { readonly person: string; readonly other: string };

/** Makes two names one person, shown under the name that was asked for, or else the more mentioned one. */
export async function joinNames(
	{ person, other, keep }: Pair & { readonly keep?: 'person' | 'other' | undefined },
	newsroom: Newsroom,
): Promise<Reply> {
	const [first, second] = [findPerson(person, newsroom), findPerson(other, newsroom)];
	const keepsSecond = keep === undefined ? second.mentions > first.mentions : keep === 'other';
	const [kept, joined] = keepsSecond ? [second, first] : [first, second];
	const change = await newsroom.nameDecisions.change((record) =>
		join(record, kept.name, joined.name),
	);
	const { before, after } = changed(change, kept.name, joined.name);
	const [shown, under] = [shownName(after, kept.name), shownName(before, joined.name)];
	return reply(
		`${bold(shown)} and ${bold(under)} are one person now, shown as ${bold(shown)}.`,
		[
			takeBack({ action: 'split', person: under }),
			{
				label: 'Show the other name',
				target: writeCustomId('name', { action: 'rename', person: shown, to: under }),
			},
		],
		newsroom,
	);
}

/** Takes back a join, or notes that two people are two; with `undo` takes that note back. */
export async function splitNames(
	{
		person,
		other,
		undo,
	}: {
		readonly person: string;
		readonly other?: string | undefined;
		readonly undo?: 'yes' | undefined;
	},
	newsroom: Newsroom,
): Promise<Reply> {
	const { name } = findPerson(person, newsroom);
	const from = other === undefined ? undefined : findPerson(other, newsroom).name;
	if (undo !== undefined && from !== undefined) return suggestAgain(name, from, newsroom);
	const change = await newsroom.nameDecisions.change((record) => split(record, name, from));
	const { before, after } = changed(change, name, from);
	const cut = before.joins.find((one) => !after.joins.includes(one));
	if (cut === undefined) {
		const pair = { person: name, other: from ?? '' };
		return reply(
			`${bold(pair.person)} and ${bold(pair.other)} stay two people. They are no longer suggested as one.`,
			[takeBack({ action: 'split', ...pair, undo: 'yes' })],
			newsroom,
		);
	}
	const [left, right] = [shownName(after, cut.other), shownName(after, cut.shown)];
	return reply(
		`${bold(left)} and ${bold(right)} are two people again. They are no longer suggested as one.`,
		[takeBack({ action: 'join', person: cut.shown, other: cut.other, keep: 'person' })],
		newsroom,
	);
}

async function suggestAgain(name: string, other: string, newsroom: Newsroom): Promise<Reply> {
	const change = await newsroom.nameDecisions.change((record) => forgetApart(record, name, other));
	changed(change, name, other);
	return reply(
		`${bold(name)} and ${bold(other)} can be suggested as one person again.`,
		[takeBack({ action: 'split', person: name, other })],
		newsroom,
	);
}

/** Shows a person under another name; with `undo` the name that is shown now is forgotten. */
export async function renameName(
	{
		person,
		to,
		undo,
	}: { readonly person: string; readonly to: string; readonly undo?: 'yes' | undefined },
	newsroom: Newsroom,
): Promise<Reply> {
	const { name, shown } = findPerson(person, newsroom);
	const wanted = readName(to);
	refuseTaken(wanted, shown, newsroom);
	const change = await newsroom.nameDecisions.change((record) =>
		rename(record, name, wanted, { forgets: undo !== undefined }),
	);
	const { before } = changed(change, shown, wanted);
	const forgets = isKnown(before, wanted) ? {} : { undo: 'yes' };
	const still = isSameName(shown, wanted) ? '' : ` ${quote(shown)} still leads to the same person.`;
	return reply(
		undo === undefined
			? `${bold(shown)} is shown as ${bold(wanted)} from now on.${still}`
			: `${bold(wanted)} has that name again.`,
		[takeBack({ action: 'rename', person: wanted, to: shown, ...forgets })],
		newsroom,
	);
}

/** Shows a person nowhere. */
export async function hideName(person: string, newsroom: Newsroom): Promise<Reply> {
	const { name, shown } = findPerson(person, newsroom);
	changed(await newsroom.nameDecisions.change((record) => hide(record, name)), name);
	return reply(
		`${bold(shown)} is hidden: no answer, list or suggestion shows this name. The reports that write it stay.`,
		[takeBack({ action: 'show', person: shown })],
		newsroom,
	);
}

/** Shows a hidden person again. */
export async function showName(person: string, newsroom: Newsroom): Promise<Reply> {
	const { hidden } = newsroom.nameDecisions.current();
	const name = hidden.find((one) => isSameName(one, person)) ?? findPerson(person, newsroom).name;
	changed(await newsroom.nameDecisions.change((record) => show(record, name)), name);
	return reply(
		`${bold(name)} is shown again.`,
		[takeBack({ action: 'hide', person: name })],
		newsroom,
	);
}

function readName(to: string): string {
	const { data } = label.safeParse(to);
	if (data !== undefined) return data;
	throw new UserError(
		'name-odd',
		'That name has characters that cannot be shown. Type another one.',
	);
}

/** Two people must not come under one name unasked. */
function refuseTaken(wanted: string, shown: string, { archive, nameDecisions }: Newsroom): void {
	if (wanted === shown) throw refusal('same name', shown, wanted);
	// The decisions themselves know whose name it is.
	if (decidedName(wanted, nameDecisions.current()) !== undefined) return;
	const found = archive.names().findWritten(wanted, ['person']);
	if (found.kind === 'none' || found.how !== 'exact') return;
	const people = found.kind === 'one' ? [found.name] : found.names;
	if (people.some(({ name }) => isSameName(name, shown))) return;
	throw refusal('taken', shown, wanted);
}

function reply(text: string, ways: readonly WayOn[], { nameDecisions }: Newsroom): Reply {
	const hasMore = nameDecisions.alike(1).length > 0;
	const next = hasMore ? [{ label: 'Other names that look alike', target: 'status' }] : [];
	return privately(renderDecision(text, [...ways, ...next]));
}

function takeBack(options: Readonly<Record<string, string>>): WayOn {
	return { label: 'Take it back', target: writeCustomId('name', options) };
}

function changed(
	change: DecisionChange,
	name: string,
	other = '',
): Extract<DecisionChange, { kind: 'changed' }> {
	if (change.kind === 'changed') return change;
	throw refusal(change.problem, name, other);
}

function refusal(problem: DecisionProblem, name: string, other: string): UserError {
	return new UserError(
		`names-${problem.replaceAll(' ', '-')}`,
		sentences[problem](bold(name), bold(other)),
	);
}

const sentences: Readonly<Record<DecisionProblem, (name: string, other: string) => string>> = {
	'same name': (name) => `That is ${name} already. Nothing has changed.`,
	'joined already': (name, other) =>
		`${name} and ${other} are one person already. Nothing has changed.`,
	'not joined': (name) =>
		`${name} was not joined with another name. Choose one of those offered while you type.`,
	'is shown': (name) =>
		`${name} is the name that is shown. Choose the other name that does not belong to it.`,
	'apart already': (name, other) =>
		`${name} and ${other} are two people already. Nothing has changed.`,
	'not apart': (name, other) =>
		`Nobody said that ${name} and ${other} are two people. Nothing has changed.`,
	hidden: (name, other) => `${name} or ${other} is hidden. Use \`/name show\` first.`,
	'hidden already': (name) => `${name} is hidden already. Nothing has changed.`,
	'not hidden': (name) => `${name} is not hidden. Nothing has changed.`,
	taken: (name, other) =>
		`There is a person ${other} already. If that is ${name}, use \`/name join\`.`,
	'many names': (name) => `${name} has too many names already. Use \`/name split\` on one first.`,
	full: () => 'There are too many decisions about names. Take back one of them first.',
};

function bold(name: string): string {
	return `**${plain(name)}**`;
}
