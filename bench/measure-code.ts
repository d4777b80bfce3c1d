import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { readCommandLine } from '#src/program/command-line.ts';
import { walkBrief } from './walk-brief.ts';

const localDiscord = 'packages/local-discord/src';
const [root = '.', ...chosen] = readCommandLine(
	{ allowPositionals: true },
	({ positionals }) => positionals,
);
const folders = chosen.length > 0 ? chosen : ['src', 'commands', 'packages'];
const files = readCode(root, folders).filter(({ path }) => !path.includes('/tests/'));
const importers = (path: string) => files.filter(({ imports }) => imports.includes(path)).length;
const withOneImporter = (linesMax: number) =>
	files.filter(({ path, lines }) => lines < linesMax && importers(path) === 1);

print('files', `${files.length} with ${sum(files, ({ lines }) => lines)} lines`);
print('lines per file', spread(files.map(({ lines }) => lines)));
print('lines per function', spread(files.flatMap(({ functions }) => functions)));
print('files under 30 lines', `${files.filter(({ lines }) => lines < 30).length}`);
print('under 15 with one importer', `${withOneImporter(15).length}`);
print('import cycles', `${cyclesIn(files).length}`);
print('casts', `${sum(files, ({ casts }) => casts)}`);
const documented = sum(files, (file) => file.documented);
const exported = sum(files, (file) => file.exports);
print('exports documented', `${Math.round((100 * documented) / exported)} % of ${exported}`);
if (root === '.') {
	const { functions, files: filesRun } = await walkBrief();
	print('one /brief runs through', `${filesRun} files, ${functions} functions`);
}

function sum(all: readonly CodeFile[], of: (file: CodeFile) => number): number {
	return all.reduce((total, file) => total + of(file), 0);
}

function spread(numbers: readonly number[]): string {
	const sorted = numbers.toSorted((one, other) => one - other);
	const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
	return `median ${at(0.5)}, p90 ${at(0.9)}, longest ${at(1)}`;
}

function print(what: string, figure: string): void {
	process.stdout.write(`${`${what}:`.padEnd(28)}${figure}\n`);
}

/** The measurements of one file. */
export type CodeFile = {
	/** From the root. */
	readonly path: string;
	readonly lines: number;
	/** The lines of each function, including its inner functions. */
	readonly functions: readonly number[];
	/** `as` and `!`, except `as const`. */
	readonly casts: number;
	readonly exports: number;
	/** Exports with a docstring. */
	readonly documented: number;
	/** The project’s own files that it imports, including for types. */
	readonly imports: readonly string[];
};

/** Measures all TypeScript files in these folders of a checkout. */
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

/** The project file that a specifier means; undefined for a package. */
function ownFile(path: string, specifier: string): string | undefined {
	if (specifier.startsWith('#local/')) return specifier.replace('#local', localDiscord);
	if (specifier.startsWith('#')) return specifier.slice(1);
	if (specifier === 'local-discord') return `${localDiscord}/index.ts`;
	return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

/** Groups of files that import each other in a cycle. */
export function cyclesIn(files: readonly CodeFile[]): string[][] {
	const imports = new Map(files.map((file) => [file.path, file.imports]));
	const reached = new Map(files.map(({ path }) => [path, reachedFrom(path, imports)]));
	const inCycle = files.filter(({ path }) => reached.get(path)?.has(path)).map(({ path }) => path);
	const cycles = Map.groupBy(inCycle, (path) =>
		inCycle
			.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path))
			.join(),
	);
	return [...cycles.values()];
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
