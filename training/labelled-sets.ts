import { existsSync, readFileSync } from 'node:fs';
import type { Span, TaggedKind } from '#src/reading/tags.ts';

/** A text with its names in code units, in order. */
export type LabelledText = {
	readonly text: string;
	readonly spans: readonly Span<TaggedKind>[];
};

/** A collection of labelled texts, in two halves: one to choose features and constants by, one to check them. */
export type LabelledSet = {
	readonly name: string;
	readonly halves: readonly [readonly LabelledText[], readonly LabelledText[]];
};

const folder = '../shared/conformance/ner';

/** Each set with its files in CoNLL columns. */
const files: readonly (readonly [name: string, paths: readonly string[]])[] = [
	['wikigold', ['wikigold/wikigold.conll.txt']],
	['CrossNER politics', ['politics/dev.txt']],
	['BTC', ['BTC/f.conll', 'BTC/g.conll']],
	['WNUT17', ['WNUT17/emerging.dev.conll', 'WNUT17/emerging.test.annotated']],
];

/** Reads all sets, or returns undefined if they are not on this machine. Halves are the first and the second half of each file. */
export function readLabelledSets(): LabelledSet[] | undefined {
	if (!existsSync(folder)) return undefined;
	return files.map(([name, paths]) => {
		const lists = paths.map((path) => readColumns(readFileSync(`${folder}/${path}`, 'utf8')));
		const half = (part: 0 | 1) =>
			lists.flatMap((blocks) => {
				const middle = blocks.length >> 1;
				return textsOf(part === 0 ? blocks.slice(0, middle) : blocks.slice(middle));
			});
		return { name, halves: [half(0), half(1)] };
	});
}

type Row = { readonly word: string; readonly label: string };

/** A sentence or a post, or where an article begins. */
type Block = readonly Row[];

function readColumns(file: string): Block[] {
	return file.split(/\r?\n[ \t]*\r?\n/).flatMap((block) => {
		const rows = block.split(/\r?\n/).flatMap((line) => {
			const columns = line.trim().split(/\s+/);
			const [word = '', label = ''] = [columns[0], columns.at(-1)];
			return columns.length < 2 ? [] : [{ word, label }];
		});
		return rows.length === 0 ? [] : [rows];
	});
}

/** Where a file says where articles begin, each article is a text, with a line for each sentence; elsewhere each block is one. */
function textsOf(blocks: readonly Block[]): LabelledText[] {
	const isBeginning = (block: Block) => block[0]?.word === '-DOCSTART-';
	if (!blocks.some(isBeginning)) return blocks.map(textOf);
	const articles: LabelledText[] = [{ text: '', spans: [] }];
	for (const block of blocks) {
		const article = articles.at(-1);
		if (isBeginning(block) || article === undefined) articles.push({ text: '', spans: [] });
		else articles[articles.length - 1] = withLine(article, textOf(block));
	}
	return articles.filter(({ text }) => text !== '');
}

function withLine(article: LabelledText, line: LabelledText): LabelledText {
	if (article.text === '') return line;
	const offset = article.text.length + 1;
	return {
		text: `${article.text}\n${line.text}`,
		spans: [
			...article.spans,
			...line.spans.map((span) => ({
				...span,
				start: span.start + offset,
				end: span.end + offset,
			})),
		],
	};
}

/** Writes the words as a text, with spaces where English has them. */
function textOf(rows: readonly Row[]): LabelledText {
	let text = '';
	let isQuoted = false;
	let isGlued = true;
	const spans: Span<TaggedKind>[] = [];
	for (const [index, { word, label }] of rows.entries()) {
		const isClosing = word === '"' && isQuoted;
		const joins = isClosing || closing.test(word) || isContraction(rows, index);
		if (!isGlued && !joins) text += ' ';
		const start = text.length;
		text += word;
		isGlued =
			/^[([@$£€“‘]$/.test(word) || (word === '"' && !isQuoted) || isContraction(rows, index);
		if (word === '"') isQuoted = !isQuoted;
		addLabel(spans, { start, end: text.length, label, isSame: isSameName(rows, index) });
	}
	return { text, spans: spans.flatMap((span) => withoutTitle(text, span)) };
}

const closing = /^(?:[.,;:!?)\]%’]+|['’](?:s|S|m|d|ll|re|ve|t)|n['’]t)$/;

/** Whether a word is an apostrophe of “it ’ s”. */
function isContraction(rows: readonly Row[], index: number): boolean {
	if (!/^['’´]$/.test(rows[index]?.word ?? '')) return false;
	return /^(?:s|m|d|ll|re|ve|t)$/i.test(rows[index + 1]?.word ?? '');
}

/** Whether a word goes on with the name of the word before; the older IOB scheme begins names with “I”. */
function isSameName(rows: readonly Row[], index: number): boolean {
	const [before, label] = [rows[index - 1]?.label, rows[index]?.label];
	return label?.startsWith('I-') === true && before?.slice(2) === label.slice(2);
}

function addLabel(
	spans: Span<TaggedKind>[],
	{ start, end, label, isSame }: { start: number; end: number; label: string; isSame: boolean },
): void {
	const kind = kinds[label.slice(2).toLowerCase()];
	if (kind === undefined) return;
	const last = spans.at(-1);
	if (isSame && last !== undefined) spans[spans.length - 1] = { ...last, end };
	else spans.push({ start, end, kind });
}

const kinds: Readonly<Record<string, TaggedKind>> = {
	per: 'person',
	person: 'person',
	politician: 'person',
	org: 'organization',
	organisation: 'organization',
	politicalparty: 'organization',
	corporation: 'organization',
	group: 'organization',
	loc: 'place',
	location: 'place',
	country: 'place',
	misc: 'other',
	product: 'other',
	'creative-work': 'other',
	event: 'other',
	election: 'other',
};

/** Some sets label “Dr Smith” and some only “Smith”; here a title is no part of a name. Names on networks are none. */
function withoutTitle(text: string, span: Span<TaggedKind>): Span<TaggedKind>[] {
	const name = text.slice(span.start, span.end);
	if (/^[@#]/.test(name) || /^[@#]$/.test(text[span.start - 1] ?? '')) return [];
	if (span.kind !== 'person') return [span];
	const title =
		/^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Pres|Lt|Maj|Col|Capt|Adm|Sir|President|Senator|Minister|Rev)\.? )+(?=\S)/i.exec(
			name,
		);
	return [{ ...span, start: span.start + (title?.[0].length ?? 0) }];
}
