import type { ArchiveFacts } from '#src/archive/archive.ts';
import { inkBlue, renderCard } from './card.ts';
import { counted, grouped } from './counted.ts';
import { showDate, showInstant } from './dates.ts';
import type { Message } from './message.ts';
import { plain } from './plain-text.ts';

/** The running program about itself, as the newsroom tells it. */
type Running = {
	readonly version: string;
	readonly startedAt: Date;
	readonly memoryBytes: number;
	readonly gatewayLatencyMs: number | undefined;
};

/** The answer to `/status`. */
export function renderStatus(facts: ArchiveFacts, running: Running): Message {
	const lines = [...archiveLines(facts), ...runningLines(running)];
	return renderCard({
		accent: inkBlue,
		head: () => '## Status',
		blocks: [
			{
				entries: lines.map(
					([label, value]) =>
						() =>
							`**${label}** ${value}`,
				),
			},
		],
	});
}

type Line = readonly [label: string, value: string];

function archiveLines(facts: ArchiveFacts): Line[] {
	return [
		['Articles', grouped(facts.articles)],
		['Names', grouped(facts.names)],
		['Newest story', facts.newest === undefined ? 'none yet' : showDate(facts.newest)],
		['Last reload', showReload(facts.lastReload)],
		['Database', megabytes(facts.databaseBytes)],
	];
}

function showReload(reload: ArchiveFacts['lastReload']): string {
	if (reload === undefined) return 'none yet';
	const { at, by, problemCount } = reload;
	const who = by === undefined ? 'at the start' : `by ${mention(by)}`;
	const problems = counted({ count: problemCount, orMore: false }, 'problem', 'problems');
	return `${showInstant(at)} ${who}, ${problems}`;
}

/** Shown as a name, yet pinging nobody: every message forbids it. */
function mention(userId: string): string {
	return /^\d{1,20}$/.test(userId) ? `<@${userId}>` : plain(userId.slice(0, 100));
}

function runningLines({ version, startedAt, memoryBytes, gatewayLatencyMs }: Running): Line[] {
	return [
		['Memory', megabytes(memoryBytes)],
		['Version', plain(version)],
		['Started', showInstant(startedAt)],
		['Gateway', gatewayLatencyMs === undefined ? 'not measured yet' : `${gatewayLatencyMs} ms`],
	];
}

function megabytes(bytes: number): string {
	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
