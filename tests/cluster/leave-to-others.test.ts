import { expect, it } from 'vitest';
import { leaveToOthers } from '#src/cluster/leave-to-others.ts';

type Look = {
	readonly behind: number;
	readonly alive: readonly string[] | Error;
	/** Whether leases have run out that somebody may still renew. */
	readonly hasLapsed?: boolean;
};

/** How often it looks again before it serves, given what it sees at each look; the last one stays. */
async function looksUntilItServes(looks: readonly Look[], signal = new AbortController().signal) {
	const troubles: unknown[] = [];
	let look = 0;
	const now = (): Look => looks[Math.min(look, looks.length - 1)] ?? { behind: 0, alive: [] };
	const alive = () => {
		const { alive } = now();
		if (alive instanceof Error) throw alive;
		return alive;
	};
	await leaveToOthers({
		lag: () => ({ behind: now().behind, total: 1_000_000 }),
		leases: {
			held: async () => alive().map((name) => ({ name, holder: 'another' })),
			async hasLapsed() {
				alive();
				return now().hasLapsed === true;
			},
		},
		lifeMs: 5_000,
		async wait() {
			look += 1;
		},
		signal,
		onTrouble: (error) => troubles.push(error),
	});
	return { look, troubles };
}

const others = ['process:another', 'shards:0'];
const nobody = ['process:another'];

it('a process that lacks many articles leaves the shards to others until it has nearly all', async () => {
	const looks = [800_000, 400_000, 900].map((behind) => ({ behind, alive: others }));
	expect(await looksUntilItServes(looks)).toEqual({ look: 2, troubles: [] });
});

it('a process serves shards at once if there is no other, or when the last that serves any dies', async () => {
	const alone = { behind: 800_000, alive: nobody };
	expect(await looksUntilItServes([alone])).toEqual({ look: 0, troubles: [] });
	const together = { behind: 900_000, alive: others };
	expect(await looksUntilItServes([together, together, alone])).toEqual({ look: 2, troubles: [] });
});

it('a process that cannot read who is alive looks again', async () => {
	const away = { behind: 800_000, alive: new Error('away') };
	const found = await looksUntilItServes([away, { behind: 0, alive: others }]);
	expect(found).toEqual({ look: 1, troubles: [away.alive] });
});

it('a process that starts when Postgres comes back lets the others renew what ran out meanwhile', async () => {
	const lapsed = { behind: 0, alive: nobody, hasLapsed: true };
	const renewed = { behind: 0, alive: others };
	expect(await looksUntilItServes([lapsed, lapsed, lapsed, renewed])).toEqual({
		look: 3,
		troubles: [],
	});
	const away = { behind: 0, alive: new Error('away') };
	const again = [lapsed, lapsed, away, lapsed, lapsed, lapsed, lapsed, renewed];
	expect((await looksUntilItServes(again)).look).toBe(7);
});

it('a process serves what nobody has renewed for as long as a lease lasts', async () => {
	const dead = { behind: 0, alive: nobody, hasLapsed: true };
	expect(await looksUntilItServes([dead])).toEqual({ look: 5, troubles: [] });
	const deadAndMissing = { ...dead, behind: 800_000 };
	expect(await looksUntilItServes([deadAndMissing])).toEqual({ look: 5, troubles: [] });
});

it('a process that ends waits for nothing', async () => {
	const together = { behind: 900_000, alive: others };
	expect(await looksUntilItServes([together], AbortSignal.abort())).toEqual({
		look: 0,
		troubles: [],
	});
});
