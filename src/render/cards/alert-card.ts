import type { Telling } from '#src/desk/digest-entry.ts';
import type { Topic } from '#src/desk/topics.ts';
import { button, buttonRow, linkButton, type Target } from '../message/controls.ts';
import { type Part, renderParts } from '../message/parted-message.ts';
import { storyOf } from '../message/targets.ts';
import type { Words } from '../phrases/phrases.ts';
import type { Room } from '../text/shorten.ts';
import { showTopic } from '../text/topics-text.ts';
import { tellingEntry } from './story-entry.ts';

/** One new story, told as it arrives. */
export function renderAlert(
	telling: Telling,
	{
		topic,
		why,
		words,
	}: {
		/** What it was wanted for; undefined where everything is. */
		readonly topic: Topic | undefined;
		/** Answers “Why this?”. */
		readonly why: Target;
		readonly words: Words;
	},
): Part[] {
	const { story, articles } = telling;
	const alert = words.say('alert');
	const on = topic === undefined ? alert : `${alert} · ${showTopic(topic, words)}`;
	return renderParts({
		head: `-# ${on}`,
		again: on,
		entries: [{ text: tellingEntry(telling, words)(alertRoom), articles }],
		closing: '',
		controls: [
			buttonRow([
				button(words.say('whyThis'), why),
				button(words.say('read'), storyOf(story.id)),
				linkButton(words.say('atSource'), story.url),
			]),
		],
	});
}

/** It stands alone, and may say more than one of ten. */
const alertRoom: Room = { characters: 1_800, bytes: 4_500 };
