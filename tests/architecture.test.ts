import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOfPackage, wrongDirections, wrongSpecifiers } from './architecture/imports.ts';
import { places, readSources, type SourceFile, sourceFile } from './architecture/source-file.ts';

type Rule = {
	readonly title: string;
	readonly files: readonly SourceFile[];
	readonly finds: (file: SourceFile) => readonly string[];
	/** A path and a text that break the rule. */
	readonly broken: readonly [path: string, text: string];
};

const localDiscord = ['src', 'page', 'contract'].map(
	(folder) => `packages/local-discord/${folder}`,
);
const program = readSources(['src', 'commands', ...localDiscord]);
const tests = readSources(['tests', 'packages/local-discord/tests']);
const pure = program.filter(({ path }) => /^src\/(desk|render)\//.test(path));

/** Started by a person; each holds the real clock of its own run. */
const entryPoints = [
	'src/main.ts',
	'src/program/validate.ts',
	'src/program/back-up.ts',
	'packages/local-discord/page/page.ts',
];
const environmentReaders = [
	'src/main.ts',
	'src/program/config.ts',
	'packages/local-discord/contract/main.ts',
];

const rules: readonly Rule[] = [
	{
		title: 'a folder imports itself, and what stands to its left in the flow',
		files: program,
		finds: wrongDirections,
		broken: ['src/desk/a.ts', "import type { Card } from '#src/render/message/card.ts';"],
	},
	{
		title: 'only program/ knows the local Discord',
		files: program.filter(({ path }) => !path.startsWith('src/program/')),
		finds: (file) => importsOfPackage(file, /^local-discord/),
		broken: ['src/bot/a.ts', "const x = await import('local-discord');"],
	},
	{
		title: 'imports are #src/… between folders and ./ inside one',
		files: program,
		finds: wrongSpecifiers,
		broken: ['src/desk/a.ts', "import { b } from '../names/b.ts';"],
	},
	{
		title: 'desk and render import no Node, no log and no database',
		files: pure,
		finds: (file) => importsOfPackage(file, /^node:|^pino|^#src\/observe|^undici/),
		broken: ['src/desk/a.ts', "import { readFileSync } from 'node:fs';"],
	},
	{
		title: 'desk and render wait for nothing',
		files: pure,
		finds: (file) =>
			places(file, file.code, /\b(?:async|await|Promise|setTimeout|fetch)\b/g, 'waits'),
		broken: ['src/desk/a.ts', 'export async function brief() {}'],
	},
	{
		title: 'render is given values, so it looks up no name and parses no text',
		files: program.filter(({ path }) => path.startsWith('src/render/')),
		finds: (file) => places(file, file.text, lookUp, 'looks up or parses'),
		broken: ['src/render/a.ts', "import type { Name, NameIndex } from '#src/names/name.ts';"],
	},
	{
		title: 'only discord/ imports discord.js',
		files: program.filter(({ path }) => !path.startsWith('src/discord/')),
		finds: (file) => importsOfPackage(file, /^discord\.js|^@discordjs\//),
		broken: ['src/render/a.ts', "import type { Client } from 'discord.js';"],
	},
	{
		title: 'only config.ts and the two main.ts read the environment',
		files: program.filter(({ path }) => !environmentReaders.includes(path)),
		finds: (file) => places(file, file.code, /\bprocess\.env\b|\bprocess\s*\[/g, 'reads it'),
		broken: ['src/desk/a.ts', 'const url = process.env.STATE_URL;'],
	},
	{
		title: 'time and chance are passed in',
		files: program.filter(({ path }) => !entryPoints.includes(path)),
		finds: (file) =>
			places(
				file,
				file.code,
				/\bDate\.now\b|\bnew Date(?:\(\)|(?!\w|\())|\btimeOrigin\b|\bMath\.random\b/g,
				'asks the clock or a die',
			),
		broken: ['src/desk/a.ts', 'const now = new Date();'],
	},
	{
		title: 'no module holds state of its own',
		files: [...program, ...tests],
		finds: (file) => places(file, file.code, /^(?:export )?(?:let|var)\b/gm, 'can change'),
		broken: ['src/desk/a.ts', 'export let count = 0;'],
	},
	{
		title: 'no import creates or opens anything',
		files: program.filter(({ path }) => !entryPoints.includes(path)),
		finds: (file) =>
			places(
				file,
				file.code,
				/^(?:export )?const \w+(?::[^=]+)? = (?:await )?(?:(?:create|open)[A-Z]\w*|remembering)\(/gm,
				'is made by an import',
			),
		broken: ['src/render/a.ts', 'const translator = createInstance();'],
	},
	{
		title: 'every file and folder is named for what it is about',
		files: [...program, ...tests],
		finds: (file) => places(file, file.path, vagueName, 'says nothing'),
		broken: ['src/desk/utils/a.ts', ''],
	},
	{
		title: 'no file only passes others on',
		files: [...program, ...tests],
		finds: (file) => [
			...places(
				file,
				file.path,
				/^(?!packages\/[^/]+\/src\/index).*(?:^|\/)index\.ts$/g,
				'is a barrel',
			),
			...places(file, file.code, /^export \*.*/gm, 'is a barrel'),
		],
		broken: ['src/desk/index.ts', ''],
	},
	{
		title: 'nothing is any, and nothing is asserted to be there',
		files: [...program, ...tests],
		finds: (file) =>
			places(file, file.code, /(?<![.\w])any\b(?!\s*[:(?])|[\w)\]]!(?!=)/g, 'is not typed'),
		broken: ['src/desk/a.ts', 'const first = list[0]!.name;'],
	},
	{
		title: 'tests mock no module and leave none out',
		files: tests,
		finds: (file) =>
			places(file, file.code, /\bvi\.(?:mock|doMock)\b|\.(?:skip|only|todo)\(/g, 'cheats'),
		broken: ['tests/a.test.ts', "it.skip('holds', () => {});"],
	},
];

/** Any import from names/ but the plain types, and whatever reads words in desk/. */
const lookUp =
	/^import (?!type \{ (?:(?:Name|NameKind)(?:, )?)+ \} )[^;]*?'#src\/names\/|^import [^;]*?\b(?:parse|write|understand|find)\w+[^;]*?'#src\/desk\//gm;

const vagueName =
	/(?:^|[/-])(?:utils?|helpers?|lib|common|misc|services?|types|managers?|handlers?)(?=[/.-])/g;

describe.each(rules)('$title', ({ files, finds, broken: [path, text] }) => {
	it('in every file', () => {
		expect(files.flatMap(finds)).toEqual([]);
		expect(files.length).toBeGreaterThan(0);
	});

	it('and a file that breaks the rule is told', () => {
		expect(finds(sourceFile(path, text))).toEqual([expect.stringMatching(/^\S+:\d+: ./)]);
	});
});

it('nobody imports main.ts', () => {
	const finds = (file: SourceFile) => importsOfPackage(file, /(?:^|\/)main\.ts$/);
	expect([...program, ...tests].flatMap(finds)).toEqual([]);
	expect(finds(sourceFile('src/a.ts', "import './main.ts';"))).toHaveLength(1);
});

it('the top level holds what CONTRIBUTING.md and the tools name, and no more', () => {
	const ignored = readFileSync('.gitignore', 'utf8').split('\n');
	const own = readdirSync('.').filter(
		(name) => name !== '.git' && !ignored.some((line) => line.replaceAll('/', '') === name),
	);
	expect(own.filter((name) => !topLevel.includes(name))).toEqual([]);
});

const topLevel = [
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	'.env.example',
	'src',
	'packages',
	'commands',
	'data',
	'tests',
	'bench',
	'docs',
	'.ci',
	'.gitignore',
	'.npmrc',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'biome.json',
	'knip.json',
	'vitest.config.ts',
];

it('what is in comments and strings is not taken for code', () => {
	const template = '`any $' + '{b({ c: `$' + '{any}` })} any`';
	const text = `// any\nconst a = 'x!'; /* new Date() */ ${template}; /[\`'any]/.test(d);`;
	const found = places(sourceFile('a.ts', text), sourceFile('a.ts', text).code, /any/g, 'any');
	expect(found).toHaveLength(1);
});
