import { textOf } from '#src/desk/marked.ts';
import type { StoryLine } from '#src/desk/story-line.ts';
import type { Entry } from './card.ts';
import { showDate } from './dates.ts';
import { linked } from './link.ts';
import { showMarked } from './marked-text.ts';
import { asLine, isVisible } from './plain-text.ts';
import { atMost, fits, less, type Room, share } from './room.ts';
import { shorten } from './shorten.ts';
import type { Words } from './words/words.ts';

/**
 * A story in a list: kicker, linked headline, what happened, source and date. The headline comes
 * first, then its link where half the room holds it, and the gist takes what is left.
 */
export function storyEntry(story: StoryLine, words: Words): Entry {
	return (room) => {
		const kicker = showKicker(story.kicker, share(room, 6));
		const meta = showOrigin(story, share(room, 3), words);
		const headline = showHeadline(story, share(less(room, kicker, meta), 2), words);
		const left = less(room, kicker, meta, headline, '\n\n');
		const gist = story.gist && showMarked(story.gist, left);
		return [kicker + headline, gist, meta].filter(Boolean).join('\n');
	};
}

/** The label above a headline, a line of small print; '' without one. */
export function showKicker(kicker: string | undefined, room: Room): string {
	return kicker && isVisible(kicker) ? `-# ${shorten(kicker, less(room, '-# \n'))}\n` : '';
}

/** Bold, unless bold is needed for the words that were looked for. */
export function showHeadline(story: StoryLine, room: Room, words: Words): string {
	const hasMatch = story.headline.some(({ isMatch }) => isMatch);
	const [open, close] = ends(story.withdrawn, !hasMatch);
	const inside = less(room, open, close);
	const label = isVisible(textOf(story.headline))
		? showMarked(story.headline, atMost(inside, headlineMax))
		: words.say('noHeadline');
	const withLink = linked(label, story.url);
	return open + (fits(withLink, inside) ? withLink : label) + close;
}

const headlineMax = 400;

function ends(isStruck: boolean, isBold: boolean): [string, string] {
	const bold = isBold ? '**' : '';
	const struck = isStruck ? '~~' : '';
	return [bold + struck, struck + bold];
}

/** Where it comes from and of when it is, as small print of its own line. */
export function showOrigin(story: StoryLine, room: Room, words: Words): string {
	const dates = [
		showDate(story.publishedAt, words),
		story.updatedAt && words.say('updated', { date: showDate(story.updatedAt, words) }),
		story.withdrawn && words.say('isWithdrawn'),
	].filter(Boolean);
	const after = dates.join(' · ');
	const before = less(room, '\n-# ', ' · ', after);
	const source = story.source && isVisible(story.source) ? shorten(story.source, before) : '';
	return `-# ${asLine([source, after].filter(Boolean).join(' · '))}`;
}
