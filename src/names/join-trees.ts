import { nameKey } from '#src/text/fold.ts';

/** One name is shown as another, because moderators joined two people or renamed one. */
export type Join = { readonly shown: string; readonly other: string };

/** Joins as trees: each name is shown as at most one other, and a whole tree is one person. */
export type JoinTrees = {
	/** The join that put a name directly under another. */
	readonly above: (name: string) => Join | undefined;
	/** The names that a name is shown as, from its own join up to the topmost; empty for a topmost one. */
	readonly path: (name: string) => readonly string[];
	/** The topmost name of the person; a name that was never joined is its own. */
	readonly top: (name: string) => string;
	/** How many names a person has. */
	readonly size: (name: string) => number;
	/** A name as the joins write it; undefined if none has it. */
	readonly written: (name: string) => string | undefined;
};

/** Names are the same if their `nameKey` is. */
export function isSameName(one: string, other: string): boolean {
	return one === other || nameKey(one) === nameKey(other);
}

export function readTrees(joins: readonly Join[]): JoinTrees {
	const joinAbove = new Map(joins.map((join) => [nameKey(join.other), join]));
	const names = new Map(
		joins.flatMap(({ shown, other }) => [
			[nameKey(shown), shown],
			[nameKey(other), other],
		]),
	);
	const above = (name: string) => joinAbove.get(nameKey(name));
	const top = (name: string) => path(name).at(-1) ?? names.get(nameKey(name)) ?? name;

	return {
		above,
		path,
		top,
		size(name) {
			const key = nameKey(top(name));
			return 1 + joins.filter(({ other }) => nameKey(top(other)) === key).length;
		},
		written: (name) => names.get(nameKey(name)),
	};

	function path(name: string): readonly string[] {
		const passed: string[] = [];
		let join = above(name);
		// Joins that go round in a circle end here too; none that is read does.
		while (join !== undefined && passed.length < joins.length) {
			passed.push(join.shown);
			join = above(join.shown);
		}
		return passed;
	}
}

/** Whether these joins are trees. */
export function areTrees(joins: readonly Join[]): boolean {
	const others = new Set(joins.map(({ other }) => nameKey(other)));
	if (others.size < joins.length) return false;
	const { top } = readTrees(joins);
	return joins.every(({ other }) => !others.has(nameKey(top(other))));
}

/** Whether none of these names is shown as another. */
export function areTopmost(names: readonly string[], joins: readonly Join[]): boolean {
	const { above } = readTrees(joins);
	return names.every((name) => above(name) === undefined);
}

/** The joins, turned so that a name is the topmost of its tree. */
export function withOnTop(joins: readonly Join[], name: string): readonly Join[] {
	const onPath = new Set([name, ...readTrees(joins).path(name)].map(nameKey));
	return joins.map((join) =>
		onPath.has(nameKey(join.other)) ? { shown: join.other, other: join.shown } : join,
	);
}
