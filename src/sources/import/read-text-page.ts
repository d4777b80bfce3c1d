import { withoutFeedNotes } from '#src/text/boilerplate.ts';
import { withoutLabels } from '#src/text/labels.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { kindOf, type Line, linesOf, splitKicker } from './page-lines.ts';
import { type Note, type PageReading, quoted, type Report, wholeSentences } from './report.ts';
import { mayHideHeadline, splitLead } from './split-lead.ts';

/**
 * Finds the reports of a page that was saved as text: paragraphs in lines, headlines and kickers in lines of their
 * own or before the report (“CHIP WAR: …”), and reports that the page cuts off. What it cannot tell apart becomes a note.
 */
export function readTextPage(text: string): PageReading {
	const page: Page = { reports: [], notes: [], open: undefined, waitingDate: undefined };
	const lines = linesOf(text);
	for (const [index, line] of lines.entries()) {
		const next = lines.slice(index + 1).find(({ kind }) => kind !== 'blank');
		addLine(page, line, { next, isSeparate: lines[index - 1]?.kind === 'blank' });
	}
	finish(page);
	return {
		reports: page.reports,
		notes: page.notes.toSorted((one, other) => one.line - other.line),
	};
}

/** What was found so far. */
type Page = {
	readonly reports: Report[];
	readonly notes: Note[];
	/** The report that the next paragraph belongs to. */
	open: OpenReport | undefined;
	/** A date that stood before the report it belongs to. */
	waitingDate: string | undefined;
};

type OpenReport = {
	readonly line: number;
	readonly kicker?: string | undefined;
	headline?: string | undefined;
	publishedAt?: string | undefined;
	readonly paragraphs: string[];
};

/** What is beside a line: the next one that is not empty, and whether there is an empty one before it. */
type LineContext = { readonly next: Line | undefined; readonly isSeparate: boolean };

function addLine(page: Page, line: Line, context: LineContext): void {
	const { kind } = line;
	if (kind === 'date') addDate(page, line, context);
	else if (kind === 'kicker') begin(page, line, { kicker: line.text });
	else if (kind === 'label') addLabel(page, line, context);
	else if (kind === 'heading') addHeading(page, line, context);
	else if (kind === 'teaser') addTeaser(page, line);
	else if (kind === 'cut') addCutText(page, line);
	else if (kind === 'paragraph') addText(page, page.open ?? begin(page, line), line);
}

function begin(
	page: Page,
	{ line }: Line,
	found: Pick<OpenReport, 'kicker' | 'headline'> = {},
): OpenReport {
	finish(page);
	const report = { line, publishedAt: page.waitingDate, paragraphs: [], ...found };
	page.waitingDate = undefined;
	page.open = report;
	return report;
}

function finish(page: Page): void {
	const { open } = page;
	page.open = undefined;
	if (open === undefined) return;
	if (open.paragraphs.length > 0) page.reports.push(open);
	else note(page, { line: open.line, text: open.headline ?? open.kicker ?? '' }, noWholeSentence);
}

const noWholeSentence = 'is left out: the page shows no whole sentence of it';

function note({ notes }: Page, { line, text }: Pick<Line, 'line' | 'text'>, reason: string): void {
	notes.push({ line, reason: `${quoted(text)} ${reason}` });
}

function hasNoText({ open }: Page): boolean {
	return open === undefined || open.paragraphs.length === 0;
}

function addDate(page: Page, { text }: Line, { next }: LineContext): void {
	const date = readWrittenDate(text);
	const { open } = page;
	if (open === undefined || (open.paragraphs.length > 0 && beginsReport(next)))
		page.waitingDate = date;
	else open.publishedAt ??= date;
}

function beginsReport(line: Line | undefined): boolean {
	return line !== undefined && ['kicker', 'teaser', 'heading', 'label'].includes(line.kind);
}

/** A short line right before a headline is its kicker; any other is a section, a menu or a subheading. */
function addLabel(page: Page, line: Line, { next, isSeparate }: LineContext): void {
	const isKicker = next?.kind === 'heading' && (hasNoText(page) || isSeparate);
	if (isKicker) begin(page, line, { kicker: line.text });
	else note(page, line, 'is left out: it is neither a headline nor a sentence');
}

function addHeading(page: Page, line: Line, { next, isSeparate }: LineContext): void {
	const { open } = page;
	if (open !== undefined && hasNoText(page)) {
		if (open.headline === undefined) open.headline = line.text;
		else note(page, line, 'is left out: there is a headline already');
	} else if (open === undefined || isSeparate || next?.kind === 'date') {
		begin(page, line, { headline: line.text });
	} else {
		const then = 'If a report begins here, put an empty line before it';
		note(page, line, `is left out: it looks like a subheading. ${then}`);
	}
}

function addTeaser(page: Page, line: Line): void {
	const { kicker, text } = splitKicker(line.text);
	const kind = kindOf(text);
	if (kind === 'heading' || kind === 'label') begin(page, line, { kicker, headline: text });
	else addLead(page, { ...line, text }, kicker);
}

/** In the middle of a report nothing is cut off, so that another one begins. */
function addCutText(page: Page, line: Line): void {
	const { open } = page;
	if (open !== undefined && hasNoText(page)) addText(page, open, line);
	else addLead(page, line, undefined);
}

/** Adds a report in one line, with or without its headline before it. */
function addLead(page: Page, line: Line, kicker: string | undefined): void {
	const lead = splitLead(line.text);
	const isHidden = kicker !== undefined && lead.kind === 'none' && mayHideHeadline(line.text);
	if (lead.kind === 'doubtful' || isHidden) {
		finish(page);
		const reason = 'is left out: where its headline ends cannot be told. Put a line break there';
		note(page, line, reason);
		return;
	}
	const { headline, body } =
		lead.kind === 'split' ? lead : { headline: undefined, body: line.text };
	addText(page, begin(page, line, { kicker, headline }), { ...line, text: body });
}

/** Adds the whole sentences of a text; one that is cut off ends its report. */
function addText(page: Page, report: OpenReport, { line, text }: Line): void {
	const { whole, rest } = wholeSentences(withoutLabels(withoutFeedNotes(text)));
	if (whole !== '') report.paragraphs.push(whole);
	if (rest === '') return;
	note(page, { line, text: rest }, 'is left out: the page cuts the sentence off');
	finish(page);
}
