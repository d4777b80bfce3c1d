import { statSync } from 'node:fs';
import { join } from 'node:path';
import { curatedFiles, parseCuratedNames } from '#src/articles/curated-names.ts';
import {
	articleItems,
	createIdRegistry,
	type ParsedArticle,
	parseArticleItem,
} from '#src/articles/parse-articles.ts';
import { formatProblem, type Item, type Problem, problemIn } from '#src/articles/parse-item.ts';
import { listArticleFiles, readDataFile } from '#src/articles/read-folder.ts';
import { textFaultsIn } from '#src/articles/text-faults.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import { nameOfLanguage } from '#src/render/text/language-name.ts';
import { readFeedsFile } from '#src/sources/feeds-file.ts';
import { recognizeLanguage } from '#src/sources/item/language.ts';
import { readSourcePacks } from '#src/sources/packs.ts';
import { readPublishersFile } from '#src/sources/publishers.ts';
import { foldersOf, readEnvironment } from './config.ts';

/** The counts of a data folder, and every problem in it. */
export type Validation = {
	readonly files: number;
	readonly articles: number;
	readonly names: number;
	readonly feeds: number;
	readonly suggestedFeeds: number;
	readonly publishers: number;
	readonly problems: readonly Problem[];
};

/** Checks a data folder by loading it as the program would. */
export function validateFolder(dataFolder: string, now: Date): Validation {
	const articles = validateArticles(dataFolder, now);
	const names = validateNames(dataFolder);
	const { packs, problems: packProblems } = readSourcePacks(dataFolder);
	const publishers = readPublishersFile(dataFolder);
	const feeds = readFeedsFile(dataFolder);
	return {
		...articles,
		names: names.names,
		feeds: feeds.feeds?.length ?? 0,
		suggestedFeeds: packs.reduce((sum, { feeds }) => sum + feeds.length, 0),
		publishers: new Set(publishers.index.byDomain.values()).size,
		problems: [
			...names.problems,
			...feeds.problems,
			...packProblems,
			...publishers.problems,
			...articles.problems,
		],
	};
}

function validateArticles(
	dataFolder: string,
	now: Date,
): Pick<Validation, 'files' | 'articles' | 'problems'> {
	const { files, problems: unlisted } = listArticleFiles(dataFolder);
	const problems = [...unlisted];
	const registry = createIdRegistry();
	let articles = 0;
	for (const { path } of files) {
		const reading = readDataFile(dataFolder, { path });
		if (reading.kind === 'problem') {
			problems.push(reading.problem);
			continue;
		}
		for (const item of articleItems({ path, bytes: reading.bytes })) {
			const parsed = parseArticleItem(item, now);
			const faults = [
				...parsed.flatMap((one) => (one.kind === 'problem' ? [one.problem] : [])),
				...findDuplicateId(registry, parsed, path),
				...(item.kind === 'item' ? textFaultsIn(item.item) : []),
				...(item.kind === 'item' ? findUnlikelyLanguage(parsed, item.item) : []),
			];
			if (faults.length === 0) articles += 1;
			problems.push(...faults);
		}
	}
	return { files: files.length, articles, problems };
}

/** Finds an article that counts as English, because it does not say, but is plainly in another language. */
function findUnlikelyLanguage([first]: readonly ParsedArticle[], item: Item): Problem[] {
	if (first?.kind !== 'article' || hasLanguage(item)) return [];
	const { headline, summary = '' } = first.article;
	const found = recognizeLanguage(`${headline}\n${summary}`);
	if (found === undefined || found === 'en') return [];
	const language = nameOfLanguage(found, english.language) ?? found;
	const reason = saying('languageUnlikely', { language });
	return [problemIn(item, { path: ['language'], at: ['headline'], reason })];
}

function hasLanguage({ value }: Item): boolean {
	return typeof value === 'object' && value !== null && 'language' in value;
}

/** Checks faulty articles too, because their ids would clash as soon as they are fixed. */
function findDuplicateId(
	registry: ReturnType<typeof createIdRegistry>,
	[first]: readonly ParsedArticle[],
	file: string,
): Problem[] {
	if (first === undefined) return [];
	const id = first.kind === 'article' ? first.article.id : first.id;
	const line = first.kind === 'article' ? first.line : first.problem.line;
	const clash = id === undefined ? undefined : registry.claim(id, { file, line });
	return clash === undefined ? [] : [clash];
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

const english = createPhrasebook().en;

/** Formats a validation as lines for editors and CI: one per problem, then the counts. */
export function formatValidation(dataFolder: string, validation: Validation): string {
	const { files, articles, names, feeds, suggestedFeeds, publishers, problems } = validation;
	const lines = problems.map((problem) =>
		formatProblem({ ...problem, file: join(dataFolder, problem.file) }, english),
	);
	const count = [
		`articles: ${articles}`,
		`files: ${files}`,
		`names in people.json and topics.json: ${names}`,
		...(feeds === 0 ? [] : [`feeds: ${feeds}`]),
		...(suggestedFeeds === 0 ? [] : [`suggested sources: ${suggestedFeeds}`]),
		...(publishers === 0 ? [] : [`publishers: ${publishers}`]),
		problems.length === 0 ? 'no problems' : `problems: ${problems.length}`,
	];
	return `${[...lines, count.join(', ')].join('\n')}\n`;
}

if (import.meta.main) {
	const dataFolder = process.argv[2] ?? foldersOf(readEnvironment()).dataFolder;
	if (statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory()) {
		const validation = validateFolder(dataFolder, new Date());
		process.stdout.write(formatValidation(dataFolder, validation));
		process.exitCode = validation.problems.length === 0 ? 0 : 1;
	} else {
		const then = 'Name another one after “npm run validate --”, or in DATA_DIR.';
		process.stderr.write(`There is no folder ${dataFolder}. ${then}\n`);
		process.exitCode = 1;
	}
}
