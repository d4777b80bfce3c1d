import type { Topic, Wanted } from '#src/desk/topics.ts';
import type { Name } from '#src/names/name.ts';
import { tellingSigns } from '#src/text/fold.ts';
import type { Words } from '../phrases/phrases.ts';
import { fits, less, quote, type Room, shorten } from './shorten.ts';

/** What a subscription is about: “**Taiwan**, “chip war” except **Expo**”, or “everything”; as many as there is room for, the others counted. */
export function showWanted({ topics, except }: Wanted, room: Room, words: Words): string {
	const left = except.length === 0 ? room : half(room);
	const about = topics.length === 0 ? words.say('everything') : showTopics(topics, left, words);
	if (except.length === 0) return about;
	const frame = words.say('except', { about: '', except: '' });
	const leftOut = showTopics(except, less(room, about, frame), words);
	return words.say('except', { about, except: leftOut });
}

function half({ characters, bytes }: Room): Room {
	return { characters: Math.floor(characters / 2), bytes: Math.floor(bytes / 2) };
}

function showTopics(topics: readonly Topic[], room: Room, words: Words): string {
	const between = words.say('between');
	const left = less(room, words.say('andMore', { list: '', count: topics.length }));
	let list = '';
	let shown = 0;
	for (const topic of topics) {
		const longer = list + (shown === 0 ? '' : between) + showTopic(topic, words);
		if (!fits(longer, left)) break;
		list = longer;
		shown += 1;
	}
	if (shown === topics.length) return list;
	return shown === 0
		? words.say('topics', { count: topics.length })
		: words.say('andMore', { list, count: topics.length - shown });
}

/** A name bold, words in quotation marks; a phrase is shown with one pair. */
export function showTopic(topic: Topic, words: Words): string {
	if (topic.kind === 'name') return `**${shorten(topic.name, topicRoom)}**`;
	const marks = [words.say('openingMark'), words.say('closingMark')] as const;
	return quote(topic.words.replace(/^["“]([^"“”]*)["”]$/, '$1'), marks);
}

const topicRoom: Room = { characters: 150, bytes: 400 };

/** Says which name the reader's words were taken for; '' where they read the same. */
export function showUnderstood(name: Name, from: string | undefined): string {
	if (from === undefined) return '';
	return `\n-# Showing **${shorten(name.name, nameRoom)}** for ${quote(from)}`;
}

/** Says of words with signs such as `C#` that full text passes them over; '' for words without any. */
export function showSigns(terms: readonly string[]): string {
	const [first] = terms.flatMap((term) => term.split(/\s+/)).filter(isAnotherWord);
	return first === undefined
		? ''
		: `-# Signs are not looked for in the text: ${quote(first)} finds its letters and digits with any sign or none.`;
}

/** Whether a word has signs that are neither around it nor at the end of its sentence. */
function isAnotherWord(word: string): boolean {
	return /^\.?[\p{L}\p{N}]/u.test(word) && tellingSigns(word.replace(/[!?]+$/, '')) !== '';
}

const nameRoom = { characters: 150, bytes: 400 };
