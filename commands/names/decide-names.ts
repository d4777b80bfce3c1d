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
import { type Saying, saying } from '#src/phrases/catalogue.ts';
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
	const showOther = {
		label: newsroom.phrases.say('nameShowOther'),
		target: writeCustomId('name', { action: 'rename', person: shown, to: under }),
	};
	return reply(
		saying('nameJoined', named(shown, under)),
		{ takeBack: { action: 'split', person: under }, others: [showOther] },
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
			saying('nameStayTwo', named(pair.person, pair.other)),
			{ takeBack: { action: 'split', ...pair, undo: 'yes' } },
			newsroom,
		);
	}
	const [left, right] = [shownName(after, cut.other), shownName(after, cut.shown)];
	return reply(
		saying('nameTwoAgain', named(left, right)),
		{ takeBack: { action: 'join', person: cut.shown, other: cut.other, keep: 'person' } },
		newsroom,
	);
}

async function suggestAgain(name: string, other: string, newsroom: Newsroom): Promise<Reply> {
	const change = await newsroom.nameDecisions.change((record) => forgetApart(record, name, other));
	changed(change, name, other);
	return reply(
		saying('nameSuggestedAgain', named(name, other)),
		{ takeBack: { action: 'split', person: name, other } },
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
	return reply(
		undo === undefined
			? sayRenamed(shown, wanted)
			: saying('nameHasAgain', { name: plain(wanted) }),
		{ takeBack: { action: 'rename', person: wanted, to: shown, ...forgets } },
		newsroom,
	);
}

function sayRenamed(shown: string, wanted: string): Saying {
	const names = named(shown, wanted);
	return isSameName(shown, wanted)
		? saying('nameRenamed', names)
		: saying('nameRenamedLeads', { ...names, quoted: quote(shown) });
}

/** Shows a person nowhere. */
export async function hideName(person: string, newsroom: Newsroom): Promise<Reply> {
	const { name, shown } = findPerson(person, newsroom);
	changed(await newsroom.nameDecisions.change((record) => hide(record, name)), name);
	return reply(
		saying('nameHidden', { name: plain(shown) }),
		{ takeBack: { action: 'show', person: shown } },
		newsroom,
	);
}

/** Shows a hidden person again. */
export async function showName(person: string, newsroom: Newsroom): Promise<Reply> {
	const { hidden } = newsroom.nameDecisions.current();
	const name = hidden.find((one) => isSameName(one, person)) ?? findPerson(person, newsroom).name;
	changed(await newsroom.nameDecisions.change((record) => show(record, name)), name);
	return reply(
		saying('nameShown', { name: plain(name) }),
		{ takeBack: { action: 'hide', person: name } },
		newsroom,
	);
}

function readName(to: string): string {
	const { data } = label.safeParse(to);
	if (data !== undefined) return data;
	throw new UserError('name-odd', saying('nameOdd'));
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

/** The options of the command that takes a decision back, and where else one can go on. */
type WaysOn = {
	readonly takeBack: Readonly<Record<string, string>>;
	readonly others?: readonly WayOn[];
};

function reply(
	says: Saying,
	{ takeBack, others = [] }: WaysOn,
	{ nameDecisions, phrases }: Newsroom,
): Reply {
	const hasMore = nameDecisions.alike(1).length > 0;
	const next = hasMore ? [{ label: phrases.say('nameOthersAlike'), target: 'status' }] : [];
	const back = { label: phrases.say('nameTakeBack'), target: writeCustomId('name', takeBack) };
	return privately(renderDecision(phrases.text(says), [back, ...others, ...next]));
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
	const says =
		problem === 'full' ? saying('namesFull') : saying(problems[problem], named(name, other));
	return new UserError(`names-${problem.replaceAll(' ', '-')}`, says);
}

const problems = {
	'same name': 'namesSame',
	'joined already': 'namesJoinedAlready',
	'not joined': 'namesNotJoined',
	'is shown': 'namesIsShown',
	'apart already': 'namesApartAlready',
	'not apart': 'namesNotApart',
	hidden: 'namesOneHidden',
	'hidden already': 'namesHiddenAlready',
	'not hidden': 'namesNotHidden',
	taken: 'namesTaken',
	'many names': 'namesTooMany',
} as const satisfies Readonly<Record<Exclude<DecisionProblem, 'full'>, string>>;

function named(name: string, other: string) {
	return { name: plain(name), other: plain(other) };
}
