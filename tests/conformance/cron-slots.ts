import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { createSlots } from '#src/schedule/slots.ts';
import { differentListings, differentVectors } from './cron-differences.ts';
import { scheduleFrom } from './cron-pattern.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const file = (name: string) => `${collections}/cron/${name}.jsonl`;
const slots = createSlots();

const Listing = z.object({
	test: z.string(),
	zone: z.string(),
	spec: z.string(),
	start_local: z.string(),
	expected: z.array(z.string()),
});

const Vector = z.object({
	kind: z.enum(['activation', 'next']),
	from: z.string(),
	spec: z.string(),
	expected: z.union([z.boolean(), z.string()]),
});

/** The times that fugit, a scheduler in Ruby, lists around clock changes. */
export const cronListings: ConformanceSet = {
	name: 'fugit, slots around clock changes',
	casesMin: 15,
	known: differentListings,
	run: () => runLines('fugit-dst-listings', Listing, ({ test }) => test, objectionToListing),
};

/** Patterns of robfig/cron, a scheduler in Go: when each is due next, and whether it is due now. */
export const cronVectors: ConformanceSet = {
	name: 'robfig/cron, next slots',
	casesMin: 87,
	known: differentVectors,
	run: () =>
		runLines(
			'robfig-vectors',
			Vector,
			({ kind, from, spec }) => `${kind}, ${from}: ${spec}`,
			objectionToVector,
		),
};

function runLines<Line>(
	name: string,
	schema: z.ZodType<Line>,
	nameOf: (line: Line) => string,
	objectionTo: (line: Line) => string | undefined,
) {
	if (!existsSync(file(name))) return 'absent';
	const lines = readFileSync(file(name), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => schema.parse(JSON.parse(line)));
	const cases = new Map(lines.map((line) => [nameOf(line), line]));
	return tryAll([...cases.keys()], (name) => {
		const line = cases.get(name);
		return line && objectionTo(line);
	});
}

function objectionToListing({ spec, zone, start_local, expected }: z.infer<typeof Listing>) {
	const [, pattern = '', ownZone = zone] = /^(.*?)(?: ([A-Z]\w+\/\w+))?$/.exec(spec) ?? [];
	const read = scheduleFrom(pattern);
	if ('missing' in read) return `no schedule has ${read.missing}`;
	const start = instantAt(start_local, ownZone);
	const ours = slots.following(read.schedule, ownZone, start, expected.length);
	return differenceOf(
		ours.map((slot) => slot.toISOString()),
		expected.map((line) => listedInstant(line).toISOString()),
	);
}

/** The instant at which the clock of a zone shows a local time that occurs once. */
function instantAt(local: string, zone: string): Date {
	const clock = new Intl.DateTimeFormat('sv-SE', {
		timeZone: zone,
		dateStyle: 'short',
		timeStyle: 'medium',
	});
	const asUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
	const ahead = (at: number) => Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at;
	return new Date(asUtc - ahead(asUtc - ahead(asUtc)));
}

/** The last instant in `2021-03-15_00:00_CET__2021-03-14_23:00_UTC` and the like. */
function listedInstant(line: string): Date {
	const [, date, time, zone] =
		/([\d-]{10})[_ ](\d\d:\d\d)(?::\d\d)?[_ ](UTC|[+-]\d{4})$/.exec(line) ?? [];
	return new Date(`${date} ${time} ${zone}`);
}

function objectionToVector({ kind, spec, from, expected }: z.infer<typeof Vector>) {
	const zone = /TZ=(\S+)/.exec(`${spec} ${from}`)?.[1] ?? 'UTC';
	const read = scheduleFrom(spec.replace(/^\S*TZ=\S+ /, ''));
	if ('missing' in read) return `no schedule has ${read.missing}`;
	const at = vectorInstant(from);
	if (kind === 'next') {
		const next = slots.after(read.schedule, zone, at);
		return differenceOf([next.toISOString()], [vectorInstant(`${expected}`).toISOString()]);
	}
	const due = slots.after(read.schedule, zone, new Date(at.getTime() - 1));
	return differenceOf([`${due.getTime() === at.getTime()}`], [`${expected}`]);
}

/** `Mon Jul 9 14:45 2012`, in UTC, or `2012-11-04T01:00:00-0400`. */
function vectorInstant(text: string): Date {
	const date = text.replace(/^TZ=\S+ /, '');
	return new Date(/[+-]\d{4}$/.test(date) ? date : `${date} UTC`);
}

function differenceOf(ours: readonly string[], expected: readonly string[]): string | undefined {
	if (ours.join() === expected.join()) return undefined;
	return `${ours.join(', ')} instead of ${expected.join(', ')}`;
}
