import { readFileSync } from 'node:fs';
import { type Copy, DockerfileParser, type JSONInstruction } from 'dockerfile-ast';

/** One instruction of the Dockerfile. */
export type Step = {
	/** In capitals, such as `COPY`. */
	readonly keyword: string;
	/** Without flags. */
	readonly words: readonly string[];
	/** The words of a command in the form of a JSON array; empty if it has another form. */
	readonly command: readonly string[];
	/** The stage that `COPY --from` takes files from. */
	readonly from: string | undefined;
};

/** All instructions in order, of all stages. */
export function readDockerfile(): Step[] {
	const dockerfile = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8'));
	return dockerfile.getInstructions().map((instruction) => ({
		keyword: instruction.getKeyword(),
		words: instruction.getArguments().map((word) => word.getValue()),
		command: jsonStringsOf(instruction),
		from: isCopy(instruction) ? (instruction.getFromFlag()?.getValue() ?? undefined) : undefined,
	}));
}

/** The steps of the last stage, which is the image. */
export function stepsOfImage(): Step[] {
	const steps = readDockerfile();
	return steps.slice(steps.findLastIndex(({ keyword }) => keyword === 'FROM'));
}

function jsonStringsOf(instruction: object): string[] {
	return isJson(instruction) ? instruction.getJSONStrings().map((each) => each.getJSONValue()) : [];
}

const isJson = (instruction: object): instruction is JSONInstruction =>
	'getJSONStrings' in instruction;
const isCopy = (instruction: object): instruction is Copy => 'getFromFlag' in instruction;

/** What `.dockerignore` lets through: files and folders. */
export function readContext(): string[] {
	const [all, ...exceptions] = readFileSync('.dockerignore', 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
	if (all !== '*' || exceptions.some((line) => !/^!\w|^!\.\w/.test(line)))
		throw new Error('.dockerignore leaves out more or less than everything but a list of paths');
	return exceptions.map((line) => line.slice(1));
}
