import { z } from 'zod';
import { label } from '#src/articles/article.ts';
import { nameKey } from '#src/text/fold.ts';
import { areTopmost, areTrees, isSameName, type Join, readTrees, withOnTop } from './join-trees.ts';
import { decisionsMax, type NameDecisions, NamePair, spellingsMax } from './name-decisions.ts';

const StoredJoin: z.ZodType<Join> = z.strictObject({ shown: label, other: label }).readonly();

/**
 * The decisions one by one, as they are stored, so that each can be taken back alone. Joins are trees:
 * each name is shown as at most one other, and a whole tree is one person, shown as its topmost name.
 * Hidden names are topmost ones. Names are the same if their `nameKey` is.
 */
export const DecisionRecord = z
	.strictObject({
		joins: z.array(StoredJoin).max(decisionsMax).readonly(),
		/** How to write names of which only the spelling was changed. */
		spellings: z.array(label).max(decisionsMax).readonly(),
		hidden: z.array(label).max(decisionsMax).readonly(),
		apart: z.array(NamePair).max(decisionsMax).readonly(),
	})
	.readonly()
	.refine(({ joins }) => areTrees(joins), 'has a name that is shown as two others, or as itself')
	.refine(
		({ joins, hidden }) => areTopmost(hidden, joins),
		'has a hidden name that is shown as another',
	);

export type DecisionRecord = z.infer<typeof DecisionRecord>;

export const noDecisions: DecisionRecord = { joins: [], spellings: [], hidden: [], apart: [] };

/** Why a decision changes nothing. */
export type DecisionProblem =
	/** The two names are one name in two spellings, or the new name is the old one. */
	| 'same name'
	| 'joined already'
	| 'not joined'
	/** It is the topmost name of what was joined, so that it is not clear what to take back. */
	| 'is shown'
	| 'apart already'
	| 'not apart'
	| 'hidden'
	| 'hidden already'
	| 'not hidden'
	/** Another person has the new name. */
	| 'taken'
	/** Too many names of one person, or too many decisions. */
	| 'many names'
	| 'full';

/** The record after a decision, or why there is none. */
export type Decided =
	| { readonly kind: 'decided'; readonly record: DecisionRecord }
	| { readonly kind: 'problem'; readonly problem: DecisionProblem };

/** Makes two people one, shown as the first is. */
export function join(record: DecisionRecord, shown: string, other: string): Decided {
	const { joins, apart } = record;
	const trees = readTrees(joins);
	const [top, under] = [trees.top(shown), trees.top(other)];
	if (isSameName(shown, other)) return problem('same name');
	if (isSameName(top, under)) return problem('joined already');
	if (isHidden(record, top) || isHidden(record, under)) return problem('hidden');
	if (joins.length >= decisionsMax) return problem('full');
	if (trees.size(top) + trees.size(under) > spellingsMax) return problem('many names');
	return decided(record, {
		joins: [...joins, { shown: trees.written(shown) ?? shown, other: under }],
		apart: apart.filter((pair) => !isPair(pair, [shown, under])),
	});
}

/**
 * Takes back what joined a name with others, and what was joined with that name goes along; or notes that
 * it is nobody else’s in the first place. The pair counts as two people from then on.
 */
export function split(record: DecisionRecord, name: string, from?: string): Decided {
	const { above, top, path } = readTrees(record.joins);
	if (from !== undefined && isSameName(name, from)) return problem('same name');
	if (from !== undefined && !isSameName(top(name), top(from))) {
		const isNoted = forgetApart(record, name, from).kind === 'decided';
		return isNoted ? problem('apart already') : tellApart(record, [name, from]);
	}
	const isTop = path(name).length === 0;
	const isAboveOther = from !== undefined && path(from).some((one) => isSameName(one, name));
	const cut = above(isAboveOther ? from : name);
	if (cut === undefined)
		return problem(isTop && isJoined(record, name) ? 'is shown' : 'not joined');
	const joins = record.joins.filter((one) => one !== cut);
	return tellApart({ ...record, joins }, [cut.other, cut.shown]);
}

/** Takes back that two people are not one, so that they can be suggested again. */
export function forgetApart(record: DecisionRecord, name: string, other: string): Decided {
	const { top } = readTrees(record.joins);
	const tops = [top(name), top(other)] as const;
	const apart = record.apart.filter(([one, two]) => !isPair([top(one), top(two)], tops));
	return apart.length < record.apart.length ? decided(record, { apart }) : problem('not apart');
}

/**
 * Shows a person under another name; the old one still finds them. With `forgets` the old one is dropped,
 * which takes back a renaming to a name that nobody knew.
 */
export function rename(
	record: DecisionRecord,
	person: string,
	name: string,
	{ forgets = false }: { readonly forgets?: boolean } = {},
): Decided {
	const { joins } = record;
	const trees = readTrees(joins);
	const top = trees.top(person);
	if (isHidden(record, top)) return problem('hidden');
	if (isSameName(top, name)) return respell(record, name, forgets);
	if (isSameName(trees.top(name), top)) {
		const turned = respelled({ ...record, joins: withOnTop(joins, name) }, name);
		return forgets && turned.kind === 'decided' ? forgetLeaf(turned.record, top, name) : turned;
	}
	if (isKnown(record, name)) return problem('taken');
	if (joins.length >= decisionsMax) return problem('full');
	if (trees.size(top) >= spellingsMax) return problem('many names');
	return decided(record, { joins: [...joins, { shown: name, other: top }] });
}

/** Shows a person nowhere. */
export function hide(record: DecisionRecord, name: string): Decided {
	const top = readTrees(record.joins).top(name);
	if (isHidden(record, top)) return problem('hidden already');
	if (record.hidden.length >= decisionsMax) return problem('full');
	return decided(record, { hidden: [...record.hidden, top] });
}

/** Shows a hidden person again. */
export function show(record: DecisionRecord, name: string): Decided {
	const top = readTrees(record.joins).top(name);
	if (!isHidden(record, top)) return problem('not hidden');
	return decided(record, { hidden: record.hidden.filter((one) => !isSameName(one, top)) });
}

/** The name that a person is shown under. */
export function shownName(record: DecisionRecord, name: string): string {
	return spelled(record, readTrees(record.joins).top(name));
}

/** Whether some decision is about a name. */
export function isKnown(record: DecisionRecord, name: string): boolean {
	const { spellings, hidden, apart } = record;
	return [...spellings, ...hidden, ...apart.flat()].some(isAs(name)) || isJoined(record, name);
}

/** What all decisions come to. */
export function decisionsOf(record: DecisionRecord): NameDecisions {
	const { top, above } = readTrees(record.joins);
	const spellings = new Map(record.spellings.map((name) => [nameKey(name), name]));
	const write = (name: string) => spellings.get(nameKey(name)) ?? name;
	const aliases = Map.groupBy(record.joins, ({ other }) => nameKey(top(other)));
	const people = [...aliases.values()].flatMap((joins) =>
		joins.slice(0, 1).map(({ other }) => ({
			name: write(top(other)),
			aliases: joins.map((join) => write(join.other)),
		})),
	);
	const alone = [...spellings.values()].filter(
		(name) => !aliases.has(nameKey(name)) && above(name) === undefined,
	);
	const pairs = record.apart
		.map(([one, other]): [string, string] => [write(top(one)), write(top(other))])
		.filter(([one, other]) => !isSameName(one, other));
	return {
		people: [...people, ...alone.map((name) => ({ name, aliases: [] }))],
		hidden: record.hidden.map(write),
		apart: [...new Map(pairs.map((pair) => [pair.map(nameKey).sort().join('\n'), pair])).values()],
	};
}

function tellApart(record: DecisionRecord, pair: readonly [string, string]): Decided {
	const others = record.apart.filter((one) => !isPair(one, pair));
	// The oldest goes if there are too many: at worst it is suggested again.
	const kept = others.slice(Math.max(0, others.length - decisionsMax + 1));
	return decided(record, { apart: [...kept, [...pair]] });
}

/** Without a name that nothing was joined to, if it is directly under the topmost name. */
function forgetLeaf(record: DecisionRecord, leaf: string, top: string): Decided {
	const { joins } = record;
	const isLeaf = joins.every(({ shown }) => !isSameName(shown, leaf));
	const isNext = isSameName(readTrees(joins).above(leaf)?.shown ?? leaf, top);
	if (!isLeaf || !isNext) return decided(record, {});
	return decided(record, { joins: joins.filter(({ other }) => !isSameName(other, leaf)) });
}

function respell(record: DecisionRecord, name: string, forgets: boolean): Decided {
	if (!forgets) {
		return spelled(record, name) === name && isKnown(record, name)
			? problem('same name')
			: respelled(record, name);
	}
	return decided(record, { spellings: record.spellings.filter((one) => !isSameName(one, name)) });
}

/** Writes a name as it is given from now on. */
function respelled(record: DecisionRecord, name: string): Decided {
	if (isJoined(record, name) && spelled(record, name) === name) return decided(record, {});
	const others = record.spellings.filter((one) => !isSameName(one, name));
	if (others.length >= decisionsMax) return problem('full');
	return decided(record, { spellings: [...others, name] });
}

function spelled({ joins, spellings }: DecisionRecord, name: string): string {
	return spellings.find(isAs(name)) ?? readTrees(joins).written(name) ?? name;
}

function isJoined({ joins }: Pick<DecisionRecord, 'joins'>, name: string): boolean {
	return readTrees(joins).written(name) !== undefined;
}

function isHidden({ hidden }: DecisionRecord, top: string): boolean {
	return hidden.some(isAs(top));
}

function isAs(name: string): (other: string) => boolean {
	const key = nameKey(name);
	return (other) => nameKey(other) === key;
}

type Pair = readonly [string, string];

function isPair([one, other]: Pair, [first, second]: Pair): boolean {
	return (
		(isSameName(one, first) && isSameName(other, second)) ||
		(isSameName(one, second) && isSameName(other, first))
	);
}

function decided(record: DecisionRecord, changes: Partial<DecisionRecord>): Decided {
	return { kind: 'decided', record: { ...record, ...changes } };
}

function problem(problem: DecisionProblem): Decided {
	return { kind: 'problem', problem };
}
