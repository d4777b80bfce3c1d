/**
 * What one thing costs, for the arithmetic in `scale.ts`. Figures of `bench/README.md` are those of its
 * run of 29 November 2026, on two cores.
 */
export const measured = {
	/** Memory with five articles, and what a million adds; `bench/README.md`, “Time to ready, and memory”. */
	idleBytes: 260 * 1_024 ** 2,
	bytesPerArticle: ((378 - 260) * 1_024 ** 2) / 1_000_000,
	/** Memory of a server with 20 channels and 17 roles in discord.js; `ARCHITECTURE.md`, “One process holds all shards”. */
	bytesPerServer: 41_000,
	/**
	 * Heap after a collection, and JSON, of 10,000 digests and 10,000 alerts as `made-subscriptions.ts`
	 * makes them for the bench, where every third remembers 30 stories; 29 November 2026.
	 */
	bytesPerSubscription: 3_283,
	jsonBytesPerSubscription: 1_603,
	/** Disk; `README.md`, “What a disk must hold”. */
	logBytesPerArticle: 1_400,
	archiveBytesPerArticle: 3_300,
	/** Thread time for a digest, and its messages; `bench/README.md`, “10,000 digests due in one minute”. */
	composeSecondsPerDigest: 9.52 / 10_000,
	messagesPerDigest: 9_643 / 10_000,
	/** As above: “three writes a message”. */
	writesPerMessage: 3,
	/** `bench/README.md`, “Loading”, a million articles. */
	articlesLoadedPerSecond: 954,
} as const;

/** Discord’s own figures, and how much of its limit is used. */
export const discord = {
	/** About as many as it recommends; it takes 2,500 at most. */
	serversPerShard: 1_000,
	/** Between two identifies that share one of the `max_concurrency` places. */
	identifySeconds: 5,
	/** Large bots are allowed more. */
	identifiesPerDay: 1_000,
	/** Of 50 that a bot is allowed; the others are for what is not digests and alerts. */
	requestsPerSecond: 45,
} as const;
