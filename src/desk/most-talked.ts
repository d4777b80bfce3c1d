import type { Archive, ListedStory } from '#src/archive/archive.ts';
import type {
	NamesReported,
	ReportsCounted,
	ReportsSelected,
	UtcDays,
} from '#src/archive/wanted.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { parseSearch } from './search.ts';
import type { Topic, TopicSelection } from './topics.ts';
import { canonicalName, findCanonical } from './understand.ts';

/** Who and what was reported on most in some days, compared with as many days before. */
export type MostTalked = {
	/** The first and the last of these days, such as `2025-06-19`. */
	readonly firstDay: string;
	readonly lastDay: string;
	readonly days: number;
	/** The first of the days before. */
	readonly firstBefore: string;
	/** How many reports there were, about the topics if there are some. */
	readonly reports: number;
	/** Whether anything was reported in the days before. */
	readonly hasBefore: boolean;
	/** The most reported first; the names of one main story stand together. */
	readonly groups: readonly TalkedGroup[];
	/** Others that rose and that fell, the largest change first. */
	readonly rose: readonly TalkedName[];
	readonly fell: readonly TalkedName[];
};

/** Names, and the story that most reports with each of them tell; undefined if its sources withdrew it. */
export type TalkedGroup = {
	readonly names: readonly TalkedName[];
	readonly main: ListedStory | undefined;
};

export type TalkedName = {
	readonly name: Name;
	/** How many reports mention it, and how many did in the days before. */
	readonly reports: number;
	readonly before: number;
	readonly change: Change | undefined;
	/** How many on each day, first those before. */
	readonly series: readonly number[];
};

/** `new`: it rose, and nothing mentioned it before. */
export type Change = 'rose' | 'fell' | 'new';

/** The most names with a story, one line each in the picture. */
const talkedNamesMax = 5;
/** The most others that rose, and that fell. */
const othersMax = 3;
/** A name in fewer reports was not talked about. */
const reportsMin = 3;

const dayMs = 86_400_000;
const periodDaysMin = 7;
/** So that these days and those before are at most 56 points in a picture. */
const periodDaysMax = 28;

/**
 * The whole UTC days since the slot before, at least a week: those before the day of the slot, so that a
 * weekly digest counts every report once.
 */
export function talkedPeriod(before: Date, slot: Date): UtcDays {
	const today = Math.floor(slot.getTime() / dayMs);
	const since = today - Math.floor(before.getTime() / dayMs);
	const days = Math.min(Math.max(since, periodDaysMin), periodDaysMax);
	return { lastDay: dayOf(today - 1), days };
}

/** The days of a period and as many before it, oldest first. */
export function talkedDays({ lastDay, days }: UtcDays): readonly string[] {
	const last = Math.floor(Date.parse(lastDay) / dayMs);
	return Array.from({ length: 2 * days }, (_, index) => dayOf(last - 2 * days + 1 + index));
}

function dayOf(day: number): string {
	return new Date(day * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The reports that a topic selection means. */
export function selectReports(
	{ topics, except }: TopicSelection,
	names: NameIndex,
): ReportsSelected {
	const counted = (topic: Topic) => countedBy(topic, names);
	return { about: topics.map(counted), except: except.map(counted) };
}

function countedBy(topic: Topic, names: NameIndex): ReportsCounted {
	if (topic.kind === 'name') {
		const name = canonicalName(topic.name, topic.as, names);
		return { kind: 'name', nameId: findCanonical(name, topic.as, names)?.id ?? nobody };
	}
	const search = parseSearch(topic.words, []);
	if (search.kind !== 'search') return { kind: 'name', nameId: nobody };
	return { kind: 'wanted', names: [], terms: search.words };
}

/** No name has this id. */
const nobody = 0;

/** Composes it from what each of the `talkedDays` reported, among the selected reports. */
export function composeMostTalked(
	counted: readonly NamesReported[],
	{ period, among }: { readonly period: UtcDays; readonly among: ReportsSelected },
	archive: Pick<Archive, 'names' | 'mainStory' | 'reportsPerDay'>,
): MostTalked {
	const days = talkedDays(period);
	const volume = volumeOf(period, archive);
	const names = talkedNames(counted, { days: period.days, volume, index: archive.names() });
	const top = names.filter(({ reports }) => reports >= reportsMin).slice(0, talkedNamesMax);
	const others = names.filter((one) => !top.includes(one));
	const byChange = others
		.map((one) => ({ ...one, size: deviation(one, 0.5) }))
		.sort((one, other) => Math.abs(other.size) - Math.abs(one.size));
	const changed = (...changes: readonly Change[]) =>
		byChange
			.filter(({ change }) => change !== undefined && changes.includes(change))
			.slice(0, othersMax)
			.map(({ size: _, ...one }) => one);
	return {
		firstDay: days[period.days] ?? period.lastDay,
		lastDay: period.lastDay,
		days: period.days,
		firstBefore: days[0] ?? period.lastDay,
		reports: sum(counted.slice(period.days).map(({ reports }) => reports)),
		hasBefore: volume.before > 0,
		groups: groupByStory(top, ({ id }) => archive.mainStory(id, period, among)),
		rose: changed('rose', 'new'),
		fell: changed('fell'),
	};
}

/** How many reports there were in both times, whatever they are about. */
type Volume = { readonly reports: number; readonly before: number };

function volumeOf({ lastDay, days }: UtcDays, archive: Pick<Archive, 'reportsPerDay'>): Volume {
	const perDay = archive.reportsPerDay({ kind: 'everything' }, { lastDay, days: 2 * days });
	return { reports: sum(perDay.slice(days)), before: sum(perDay.slice(0, days)) };
}

/** All names, the most reported first. */
function talkedNames(
	counted: readonly NamesReported[],
	{
		days,
		volume,
		index,
	}: { readonly days: number; readonly volume: Volume; readonly index: NameIndex },
): TalkedName[] {
	const ids = new Set(counted.flatMap(({ byName }) => [...byName.keys()]));
	return [...ids]
		.flatMap((id): TalkedName[] => {
			const name = index.byId(id);
			if (name === undefined) return [];
			const series = counted.map(({ byName }) => byName.get(id) ?? 0);
			const reports = sum(series.slice(days));
			const before = sum(series.slice(0, days));
			const change = changeBetween({ reports, before }, volume);
			return [{ name, reports, before, change, series }];
		})
		.sort(
			(one, other) => other.reports - one.reports || (one.name.name < other.name.name ? -1 : 1),
		);
}

/**
 * Whether two numbers of reports differ by more than chance, also as shares of all reports: a feed that was
 * added or failed changes every number. Undefined if they do not.
 */
export function changeBetween(
	counts: { readonly reports: number; readonly before: number },
	volume: Volume,
): Change | undefined {
	if (volume.reports === 0 || volume.before === 0) return undefined;
	const change = deviation(counts, 0.5);
	const changeOfShare = deviation(counts, volume.reports / (volume.reports + volume.before));
	if (Math.min(change, changeOfShare) >= changeMin) return counts.before === 0 ? 'new' : 'rose';
	return Math.max(change, changeOfShare) <= -changeMin ? 'fell' : undefined;
}

/**
 * How far two numbers must be from what chance brings, in standard deviations. Range 2.5 to 4: at 3, of a
 * thousand names of which nothing changed some two are said to have, and at least 9 reports are needed; see
 * `tests/desk/most-talked.test.ts`.
 */
const changeMin = 3;

/**
 * How far the number of these days is from its expected share of both, in standard deviations: reports that
 * come by chance fall into these days with that probability each.
 */
function deviation(
	{ reports, before }: { readonly reports: number; readonly before: number },
	share: number,
): number {
	const both = reports + before;
	if (both === 0) return 0;
	return (reports - both * share) / Math.sqrt(both * share * (1 - share));
}

function groupByStory(
	names: readonly TalkedName[],
	mainStory: (name: Name) => ListedStory | undefined,
): readonly TalkedGroup[] {
	const groups: { names: TalkedName[]; main: ListedStory | undefined }[] = [];
	for (const one of names) {
		const main = mainStory(one.name);
		const group = main && groups.find((other) => other.main?.story === main.story);
		if (group === undefined) groups.push({ names: [one], main });
		else group.names.push(one);
	}
	return groups;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
