import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { Topic } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue } from '../message/card.ts';
import { button, buttonRow, linkButton } from '../message/controls.ts';
import { defaultLook, type Look } from '../message/look.ts';
import { type RenderedMessage, renderPosted } from '../message/parted-message.ts';
import { storyOf, type Target } from '../message/targets.ts';
import type { TextBudget } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { writePosted } from './posted-entry.ts';

export type AlertSettings = {
	/** The topics that matched; none for a subscription to everything. */
	readonly topics: readonly Topic[];
	/** Answers “Why this?”. */
	readonly why: Target;
	/** The moment it is for. */
	readonly at: Date;
	readonly look?: Look;
	readonly phrases: Phrases;
};

/** One new story, posted as it arrives. */
export function renderAlert(
	entry: DigestEntry,
	{ topics, why, at, look = defaultLook, phrases }: AlertSettings,
): RenderedMessage[] {
	const { story, articles } = entry;
	const alert = phrases.say('alert');
	// A line of a list needs no list around it, and a title is as short.
	const shape = look.kind === 'full' ? 'lead' : 'title';
	const about = showTopicSelection({ topics, except: [] }, topicsBudget, phrases);
	const title = topics.length === 0 ? alert : `${alert} · ${about}`;
	const text = writePosted(entry, { shape, at }, phrases)(alertBudget);
	const hasPicture = look.kind === 'full' && look.thumbnails && !story.withdrawn;
	return [
		renderPosted({
			head: look.kind === 'headlines' ? '' : `-# ${title}`,
			top: { text, articles, shape },
			picture: hasPicture ? story.image : undefined,
			sections: [],
			controls: [
				buttonRow([
					button(phrases.say('whyThis'), why),
					button(phrases.say('read'), storyOf(story.id)),
					linkButton(phrases.say('readOriginal'), story.url),
				]),
			],
			accent: look.accent ?? inkBlue,
		}),
	];
}

/** Enough for the longest topic; some three lines of a phone. */
const topicsBudget: TextBudget = { characters: 200, bytes: 600 };

/** An alert stands alone, so it can be longer than a story in a digest. */
const alertBudget: TextBudget = { characters: 1_800, bytes: 4_500 };
