import type { ArticleChanges, ReloadReport } from '#src/archive/archive.ts';
import { formatProblem, type Problem } from '#src/articles/problem.ts';
import { amber, type Block, type Entry, inkBlue, renderCard } from './card.ts';
import { button, buttonRow, type Row } from './controls.ts';
import { counted, grouped } from './counted.ts';
import { writeCustomId } from './custom-id.ts';
import type { Message } from './message.ts';
import { less } from './room.ts';
import { shorten } from './shorten.ts';

/** What a reload changed, and which pieces could not be taken. */
export function renderReload(report: ReloadReport, undoable: boolean): Message {
	const undo = undoable ? button('Undo', writeCustomId('reload', { undo: 'yes' })) : undefined;
	return renderReport('Articles reloaded', report, buttonRow([undo]));
}

/** What taking a reload back changed. */
export function renderUndo(report: ReloadReport): Message {
	return renderReport('Reload taken back', report);
}

function renderReport(title: string, report: ReloadReport, undo?: Row): Message {
	const { added, changed, removed, problems, problemCount, tookMs } = report;
	return renderCard({
		accent: problemCount > 0 ? amber : inkBlue,
		head: () => `## ${title}\n${showCounts(report)}`,
		blocks: [
			...changesBlock('Added', added),
			...changesBlock('Changed', changed),
			...changesBlock('Removed', removed),
			...problemsBlock(problems, problemCount),
		],
		closing: () => `-# Took ${grouped(Math.max(1, Math.round(tookMs)))} ms`,
		controls: [undo],
	});
}

function showCounts({ added, changed, removed, problemCount }: ReloadReport): string {
	const counts = [
		`${grouped(added.count)} added`,
		`${grouped(changed.count)} changed`,
		`${grouped(removed.count)} removed`,
		whole(problemCount, 'problem', 'problems'),
	];
	return counts.join(' · ');
}

const headlinesMax = 5;
const problemsMax = 10;

function changesBlock(title: string, { count, some }: ArticleChanges): Block[] {
	if (count === 0) return [];
	const shown = some.slice(0, headlinesMax);
	const entries = shown.map(({ headline }) => bullet(headline));
	return [{ title, entries: [...entries, ...moreEntry(count - shown.length)] }];
}

function problemsBlock(problems: readonly Problem[], count: number): Block[] {
	if (count === 0) return [];
	const shown = problems.slice(0, problemsMax);
	const entries = shown.map((problem) => bullet(formatProblem(problem)));
	const note = 'What was loaded before from these places stays.';
	return [
		{
			title: 'Problems',
			entries: [...entries, ...moreEntry(count - shown.length), () => `-# ${note}`],
		},
	];
}

function bullet(text: string): Entry {
	return (room) => `- ${shorten(text, less(room, '- '))}`;
}

function moreEntry(count: number): Entry[] {
	return count > 0 ? [() => `-# and ${grouped(count)} more`] : [];
}

function whole(count: number, one: string, many: string): string {
	return counted({ count, orMore: false }, one, many);
}
