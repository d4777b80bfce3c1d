import type { Archive } from '#src/archive/archive.ts';
import { parseSearch } from '#src/desk/parse-search.ts';
import type { Topic, Wanted } from '#src/desk/topic.ts';
import { nearestOf } from '#src/desk/understand.ts';
import { nameKinds } from '#src/names/name.ts';
import { shorten } from '#src/render/shorten.ts';
import { showTopic } from '#src/render/topics-text.ts';
import { english } from '#src/render/words/words.ts';

/** So many of them are named, and so many names beside each. */
const topicsNamed = 4;
const nearestNamed = 3;

/** Says of each topic that nothing in the archive matches that it is so, and what comes nearest. */
export function noteUnmatched(archive: Archive, { topics, except }: Wanted): readonly string[] {
	const unmatched = [...topics, ...except].filter((topic) => !isMatched(topic, archive));
	const notes = unmatched.slice(0, topicsNamed).map((topic) => {
		const nearest = nearestTo(topic, archive);
		const advice = nearest.length === 0 ? '' : ` The nearest here: ${nearest.join(', ')}.`;
		return `No story here mentions ${showTopic(topic, english)} so far.${advice}`;
	});
	const more = unmatched.length - notes.length;
	return more > 0 ? [...notes, `Nor does one mention ${more} others of these topics.`] : notes;
}

function isMatched(topic: Topic, archive: Archive): boolean {
	if (topic.kind === 'name') {
		const found = archive.names().findWritten(topic.name, [topic.as]);
		return found.kind !== 'none' && found.how === 'exact';
	}
	const search = parseSearch(topic.words, []);
	if (search.kind !== 'search') return false;
	return archive.search(search.words, {}, { offset: 0, limit: 1 }).articles.length > 0;
}

function nearestTo(topic: Topic, archive: Archive): string[] {
	const words = topic.kind === 'name' ? topic.name : topic.words;
	return nearestOf(archive.names().find(words, nameKinds))
		.slice(0, nearestNamed)
		.map(({ name }) => `**${shorten(name, { characters: 100, bytes: 300 })}**`);
}
