import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '#src/articles/parse-item.ts';
import { createLimiter } from '#src/concurrency/limiter.ts';
import { configurationExitCode } from '#src/observe/start-refusal.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import type { Feed } from '#src/sources/feed.ts';
import {
	packsFolder,
	readSourcePacks,
	type SourcePack,
	SourcePackFile,
	type SuggestedFeed,
} from '#src/sources/packs.ts';
import type { FetchedBody } from '#src/sources/poll.ts';
import { type Look, lookAt } from '#src/sources/poller.ts';
import { openFeedReader } from '#src/sources/read-in-thread.ts';
import { describeTrouble } from '#src/sources/trouble.ts';
import { type Config, parseConfig, readEnvironment } from './config.ts';
import { createWebFetching } from './open-feeds.ts';

/** Fetches and reads as a poll would; undefined if the program ends. */
export type LookAtFeed = (feed: Feed) => Promise<Look | undefined>;

type SourcesCheck = {
	readonly look: LookAtFeed;
	readonly now: () => Date;
	/** Receives one line for each feed as soon as it was asked, and the counts at the end. */
	readonly print: (line: string) => void;
};

/**
 * Asks every suggested feed of a data folder, and writes into its pack when it answered. Nothing is asked or
 * written while a pack has problems. Returns whether every feed answered.
 */
export async function checkSources(
	dataFolder: string,
	{ look, now, print }: SourcesCheck,
): Promise<boolean> {
	const { packs, problems } = readSourcePacks(dataFolder);
	if (problems.length > 0) {
		for (const problem of problems) print(formatProblem(problem, english));
		print('Nothing was checked. Fix the packs first.');
		return false;
	}
	const checked = await checkPacks(packs, look, (one) => print(describe(one)));
	const answered = checked.filter(({ answer }) => answer.kind === 'answered');
	for (const [pack, feeds] of Map.groupBy(answered, (one) => one.pack)) {
		const path = join(dataFolder, packsFolder, `${pack.id}.json`);
		const addresses = new Set(feeds.map(({ feed }) => feed.url));
		writeWhole(path, withAnswers(readFileSync(path, 'utf8'), addresses, now()));
	}
	print(`feeds that answered: ${answered.length} of ${checked.length}`);
	if (checked.length > 1 && answered.length === 0) print(noNetwork);
	return answered.length === checked.length;
}

const english = createPhrasebook().en;

const noNetwork =
	'None answered, so the cause is probably here. Check that this machine reaches the internet.';

/** A suggested feed and how it answered; `reason` is a sentence, or several. */
type CheckedFeed = {
	readonly pack: SourcePack;
	readonly feed: SuggestedFeed;
	readonly answer:
		| { readonly kind: 'answered'; readonly items: number }
		| { readonly kind: 'failed'; readonly reason: string };
};

/** Feeds that are asked at the same time; those of one host follow each other. */
const askedMax = 8;

/** Asks every feed of the packs once; the result is in the order of the packs. */
async function checkPacks(
	packs: readonly SourcePack[],
	look: LookAtFeed,
	onChecked: (checked: CheckedFeed) => void,
): Promise<CheckedFeed[]> {
	const feeds = packs.flatMap((pack) => pack.feeds.map((feed) => ({ pack, feed })));
	const checked = new Map<SuggestedFeed, CheckedFeed>();
	const limiter = createLimiter(askedMax);
	const hosts = Map.groupBy(feeds, ({ feed }) => new URL(feed.url).hostname).values();
	const askInTurn = async (ofHost: typeof feeds) => {
		for (const { pack, feed } of ofHost) {
			const one = { pack, feed, answer: await limiter.run(() => ask(feed, look)) };
			checked.set(feed, one);
			onChecked(one);
		}
	};
	await Promise.all([...hosts].map(askInTurn));
	return feeds.flatMap(({ feed }) => checked.get(feed) ?? []);
}

async function ask(
	{ name, url, language, country }: SuggestedFeed,
	look: LookAtFeed,
): Promise<CheckedFeed['answer']> {
	const looked = await look({ id: 'suggested', name, url, language, country });
	if (looked === undefined) return { kind: 'failed', reason: 'It was not asked.' };
	const { reading } = looked;
	if (reading.kind === 'feed') return { kind: 'answered', items: reading.items };
	return { kind: 'failed', reason: english.text(describeTrouble(reading.trouble, 'once')) };
}

/** The text of a pack’s file with the time at which each of these feeds answered; the others keep theirs. */
function withAnswers(packText: string, answered: ReadonlySet<string>, now: Date): string {
	const pack = SourcePackFile.parse(JSON.parse(packText));
	const answeredAt = now.toISOString();
	const feeds = pack.feeds.map((feed) => (answered.has(feed.url) ? { ...feed, answeredAt } : feed));
	return `${JSON.stringify({ ...pack, feeds }, undefined, '\t')}\n`;
}

/** Leaves the old file as it is until the new one is complete. */
function writeWhole(path: string, text: string): void {
	writeFileSync(`${path}.new`, text);
	renameSync(`${path}.new`, path);
}

function describe({ pack, feed, answer }: CheckedFeed): string {
	const found = answer.kind === 'failed' ? answer.reason : `items: ${answer.items}`;
	return `${packsFolder}/${pack.id}.json: ${feed.name}, ${feed.url}: ${found}`;
}

/** Asks and reads as polling does, with nothing remembered. */
async function checkOverNetwork(config: Config): Promise<boolean> {
	const now = () => new Date();
	const reader = openFeedReader();
	const read = ({ bytes, contentType, url }: FetchedBody, { id, language }: Feed, at: Date) =>
		reader.readFeed({ bytes, contentType, url, feedId: id, language, remembered: [], now: at });
	const ports = { now, read, fetchFeed: createWebFetching(config, now).fetchFeed };
	const neverEnds = new AbortController().signal;
	try {
		return await checkSources(config.dataFolder, {
			look: (feed) => lookAt(feed, ports, neverEnds),
			now,
			print: (line) => void process.stdout.write(`${line}\n`),
		});
	} finally {
		await reader.close();
	}
}

if (import.meta.main) {
	const parsed = parseConfig(readEnvironment());
	if (parsed.kind === 'config') {
		process.exitCode = (await checkOverNetwork(parsed.config)) ? 0 : 1;
	} else {
		process.stderr.write(`${parsed.problems.join('\n')}\n`);
		process.exitCode = configurationExitCode;
	}
}
