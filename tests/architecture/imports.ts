import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

/** The folders of the flow, from the bottom up; each can import those before it. */
const flow = [
	'concurrency',
	'text',
	'phrases',
	'articles',
	'stories',
	'names',
	'archive',
	'desk',
	'render',
	'subscriptions',
	'delivery',
	'bot',
] as const;

function flowBefore(folder: (typeof flow)[number]): readonly string[] {
	return flow.slice(0, flow.indexOf(folder));
}

/** The folders that each folder can import, besides itself. Every folder must be listed. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	concurrency: [],
	text: [],
	phrases: ['text'],
	schedule: ['text', 'phrases'],
	'http-server': [],
	observe: ['http-server'],
	charts: [],
	articles: flowBefore('articles'),
	sources: ['concurrency', 'text', 'articles', 'schedule', 'store', 'phrases'],
	stories: flowBefore('stories'),
	names: flowBefore('names'),
	reading: ['text', 'names'],
	summaries: ['concurrency', 'text', 'articles', 'names'],
	archive: [...flowBefore('archive'), 'reading'],
	desk: flowBefore('desk'),
	render: [...flowBefore('render'), 'charts', 'schedule', 'sources', 'summaries'],
	store: ['concurrency', 'observe'],
	subscriptions: [...flowBefore('subscriptions'), 'schedule', 'observe', 'store'],
	delivery: [...flowBefore('delivery'), 'charts', 'sources', 'schedule', 'observe'],
	'feed-server': [
		'phrases',
		'archive',
		'desk',
		'render',
		'subscriptions',
		'http-server',
		'observe',
	],
	bot: [...flowBefore('bot'), 'charts', 'sources', 'schedule', 'observe', 'summaries'],
	commands: [...flow, 'sources', 'schedule', 'summaries'],
	discord: ['http-server', 'observe', 'phrases', 'render', 'subscriptions', 'delivery', 'bot'],
	cluster: [...flow, 'sources', 'observe', 'store'],
	'local-discord': [],
	program: [
		...flow,
		'charts',
		'sources',
		'schedule',
		'observe',
		'store',
		'discord',
		'summaries',
		'feed-server',
		'cluster',
		'http-server',
	],
	'main.ts': ['program'],
};

type Import = { readonly line: number; readonly specifier: string };

/** All static and dynamic imports of a file, including those of types. */
function importsOf({ text }: SourceFile): Import[] {
	const pattern = /(?:\bfrom|^import|\bimport\()\s*'([^']+)'/gm;
	return Array.from(text.matchAll(pattern), ({ index, 1: specifier = '' }) => ({
		line: text.slice(0, index).split('\n').length,
		specifier,
	}));
}

/** Imports that the flow does not allow. */
export function wrongDirections(file: SourceFile): string[] {
	const own = folderOf(file.path);
	const allowed = mayImport[own];
	if (allowed === undefined) return [`${file.path}:1: ${own} is not listed in mayImport`];
	return importsOf(file).flatMap(({ line, specifier }) => {
		const path = projectPath(file, specifier);
		if (path === undefined) return [];
		const imported = folderOf(path);
		if (imported === own || allowed.includes(imported)) return [];
		return [`${file.path}:${line}: ${own} may not import ${imported}`];
	});
}

/**
 * Relative imports that leave their folder, and `#src` imports within one. Ignores files directly in
 * `src/`, and declarations of other packages, which can only import by `#src`.
 */
export function wrongSpecifiers(file: SourceFile): string[] {
	const folder = posix.dirname(file.path);
	if (folder === 'src' || file.path.endsWith('.d.ts')) return [];
	return importsOf(file).flatMap(({ line, specifier }) => {
		const path = projectPath(file, specifier);
		if (path === undefined) return [];
		const leaves = specifier.startsWith('.') && folderOf(path) !== folderOf(file.path);
		if (leaves) return [`${file.path}:${line}: ${specifier} leaves its folder; write #src/…`];
		const isNeighbour = !specifier.startsWith('.') && posix.dirname(path) === folder;
		return isNeighbour ? [`${file.path}:${line}: write ./ instead of ${specifier}`] : [];
	});
}

/** Imports whose specifier matches. */
export function importsMatching(file: SourceFile, pattern: RegExp): string[] {
	return importsOf(file)
		.filter(({ specifier }) => pattern.test(specifier))
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
function folderOf(path: string): string {
	const [first = '', second = ''] = path.split('/');
	return first === 'src' || first === 'packages' ? second : first;
}
