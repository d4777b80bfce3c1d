import type { Pool } from 'pg';
import { z } from 'zod';
import type { ShownProcess } from '#src/render/cards/process-entries.ts';
import { leaseNames, leaseTable } from '#src/store/lease.ts';
import { leadingRange } from './ranges.ts';

/** What a process tells others of itself with its lease. */
const ProcessFacts = z.object({
	version: z.string(),
	startedAt: z.iso.datetime(),
	memoryBytes: z.number(),
	behind: z.number(),
	/** As its own archive has it; only that of the leader counts. */
	lastReload: z
		.object({ at: z.coerce.date(), by: z.string().optional(), problemCount: z.number() })
		.transform(({ by, ...reload }) => ({ ...reload, by }))
		.optional(),
});
export type ProcessFacts = z.infer<typeof ProcessFacts>;

const RangeFacts = z.object({ index: z.number(), from: z.number(), to: z.number() });

const select = `SELECT name, holder, facts FROM ${leaseTable} WHERE until > now()`;

const Rows = z.array(
	z.object({ name: z.string(), holder: z.string().nullable(), facts: z.unknown() }),
);

/** Reads which processes are alive, and what each of them serves; `id` is this process. The leader comes first. */
export async function readProcesses(
	pool: Pick<Pool, 'query'>,
	id: string,
): Promise<readonly ShownProcess[]> {
	const rows = Rows.parse((await pool.query(select)).rows);
	const ranges = rows.flatMap(({ name, holder, facts }) => {
		if (!name.startsWith(leaseNames.range)) return [];
		const range = RangeFacts.safeParse(facts).data;
		return range === undefined ? [] : [{ holder, ...range }];
	});
	const processes = rows.flatMap(({ name, holder, facts }) => {
		const own = name.startsWith(leaseNames.process)
			? ProcessFacts.safeParse(facts).data
			: undefined;
		if (own === undefined) return [];
		const held = ranges.filter((range) => range.holder === holder);
		return [
			{
				isHere: holder === id,
				leads: held.some(({ index }) => index === leadingRange),
				shards: joined(held),
				behind: own.behind,
				memoryBytes: own.memoryBytes,
				startedAt: new Date(own.startedAt),
				version: own.version,
				lastReload: own.lastReload,
			},
		];
	});
	return processes.sort((one, other) => rank(one) - rank(other));
}

function rank({ leads, shards }: ShownProcess): number {
	return leads ? -1 : (shards[0]?.[0] ?? Number.POSITIVE_INFINITY);
}

/** Neighbouring ranges as one. */
function joined(
	ranges: readonly { readonly from: number; readonly to: number }[],
): ShownProcess['shards'] {
	const all: [number, number][] = [];
	for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
		const last = all.at(-1);
		if (last !== undefined && last[1] === from - 1) last[1] = to;
		else all.push([from, to]);
	}
	return all;
}
