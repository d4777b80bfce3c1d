/** A lease as the process sees it that holds it. */
export type LeaseFacts = {
	readonly name: string;
	/** A whole number, higher for each holder. */
	readonly epoch: number;
	readonly isHeld: boolean;
	/** How long this process can still count on it; 0 once it cannot. */
	readonly secondsLeft: number;
};

/** What can be asked about the running program at any time. */
export type Vitals = {
	/** Whether all connections to Discord are ready. */
	isConnected(): boolean;
	/** Whether the state store answers; never rejects. */
	isStateReachable(): Promise<boolean>;
	/** Whether answers know everything that had arrived at the start. */
	isCaughtUp(): boolean;
	/** Whether no other process can have taken over what is to be posted. */
	isLeaseHeld(): boolean;
	/** None if the state is in a file. */
	leases(): readonly LeaseFacts[];
	subscriptions(): Readonly<Record<'active' | 'paused' | 'blocked' | 'left', number>>;
	/** How many subscriptions have something composed that is not completely sent. */
	promisesOwed(): number;
	feeds(): Readonly<Record<'working' | 'failing' | 'ended' | 'paused', number>>;
	/** How many articles there are, and the number of the last arrival in the log of articles. */
	articles(): { readonly count: number; readonly lastArrival: number };
	/** How many entries this process lacks of a log that several share. */
	articlesBehind(): number;
	/** How many servers the bot is in; undefined if nothing reports them. */
	servers(): number | undefined;
};

/** The vitals of what exists so far; the program adds the others as it starts. */
export type KnownVitals = Partial<Vitals>;

/** Whether the program is ready for readers, and why not. */
export type Readiness = {
	readonly ready: boolean;
	readonly checks: Readonly<Record<ReadinessCheck, boolean>>;
};

export type ReadinessCheck = (typeof readinessChecks)[number];

export const readinessChecks = [
	'connected',
	'stateReachable',
	'indexCaughtUp',
	'leaseHeld',
] as const;

/** Asks all checks; one of something that does not exist yet fails. */
export async function readReadiness(vitals: KnownVitals): Promise<Readiness> {
	const checks = {
		connected: vitals.isConnected?.() ?? false,
		stateReachable: (await vitals.isStateReachable?.()) ?? false,
		indexCaughtUp: vitals.isCaughtUp?.() ?? false,
		leaseHeld: vitals.isLeaseHeld?.() ?? false,
	};
	return { ready: readinessChecks.every((name) => checks[name]), checks };
}
