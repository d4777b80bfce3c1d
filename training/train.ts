import { writeFileSync } from 'node:fs';
import { figuresAcross, figuresWithin, percents, tableOf, textsOf } from './figures.ts';
import { readLabelledSets } from './labelled-sets.ts';
import { packTraining, train } from './train-model.ts';

// `npm run train` writes the weights of the model; with `--figures` it measures instead, for the model’s README.
const sets = readLabelledSets();
if (sets === undefined) {
	process.stderr.write(
		'The labelled texts are not on this machine. Put them beside the project, in ../shared.\n',
	);
	process.exitCode = 1;
} else if (process.argv.includes('--figures')) {
	const cautions = [0, 20, 40, 60].flatMap((each) => [0, 20, 40].map((alone) => ({ each, alone })));
	const { figures, curve } = figuresAcross(sets, cautions);
	writeLine(`Across sets\n\n${tableOf(figures)}\n`);
	for (const { caution, set, counts } of curve) {
		writeLine(`${set} | ${caution.each} + ${caution.alone} | ${percents(counts)}`);
	}
	writeLine(`\nWithin sets\n\n${tableOf(figuresWithin(sets))}`);
} else {
	writeFileSync('src/reading/model/weights.bin', packTraining(train(textsOf(sets))));
}

function writeLine(line: string): void {
	process.stdout.write(`${line}\n`);
}
