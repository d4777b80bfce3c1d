import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '#src/articles/parse-item.ts';
import {
	type CheckedFeed,
	checkPacks,
	type FetchText,
	withAnswers,
} from '#src/sources/check-packs.ts';
import { packsFolder, readSourcePacks } from '#src/sources/packs.ts';
import { foldersOf, readEnvironment } from './config.ts';

/** What the check prints, and whether every feed answered. */
export type SourcesCheck = { readonly text: string; readonly allAnswered: boolean };

/**
 * Asks every suggested feed of a data folder, and writes into its pack when it answered. Nothing is asked or
 * written while a pack has problems.
 */
export async function checkSources(
	dataFolder: string,
	{ fetchText, now }: { readonly fetchText: FetchText; readonly now: () => Date },
): Promise<SourcesCheck> {
	const { packs, problems } = readSourcePacks(dataFolder);
	if (problems.length > 0) {
		const lines = problems.map(formatProblem);
		const then = 'Nothing was checked. Fix the packs first.';
		return { text: `${[...lines, then].join('\n')}\n`, allAnswered: false };
	}
	const checked = await checkPacks(packs, fetchText);
	for (const pack of packs) {
		const answered = checked.filter((one) => one.pack === pack && one.answer.kind === 'answered');
		if (answered.length === 0) continue;
		const path = join(dataFolder, packsFolder, `${pack.id}.json`);
		const addresses = new Set(answered.map(({ feed }) => feed.url));
		writeWhole(path, withAnswers(readFileSync(path, 'utf8'), addresses, now()));
	}
	return { text: describe(checked), allAnswered: checked.every(isAnswered) };
}

/** Leaves the old file as it is until the new one is complete. */
function writeWhole(path: string, text: string): void {
	writeFileSync(`${path}.new`, text);
	renameSync(`${path}.new`, path);
}

function isAnswered({ answer }: CheckedFeed): boolean {
	return answer.kind === 'answered';
}

function describe(checked: readonly CheckedFeed[]): string {
	const failed = checked.flatMap(({ pack, feed, answer }) =>
		answer.kind === 'failed'
			? [`${packsFolder}/${pack.id}.json: ${feed.name}, ${feed.url}, ${answer.reason}`]
			: [],
	);
	const count = `feeds that answered: ${checked.length - failed.length} of ${checked.length}`;
	return `${[...failed, count].join('\n')}\n`;
}

/** Longer than any feed takes that is worth suggesting. */
const timeoutMs = 15_000;

/** Some feeds that are worth suggesting have 5 MiB. */
const bytesMax = 10 * 1024 * 1024;

/** Fetches over the network, with a name that publishers can look up. */
export const fetchTextFromWeb: FetchText = async (address) => {
	const headers = { 'user-agent': 'Dateline (checks its suggested sources)' };
	const signal = AbortSignal.timeout(timeoutMs);
	const response = await fetch(address, { headers, signal }).catch((error: unknown) => {
		throw new Error(signal.aborted ? 'does not answer within 15 s' : 'cannot be reached', {
			cause: error,
		});
	});
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		if (bytes > bytesMax) throw new Error('is larger than 10 MiB');
		chunks.push(chunk);
	}
	return { status: response.status, text: Buffer.concat(chunks).toString('utf8') };
};

if (import.meta.main) {
	const { dataFolder } = foldersOf(readEnvironment());
	const { text, allAnswered } = await checkSources(dataFolder, {
		fetchText: fetchTextFromWeb,
		now: () => new Date(),
	});
	process.stdout.write(text);
	process.exitCode = allAnswered ? 0 : 1;
}
