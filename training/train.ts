import { writeFileSync } from 'node:fs';
import { figuresAcross, figuresWithin, percents, tableOf, textsOf, trainOn } from './figures.ts';
import { readLabelledSets } from './labelled-sets.ts';
import { packTraining } from './train-model.ts';

// `npm run train` writes the weights of the model; with `--figures` it measures instead, for the model’s README.
const weightsFile = 'src/reading/model/weights.bin';
const usage = `npm run train                trains the model anew and writes ${weightsFile}
npm run train -- --figures   measures how well it finds names, and writes nothing
Both take minutes and read the labelled texts in ../shared/conformance/ner.
`;
const options = process.argv.slice(2);
const sets = readLabelledSets();
/** The points of the curve. */
const cautions = [
	{ each: 0, alone: 0, others: 0 },
	{ each: 20, alone: 20, others: 20 },
	{ each: 30, alone: 60, others: 20 },
	{ each: 30, alone: 60, others: 30 },
	{ each: 40, alone: 40, others: 30 },
	{ each: 40, alone: 50, others: 30 },
	{ each: 40, alone: 60, others: 30 },
	{ each: 50, alone: 50, others: 30 },
];

if (options.some((option) => option !== '--figures')) {
	process.stderr.write(usage);
	process.exitCode = options.includes('--help') ? 0 : 1;
} else if (sets === undefined) {
	process.stderr.write(
		'The labelled texts are not on this machine. Put them into ../shared/conformance/ner.\n',
	);
	process.exitCode = 1;
} else if (options.includes('--figures')) {
	for (const set of sets) {
		const { figures, curve } = figuresAcross(sets, set, cautions);
		writeLine(`Trained on all but ${set.name}\n\n${tableOf(figures)}\n`);
		for (const { caution, counts } of curve) {
			writeLine(`${caution.each} + ${caution.alone}, ${caution.others}: ${percents(counts)}`);
		}
	}
	writeLine(`\nTrained on one half of each\n\n${tableOf(figuresWithin(sets))}`);
} else {
	writeLine(`Training on ${sets.map(({ name }) => name).join(', ')}. This takes minutes.`);
	writeFileSync(weightsFile, packTraining(trainOn(textsOf(sets))));
	writeLine(`Wrote ${weightsFile}.`);
}

function writeLine(line: string): void {
	process.stdout.write(`${line}\n`);
}
