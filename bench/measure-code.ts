import { type CodeFile, cyclesIn, readCode } from './read-code.ts';
import { walkBrief } from './walk-brief.ts';

const [root = '.', ...given] = process.argv.slice(2);
const folders = given.length > 0 ? given : ['src', 'commands', 'packages'];
const files = readCode(root, folders).filter(({ path }) => !path.includes('/tests/'));
const importers = (path: string) => files.filter(({ imports }) => imports.includes(path)).length;
const withOneImporter = (linesMax: number) =>
	files.filter(({ path, lines }) => lines < linesMax && importers(path) === 1);

say('files', `${files.length} with ${sum(files, ({ lines }) => lines)} lines`);
say('lines of a file', spread(files.map(({ lines }) => lines)));
say('lines of a function', spread(files.flatMap(({ functions }) => functions)));
say('files under 30 lines', `${files.filter(({ lines }) => lines < 30).length}`);
say('of 15 with one importer', `${withOneImporter(15).length}`);
say('cycles of imports', `${cyclesIn(files).length}`);
say('casts', `${sum(files, ({ casts }) => casts)}`);
const documented = sum(files, (file) => file.documented);
const exported = sum(files, (file) => file.exports);
say('exports documented', `${Math.round((100 * documented) / exported)} % of ${exported}`);
if (root === '.') {
	const { functions, files: passed } = await walkBrief();
	say('one /brief passes through', `${passed} files, ${functions} functions`);
}

function sum(all: readonly CodeFile[], of: (file: CodeFile) => number): number {
	return all.reduce((total, file) => total + of(file), 0);
}

function spread(numbers: readonly number[]): string {
	const sorted = numbers.toSorted((one, other) => one - other);
	const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
	return `median ${at(0.5)}, p90 ${at(0.9)}, longest ${at(1)}`;
}

function say(what: string, figure: string): void {
	process.stdout.write(`${`${what}:`.padEnd(28)}${figure}\n`);
}
