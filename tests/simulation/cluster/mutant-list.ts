import type { Mutant } from '../mutant-list.ts';

const membership = 'src/cluster/membership.ts';
const database = 'tests/simulation/cluster/database.ts';

/** The two halves of the fence: who has lost a lease writes nothing, and sends nothing. */
const epochIsIgnored = {
	file: 'tests/simulation/cluster/range-store.ts',
	from: 'const isFenced = !database.isCurrent(lease);',
	to: 'const isFenced = false;',
};
const leaseIsNotAsked = {
	file: 'src/discord/channel-sender.ts',
	from: 'const ready = () => (mayPost() ? opened() : undefined);',
	to: 'const ready = () => opened();',
};
const doubled = / has one message \d+ times| got \S+ \d+ times/;

/** Faults that only several processes show; their simulation must find each. */
export const clusterMutants: readonly Mutant[] = [
	{
		fault: 'writes do not compare the epoch of the lease',
		changes: [epochIsIgnored],
	},
	{
		fault: 'a process that may have lost its lease still sends',
		shows: doubled,
		changes: [leaseIsNotAsked],
	},
	{
		fault: 'there is no fence at all',
		shows: doubled,
		changes: [epochIsIgnored, leaseIsNotAsked],
	},
	{
		fault: 'a range is taken before its lease has run out',
		changes: [
			{
				file: database,
				from: 'return untilMs <= nowMs();',
				to: 'return untilMs <= nowMs() + 10_000;',
			},
		],
	},
	{
		fault: 'a holder trusts its lease for as long again',
		changes: [
			{
				file: 'src/store/keep-lease.ts',
				from: 'if (isRenewed) heldUntil = askedAt + lifeMs * (1 - spareShare);',
				to: 'if (isRenewed) heldUntil = askedAt + lifeMs * 2;',
			},
		],
	},
	{
		fault: 'a holder never gives back',
		changes: [
			{
				file: membership,
				from: 'if (seesAll && plan.giveBack.includes(range.index)) void serving.giveBack(range);',
				to: '',
			},
		],
	},
	{
		fault: 'a lease that was lost goes unnoticed',
		changes: [
			{
				file: 'src/store/keep-lease.ts',
				from: 'end();\n\t\t\t\tonLost();',
				to: 'end();',
			},
		],
	},
];
