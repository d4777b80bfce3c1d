/** The mean of those connections whose heartbeat was answered, whole ms; the others say -1. Undefined where none was. */
export function meanLatencyMs(pings: readonly number[]): number | undefined {
	const measured = pings.filter((ping) => ping >= 0);
	if (measured.length === 0) return undefined;
	return Math.round(measured.reduce((sum, ping) => sum + ping, 0) / measured.length);
}
