import type { Digest } from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { DigestSection } from '#src/desk/digest-sections.ts';
import type { Topic } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { MenuOption } from '../message/controls.ts';
import { componentsMax, textBytesMax, textDisplayBytes, textMax } from '../message/limits.ts';
import { type EntryShape, type Look, topShapes } from '../message/look.ts';
import type { WrittenEntry, WrittenSection } from '../message/parted-message.ts';
import { phoneLines } from '../message/phone-lines.ts';
import { fits, remaining, type TextBudget } from '../text/plain-text.ts';
import { showTopic } from '../text/topics-text.ts';
import { type EntryStyle, shapeBudgets, styleKey, writePosted } from './posted-entry.ts';
import { storyOption } from './story-entry.ts';

/** Writes the entry of a story, within the budget of its shape. */
export type EntryWriter = (
	entry: DigestEntry,
	style: EntryStyle,
	phrases: Phrases,
) => RenderedEntry;

/** The text of an entry and its line in the menu. */
export type RenderedEntry = WrittenEntry & { readonly option: MenuOption };

/** A writer that renders each entry once per language and style, however many digests contain it. */
export function createEntryWriter(): EntryWriter {
	const written = new WeakMap<DigestEntry, Map<string, RenderedEntry>>();
	return (entry, style, phrases) => {
		const byStyle = written.get(entry) ?? new Map<string, RenderedEntry>();
		const key = `${phrases.language} ${styleKey(entry, style)}`;
		const rendered = byStyle.get(key) ?? writeEntry(entry, style, phrases);
		written.set(entry, byStyle.set(key, rendered));
		return rendered;
	};
}

export function writeEntry(entry: DigestEntry, style: EntryStyle, phrases: Phrases): RenderedEntry {
	return {
		text: writePosted(entry, style, phrases)(shapeBudgets[style.shape]),
		articles: entry.articles,
		shape: style.shape,
		option: storyOption(entry.story, phrases),
		...(entry.whatChanged && { isUpdate: true as const }),
	};
}

/** What a digest has space for. */
export type Layout = {
	/** The story that stands first; undefined if all are lines. */
	readonly top: RenderedEntry | undefined;
	readonly sections: readonly WrittenSection[];
	/** All of them in the order of the message. */
	readonly shown: readonly RenderedEntry[];
};

type LayoutSettings = {
	readonly head: string;
	readonly look: Look;
	readonly at: Date;
	readonly write: EntryWriter;
	readonly phrases: Phrases;
};

/** Takes the best stories as long as they fit, and puts them under their titles; the first always fits. */
export function layOut(digest: Digest, settings: LayoutSettings): Layout {
	const { look, at, write, phrases } = settings;
	const shapeOf = (index: number): EntryShape => (index === 0 ? topShapes[look.kind] : 'line');
	const hasTop = look.kind !== 'headlines';
	const sections = look.kind === 'headlines' ? [allOf(digest)] : titled(digest.sections, phrases);
	const sectionOf = new Map(
		sections.flatMap((section) => section.entries.map((entry) => [entry, section] as const)),
	);
	const written = new Map<DigestEntry, RenderedEntry>();
	const begun = new Set<TitledSection>();
	let space = spaceBelow(settings.head);
	for (const [index, entry] of digest.entries.entries()) {
		const rendered = write(entry, { shape: shapeOf(index), at }, phrases);
		const section = hasTop && index === 0 ? undefined : sectionOf.get(entry);
		const title = section === undefined || begun.has(section) ? undefined : section.title;
		const left = spaceAfter(space, rendered.text, title);
		if (!isThere(left) && index > 0) break;
		space = left;
		written.set(entry, rendered);
		if (section !== undefined) begun.add(section);
	}
	const [first] = digest.entries;
	const top = hasTop && first !== undefined ? written.get(first) : undefined;
	const below = withoutSmall(sections, digest.entries.slice(hasTop ? 1 : 0), written);
	const shown = [...(top ? [top] : []), ...below.flatMap(({ entries }) => entries)];
	return { top, sections: below, shown };
}

/** What is written of the sections, in their order; stories of a section with too few of them come last. */
function withoutSmall(
	sections: readonly TitledSection[],
	entries: readonly DigestEntry[],
	written: ReadonlyMap<DigestEntry, RenderedEntry>,
) {
	const writtenOf = (own: readonly DigestEntry[]) =>
		entries.filter((entry) => own.includes(entry)).flatMap((entry) => written.get(entry) ?? []);
	const large = sections.filter(
		({ title, storiesMin, entries: own }) =>
			title !== undefined && writtenOf(own).length >= storiesMin,
	);
	const rest = entries.filter((entry) => !large.some(({ entries: own }) => own.includes(entry)));
	return [...large, { title: undefined, entries: rest }]
		.map(({ title, entries: own }) => ({ title, entries: writtenOf(own) }))
		.filter(({ entries: shown }) => shown.length > 0);
}

type TitledSection = Pick<DigestSection, 'storiesMin' | 'entries'> & {
	readonly title: string | undefined;
};

function allOf({ entries }: Digest): TitledSection {
	return { title: undefined, storiesMin: 1, entries };
}

/** One section alone needs no title. */
function titled(sections: readonly DigestSection[], phrases: Phrases): readonly TitledSection[] {
	return sections.map(({ about, ...section }) => ({
		...section,
		title: about === undefined || sections.length === 1 ? undefined : showTitle(about, phrases),
	}));
}

function showTitle(about: Topic, phrases: Phrases): string {
	const title = showTopic(about, phrases);
	return about.kind === 'name' ? title : `**${title}**`;
}

type Space = { readonly text: TextBudget; readonly components: number; readonly lines: number };

function spaceBelow(head: string): Space {
	const full = { characters: textMax, bytes: textBytesMax - textDisplayBytes };
	return {
		text: remaining(remaining(full, head), correctionsReserve),
		components: componentsMax - fixedComponents,
		lines: linesMax - phoneLines(head),
	};
}

function spaceAfter({ text, components, lines }: Space, entry: string, title?: string): Space {
	const { characters, bytes } =
		title === undefined ? remaining(text, entry) : remaining(text, entry, title);
	const texts = title === undefined ? 1 : 2;
	return {
		text: { characters, bytes: bytes - textDisplayBytes * texts },
		components: components - texts,
		lines: lines - phoneLines(entry) - (title === undefined ? 0 : phoneLines(title)),
	};
}

function isThere({ text, components, lines }: Space): boolean {
	return fits('', text) && components >= 0 && lines >= 0;
}

/** For lines that say what was corrected later: some six of them. */
const correctionsReserve = 'x'.repeat(400);

/** The container, the head, three lines between, a picture with its section, the menu, a row of three buttons, and a ping. */
const fixedComponents = 1 + 1 + 3 + 2 + 2 + 4 + 1;

/** Three screens of a phone. Range 50 to 75: a screen shows 17 to 25 lines of a message. */
const linesMax = 66;
