import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import brief from '#commands/brief.ts';
import { usagesOf } from '#src/bot/command-data.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { foldersOf, parseConfig } from '#src/program/config.ts';
import { aReader, openNewsroom } from './harness/open-newsroom.ts';
import { phrasebook } from './harness/phrases.ts';
import { shown } from './harness/shown.ts';

const documents = [
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	'SECURITY.md',
	'docs/scale.md',
	'data/README.md',
	'packages/local-discord/README.md',
	'.env.example',
];
const textOf = (file: string) => readFileSync(file, 'utf8');
const readme = textOf('README.md');

describe('the documents', () => {
	it('mention only npm scripts that package.json has', () => {
		const { scripts } = JSON.parse(textOf('package.json'));
		const shownScripts = allMatches(/npm (?:run ([\w-]+)|(start|test)\b)/g);
		expect(shownScripts.length).toBeGreaterThan(5);
		for (const script of shownScripts) expect(Object.keys(scripts)).toContain(script);
	});

	it('mention only files and folders that exist', () => {
		const paths = allMatches(
			/`((?:\.ci|bench|commands|data|src|tests)\/[^\s`…]*|[\w-]+\.(?:md|json))`/g,
		);
		expect(paths.length).toBeGreaterThan(50);
		expect(paths.filter((path) => !examples.has(path) && !isThere(path))).toEqual([]);
	});

	it('name only source files that exist, also without their folder', () => {
		const sources = ['src', 'tests', 'bench', 'packages/local-discord', 'commands'].flatMap(
			(folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }),
		);
		const existing = new Set(sources.map((path) => path.split('/').at(-1)));
		const names = allMatches(/`([\w-]+\.ts)`/g);
		expect(names.length).toBeGreaterThan(10);
		expect(names.filter((name) => !existing.has(name))).toEqual([]);
	});

	it('list exactly the dependencies that package.json has in CONTRIBUTING.md', () => {
		const manifests = ['package.json', 'packages/local-discord/package.json'].map((file) =>
			JSON.parse(textOf(file)),
		);
		const installed = manifests.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
			Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
		);
		const own = manifests.map(({ name }) => name);
		const rows = tableOf('CONTRIBUTING.md', '| package ').map((row) => codeIn(row[0]));
		expect(rows.flat().sort()).toEqual(
			[...new Set(installed)].filter((name) => !own.includes(name)).sort(),
		);
	});

	it('mention no path or address of the machine they were written on', () => {
		const texts = [...documents, '.ci/run', '.npmrc', 'package.json'].map(textOf);
		const machinePaths = /\/(?:home|root|tmp|work|Users)\/\S*|registry\.\w\S*|localhost\S*/g;
		expect(texts.flatMap((text) => text.match(machinePaths) ?? [])).toEqual([]);
	});

	it('begin the changelog with the version in package.json', () => {
		const { version } = JSON.parse(textOf('package.json'));
		expect(/^## (\d\S*)/m.exec(textOf('CHANGELOG.md'))?.[1]).toBe(version);
	});
});

describe('README.md', () => {
	it('shows the real answer to /brief kursk in README.md', async () => {
		const newsroom = await openNewsroom(projectArticles());
		const options = brief.options.parse({ topic: 'kursk' });
		const answer = shown(await brief.run(options, newsroom, aReader));
		const picture = inOneLine(readme.replaceAll('┃', ' ').replace(/─{3,}/g, ' '));
		const lines = answer
			.split('\n')
			.map((line) => inOneLine(line.replace(/^(?:## |-# )|\*\*/g, '')));
		expect(lines.length).toBeGreaterThan(3);
		for (const line of lines) expect(picture).toContain(line);
	});

	it('lists every command and subcommand with its options in README.md', async () => {
		const rows = tableOf('README.md', '| command ').flatMap((row) => codeIn(row[0]));
		expect(rows.sort()).toEqual([...(await describedUsages()).keys()].sort());
	});

	it('begins each description in README.md as the command’s own description does', async () => {
		const descriptions = await describedUsages();
		for (const [usage, text] of tableOf('README.md', '| command ')) {
			const description = descriptions.get(codeIn(usage).join()) ?? 'no such command';
			const start = description.split(/[,:]| of /)[0];
			expect(text?.toLowerCase()).toContain(start?.toLowerCase());
		}
	});

	it('explains the same variables in README.md and .env.example as the program reads', () => {
		const rows = tableOf('README.md', '| variable ').flatMap((row) => codeIn(row[0]));
		const inExample = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
		const inProgram = [...textOf('src/program/environment.ts').matchAll(/^\t([A-Z_]+): /gm)].map(
			([, name]) => name,
		);
		expect(rows).toEqual(inProgram);
		expect(inExample).toEqual(inProgram);
	});

	it('gives the program’s defaults in README.md', () => {
		const defaults = Object.fromEntries(
			tableOf('README.md', '| variable ').map((row) => [codeIn(row[0])[0], codeIn(row[2])]),
		);
		const [stateFolder, localStateFolder] = defaults.STATE_DIR ?? [];
		const dataFolder = defaults.DATA_DIR?.[0];
		expect(foldersOf({ DISCORD_TOKEN: 'a.b.c' })).toEqual({ dataFolder, stateFolder });
		expect(foldersOf({})).toEqual({ dataFolder, stateFolder: localStateFolder });
	});
});

describe('SECURITY.md', () => {
	it('names the permissions that the invitation in README.md asks for, and no others', () => {
		const [, asked = '0'] = /permissions=(\d+)/.exec(readme) ?? [];
		const named = tableOf('SECURITY.md', '| Permission ').flatMap(([names = '']) =>
			names.split(', ').map((name) => name.replaceAll(' ', '').toLowerCase()),
		);
		expect(named.sort()).toEqual(permissionsIn(BigInt(asked)).sort());
	});

	it('names the intents that the bot connects with, and no others', () => {
		const asked = textOf('src/discord/create-client.ts').matchAll(/GatewayIntentBits\.(\w+)/g);
		const named = tableOf('SECURITY.md', '| Intent ').map(([name]) => name?.replaceAll(' ', ''));
		expect(named).toEqual([...asked].map(([, name]) => name));
	});
});

/** Names in small letters, without spaces. */
function permissionsIn(bits: bigint): string[] {
	// Discord’s client says “Channels” where its API says “Channel”.
	const shown: Readonly<Record<string, string>> = { ViewChannel: 'ViewChannels' };
	return Object.entries(PermissionFlagsBits)
		.filter(([, bit]) => (bits & bit) !== 0n)
		.map(([name]) => (shown[name] ?? name).toLowerCase());
}

describe('.env.example', () => {
	it('parses .env.example like an empty configuration', () => {
		const lines = [...textOf('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];
		const environment = Object.fromEntries(lines.map(([, name, value]) => [name, value]));
		// As JSON, because hosts and proxies are asked by functions.
		expect(JSON.stringify(parseConfig(environment))).toBe(JSON.stringify(parseConfig({})));
	});

	it('gives the default of every variable in .env.example', () => {
		const comments = textOf('.env.example').split(/^[A-Z_]+=.*$/m);
		for (const comment of comments.slice(0, -1)) expect(comment).toContain('# Default: ');
	});
});

const Lockfile = z.object({
	packages: z.record(
		z.string(),
		z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
	),
});

describe('the lockfile', () => {
	it('has the packages of every platform in the lockfile, which npm ci needs', () => {
		const { packages } = Lockfile.parse(JSON.parse(textOf('package-lock.json')));
		const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
			Object.keys(optionalDependencies),
		);
		expect(wanted.length).toBeGreaterThan(50);
		expect(wanted.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
	});

	it('records no registry address in the lockfile', () => {
		expect(
			textOf('package-lock.json').match(/"resolved": "(?!packages\/).*|registry\.\w.*/g) ?? [],
		).toEqual([]);
	});
});

/** Made-up paths in the documents that show where something new goes. */
const examples: ReadonlySet<string> = new Set([
	'commands/name.ts',
	'data/articles/some-words-of-its-headline.json',
]);

/** The description of each command and subcommand, by its line in a table: `/digest add channel topics`. */
async function describedUsages(): Promise<ReadonlyMap<string, string>> {
	const usages = [...(await loadCommands()).values()].flatMap(({ data }) => usagesOf(data));
	return new Map(
		usages.map(({ name, description, options }) => [
			[`/${name}`, ...options.map((option) => option.name)].join(' '),
			phrasebook.en.say(description),
		]),
	);
}

/** The group of each match of a pattern in the documents. */
function allMatches(pattern: RegExp): string[] {
	return documents
		.flatMap((file) => [...textOf(file).matchAll(pattern)])
		.map(([, one, other]) => one ?? other ?? '');
}

/** A name without a folder means a file at the top level or in the data folder. */
function isThere(path: string): boolean {
	return existsSync(path) || (!path.includes('/') && existsSync(`data/${path}`));
}

/** The rows of the table that begins with `head`, as cells. */
function tableOf(document: string, head: string): string[][] {
	const lines = textOf(document).split('\n');
	const start = lines.findIndex((line) => line.startsWith(head));
	const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
	return lines.slice(start + 2, end).map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
}

function codeIn(cell = ''): string[] {
	return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The project's own articles, without the schema reference for editors. */
function projectArticles() {
	return readdirSync('data/articles').map((file) => {
		const { $schema: _, ...article } = JSON.parse(textOf(`data/articles/${file}`));
		return { id: file.replace('.json', ''), ...article };
	});
}
