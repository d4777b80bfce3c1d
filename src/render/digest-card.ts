import type { Digest } from '#src/desk/digest.ts';
import type { Telling } from '#src/desk/telling.ts';
import type { Wanted } from '#src/desk/topic.ts';
import { inkBlue, renderCard } from './card.ts';
import { button, buttonRow, type MenuOption, type Row, type Target } from './controls.ts';
import { showMoment } from './dates.ts';
import { type Part, renderParts, type WrittenEntry } from './parted-message.ts';
import { less } from './room.ts';
import { shorten } from './shorten.ts';
import { menuOfStories, storyOption } from './story-menu.ts';
import { entryRoom, tellingEntry } from './telling-entry.ts';
import { showWanted } from './topics-text.ts';
import type { Words } from './words/words.ts';

export type DigestSettings = {
	/** What the digest is about. */
	readonly title: Wanted;
	/** For a late one, the local time that it is for: `08:00`. */
	readonly late: string | undefined;
	/** Whether it only shows what one would look like. */
	readonly isExample?: boolean;
	/** Opens the stories that come after these. */
	readonly more: Target;
	readonly words: Words;
	/** Writes the entries; given where many digests tell the same stories. */
	readonly write?: EntryWriter;
	/** Further rows, of at most 12 components. */
	readonly controls?: readonly (Row | undefined)[];
};

export type EntryWriter = (telling: Telling, words: Words) => DigestEntry;

/** What a digest says of a story, and offers to read of it. */
type DigestEntry = WrittenEntry & { readonly option: MenuOption };

/** Writes each telling once in a language, however many digests hold it. */
export function openEntryWriter(): EntryWriter {
	const written = new WeakMap<Telling, Map<Words, DigestEntry>>();
	return (telling, words) => {
		const byWords = written.get(telling) ?? new Map<Words, DigestEntry>();
		const entry = byWords.get(words) ?? writeEntry(telling, words);
		written.set(telling, byWords.set(words, entry));
		return entry;
	};
}

/** A scheduled round-up, in one message or in numbered parts. */
export function renderDigest(digest: Digest, settings: DigestSettings): Part[] {
	const { title, words } = settings;
	const what = `${words.say('digest')} · `;
	return renderTellings(digest, what + showWanted(title, less(titleRoom, what), words), settings);
}

/** Says that nothing came, for those who want to hear of it. */
export function renderEmptyDigest({
	title,
	since,
	words,
}: {
	readonly title: Wanted;
	readonly since: Date;
	readonly words: Words;
}): Part[] {
	const moment = showMoment(since);
	const isAboutAll = title.topics.length + title.except.length === 0;
	const text = isAboutAll
		? words.say('nothingNew', { moment })
		: words.say('nothingNewAbout', { moment, about: showWanted(title, titleRoom, words) });
	const message = renderCard({
		accent: inkBlue,
		head: () => text,
		blocks: [],
	});
	return [{ message, entries: [] }];
}

/** Stories that waited, in one round-up instead of a message each; `reason` says why they did. */
export function renderRoundUp(
	digest: Digest,
	settings: DigestSettings & { readonly reason: 'held' | 'over budget' | 'late' },
): Part[] {
	const count = digest.newStories + digest.changedStories;
	const { title, words, reason } = settings;
	const stories = words.say(waited[reason], { count });
	const about = `-# ${showWanted(title, less(titleRoom, '-# '), words)}`;
	return renderTellings(digest, `${words.say('alerts')} · ${stories}`, settings, about);
}

const waited = {
	held: 'held',
	'over budget': 'overBudget',
	late: 'waited',
} as const;

/** Beside the title a head holds what is late, what it is about, and its number. */
const titleRoom = less({ characters: 300, bytes: 800 }, '## ');

function renderTellings(
	digest: Digest,
	title: string,
	{ late, isExample, more, words, write = writeEntry, controls = [] }: DigestSettings,
	below = '',
): Part[] {
	const small = late && `-# ${words.say('late', { time: shorten(late, lateRoom) })}`;
	const example = isExample && `-# ${words.say('example')}`;
	const { tellings, rest } = digest;
	const entries = tellings.map((telling) => write(telling, words));
	return renderParts({
		head: [`## ${title}`, below, example, small].filter(Boolean).join('\n'),
		again: title,
		entries,
		closing: showDigestTotals(digest, words),
		controls: [
			menuOfStories(
				entries.map(({ option }) => option),
				words,
			),
			rest > 0 ? buttonRow([button(words.say('more', { count: rest }), more)]) : undefined,
			...controls,
		],
	});
}

const lateRoom = { characters: 60, bytes: 120 };

function writeEntry(telling: Telling, words: Words): DigestEntry {
	return {
		text: tellingEntry(telling, words)(entryRoom),
		articles: telling.articles,
		option: storyOption(telling.story, words),
	};
}

function showDigestTotals(
	{ newStories, changedStories, sources, rest }: Digest,
	words: Words,
): string {
	const told = [
		newStories > 0 && words.say('newStories', { count: newStories }),
		changedStories > 0 && words.say('toldAgain', { count: changedStories }),
	]
		.filter(Boolean)
		.join(words.say('between'));
	const from = sources > 0 ? words.say('fromSources', { told, count: sources }) : told;
	return `-# ${[from, rest > 0 && words.say('more', { count: rest })].filter(Boolean).join(' · ')}`;
}
