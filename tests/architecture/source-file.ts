import { readdirSync, readFileSync } from 'node:fs';

/** A file of the project by its path from the root; `code` is its text with comments, strings and patterns blanked. */
export type SourceFile = { readonly path: string; readonly text: string; readonly code: string };

export function sourceFile(path: string, text: string): SourceFile {
	return { path, text, code: blankProse(text) };
}

/** All TypeScript files of these folders. */
export function readSources(folders: readonly string[]): SourceFile[] {
	return folders
		.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.map((path) => sourceFile(path, readFileSync(path, 'utf8')));
}

/** Says `file:line: what` of each place in `text` where the pattern matches. */
export function places(file: SourceFile, text: string, pattern: RegExp, what: string): string[] {
	return Array.from(text.matchAll(pattern), ({ index, 0: found }) => {
		const line = text.slice(0, index).split('\n').length;
		return `${file.path}:${line}: ${what} (${found.trim()})`;
	});
}

const prose = new RegExp(
	[
		/\/\/[^\n]*/, // a comment to the end of its line
		/\/\*[\s\S]*?\*\//, // a comment between signs
		/'(?:\\.|[^'\\\n])*'/,
		/"(?:\\.|[^"\\\n])*"/,
		/(?<=[(,=:[!&|?{};]\s*|return )\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/,
		/[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/, // a piece of a template, up to its end or to what it inserts
	]
		.map(({ source }) => source)
		.join('|'),
	'g',
);

/** Replaces comments, strings and patterns with spaces, so that lines keep their numbers. */
function blankProse(text: string): string {
	let insertions: number[] = [];
	let code = '';
	let index = 0;
	let depth = 0;
	while (index < text.length) {
		const sign = text[index];
		const resumes = sign === '}' && insertions.at(-1) === depth;
		if (sign === '`' || resumes || '/\'"'.includes(sign ?? '')) {
			const found = matchAt(text, index);
			if (found !== undefined) {
				if (resumes) insertions = insertions.slice(0, -1);
				if (found.endsWith('${')) insertions = [...insertions, depth];
				code += found.replace(/[^\n]/g, ' ');
				index += found.length;
				continue;
			}
		}
		if (sign === '{') depth += 1;
		if (sign === '}') depth -= 1;
		code += sign;
		index += 1;
	}
	return code;
}

function matchAt(text: string, index: number): string | undefined {
	const sticky = new RegExp(prose, 'y');
	sticky.lastIndex = index;
	return sticky.exec(text)?.[0];
}
