import type { Digest } from '#src/desk/digest.ts';
import type { Telling } from '#src/desk/telling.ts';
import type { Wanted } from '#src/desk/topic.ts';
import { inkBlue, renderCard } from './card.ts';
import { button, buttonRow, type Row, type Target } from './controls.ts';
import { counted, grouped } from './counted.ts';
import { showMoment } from './dates.ts';
import { type Part, renderParts, type WrittenEntry } from './parted-message.ts';
import { less } from './room.ts';
import { shorten } from './shorten.ts';
import { storyMenu } from './story-menu.ts';
import { entryRoom, tellingEntry } from './telling-entry.ts';
import { showWanted } from './topics-text.ts';

export type DigestSettings = {
	/** What the digest is about. */
	readonly title: Wanted;
	/** For a late one, which slot it is for: “for 08:00”. */
	readonly label: string | undefined;
	/** Opens the stories that come after these. */
	readonly more: Target;
	/** Further rows, of at most 12 components. */
	readonly controls?: readonly (Row | undefined)[];
};

/** A scheduled round-up, in one message or in numbered parts. */
export function renderDigest(digest: Digest, settings: DigestSettings): Part[] {
	const about = showWanted(settings.title, less(titleRoom, 'Digest · '));
	return renderTellings(digest, `Digest · ${about}`, settings);
}

/** Says that nothing came, for those who want to hear of it. */
export function renderEmptyDigest({ title, since }: { title: Wanted; since: Date }): Part[] {
	const about = title.topics.length + title.except.length > 0;
	const on = about ? ` about ${showWanted(title, titleRoom)}` : '';
	const message = renderCard({
		accent: inkBlue,
		head: () => `Nothing new${on} since ${showMoment(since)}.`,
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
	const stories = counted(exactly(count), 'story', 'stories');
	const about = `-# ${showWanted(settings.title, less(titleRoom, '-# '))}`;
	return renderTellings(digest, `Alerts · ${stories} ${waited[settings.reason]}`, settings, about);
}

const waited = {
	held: 'while it was quiet here',
	'over budget': 'beyond what is posted one by one in an hour',
	late: 'while nothing could be posted',
} as const;

/** Beside the title a head holds what is late, what it is about, and its number. */
const titleRoom = less({ characters: 300, bytes: 800 }, '## ');

function renderTellings(
	digest: Digest,
	title: string,
	{ label, more, controls = [] }: DigestSettings,
	below = '',
): Part[] {
	const late = label === undefined ? '' : `-# Late: ${shorten(label, lateRoom)}`;
	const { tellings, rest } = digest;
	return renderParts({
		head: [`## ${title}`, below, late].filter(Boolean).join('\n'),
		again: title,
		entries: tellings.map(writeEntry),
		closing: showDigestTotals(digest),
		controls: [
			storyMenu(tellings.map(({ story }) => story)),
			rest > 0 ? buttonRow([button(`${grouped(rest)} more`, more)]) : undefined,
			...controls,
		],
	});
}

const lateRoom = { characters: 60, bytes: 120 };

function writeEntry(telling: Telling): WrittenEntry {
	return { text: tellingEntry(telling)(entryRoom), articles: telling.articles };
}

function showDigestTotals({ newStories, changedStories, sources, rest }: Digest): string {
	const from = sources === 0 ? '' : ` from ${counted(exactly(sources), 'source', 'sources')}`;
	const stories = newStories > 0 && counted(exactly(newStories), 'new story', 'new stories');
	const changed =
		changedStories > 0 && counted(exactly(changedStories), 'told again', 'told again');
	const told = [stories, changed].filter(Boolean).join(', ') + from;
	return `-# ${[told, rest > 0 && `${grouped(rest)} more`].filter(Boolean).join(' · ')}`;
}

function exactly(count: number) {
	return { count, orMore: false };
}
