/** A collection of cases from another project, run through Dateline. */
export type ConformanceSet = {
	readonly name: string;
	/** The number of cases that the collection must at least have. */
	readonly casesMin: number;
	/** Cases that Dateline should not pass, or cannot pass yet, with the reason. */
	readonly known: ReadonlyMap<string, string>;
	/** `absent` if the collection is not on this machine. */
	run(): Outcome | 'absent' | Promise<Outcome | 'absent'>;
};

export type Outcome = {
	readonly cases: number;
	readonly passed: number;
	readonly failed: readonly Failure[];
	/** Measures of the whole collection. */
	readonly figures?: readonly Figure[];
};

/** A case by its name, and what is wrong with the result. */
export type Failure = { readonly case: string; readonly reason: string };

/** A share, from 0 to 1, with the least that it may be and what it was in the first version, if known. */
export type Figure = {
	readonly name: string;
	readonly value: number;
	readonly atLeast?: number;
	readonly atFirst?: number;
};

/** The folder of the collections, relative to the project. */
export const collections = '../shared/conformance';

/** Known cases by the reason that they share. */
export function knownCases(
	byReason: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(byReason).flatMap(([reason, cases]) =>
			cases.map((name) => [name, reason] as const),
		),
	);
}

/** Tries each case by its name; `objection` returns what is wrong with its result, if anything. */
export function tryAll(
	cases: readonly string[],
	objection: (name: string, index: number) => string | undefined,
): Outcome {
	const failed = cases.flatMap((name, index) => {
		const reason = objection(name, index);
		return reason === undefined ? [] : [{ case: name, reason }];
	});
	return { cases: cases.length, passed: cases.length - failed.length, failed };
}
