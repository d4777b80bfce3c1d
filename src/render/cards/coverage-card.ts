import type { Name, NameKind } from '#src/names/name.ts';
import type { PlainKey } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Freshness } from '#src/sources/freshness.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, menuRow, newestStories } from '../message/controls.ts';
import { briefOn } from '../message/targets.ts';
import { showDay, showInstant } from '../text/small-print.ts';
import { listEntry } from './statement-entry.ts';

/** What the stories are about, where they come from, and how new they are. */
export type Coverage = {
	readonly articles: number;
	/** When the newest article was published. */
	readonly newest: string | undefined;
	/** Most articles first. */
	readonly sources: readonly { readonly name: string }[];
	/** Most mentioned first. */
	readonly names: readonly Name[];
	readonly freshness: Freshness;
};

/** Says what the desk covers, with a menu of the names mentioned most. */
export function renderCoverage(coverage: Coverage, phrases: Phrases): Message {
	const { names, sources } = coverage;
	const byKind = Map.groupBy(names, ({ kind }) => kind);
	const options = names.map((name) => ({
		label: name.name,
		description: phrases.say('coverageReports', { count: name.mentions }),
		target: briefOn(name),
	}));
	return renderCard({
		accent: inkBlue,
		head: () => [`## ${phrases.say('helpCoverage')}`, ...smallPrint(coverage, phrases)].join('\n'),
		blocks: [
			{
				entries: [
					...kinds.map(([kind, title]) =>
						listEntry(phrases.say(title), (byKind.get(kind) ?? []).map(nameOf), phrases),
					),
					listEntry(phrases.say('coverageFrom'), sources.map(nameOf), phrases),
				],
			},
		],
		controls: [
			menuRow('names', phrases.say('coverageMenu'), options),
			buttonRow([newestStories(phrases)]),
		],
	});
}

const kinds: readonly (readonly [NameKind, PlainKey])[] = [
	['topic', 'topicsTitle'],
	['place', 'placesTitle'],
	['person', 'peopleTitle'],
	['organization', 'organizationsTitle'],
];

function smallPrint(
	{ articles, newest, sources, freshness }: Coverage,
	phrases: Phrases,
): readonly string[] {
	if (articles === 0) return [phrases.say('coverageEmpty')];
	const reports = phrases.say('coverageReports', { count: articles });
	const amount =
		sources.length === 0
			? reports
			: phrases.say('coverageSources', { reports, count: sources.length });
	const day = newest && phrases.say('coverageNewest', { day: showDay(newest, phrases) });
	return [[amount, day].filter(Boolean).join(' · '), showFeeds(freshness, phrases)]
		.filter((line) => line !== '')
		.map((line) => `-# ${line}`);
}

function showFeeds({ feeds, unread, readAt }: Freshness, phrases: Phrases): string {
	if (feeds === 0 || readAt === undefined) return '';
	const read = phrases.say('coverageFeeds', { count: feeds, when: showInstant(readAt) });
	if (unread === 0) return read;
	return `${read} · ${phrases.say('coverageUnread', { count: unread })}`;
}

function nameOf({ name }: { readonly name: string }): string {
	return name;
}
