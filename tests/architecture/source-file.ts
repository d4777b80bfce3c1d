import { readdirSync, readFileSync } from 'node:fs';

/** A file by its path from the root; `code` is its text with comments, strings and regular expressions blanked. */
export type SourceFile = { readonly path: string; readonly text: string; readonly code: string };

/** Creates a source file from its path and text. */
export function sourceFile(path: string, text: string): SourceFile {
	return { path, text, code: blankProse(text) };
}

/** Reads all TypeScript files in these folders. */
export function readSources(folders: readonly string[]): SourceFile[] {
	return folders
		.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.map((path) => sourceFile(path, readFileSync(path, 'utf8')));
}

/** Returns `file:line: what` for each match of the pattern in `text`. */
export function matchesIn(file: SourceFile, text: string, pattern: RegExp, what: string): string[] {
	return Array.from(text.matchAll(pattern), ({ index, 0: found }) => {
		const line = text.slice(0, index).split('\n').length;
		return `${file.path}:${line}: ${what} (${found.trim()})`;
	});
}

const prose = new RegExp(
	[
		/\/\/[^\n]*/, // a comment to the end of its line
		/\/\*[\s\S]*?\*\//, // a block comment
		/'(?:\\.|[^'\\\n])*'/,
		/"(?:\\.|[^"\\\n])*"/,
		/(?<=[(,=:[!&|?{};]\s*|return )\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/,
		/[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/, // a piece of a template, up to its end or its next insertion
	]
		.map(({ source }) => source)
		.join('|'),
	'g',
);

/** Replaces comments, strings and regular expressions with spaces, so that line numbers stay the same. */
function blankProse(text: string): string {
	let insertions: number[] = [];
	let code = '';
	let index = 0;
	let depth = 0;
	while (index < text.length) {
		const character = text[index];
		const resumes = character === '}' && insertions.at(-1) === depth;
		if (character === '`' || resumes || '/\'"'.includes(character ?? '')) {
			const found = matchAt(text, index);
			if (found !== undefined) {
				if (resumes) insertions = insertions.slice(0, -1);
				if (found.endsWith('${')) insertions = [...insertions, depth];
				code += found.replace(/[^\n]/g, ' ');
				index += found.length;
				continue;
			}
		}
		if (character === '{') depth += 1;
		if (character === '}') depth -= 1;
		code += character;
		index += 1;
	}
	return code;
}

function matchAt(text: string, index: number): string | undefined {
	const sticky = new RegExp(prose, 'y');
	sticky.lastIndex = index;
	return sticky.exec(text)?.[0];
}
