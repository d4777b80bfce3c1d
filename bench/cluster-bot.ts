import { start } from '#src/program/start.ts';
import { serveParent } from './bot-process.ts';

/** Dateline as `src/main.ts` runs it, as its environment says; it ends with its parent. */
const ending = new AbortController();
await start({ now: () => new Date(), endSignal: ending.signal });
serveParent({
	async close() {
		ending.abort();
	},
});
