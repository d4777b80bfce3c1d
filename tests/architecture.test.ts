import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importsMatching, wrongDirections, wrongSpecifiers } from './architecture/imports.ts';
import { matchesIn, readSources, type SourceFile, sourceFile } from './architecture/source-file.ts';

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

/** Programs that a person starts, which create the real clock. */
const entryPoints = [
	'src/main.ts',
	'src/program/validate.ts',
	'src/program/back-up.ts',
	'src/program/restore.ts',
	'src/program/check-sources.ts',
	'src/program/estimate-summaries.ts',
	'src/program/import-articles.ts',
	'packages/local-discord/page/page.ts',
];

/** The gate, what reads the answer’s JSON, what brings the two together, and the two ends that only pass it on. */
const reads = ['gate', 'model-answer', 'model-summary', 'prompt'].map(
	(name) => `src/summaries/${name}.ts`,
);

const rules: readonly Rule[] = [
	{
		title: 'a folder imports only itself and folders before it in the flow',
		files: program,
		finds: wrongDirections,
		broken: ['src/desk/a.ts', "import type { Card } from '#src/render/message/card.ts';"],
	},
	{
		title: 'imports use #src/… between folders and ./ within one',
		files: program,
		finds: wrongSpecifiers,
		broken: ['src/desk/a.ts', "import { b } from '../names/b.ts';"],
	},
	{
		title: 'desk and render are synchronous',
		files: pure,
		finds: (file) =>
			matchesIn(file, file.code, /\b(?:async|await|Promise|setTimeout|fetch)\b/g, 'waits'),
		broken: ['src/desk/a.ts', 'export async function brief() {}'],
	},
	{
		title: 'render neither looks up names nor parses text',
		files: program.filter(({ path }) => path.startsWith('src/render/')),
		finds: (file) => matchesIn(file, file.text, lookUp, 'looks up or parses'),
		broken: ['src/render/a.ts', "import type { Name, NameIndex } from '#src/names/name.ts';"],
	},
	{
		title: 'time and chance are passed in',
		files: program.filter(({ path }) => !entryPoints.includes(path)),
		finds: (file) =>
			matchesIn(
				file,
				file.code,
				/\bDate\.now\b|\bnew Date(?:\(\)|(?!\w|\())|\btimeOrigin\b|\bMath\.random\b/g,
				'reads the clock or random numbers',
			),
		broken: ['src/desk/a.ts', 'const now = new Date();'],
	},
	{
		title: 'no module has mutable state',
		files: [...program, ...tests],
		finds: (file) => matchesIn(file, file.code, /^(?:export )?(?:let|var)\b/gm, 'can change'),
		broken: ['src/desk/a.ts', 'export let count = 0;'],
	},
	{
		title: 'no module has a map or set that is filled later',
		files: program,
		finds: (file) =>
			matchesIn(
				file,
				file.code,
				/^(?:export )?const \w+ = new (?:Map|Set)(?:<.+>)?\(\);/gm,
				'can change',
			),
		broken: ['src/desk/a.ts', 'const seen = new Map<string, number>();'],
	},
	{
		title: 'importing a module creates and opens nothing',
		files: program.filter(({ path }) => !entryPoints.includes(path)),
		finds: (file) =>
			matchesIn(
				file,
				file.code,
				/^(?:export )?const \w+(?::[^=]+)? = (?:await )?(?:(?:create|open)[A-Z]\w*|remembering)\(/gm,
				'is created on import',
			),
		broken: ['src/render/a.ts', 'const translator = createInstance();'],
	},
	{
		title: 'only the gate leads from a model’s answer to what is shown',
		files: program,
		finds: (file) => importsMatching(file, ungated(file)),
		broken: ['src/bot/a.ts', "import { ModelAnswer } from '#src/summaries/model-answer.ts';"],
	},
	{
		title: 'only model-summary.ts reads the sentences of a model’s answer',
		files: program.filter(({ path }) => path.startsWith('src/summaries/') && !reads.includes(path)),
		finds: (file) =>
			matchesIn(file, file.code, /[.?]\s*sentences\b|[{,]\s*sentences\b/g, 'reads an answer'),
		broken: ['src/summaries/a.ts', 'const first = answer.sentences[0];'],
	},
	{
		title: 'every file and folder is named after its subject',
		files: [...program, ...tests],
		finds: (file) => matchesIn(file, file.path, vagueName, 'says nothing'),
		broken: ['src/desk/utils/a.ts', ''],
	},
	{
		title: 'tests mock no module and postpone nothing',
		files: tests,
		finds: (file) => matchesIn(file, file.code, /\bvi\.(?:mock|doMock)\b|\.todo\(/g, 'cheats'),
		broken: ['tests/a.test.ts', "it.todo('holds');"],
	},
];

/** Any import from names/ except plain types, and any import from desk/ that reads text. */
const lookUp =
	/^import (?!type \{ (?:(?:Name|NameKind|AlikeNames|AlikeReason)(?:, )?)+ \} )[^;]*?'#src\/names\/|^import [^;]*?\b(?:parse|write|understand|find)\w+[^;]*?'#src\/desk\//gm;

/** What a file may not import, so that nothing goes past the gate: the client, and what it answers. */
function ungated({ path }: SourceFile): RegExp {
	if (path === 'src/summaries/model-client.ts') return /(?!)/;
	if (path.startsWith('src/summaries/')) return /^openai/;
	if (path.startsWith('src/program/')) return /^openai|^#src\/summaries\/(?:model-answer|gate)/;
	return /^openai|^#src\/summaries\/(?!(?:model-summary|summaries)\.ts$)/;
}

const vagueName =
	/(?:^|[/-])(?:utils?|helpers?|lib|common|misc|services?|types|managers?|handlers?)(?=[/.-])/g;

it.each(rules)('$title', ({ files, finds }) => {
	expect(files.flatMap(finds)).toEqual([]);
	expect(files.length).toBeGreaterThan(0);
});

it.each(rules)(
	'a file that breaks the rule “$title” is found',
	({ finds, broken: [path, text] }) => {
		expect(finds(sourceFile(path, text))).toEqual([expect.stringMatching(/^\S+:\d+: ./)]);
	},
);

it('no file imports main.ts', () => {
	const finds = (file: SourceFile) => importsMatching(file, /(?:^|\/)main\.ts$/);
	expect([...program, ...tests].flatMap(finds)).toEqual([]);
	expect(finds(sourceFile('src/a.ts', "import './main.ts';"))).toHaveLength(1);
});

it('the top level contains nothing unexpected', () => {
	const ignored = readFileSync('.gitignore', 'utf8').split('\n');
	const entries = readdirSync('.').filter(
		(name) => name !== '.git' && !ignored.some((line) => line.replaceAll('/', '') === name),
	);
	expect(entries.filter((name) => !topLevel.includes(name))).toEqual([]);
});

const topLevel = [
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	'SECURITY.md',
	'.env.example',
	'Dockerfile',
	'.dockerignore',
	'compose.yaml',
	'compose.postgres.yaml',
	'deploy',
	'src',
	'packages',
	'commands',
	'data',
	'tests',
	'bench',
	'training',
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

it('comments and strings do not count as code', () => {
	const template = '`any $' + '{b({ c: `$' + '{any}` })} any`';
	const text = `// any\nconst a = 'x!'; /* new Date() */ ${template}; /[\`'any]/.test(d);`;
	const found = matchesIn(sourceFile('a.ts', text), sourceFile('a.ts', text).code, /any/g, 'any');
	expect(found).toHaveLength(1);
});
