/**
 * Why one piece of the data folder could not be taken, told to the person who can mend it.
 * `file` is relative to the data folder with forward slashes, `line` starts at 1, `path` names the
 * place inside the JSON (`[3].people[0].name`), `reason` is one sentence.
 */
export type Problem = {
	readonly file: string;
	readonly line: number;
	readonly path?: string;
	readonly reason: string;
};

/** Writes a problem as editors and their CI expect it: `file:line: reason`. */
export function formatProblem({ file, line, path, reason }: Problem): string {
	return `${file}:${line}: ${path === undefined ? '' : `${path}: `}${reason}`;
}
