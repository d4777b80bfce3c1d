import type { ReloadReport } from '#src/archive/archive.ts';
import { formatProblem } from '#src/articles/parse-item.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
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

/** What a reload changed, and which items could not be used. */
export function renderReload(report: ReloadReport, undoable: boolean, phrases: Phrases): Message {
	const target = writeCustomId('reload', { undo: 'yes' });
	const undo = undoable ? button(phrases.say('reloadUndo'), target) : undefined;
	return renderReport(report, { title: 'reloadDone', undo: buttonRow([undo]), phrases });
}

/** What undoing a reload changed. */
export function renderUndo(report: ReloadReport, phrases: Phrases): Message {
	return renderReport(report, { title: 'reloadUndone', undo: undefined, phrases });
}

type ReportSettings = {
	readonly title: 'reloadDone' | 'reloadUndone';
	readonly undo: Row | undefined;
	readonly phrases: Phrases;
};

function renderReport(report: ReloadReport, { title, undo, phrases }: ReportSettings): Message {
	const { problemCount, tookMs } = report;
	const head = [
		`## ${phrases.say(title)}`,
		showCounts(report, phrases),
		showNames(report, phrases),
	];
	const milliseconds = Math.max(1, Math.round(tookMs));
	return renderCard({
		accent: problemCount > 0 ? amber : inkBlue,
		head: () => head.filter(Boolean).join('\n'),
		blocks: [
			...changesBlock('added', report, phrases),
			...changesBlock('changed', report, phrases),
			...changesBlock('withdrawn', report, phrases),
			...changesBlock('removed', report, phrases),
			...problemsBlock(report, phrases),
		],
		closing: () => `-# ${phrases.say('reloadTook', { milliseconds })}`,
		controls: [undo],
	});
}

/** Names the edited name files, because no article shows that they changed. */
function showNames({ nameFiles }: ReloadReport, phrases: Phrases): string {
	if (nameFiles.length === 0) return '';
	const files = phrases.list(nameFiles.map((file) => `\`${file}\``));
	return phrases.say('reloadNames', { files });
}

function showCounts(report: ReloadReport, phrases: Phrases): string {
	const { added, changed, withdrawn, removed, problemCount } = report;
	const counts = [
		phrases.say('reloadAdded', { count: added.count }),
		phrases.say('reloadChanged', { count: changed.count }),
		...(withdrawn.count > 0 ? [phrases.say('reloadWithdrawn', { count: withdrawn.count })] : []),
		phrases.say('reloadRemoved', { count: removed.count }),
		phrases.say('problemCount', { count: problemCount }),
	];
	return counts.join(' · ');
}

const headlinesMax = 5;
const problemsMax = 10;

const changeTitles = {
	added: 'reloadAddedTitle',
	changed: 'reloadChangedTitle',
	withdrawn: 'reloadWithdrawnTitle',
	removed: 'reloadRemovedTitle',
} as const;

function changesBlock(
	kind: keyof typeof changeTitles,
	report: ReloadReport,
	phrases: Phrases,
): Block[] {
	const { count, some } = report[kind];
	if (count === 0) return [];
	const shown = some.slice(0, headlinesMax);
	const entries = shown.map(({ headline }) => bullet(headline));
	const title = phrases.say(changeTitles[kind]);
	return [{ title, entries: [...entries, ...moreEntry(count - shown.length, phrases)] }];
}

function problemsBlock({ problems, problemCount }: ReloadReport, phrases: Phrases): Block[] {
	if (problemCount === 0) return [];
	const shown = problems.slice(0, problemsMax);
	const entries = shown.map((problem) => bullet(formatProblem(problem, phrases)));
	const more = moreEntry(problemCount - shown.length, phrases);
	const note = () => `-# ${phrases.say('reloadStays')}`;
	return [{ title: phrases.say('problemsTitle'), entries: [...entries, ...more, note] }];
}

function bullet(text: string): Entry {
	return (budget) => `- ${shorten(text, remaining(budget, '- '))}`;
}

function moreEntry(number: number, phrases: Phrases): Entry[] {
	return number > 0 ? [() => `-# ${phrases.say('andSoMany', { number })}`] : [];
}
