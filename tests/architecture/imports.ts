import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

/**
 * Who may import what: each folder itself, and what stands to its left in the flow. A folder that is
 * not named here has no place in the flow yet.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	text: [],
	schedule: ['text'],
	observe: [],
	articles: ['text'],
	names: ['text', 'articles'],
	archive: ['text', 'articles', 'names'],
	desk: ['text', 'articles', 'names', 'archive'],
	render: ['text', 'schedule', 'articles', 'names', 'archive', 'desk'],
	store: ['observe'],
	subscriptions: [
		'text',
		'schedule',
		'observe',
		'store',
		'articles',
		'names',
		'archive',
		'desk',
		'render',
	],
	delivery: [
		'text',
		'schedule',
		'observe',
		'articles',
		'names',
		'archive',
		'desk',
		'render',
		'subscriptions',
	],
	bot: [
		'text',
		'schedule',
		'observe',
		'articles',
		'names',
		'archive',
		'desk',
		'render',
		'subscriptions',
		'delivery',
	],
	commands: [
		'text',
		'schedule',
		'articles',
		'names',
		'archive',
		'desk',
		'render',
		'subscriptions',
		'delivery',
		'bot',
	],
	discord: ['observe', 'render', 'subscriptions', 'delivery', 'bot'],
	'local-discord': [],
	program: [
		'text',
		'schedule',
		'observe',
		'store',
		'articles',
		'names',
		'archive',
		'desk',
		'render',
		'subscriptions',
		'delivery',
		'bot',
		'discord',
	],
	'main.ts': ['program'],
};

type Import = { readonly line: number; readonly specifier: string };

/** All that a file imports, for types too, now or later. */
function importsOf({ text }: SourceFile): Import[] {
	const pattern = /(?:\bfrom|^import|\bimport\()\s*'([^']+)'/gm;
	return Array.from(text.matchAll(pattern), ({ index, 1: specifier = '' }) => ({
		line: text.slice(0, index).split('\n').length,
		specifier,
	}));
}

/** Imports from the wrong side of the flow. */
export function wrongDirections(file: SourceFile): string[] {
	const own = placeOf(file.path);
	const allowed = mayImport[own];
	if (allowed === undefined) return [`${file.path}:1: ${own} has no place in the flow yet`];
	return importsOf(file).flatMap(({ line, specifier }) => {
		const path = projectPath(file, specifier);
		if (path === undefined) return [];
		const wanted = placeOf(path);
		if (wanted === own || allowed.includes(wanted)) return [];
		return [`${file.path}:${line}: ${own} may not import ${wanted}`];
	});
}

/**
 * Relative imports that leave their folder of the flow, and `#src` where `./` would do. The files of
 * `src/` itself stand in no folder, and a declaration of another package can import only by `#src`.
 */
export function wrongSpecifiers(file: SourceFile): string[] {
	const folder = posix.dirname(file.path);
	if (folder === 'src' || file.path.endsWith('.d.ts')) return [];
	return importsOf(file).flatMap(({ line, specifier }) => {
		const path = projectPath(file, specifier);
		if (path === undefined) return [];
		const leaves = specifier.startsWith('.') && placeOf(path) !== placeOf(file.path);
		if (leaves) return [`${file.path}:${line}: leaves its folder by ${specifier}; write #src/…`];
		const isNeighbour = !specifier.startsWith('.') && posix.dirname(path) === folder;
		return isNeighbour ? [`${file.path}:${line}: write ./ for ${specifier}`] : [];
	});
}

/** Imports of a package, or of something under it. */
export function importsOfPackage(file: SourceFile, name: RegExp): string[] {
	return importsOf(file)
		.filter(({ specifier }) => name.test(specifier))
		.map(({ line, specifier }) => `${file.path}:${line}: may not import ${specifier}`);
}

function projectPath(file: SourceFile, specifier: string): string | undefined {
	if (specifier.startsWith('#local/')) return specifier.replace('#local', localDiscord);
	if (specifier.startsWith('#')) return specifier.slice(1);
	if (!specifier.startsWith('.')) return undefined;
	return posix.join(posix.dirname(file.path), specifier);
}

const localDiscord = 'packages/local-discord/src';

/** `src/archive/reload/x.ts` is in `archive`, `commands/x.ts` in `commands`, `packages/x/src/y.ts` in `x`. */
function placeOf(path: string): string {
	const [first = '', second = ''] = path.split('/');
	return first === 'src' || first === 'packages' ? second : first;
}
