import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** What is measured of one file. */
export type CodeFile = {
	/** From the root. */
	readonly path: string;
	readonly lines: number;
	/** The lines of each function, with those of the functions inside it. */
	readonly functions: readonly number[];
	/** `as` and `!`, without `as const`. */
	readonly casts: number;
	readonly exports: number;
	/** Exports with a docstring right before them. */
	readonly documented: number;
	/** The project’s own files that it imports, for types too. */
	readonly imports: readonly string[];
};

/** Reads all TypeScript files in these folders of a checkout. */
export function readCode(root: string, folders: readonly string[]): CodeFile[] {
	return folders.flatMap((folder) => filesIn(root, folder)).map((path) => readFile(root, path));
}

function filesIn(root: string, folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')))
		.filter((path) => path.endsWith('.ts') && !path.includes('node_modules/'))
		.sort();
}

function readFile(root: string, path: string): CodeFile {
	const text = readFileSync(join(root, path), 'utf8');
	const { program, comments, module } = parseSync(path, text);
	const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
	const isDocumented = (start: number) =>
		docs.some(({ end }) => end < start && text.slice(end, start).trim() === '');
	const functions: number[] = [];
	const exported: number[] = [];
	let casts = 0;
	const note = ({ start, end }: Span) => functions.push(linesOf(text.slice(start, end)));
	new Visitor({
		FunctionDeclaration: note,
		FunctionExpression: note,
		ArrowFunctionExpression: note,
		ExportNamedDeclaration({ declaration, start }) {
			if (declaration !== null) exported.push(start);
		},
		ExportDefaultDeclaration: ({ start }) => exported.push(start),
		TSNonNullExpression() {
			casts += 1;
		},
		TSAsExpression({ typeAnnotation: { start, end } }) {
			if (text.slice(start, end) !== 'const') casts += 1;
		},
	}).visit(program);
	const specifiers = [
		...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
		...module.staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
		),
	];
	return {
		path,
		functions,
		casts,
		lines: linesOf(text.trimEnd()),
		exports: exported.length,
		documented: exported.filter(isDocumented).length,
		imports: [...new Set(specifiers.flatMap((specifier) => ownFile(path, specifier) ?? []))],
	};
}

type Span = { readonly start: number; readonly end: number };

function linesOf(text: string): number {
	return text.split('\n').length;
}

/** The file that a specifier means; undefined for a package. */
function ownFile(path: string, specifier: string): string | undefined {
	if (specifier.startsWith('#local/')) return specifier.replace('#local', localDiscord);
	if (specifier.startsWith('#')) return specifier.slice(1);
	if (specifier === 'local-discord') return `${localDiscord}/index.ts`;
	return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

const localDiscord = 'packages/local-discord/src';

/** Sets of files that import each other in a circle. */
export function cyclesIn(files: readonly CodeFile[]): string[][] {
	const imports = new Map(files.map((file) => [file.path, file.imports]));
	const reached = new Map(files.map(({ path }) => [path, reachedFrom(path, imports)]));
	const inCircle = files.filter(({ path }) => reached.get(path)?.has(path)).map(({ path }) => path);
	const circles = Map.groupBy(inCircle, (path) =>
		inCircle
			.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path))
			.join(),
	);
	return [...circles.values()];
}

function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
	const reached = new Set<string>();
	const next = [...(imports.get(path) ?? [])];
	for (let one = next.pop(); one !== undefined; one = next.pop()) {
		if (reached.has(one)) continue;
		reached.add(one);
		next.push(...(imports.get(one) ?? []));
	}
	return reached;
}
