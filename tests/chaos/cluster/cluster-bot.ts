import { enableCompileCache } from 'node:module';
import type { BotTime } from './bots.ts';

/** `src/main.ts` with a clock that is wrong, and with leases of another length. */
const ending = new AbortController();
process.on('SIGTERM', () => ending.abort());
enableCompileCache();
const { start } = await import('#src/program/start.ts');
const { clockOffMs, leaseMs }: BotTime = JSON.parse(process.argv[2] ?? '{}');

await start({
	now: () => new Date(Date.now() + clockOffMs),
	endSignal: ending.signal,
	clusterLeaseMs: leaseMs,
});
