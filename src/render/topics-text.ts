import type { Topic, Wanted } from '#src/desk/topic.ts';
import { grouped } from './counted.ts';
import { fits, less, type Room } from './room.ts';
import { quote, shorten } from './shorten.ts';

/** What a subscription is about: “**Taiwan**, “chip war” except **Expo**”, or “everything”; as many as there is room for, the others counted. */
export function showWanted({ topics, except }: Wanted, room: Room): string {
	const left = except.length === 0 ? room : half(room);
	const about = topics.length === 0 ? 'everything' : showTopics(topics, left);
	if (except.length === 0) return about;
	const without = ' except ';
	return about + without + showTopics(except, less(room, about, without));
}

function half({ characters, bytes }: Room): Room {
	return { characters: Math.floor(characters / 2), bytes: Math.floor(bytes / 2) };
}

function showTopics(topics: readonly Topic[], room: Room): string {
	const left = less(room, andMore(topics.length));
	let list = '';
	let shown = 0;
	for (const topic of topics) {
		const longer = list + (shown === 0 ? '' : ', ') + showTopic(topic);
		if (!fits(longer, left)) break;
		list = longer;
		shown += 1;
	}
	if (shown === topics.length) return list;
	return shown === 0 ? `${grouped(topics.length)} topics` : list + andMore(topics.length - shown);
}

/** A name bold, words in quotation marks; a phrase is shown with one pair. */
export function showTopic(topic: Topic): string {
	if (topic.kind === 'name') return `**${shorten(topic.name, topicRoom)}**`;
	return quote(topic.words.replace(/^["“]([^"“”]*)["”]$/, '$1'));
}

const topicRoom: Room = { characters: 150, bytes: 400 };

function andMore(more: number): string {
	return ` and ${grouped(more)} more`;
}
