import type { ArchiveFacts } from '#src/archive/archive.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Block } from '../message/card.ts';
import { plain } from '../text/plain-text.ts';
import { showInstant } from '../text/small-print.ts';

/** One of the processes that share the work. */
export type ShownProcess = {
	readonly isHere: boolean;
	readonly leads: boolean;
	/** The first and the last of each range of shards. */
	readonly shards: readonly (readonly [from: number, to: number])[];
	/** How many entries of the log of articles it lacks. */
	readonly behind: number;
	readonly memoryBytes: number;
	readonly startedAt: Date;
	readonly version: string;
	/** Of the articles, as its own archive has it. */
	readonly lastReload?: ArchiveFacts['lastReload'];
};

/** More would hide what a moderator can do something about. */
const processesShown = 8;
const rangesShown = 4;

/** The processes that share the work; nothing if this is the only one. */
export function processBlocks(processes: readonly ShownProcess[], phrases: Phrases): Block[] {
	if (processes.length === 0) return [];
	const shown = processes.slice(0, processesShown);
	const number = processes.length - shown.length;
	const more = number > 0 ? [() => `-# ${phrases.say('andSoMany', { number })}`] : [];
	const entries = shown.map((one) => () => showProcess(one, phrases));
	return [{ title: phrases.say('statusProcesses'), entries: [...entries, ...more] }];
}

function showProcess(process: ShownProcess, phrases: Phrases): string {
	const { isHere, leads, shards, behind, memoryBytes, startedAt, version } = process;
	const name = phrases.say(isHere ? 'statusThisProcess' : 'statusOtherProcess');
	const facts = [
		leads && phrases.say('statusLeads'),
		showShards(shards, phrases),
		behind === 0 ? phrases.say('statusUpToDate') : phrases.say('statusBehind', { count: behind }),
		mebibytes(memoryBytes, phrases),
		showInstant(startedAt),
		plain(version),
	];
	return `**${name}** ${facts.filter(Boolean).join(phrases.say('between'))}`;
}

function showShards(shards: ShownProcess['shards'], phrases: Phrases): string {
	if (shards.length === 0) return phrases.say('statusNoShards');
	const ranges = shards
		.slice(0, rangesShown)
		.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
	const more = shards.length > rangesShown ? ['…'] : [];
	return phrases.say('statusShards', { shards: [...ranges, ...more].join(', ') });
}

/** A size in memory or on disk. */
export function mebibytes(bytes: number, phrases: Phrases): string {
	return phrases.say('statusSize', { number: Math.round((bytes / 2 ** 20) * 10) / 10 });
}
