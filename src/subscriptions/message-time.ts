const discordEpochMs = 1_420_070_400_000;

/** When Discord made an id, in milliseconds since 1970: by its clock, whatever this machine's shows. */
export function madeAtMs(snowflake: string): number {
	return Number(BigInt(snowflake) >> 22n) + discordEpochMs;
}

/** The lowest id that anything made at this moment or later can have. */
export function lowestIdAt(ms: number): string {
	return `${BigInt(Math.max(0, Math.floor(ms) - discordEpochMs)) << 22n}`;
}

/** Whether a message was posted after a moment, by its id or by the clock that noted it: one of these may be wrong, and what was told must not be forgotten for it. */
export function isPostedAfter(
	{ messageId, at }: { readonly messageId: string; readonly at: string },
	ms: number,
): boolean {
	return Math.max(madeAtMs(messageId), Date.parse(at)) > ms;
}
