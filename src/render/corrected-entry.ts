import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { Article } from '#src/articles/article.ts';
import { shownChangesSince } from '#src/desk/article-version.ts';
import { composeStoryLine } from '#src/desk/story-line.ts';
import { composeTelling } from '#src/desk/telling.ts';
import { toSelectOption } from './controls.ts';
import { showInstant } from './dates.ts';
import { textBytesMax, textDisplayBytes, textMax } from './limits.ts';
import { less, type Room } from './room.ts';
import { storyOption } from './story-menu.ts';
import { showChanges, tellingEntry } from './telling-entry.ts';
import type { Words } from './words/words.ts';

/** The articles of an entry that was posted, its first one first: as they are now, undefined for one that is gone, and in which version they were told. */
export type PostedArticles = readonly {
	readonly article: Article | undefined;
	readonly version: string;
	/** In which it is now, where that is known. */
	readonly present?: string | undefined;
}[];

/** Whether something changed that the entry shows. */
export function isCorrected([shown, ...others]: PostedArticles): boolean {
	if (shown?.article === undefined) return false;
	return changesOf(shown).length > 0 || others.some(isChangedBeside);
}

/**
 * The text of a posted entry as it would read now, with a line that says what was corrected; a story
 * that was taken back is struck out. Undefined when nothing that it shows changed, and when the
 * article is gone: then we hold no text any more, and the message stays as it is.
 */
export function correctEntry({
	articles: [shown, ...others],
	at,
	room,
	words,
}: {
	readonly articles: PostedArticles;
	readonly at: Date;
	readonly room: Room;
	readonly words: Words;
}): string | undefined {
	if (shown?.article === undefined) return undefined;
	const changes = changesOf(shown);
	if (changes.length === 0 && !others.some(isChangedBeside)) return undefined;
	const what = changes.length > 0 ? showChanges(changes, words) : words.say('otherReports');
	const line = `\n-# ${words.say('corrected', { when: showInstant(at), changes: what })}`;
	const beside = others.flatMap(({ article }) => (article === undefined ? [] : [article]));
	const telling = composeTelling([shown.article, ...beside]);
	return tellingEntry(telling, words)(less(room, line)) + line;
}

/** What the line of a menu that opens an article would say now. */
export function correctOption(
	article: Article,
	words: Words,
): Pick<APISelectMenuOption, 'label' | 'description'> {
	const { value: _, ...said } = toSelectOption('', storyOption(composeStoryLine(article), words));
	return said;
}

function changesOf({ article, version, present }: PostedArticles[number]) {
	return article === undefined ? [] : shownChangesSince(version, article, present);
}

/** Of a report beside the story there is only its source. */
function isChangedBeside(report: PostedArticles[number]): boolean {
	return changesOf(report).some(
		(change) => change === 'source' || change === 'withdrawn' || change === 'restored',
	);
}

/** The room that a message has for one text beside all its other ones. */
export function roomBeside(texts: readonly string[]): Room {
	const bytes = textBytesMax - textDisplayBytes * (texts.length + 1);
	return less({ characters: textMax, bytes }, ...texts);
}
