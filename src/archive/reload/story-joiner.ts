import type { DatabaseSync } from 'node:sqlite';
import {
	joinReports,
	type Link,
	oldestFirst,
	type Report,
	similarityMin,
} from '#src/stories/join-reports.ts';
import { rowNumber, rowText } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import type { StoryLinks } from './story-links.ts';
import { createStoryRows, type StoryRows } from './story-rows.ts';

/** A report by its row; `seq` is undefined if it was removed. */
type Row = Report & { readonly key: TimeKey; readonly seq: number | undefined };

/** Joins linked reports into stories, and writes which story each belongs to. */
export type StoryJoiner = StoryRows & {
	/** Finds the stories of these reports, and of all that links connect with them. */
	join(keys: readonly TimeKey[]): void;
};

export function createStoryJoiner(database: DatabaseSync, links: StoryLinks): StoryJoiner {
	const rows = createStoryRows(database);
	const find = database.prepare(
		`SELECT seq, id, published FROM articles WHERE key = ?1
		UNION ALL SELECT NULL, id, published FROM removed WHERE key = ?1`,
	);

	return {
		...rows,
		join(keys) {
			const joined = new Set<TimeKey>();
			for (const key of new Set(keys.map(links.originalOf))) {
				if (joined.has(key)) continue;
				const connected = connectedWith(key);
				for (const one of connected) joined.add(one);
				joinConnected(connected);
			}
		},
	};

	/** All reports that could be in one story with a report, or in one with these; whole stories. */
	function connectedWith(key: TimeKey): ReadonlySet<TimeKey> {
		const connected = new Set([key]);
		for (const one of connected) {
			const story = rows.storyOf(one);
			for (const member of story === undefined ? [] : rows.keysIn(story)) {
				connected.add(links.originalOf(member));
			}
			if (connected.size > connectedMax) continue;
			for (const { key: other, similarity } of links.of(one)) {
				if (similarity >= similarityMin) connected.add(other);
			}
		}
		return connected;
	}

	function joinConnected(keys: ReadonlySet<TimeKey>): void {
		const reports = new Map<TimeKey, Row>();
		for (const row of [...keys].flatMap(readRow)) reports.set(row.key, row);
		for (const story of joinReports([...reports.values()], linksBetween(reports))) {
			const copies = story.flatMap(({ key }) => links.copiesOf(key)).flatMap(readRow);
			const all = [...story, ...copies].sort(oldestFirst);
			const first = all.find(({ seq }) => seq !== undefined);
			for (const report of all) rows.put(report, first?.seq ?? -(all[0] ?? report).key);
		}
	}

	function* linksBetween(reports: ReadonlyMap<TimeKey, Row>): Generator<Link<Row>> {
		for (const report of reports.values()) {
			for (const { key, similarity } of links.of(report.key)) {
				const other = key > report.key ? reports.get(key) : undefined;
				if (other !== undefined) yield [report, other, similarity];
			}
		}
	}

	function readRow(key: TimeKey): Row[] {
		const row = find.get(key);
		if (row === undefined) return [];
		const seq = row.seq === null ? undefined : rowNumber(row, 'seq');
		const id = rowText(row, 'id');
		return [{ key, seq, id, publishedAt: rowText(row, 'published') }];
	}
}

/** In an affair with more connected reports, the others stay in their stories. Range 200 to 2,000. */
const connectedMax = 500;
