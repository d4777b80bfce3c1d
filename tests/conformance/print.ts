import type { ConformanceSet, Figure, Outcome } from './outcome.ts';
import { sets as quickSets, slowSets } from './sets.ts';

// `npm run conformance` prints a table of results, the figures of whole sets, then each failed case by name.
const sets = [...quickSets, ...slowSets];
const outcomes: { set: ConformanceSet; outcome: Outcome | 'absent' }[] = [];
for (const set of sets) {
	// The last set takes minutes, during which nothing else is written.
	process.stderr.write(`${set.name} …\n`);
	outcomes.push({ set, outcome: await set.run() });
}
const names = outcomes.flatMap(({ set, outcome }) => [
	set.name,
	...(outcome === 'absent' ? [] : (outcome.figures ?? []).map(({ name }) => `  ${name}`)),
]);
const width = Math.max(...names.map((name) => name.length));

writeLine(`${'set'.padEnd(width)}   cases  passed  failed`);
for (const { set, outcome } of outcomes) {
	writeLine(
		outcome === 'absent'
			? `${set.name.padEnd(width)}   missing, skipped`
			: row(set.name, [outcome.cases, outcome.passed, outcome.failed.length]),
	);
}
writeLine(`\n${'figure'.padEnd(width)}     now  at least  at first`);
for (const { set, outcome } of outcomes) {
	if (outcome === 'absent' || outcome.figures === undefined) continue;
	writeLine(set.name);
	for (const figure of outcome.figures) {
		writeLine(figureRow(figure));
		if (!(figure.value >= (figure.atLeast ?? 0))) process.exitCode = 1;
	}
}
for (const { set, outcome } of outcomes) {
	if (outcome === 'absent') continue;
	for (const failure of outcome.failed) {
		writeLine(
			`\n${set.name}: ${failure.case}\n  ${failure.reason}${knownReason(set, failure.case)}`,
		);
		if (!set.known.has(failure.case)) process.exitCode = 1;
	}
}

function row(name: string, figures: readonly number[]): string {
	return `${name.padEnd(width)}${figures.map((figure) => `${figure}`.padStart(8)).join('')}`;
}

function figureRow({ name, value, atLeast, atFirst }: Figure): string {
	const [least, first] = [atLeast, atFirst].map((figure) => figure?.toFixed(3) ?? '');
	return `  ${name.padEnd(width - 2)}${value.toFixed(3).padStart(8)}${least?.padStart(10)}${first?.padStart(10)}`;
}

function knownReason({ known }: ConformanceSet, name: string): string {
	const reason = known.get(name);
	return reason === undefined ? '' : `\n  Known: ${reason}`;
}

function writeLine(line: string): void {
	process.stdout.write(`${line}\n`);
}
