import type { ArticleChanges, ReloadReport } from '#src/archive/archive.ts';
import { formatProblem, type Problem } from '#src/articles/parse-item.ts';
import {
	amber,
	type Block,
	type Entry,
	inkBlue,
	type Message,
	renderCard,
} from '../message/card.ts';
import { button, buttonRow, type Row } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { formatCount, formatNumber } from '../text/small-print.ts';

/** What a reload changed, and which items could not be used. */
export function renderReload(report: ReloadReport, undoable: boolean): Message {
	const undo = undoable ? button('Undo', writeCustomId('reload', { undo: 'yes' })) : undefined;
	return renderReport('Articles reloaded', report, buttonRow([undo]));
}

/** What undoing a reload changed. */
export function renderUndo(report: ReloadReport): Message {
	return renderReport('Reload undone', report);
}

function renderReport(title: string, report: ReloadReport, undo?: Row): Message {
	const { added, changed, withdrawn, removed, problems, problemCount, tookMs } = report;
	return renderCard({
		accent: problemCount > 0 ? amber : inkBlue,
		head: () => [`## ${title}`, showCounts(report), showNames(report)].filter(Boolean).join('\n'),
		blocks: [
			...changesBlock('Added', added),
			...changesBlock('Changed', changed),
			...changesBlock('Withdrawn by their sources', withdrawn),
			...changesBlock('Removed', removed),
			...problemsBlock(problems, problemCount),
		],
		closing: () => `-# Took ${formatNumber(Math.max(1, Math.round(tookMs)))} ms`,
		controls: [undo],
	});
}

/** Names the edited name files, because no article shows that they changed. */
function showNames({ nameFiles }: ReloadReport): string {
	if (nameFiles.length === 0) return '';
	const files = nameFiles.map((file) => `\`${file}\``).join(' and ');
	return `The names in ${files} changed. Answers, digests and alerts use them from now on.`;
}

function showCounts({ added, changed, withdrawn, removed, problemCount }: ReloadReport): string {
	const counts = [
		`${formatNumber(added.count)} added`,
		`${formatNumber(changed.count)} changed`,
		...(withdrawn.count > 0 ? [`${formatNumber(withdrawn.count)} withdrawn`] : []),
		`${formatNumber(removed.count)} removed`,
		exactCount(problemCount, 'problem', 'problems'),
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
	const note = 'Where there is a problem, what was loaded before stays.';
	return [
		{
			title: 'Problems',
			entries: [...entries, ...moreEntry(count - shown.length), () => `-# ${note}`],
		},
	];
}

function bullet(text: string): Entry {
	return (budget) => `- ${shorten(text, remaining(budget, '- '))}`;
}

function moreEntry(count: number): Entry[] {
	return count > 0 ? [() => `-# and ${formatNumber(count)} more`] : [];
}

function exactCount(count: number, one: string, many: string): string {
	return formatCount({ count, orMore: false }, one, many);
}
