import type { Name, NameKind } from '#src/names/name.ts';
import type { PlainKey } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Freshness } from '#src/sources/freshness.ts';
import { type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, menuRow } from '../message/controls.ts';
import { briefOn } from '../message/targets.ts';
import { fits, isVisible, plain, remaining } from '../text/plain-text.ts';
import { showDay, showInstant } from '../text/small-print.ts';

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
						rankedEntry(phrases.say(title), byKind.get(kind) ?? [], phrases),
					),
					rankedEntry(phrases.say('coverageFrom'), sources, phrases),
				],
			},
		],
		controls: [
			menuRow('names', phrases.say('coverageMenu'), options),
			buttonRow([button(phrases.say('helpStories'), 'latest')]),
		],
	});
}

const kinds: readonly (readonly [NameKind, PlainKey])[] = [
	['topic', 'coverageTopics'],
	['place', 'coveragePlaces'],
	['person', 'coveragePeople'],
	['organization', 'coverageOrganizations'],
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

/** “**Places** Kursk, Moscow and 3 more”: as many as fit, the rest counted. */
function rankedEntry(
	title: string,
	items: readonly { readonly name: string }[],
	phrases: Phrases,
): Entry {
	const names = items.map(({ name }) => name).filter(isVisible);
	return (budget) => {
		const label = `**${title}** `;
		const left = remaining(
			budget,
			label,
			phrases.say('andMore', { list: '', count: names.length }),
		);
		let list = '';
		let shown = 0;
		for (const name of names) {
			const longer = list + (shown === 0 ? '' : phrases.say('between')) + plain(name);
			if (!fits(longer, left)) break;
			list = longer;
			shown += 1;
		}
		if (shown === 0) return '';
		const more = names.length - shown;
		return label + (more === 0 ? list : phrases.say('andMore', { list, count: more }));
	};
}
