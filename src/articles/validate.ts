import { join } from 'node:path';
import { curatedFiles, parseCuratedNames } from './curated-names.ts';
import { openIdRegister } from './duplicate-ids.ts';
import { parseArticles } from './parse-articles.ts';
import { formatProblem, type Problem } from './problem.ts';
import { listArticleFiles, readDataFile } from './read-folder.ts';

/** What a data folder holds, and every problem in it. */
export type Validation = {
	readonly files: number;
	readonly articles: number;
	readonly names: number;
	readonly problems: readonly Problem[];
};

/** Checks a data folder as the program would load it. */
export function validateFolder(dataFolder: string, now: Date): Validation {
	const articles = validateArticles(dataFolder, now);
	const names = validateNames(dataFolder);
	return { ...articles, names: names.names, problems: [...names.problems, ...articles.problems] };
}

function validateArticles(dataFolder: string, now: Date): Omit<Validation, 'names'> {
	const { files, problems: unlisted } = listArticleFiles(dataFolder);
	const problems = [...unlisted];
	const register = openIdRegister();
	let articles = 0;
	for (const { path } of files) {
		const reading = readDataFile(dataFolder, { path });
		if (reading.kind === 'problem') {
			problems.push(reading.problem);
			continue;
		}
		for (const parsed of parseArticles({ path, bytes: reading.bytes }, now)) {
			const problem =
				parsed.kind === 'problem'
					? parsed.problem
					: register.claim(parsed.article.id, { file: path, line: parsed.line });
			if (problem === undefined) articles += 1;
			else problems.push(problem);
		}
	}
	return { files: files.length, articles, problems };
}

function validateNames(dataFolder: string): Pick<Validation, 'names' | 'problems'> {
	const readings = curatedFiles.map((path) => {
		const reading = readDataFile(dataFolder, { path });
		if (reading.kind === 'read') return parseCuratedNames({ path, bytes: reading.bytes });
		return { names: [], problems: reading.missing ? [] : [reading.problem] };
	});
	return {
		names: readings.reduce((sum, { names }) => sum + (names?.length ?? 0), 0),
		problems: readings.flatMap(({ problems }) => problems),
	};
}

/** Writes a validation as the lines that editors and their CI read. */
export function formatValidation(dataFolder: string, validation: Validation): string {
	const { files, articles, names, problems } = validation;
	if (problems.length === 0) {
		return `articles: ${articles}, files: ${files}, names in people.json and topics.json: ${names}, no problems\n`;
	}
	return problems
		.map((problem) => `${formatProblem({ ...problem, file: join(dataFolder, problem.file) })}\n`)
		.join('');
}

if (import.meta.main) {
	const dataFolder = process.argv[2] ?? 'data';
	const validation = validateFolder(dataFolder, new Date());
	process.stdout.write(formatValidation(dataFolder, validation));
	process.exitCode = validation.problems.length === 0 ? 0 : 1;
}
