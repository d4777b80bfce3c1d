import { setTimeout as wait } from 'node:timers/promises';
import type { OwnPostgres } from './own-postgres.ts';
import type { Supervisor } from './supervisor.ts';
import type { createTakeovers } from './takeovers.ts';

/** What happens to processes, and to what they need. */
export const faultKinds = [
	'kill',
	'freeze',
	'cut network',
	'silent network',
	'restart Postgres',
	'crash Postgres',
	'rolling restart',
	'add a process',
	'remove a process',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type FaultsSettings = {
	readonly supervisor: Supervisor;
	readonly takeovers: ReturnType<typeof createTakeovers>;
	readonly leaseMs: number;
	readonly chance: () => number;
	readonly restartPostgres: OwnPostgres['restart'];
};

export type Faults = {
	/** Resolves when it is over, and usually when everything works again. */
	inject(kind: FaultKind): Promise<void>;
	counts(): ReadonlyMap<FaultKind, number>;
	/** How many of so many faults have begun, from 0 to 1. */
	share(total: number): number;
};

/** The share of faults that are not over when the next one begins. */
const overlapShare = 0.2;

export function createFaults(settings: FaultsSettings): Faults {
	const { supervisor, takeovers, leaseMs, chance, restartPostgres } = settings;
	const counts = new Map<FaultKind, number>();
	const between = (least: number, most: number) => least + chance() * (most - least);

	const happens: Record<FaultKind, () => Promise<void>> = {
		async kill() {
			const bot = supervisor.any();
			takeovers.begin('kill', bot);
			await bot.end('SIGKILL');
		},
		async freeze() {
			const bot = supervisor.any();
			takeovers.begin('freeze', bot);
			bot.freeze();
			await wait(leaseMs * between(1.6, 2.2));
			bot.thaw();
		},
		async 'cut network'() {
			const { network } = supervisor.any();
			await network.cut();
			await wait(leaseMs * between(0.2, 2));
			await network.restore();
		},
		async 'silent network'() {
			const { network } = supervisor.any();
			network.freeze();
			await wait(leaseMs * between(0.2, 2));
			await network.restore();
		},
		'restart Postgres': () => restartPostgres('fast'),
		'crash Postgres': () => restartPostgres('immediate'),
		'rolling restart': supervisor.roll,
		async 'add a process'() {
			await supervisor.add();
		},
		'remove a process': supervisor.remove,
	};

	return {
		counts: () => counts,
		share: (total) => [...counts.values()].reduce((sum, count) => sum + count, 0) / total,
		async inject(kind) {
			counts.set(kind, (counts.get(kind) ?? 0) + 1);
			await happens[kind]();
			if (chance() >= overlapShare) await supervisor.healthy();
			takeovers.forget();
		},
	};
}
