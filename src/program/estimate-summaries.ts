import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecentStories } from '#src/archive/recent-stories.ts';
import { configurationExitCode } from '#src/observe/start-refusal.ts';
import { estimateSummaries, type SummaryEstimate } from '#src/summaries/estimate.ts';
import { defaultCallsPerDay, parseConfig, readEnvironment } from './config.ts';

/** What a million tokens cost, in whatever currency. */
export type Prices = { readonly read: number; readonly written: number };

/** Formats an estimate as lines for an operator. */
export function formatEstimate(
	{ stories, tokensRead, tokensWritten, most }: SummaryEstimate,
	{ days, callsPerDay }: { readonly days: number; readonly callsPerDay: number },
	prices: Prices | undefined,
): string {
	if (stories === 0)
		return `no story of the last ${days} days has two reports or more in English, so a model would not be asked\n`;
	const whole = (count: number) => Math.ceil(count).toLocaleString('en');
	const cost = (read: number, written: number) =>
		prices && ((read * prices.read + written * prices.written) / 1e6).toFixed(2);
	const costs = cost(tokensRead, tokensWritten);
	const costsAtMost = cost(most.tokensRead, most.tokensWritten);
	return [
		`stories a day with two reports or more in English, in the last ${days} days: ${stories.toFixed(1)}`,
		`tokens a day if each is asked for once: ${whole(tokensRead)} read, ${whole(tokensWritten)} written`,
		`tokens a day at most, with ${whole(callsPerDay)} calls: ${whole(most.tokensRead)} read, ${whole(most.tokensWritten)} written`,
		costs === undefined
			? 'For the cost, name the prices of a million tokens read and written: npm run estimate-summaries -- 0.15 0.60'
			: `cost a day: ${costs}, at most ${costsAtMost}`,
	]
		.map((line) => `${line}\n`)
		.join('');
}

/** Reads two prices; undefined if there are none, `faulty` if they are no numbers. */
export function parsePrices(texts: readonly string[]): Prices | undefined | 'faulty' {
	if (texts.length === 0) return undefined;
	const [read = Number.NaN, written = Number.NaN] = texts.map(Number);
	return texts.length === 2 && read >= 0 && written >= 0 ? { read, written } : 'faulty';
}

/** Long enough for weekends and quiet weeks. */
const days = 30;
const dayMs = 86_400_000;

function run(now: Date): string {
	const parsed = parseConfig(readEnvironment());
	if (parsed.kind === 'problems') throw new Error(parsed.problems.join('\n'));
	const prices = parsePrices(process.argv.slice(2));
	if (prices === 'faulty') {
		throw new Error('Name two prices, of a million tokens read and written, such as 0.15 0.60.');
	}
	const { stateFolder, summaries } = parsed.config;
	const file = join(stateFolder, 'archive.sqlite');
	if (!existsSync(file)) {
		throw new Error(`There is no ${file}. Start Dateline once, or set STATE_DIR to its folder.`);
	}
	const callsPerDay = summaries?.callsPerDay ?? defaultCallsPerDay;
	return estimateFrom(file, now, { callsPerDay, prices });
}

/** Estimates from the articles in an archive’s file, as lines for an operator. */
export function estimateFrom(
	file: string,
	now: Date,
	{ callsPerDay, prices }: { readonly callsPerDay: number; readonly prices: Prices | undefined },
): string {
	const stories = readRecentStories(file, new Date(now.getTime() - days * dayMs));
	if (stories.length === 0)
		return `${file} has no articles of the last ${days} days, so there is nothing to estimate\n`;
	const estimate = estimateSummaries(stories, { days, callsPerDay });
	return formatEstimate(estimate, { days, callsPerDay }, prices);
}

if (import.meta.main) {
	try {
		process.stdout.write(run(new Date()));
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
		process.exitCode = configurationExitCode;
	}
}
