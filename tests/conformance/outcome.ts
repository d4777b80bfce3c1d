/** A collection of cases that others wrote, run through our program. */
export type ConformanceSet = {
	readonly name: string;
	/** So many there are at least, where the collection is at hand. */
	readonly casesMin: number;
	/** Cases that this product should not do, or cannot do yet, with the reason. */
	readonly known: ReadonlyMap<string, string>;
	/** `absent` where the collection is not at hand. */
	run(): Outcome | 'absent';
};

export type Outcome = {
	readonly cases: number;
	readonly passed: number;
	readonly failed: readonly Failure[];
};

/** A case by its name, and what came instead of what it asks for. */
export type Failure = { readonly case: string; readonly reason: string };

/** Where the collections are, seen from the project's root. */
export const collections = '../shared/conformance';

/** Tries each case by its name; `objection` says what is wrong with one, if anything is. */
export function tryAll(
	cases: readonly string[],
	objection: (name: string, place: number) => string | undefined,
): Outcome {
	const failed = cases.flatMap((name, place) => {
		const reason = objection(name, place);
		return reason === undefined ? [] : [{ case: name, reason }];
	});
	return { cases: cases.length, passed: cases.length - failed.length, failed };
}
