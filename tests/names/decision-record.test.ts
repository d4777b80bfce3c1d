import { describe, expect, it } from 'vitest';
import {
	type Decided,
	DecisionRecord,
	decisionsOf,
	forgetApart,
	hide,
	join,
	noDecisions,
	rename,
	show,
	shownName,
	split,
} from '#src/names/decision-record.ts';
import { decisionsMax, type NameDecisions, spellingsMax } from '#src/names/name-decisions.ts';

function recordOf(...steps: readonly ((record: DecisionRecord) => Decided)[]): DecisionRecord {
	return steps.reduce((record, step) => {
		const result = step(record);
		if (result.kind === 'problem') throw new Error(result.problem);
		return result.record;
	}, noDecisions);
}

const joins = (shown: string, other: string) => (record: DecisionRecord) =>
	join(record, shown, other);
const splits = (name: string, from?: string) => (record: DecisionRecord) =>
	split(record, name, from);
const renames = (from: string, to: string, forgets?: boolean) => (record: DecisionRecord) =>
	rename(record, from, to, { forgets: forgets === true });
const hides = (name: string) => (record: DecisionRecord) => hide(record, name);
const shows = (name: string) => (record: DecisionRecord) => show(record, name);
const forgets = (one: string, other: string) => (record: DecisionRecord) =>
	forgetApart(record, one, other);

const none: NameDecisions = { people: [], hidden: [], apart: [] };
const problemOf = (record: DecisionRecord, step: (record: DecisionRecord) => Decided) => {
	const result = step(record);
	return result.kind === 'problem' ? result.problem : undefined;
};

describe('decisions about names', () => {
	it('show two joined people under the first name', () => {
		expect(decisionsOf(recordOf(joins('Kim Jong Un', 'Kim Chong-un')))).toEqual({
			...none,
			people: [{ name: 'Kim Jong Un', aliases: ['Kim Chong-un'] }],
		});
	});

	it('make one person of joins of joins, whichever of the names is joined', () => {
		const record = recordOf(joins('A a', 'B b'), joins('C c', 'B b'), joins('D d', 'A a'));
		expect(decisionsOf(record).people).toEqual([{ name: 'D d', aliases: ['B b', 'A a', 'C c'] }]);
		expect(shownName(record, 'B-b')).toBe('D d');
	});

	it('take back one join with everything that was joined below it, and keep the two apart', () => {
		const record = recordOf(
			joins('A a', 'B b'),
			joins('B b', 'C c'),
			joins('A a', 'D d'),
			splits('B b'),
		);
		expect(decisionsOf(record)).toEqual({
			people: [
				{ name: 'B b', aliases: ['C c'] },
				{ name: 'A a', aliases: ['D d'] },
			],
			hidden: [],
			apart: [['B b', 'A a']],
		});
	});

	it('forget that two people are apart when they are joined after all', () => {
		const record = recordOf(joins('A a', 'B b'), splits('B b'), joins('A a', 'B b'));
		expect(record).toEqual(recordOf(joins('A a', 'B b')));
	});

	it('note that two people who were never joined are two, and take it back', () => {
		const record = recordOf(splits('A a', 'B b'));
		expect(decisionsOf(record).apart).toEqual([['A a', 'B b']]);
		expect(problemOf(record, splits('B b', 'A a'))).toBe('apart already');
		expect(recordOf(() => forgetApart(record, 'B b', 'A a'))).toEqual(noDecisions);
		expect(problemOf(noDecisions, forgets('A a', 'B b'))).toBe('not apart');
	});

	it('keep people apart under the names that they are shown as now', () => {
		const record = recordOf(splits('A a', 'B b'), renames('A a', 'New name'), joins('C c', 'B b'));
		expect(decisionsOf(record).apart).toEqual([['New name', 'C c']]);
	});

	it('rename to a name that nobody knew, and back as if nothing had happened', () => {
		const record = recordOf(renames('A a', 'New name'));
		expect(decisionsOf(record).people).toEqual([{ name: 'New name', aliases: ['A a'] }]);
		expect(recordOf(() => rename(record, 'New name', 'A a', { forgets: true }))).toEqual(
			noDecisions,
		);
	});

	it('rename to a joined name, and back', () => {
		const before = recordOf(joins('A a', 'B b'), joins('B b', 'C c'));
		const record = recordOf(() => rename(before, 'A a', 'C c'));
		expect(decisionsOf(record).people).toEqual([{ name: 'C c', aliases: ['A a', 'B b'] }]);
		expect(recordOf(() => rename(record, 'C c', 'A a'))).toEqual(before);
	});

	it('change only how a name is written, and take that back', () => {
		const record = recordOf(renames('KIM JONG UN', 'Kim Jong-un'));
		expect(decisionsOf(record).people).toEqual([{ name: 'Kim Jong-un', aliases: [] }]);
		const back = rename(record, 'Kim Jong-un', 'KIM JONG UN', { forgets: true });
		expect(recordOf(() => back)).toEqual(noDecisions);
	});

	it('keep the spelling of a name through joins and splits', () => {
		const before = recordOf(renames('KIM JONG UN', 'Kim Jong-un'));
		const joined = recordOf(() => join(before, 'Kim Jong-un', 'Kim Chong-un'));
		expect(decisionsOf(joined).people).toEqual([
			{ name: 'Kim Jong-un', aliases: ['Kim Chong-un'] },
		]);
		const people = decisionsOf(recordOf(() => split(joined, 'Kim Chong-un'))).people;
		expect(people).toEqual([{ name: 'Kim Jong-un', aliases: [] }]);
	});

	it('hide the whole person, by any of the names, and show them again', () => {
		const before = recordOf(joins('A a', 'B b'));
		const record = recordOf(() => hide(before, 'B b'));
		expect(decisionsOf(record).hidden).toEqual(['A a']);
		expect(recordOf(() => show(record, 'B b'))).toEqual(before);
	});

	it('leave an alias that is split from a hidden person visible', () => {
		const record = recordOf(joins('A a', 'B b'), hides('A a'), splits('B b'));
		expect(decisionsOf(record)).toEqual({ people: [], hidden: ['A a'], apart: [['B b', 'A a']] });
	});

	it.each<[string, readonly ((record: DecisionRecord) => Decided)[]]>([
		['same name', [joins('Kim Jong-un', 'KIM JONG UN')]],
		['same name', [splits('Kim Jong-un', 'Kim Jong Un')]],
		['joined already', [joins('A a', 'B b'), joins('B b', 'C c'), joins('C c', 'A a')]],
		['not joined', [splits('A a')]],
		['is shown', [joins('A a', 'B b'), splits('A a')]],
		['hidden', [hides('A a'), joins('B b', 'A a')]],
		['hidden', [hides('A a'), joins('A a', 'B b')]],
		['hidden', [hides('A a'), renames('A a', 'B b')]],
		['hidden already', [hides('A a'), hides('A-a')]],
		['not hidden', [shows('A a')]],
		['taken', [joins('A a', 'B b'), renames('C c', 'B b')]],
		['taken', [hides('A a'), renames('C c', 'A a')]],
		['taken', [splits('A a', 'C c'), renames('C c', 'A a')]],
	])('refuse what is %s', (problem, steps) => {
		const record = recordOf(...steps.slice(0, -1));
		const last = steps.at(-1) ?? hides('A a');
		expect(problemOf(record, last)).toBe(problem);
	});

	it('are bounded: in the names of one person and in all', () => {
		const names = (count: number) =>
			Array.from({ length: count }, (_, n) => ({ shown: 'A a', other: `B ${n}` }));
		const many = { ...noDecisions, joins: names(spellingsMax - 1) };
		expect(problemOf(many, joins('A a', 'C c'))).toBe('many names');
		expect(problemOf(many, renames('A a', 'C c'))).toBe('many names');
		const pairs = Array.from({ length: decisionsMax }, (_, n) => ({
			shown: `A ${n}`,
			other: `B ${n}`,
		}));
		const full = { ...noDecisions, joins: pairs };
		expect(problemOf(full, joins('A a', 'C c'))).toBe('full');
		expect(problemOf(full, renames('A a', 'C c'))).toBe('full');
		const apart = Array.from({ length: decisionsMax }, (_, n) => [`A ${n}`, `B ${n}`] as const);
		const result = recordOf(() => split({ ...noDecisions, apart }, 'C c', 'D d'));
		expect(result.apart).toHaveLength(decisionsMax);
		expect(result.apart.at(-1)).toEqual(['C c', 'D d']);
	});

	it('are read only if each name is shown as one other', () => {
		const reads = (record: object) =>
			DecisionRecord.safeParse({ ...noDecisions, ...record }).success;
		const joined = (...pairs: readonly (readonly [string, string])[]) => ({
			joins: pairs.map(([shown, other]) => ({ shown, other })),
		});
		expect(reads(joined(['A a', 'B b'], ['A a', 'C c']))).toBe(true);
		expect(reads(joined(['A a', 'A-a']))).toBe(false);
		expect(reads(joined(['A a', 'B b'], ['C c', 'b-b']))).toBe(false);
		expect(reads(joined(['A a', 'B b'], ['B b', 'C c'], ['C c', 'A a']))).toBe(false);
		expect(reads({ ...joined(['A a', 'B b']), hidden: ['B b'] })).toBe(false);
		expect(reads({ hidden: ['x'.repeat(121)] })).toBe(false);
		expect(reads({ hidden: [''] })).toBe(false);
	});
});
