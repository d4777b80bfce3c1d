import type { MentionedName } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import type { DigestEntry } from './digest-entry.ts';
import type { MainNames } from './main-names.ts';
import { type Topic, topicKey } from './topics.ts';

/** Some stories of a digest under one title; `about` is undefined for those that have none, which come last. */
export type DigestSection = {
	readonly about: Topic | undefined;
	/** If a message has fewer of them below its top story, they come last, without the title. */
	readonly storiesMin: number;
	/** Best first. */
	readonly entries: readonly DigestEntry[];
};

/** Sorts entries under the topics of a subscription, in its order; each is under the first topic that it is about. */
export function sectionsByTopic(
	entries: readonly DigestEntry[],
	topics: readonly Topic[],
	topicsOf: (entry: DigestEntry) => readonly Topic[],
): readonly DigestSection[] {
	const keys = topics.map(topicKey);
	const places = new Map(
		entries.map((entry) => {
			const matching = topicsOf(entry).flatMap((topic) => {
				const place = keys.indexOf(topicKey(topic));
				return place < 0 ? [] : [place];
			});
			return [entry, matching.length === 0 ? undefined : Math.min(...matching)] as const;
		}),
	);
	const at = (place: number | undefined) => entries.filter((entry) => places.get(entry) === place);
	return withoutEmpty([
		// Who chose a topic wants to see what there is about it, even if it is one story.
		...topics.map((about, place) => ({ about, storiesMin: 1, entries: at(place) })),
		withoutTitle(at(undefined)),
	]);
}

/**
 * Sorts entries, best first, under subjects that several of them share: the largest first, and of the same size a
 * label or a topic before a place. The top story stands above the sections, so it does not count. A subject of
 * more than half of all tells little, so it gets no section.
 */
export function sectionsBySubject(
	entries: readonly DigestEntry[],
	subjectsOf: (entry: DigestEntry) => readonly Topic[],
): readonly DigestSection[] {
	const sections: DigestSection[] = [];
	const [top] = entries;
	const isLarge = ({ entries: own }: Group) =>
		own.filter((entry) => entry !== top).length >= sectionMin && own.length * 2 <= entries.length;
	let left = entries;
	while (sections.length < sectionsMax) {
		const bySubject = groupBySubject(left, subjectsOf);
		const [best] = bySubject
			.filter(isLarge)
			.sort(
				(one, other) => other.entries.length - one.entries.length || rankOf(one) - rankOf(other),
			);
		if (best === undefined) break;
		sections.push(best);
		left = left.filter((entry) => !best.entries.includes(entry));
	}
	return withoutEmpty([...sections, withoutTitle(left)]);
}

/** Fewer stories are no section: a title for one line tells less than the line. */
const sectionMin = 2;
/** More titles than this cut a message to pieces. Range 4 to 8. */
const sectionsMax = 6;

type Group = DigestSection & { readonly about: Topic };

function groupBySubject(
	entries: readonly DigestEntry[],
	subjectsOf: (entry: DigestEntry) => readonly Topic[],
): Group[] {
	const groups = new Map<string, Group & { readonly entries: DigestEntry[] }>();
	for (const entry of entries) {
		for (const about of subjectsOf(entry)) {
			const key = topicKey(about);
			const group = groups.get(key) ?? { about, storiesMin: sectionMin, entries: [] };
			if (!group.entries.includes(entry)) group.entries.push(entry);
			groups.set(key, group);
		}
	}
	return [...groups.values()];
}

function rankOf({ about }: Group): number {
	return about.kind === 'words' ? 0 : kindsByRank.indexOf(about.as);
}

const kindsByRank: readonly MentionedName['kind'][] = ['topic', 'place', 'organization', 'person'];

/** The section of those that have no title. */
export function withoutTitle(entries: readonly DigestEntry[]): DigestSection {
	return { about: undefined, storiesMin: 1, entries };
}

function withoutEmpty(sections: readonly DigestSection[]): readonly DigestSection[] {
	return sections.filter(({ entries }) => entries.length > 0);
}

/** What an article is about: its label, and its main names, of those that its editors list or, without these, its text has. */
export function subjectsIn(
	{ kicker, topics, places, organizations, people }: Article,
	namesInText: () => readonly MentionedName[],
	main: MainNames,
): readonly Topic[] {
	const lists = { topic: topics, place: places, organization: organizations, person: people };
	const listed = kindsByRank.flatMap((kind) => lists[kind].map(({ name }) => ({ kind, name })));
	const names = listed.length > 0 ? listed : namesInText();
	return [
		...(kicker === undefined ? [] : [{ kind: 'topic' as const, name: kicker }]),
		...names.filter(main.has),
	].map(({ kind, name }) => ({ kind: 'name', name, as: kind }));
}
