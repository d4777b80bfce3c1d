import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Decided,
	DecisionRecord,
	decisionsOf,
	forgetApart,
	hide,
	isKnown,
	join,
	noDecisions,
	rename,
	show,
	shownName,
	split,
} from '#src/names/decision-record.ts';
import { NameDecisions } from '#src/names/name-decisions.ts';
import { nameKey } from '#src/text/fold.ts';

const none: NameDecisions = { people: [], hidden: [], apart: [] };

const name = fc.constantFrom(
	'Ann Lee',
	'ann-lee',
	'Bo Li',
	'Cy Ma',
	'Di Wu',
	'Ed Xu',
	'馬英九',
	'马英九',
);
type Step = (record: DecisionRecord) => Decided;
const step: fc.Arbitrary<Step> = fc.oneof<fc.Arbitrary<Step>[]>(
	fc.tuple(name, name).map(
		([one, other]) =>
			(record: DecisionRecord) =>
				join(record, one, other),
	),
	fc.tuple(name, fc.option(name, { nil: undefined })).map(
		([one, other]) =>
			(record: DecisionRecord) =>
				split(record, one, other),
	),
	fc.tuple(name, name, fc.boolean()).map(
		([one, other, drop]) =>
			(record: DecisionRecord) =>
				rename(record, one, other, { forgets: drop }),
	),
	name.map((one) => (record: DecisionRecord) => hide(record, one)),
	name.map((one) => (record: DecisionRecord) => show(record, one)),
	fc.tuple(name, name).map(
		([one, other]) =>
			(record: DecisionRecord) =>
				forgetApart(record, one, other),
	),
);
const record = fc.array(step, { maxLength: 15 }).map((steps) =>
	steps.reduce((before: DecisionRecord, one) => {
		const result = one(before);
		return result.kind === 'decided' ? result.record : before;
	}, noDecisions),
);

/** The same for decisions that come to the same. */
function inOrder({ people, hidden, apart }: NameDecisions) {
	const persons = people.map((one) =>
		JSON.stringify([nameKey(one.name), one.aliases.map(nameKey).sort()]),
	);
	return {
		people: persons.sort(),
		hidden: hidden.map(nameKey).sort(),
		apart: apart.map((pair) => pair.map(nameKey).sort().join()).sort(),
	};
}

const repeated = { numRuns: 400 };

describe('any sequence of decisions', () => {
	it('can be read again, and gives each name to one person', () => {
		fc.assert(
			fc.property(record, (one) => {
				expect(DecisionRecord.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
				const decisions = NameDecisions.parse(decisionsOf(one));
				const { people, hidden, apart } = decisions;
				const names = people.flatMap((person) => [person.name, ...person.aliases].map(nameKey));
				expect(new Set(names).size).toBe(names.length);
				const aliases = new Set(people.flatMap((person) => person.aliases.map(nameKey)));
				for (const shown of [...hidden, ...apart.flat()]) {
					expect(aliases.has(nameKey(shown))).toBe(false);
				}
				for (const [first, second] of apart) expect(nameKey(first)).not.toBe(nameKey(second));
				expect(new Set(hidden.map(nameKey)).size).toBe(hidden.length);
			}),
			repeated,
		);
	});

	it('is as before after a join that is taken back, except that the two are apart', () => {
		fc.assert(
			fc.property(record, name, name, (before, one, other) => {
				const joined = join(before, one, other);
				if (joined.kind === 'problem') return;
				const under = shownName(before, other);
				const back = split(joined.record, under, one);
				const expected = decisionsOf(before);
				const result = back.kind === 'decided' ? decisionsOf(back.record) : none;
				expect(inOrder({ ...result, apart: [] })).toEqual(inOrder({ ...expected, apart: [] }));
				expect(result.apart.length).toBeGreaterThan(0);
			}),
			repeated,
		);
	});

	it('is as before after a split that is taken back', () => {
		fc.assert(
			fc.property(record, name, (before, one) => {
				const above = before.joins.find(({ other }) => nameKey(other) === nameKey(one))?.shown;
				const result = split(before, one);
				if (result.kind === 'problem' || above === undefined) return;
				const back = join(result.record, above, one);
				const hidden = back.kind === 'problem' && back.problem === 'hidden';
				if (hidden) return;
				expect(inOrder(back.kind === 'decided' ? decisionsOf(back.record) : none)).toEqual(
					inOrder(decisionsOf(before)),
				);
			}),
			repeated,
		);
	});

	it('is as before after a renaming that is taken back', () => {
		fc.assert(
			fc.property(
				record,
				name,
				fc.constantFrom('New Name', 'Ann-Lee', 'Bo Li'),
				(before, one, to) => {
					const shown = shownName(before, one);
					const result = rename(before, one, to);
					if (result.kind === 'problem') return;
					const isNew = !isKnown(before, to);
					const back = rename(result.record, to, shown, {
						forgets: isNew && nameKey(to) !== nameKey(shown),
					});
					if (nameKey(to) === nameKey(shown)) return;
					expect(inOrder(back.kind === 'decided' ? decisionsOf(back.record) : none)).toEqual(
						inOrder(decisionsOf(before)),
					);
				},
			),
			repeated,
		);
	});
});
