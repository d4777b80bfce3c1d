import type { Vitals } from '#src/observe/vitals.ts';

/** A program that is ready, with a number for everything that can be asked. */
export const fullVitals: Vitals = {
	isConnected: () => true,
	isStateReachable: async () => true,
	isCaughtUp: () => true,
	isLeaseHeld: () => true,
	leases: () => [{ name: 'state', epoch: 7, isHeld: true, secondsLeft: 11.5 }],
	subscriptions: () => ({ active: 5, paused: 1, blocked: 2, left: 0 }),
	promisesOwed: () => 3,
	feeds: () => ({ working: 9, failing: 1, ended: 0, paused: 2 }),
	articles: () => ({ count: 1_234, lastArrival: 1_300 }),
	articlesBehind: () => 12,
	servers: () => 4,
};
