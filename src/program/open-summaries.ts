import { join } from 'node:path';
import type { Log } from '#src/observe/log.ts';
import type { Summaries, SummaryEvent, TakeCall } from '#src/summaries/summaries.ts';
import type { Config } from './config.ts';

type SummariesProgram = {
	readonly config: Pick<Config, 'summaries' | 'stateFolder'>;
	readonly log: Log;
	readonly now: () => Date;
	readonly after: (ms: number, run: () => void) => () => void;
	/** By default no other process makes calls. */
	readonly takeCall?: TakeCall;
	readonly closeAtEnd: (close: () => Promise<void>) => void;
};

/** Opens what has stories told by the configured language model; undefined if none is. */
export async function openSummaries(program: SummariesProgram): Promise<Summaries | undefined> {
	const { config, log, now, after, takeCall, closeAtEnd } = program;
	if (config.summaries === undefined) return undefined;
	const { url, model, key, callsPerDay } = config.summaries;
	// Loaded only here, because most bots do without, and the client is large.
	const [{ createModelClient }, { openSummaryCache }, { createSummaries }] = await Promise.all([
		import('#src/summaries/model-client.ts'),
		import('#src/summaries/summary-cache.ts'),
		import('#src/summaries/summaries.ts'),
	]);
	const summaries = createSummaries({
		ask: createModelClient({ url, model, key, after }),
		cache: openSummaryCache(join(config.stateFolder, 'summaries.sqlite')),
		model,
		callsPerDay,
		takeCall,
		now,
		after,
		onEvent: (event) => logEvent(log, event),
	});
	closeAtEnd(summaries.close);
	return summaries;
}

function logEvent(log: Log, { what, ...fields }: SummaryEvent): void {
	const isFine = what === 'answered' || what === 'dropped';
	if (isFine) log.info(fields, `summary-${what}`);
	else log.warn(fields, `summary-${what}`);
}
