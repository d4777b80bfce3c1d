import { createHash } from 'node:crypto';
import type { Article } from '#src/articles/article.ts';
import { createLimiter } from '#src/concurrency/limiter.ts';
import { type After, createWait } from '#src/concurrency/wait.ts';
import type { SpellingsOf } from './gate/cited.ts';
import { gateVersion } from './gate.ts';
import { type ModelAnswer, noAnswer } from './model-answer.ts';
import type { AskModel, CallOutcome } from './model-client.ts';
import { type ModelSummary, modelSummaryOf } from './model-summary.ts';
import { composePrompt, type Prompt, promptVersion, reportsToTell } from './prompt.ts';
import type { SummaryCache } from './summary-cache.ts';

/** Tells stories of several reports by a language model. */
export type Summaries = {
	/**
	 * The summary of a story, by its reports in order of publication: from the cache, or if the model
	 * answers within some 3 s. Undefined if none is ready or no sentence passed the gate; then a call goes
	 * on for the next time, if there is one to be made. Never rejects.
	 */
	of(reports: readonly Article[], spellings: SpellingsOf): Promise<ModelSummary | undefined>;
	/** Ends what is under way. */
	close(): Promise<void>;
};

export type SummariesSettings = {
	readonly ask: AskModel;
	readonly cache: SummaryCache;
	/** Part of what an answer is cached by. */
	readonly model: string;
	/** How many calls a day, by UTC, are made at most, failed ones included. */
	readonly callsPerDay: number;
	/** By default calls are counted in the cache, which no other process has. */
	readonly takeCall?: TakeCall | undefined;
	readonly now: () => Date;
	readonly after: After;
	readonly onEvent: (event: SummaryEvent) => void;
};

/** Counts a call on a day, `YYYY-MM-DD`, unless that had so many already; says whether it may be made. */
export type TakeCall = (day: string, max: number) => Promise<boolean>;

/** What happened, for the log; no texts. */
export type SummaryEvent =
	| { readonly what: 'answered'; readonly ms: number }
	| { readonly what: 'dropped'; readonly kept: number; readonly why: readonly string[] }
	| { readonly what: 'failed' | 'refused' | 'unusable' | 'limit' | 'fault'; readonly why: string };

/** How long an answer waits for a model; the extract is shown then. Discord’s “thinking…” comes after 1.5 s. */
const waitMs = 3_000;
/** Calls at once. */
const atOnceMax = 2;
/** Stories under way or waiting; beyond that a story is told by its extract. */
const waitingMax = 20;
/** Calls for one story that fail, before it waits for the next reader. */
const triesMax = 3;
/** The pause after a failed call, which doubles with each; a server can ask for more, up to `restMaxMs`. */
const pauseMs = 1_000;
/** How long no call is made after one was refused or kept failing. */
const restMs = 60_000;
const restMaxMs = 3_600_000;

export function createSummaries(settings: SummariesSettings): Summaries {
	const { cache, model, after, onEvent } = settings;
	const ending = new AbortController();
	const wait = createWait(after, ending.signal);
	const limiter = createLimiter(atOnceMax);
	const underWay = new Map<string, Promise<ModelAnswer | undefined>>();
	const caller = createCaller(settings, wait, ending.signal);

	return {
		async of(reports, spellings) {
			try {
				const told = reportsToTell(reports);
				if (told.length === 0) return undefined;
				const prompt = composePrompt(told);
				const key = keyOf(prompt, model);
				const answer = cache.get(key) ?? (await atMost(answerFor(key, prompt)));
				return answer && gated(answer, told, spellings);
			} catch (error) {
				onEvent({ what: 'fault', why: error instanceof Error ? error.message : 'unknown' });
				return undefined;
			}
		},
		async close() {
			ending.abort();
			await Promise.all(underWay.values());
			cache.close();
		},
	};

	function gated(answer: ModelAnswer, told: readonly Article[], spellings: SpellingsOf) {
		const { summary, kept, dropped } = modelSummaryOf(answer, told, spellings);
		const failure = dropped.find(({ why }) => why === 'failure');
		if (failure !== undefined) onEvent({ what: 'fault', why: failure.what });
		else if (dropped.length > 0) {
			onEvent({ what: 'dropped', kept, why: dropped.map(({ why }) => why) });
		}
		return summary;
	}

	/** One call for one text at a time, whoever asks. */
	function answerFor(key: string, prompt: Prompt): Promise<ModelAnswer | undefined> {
		const known = underWay.get(key);
		if (known !== undefined) return known;
		if (ending.signal.aborted || underWay.size >= waitingMax) return Promise.resolve(undefined);
		const answer = limiter.run(() => caller(key, prompt)).catch(reportFault);
		underWay.set(key, answer);
		void answer.then(() => underWay.delete(key));
		return answer;
	}

	function reportFault(error: unknown): undefined {
		onEvent({ what: 'fault', why: error instanceof Error ? error.message : 'unknown' });
	}

	function atMost(answer: Promise<ModelAnswer | undefined>): Promise<ModelAnswer | undefined> {
		return new Promise((resolve) => {
			const cancel = after(waitMs, () => resolve(undefined));
			void answer.then((value) => {
				cancel();
				resolve(value);
			});
		});
	}
}

/** An answer belongs to exactly this text, asked of this model in this way. */
function keyOf(prompt: Prompt, model: string): string {
	const parts = [prompt.instructions, prompt.reports, model, promptVersion, gateVersion];
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Creates what makes the calls for a story, with pauses, and as many as a day may have. */
function createCaller(
	{ ask, cache, callsPerDay, takeCall = countIn(cache), now, onEvent }: SummariesSettings,
	wait: (ms: number) => Promise<void>,
	signal: AbortSignal,
): (key: string, prompt: Prompt) => Promise<ModelAnswer | undefined> {
	let restUntil = 0;
	let limitReachedOn = '';

	return async (key, prompt) => {
		let last: CallOutcome['kind'] | undefined;
		for (let tries = 1; tries <= triesMax && !signal.aborted; tries += 1) {
			if (now().getTime() < restUntil || !(await mayCall())) return undefined;
			const startedAt = now().getTime();
			const outcome = await ask(prompt, signal);
			if (signal.aborted) return undefined;
			last = outcome.kind;
			if (outcome.kind === 'answer') {
				onEvent({ what: 'answered', ms: now().getTime() - startedAt });
				keep(key, outcome.answer);
				return outcome.answer;
			}
			onEvent({
				what: outcome.kind,
				why: outcome.kind === 'unusable' ? 'no summary' : outcome.why,
			});
			const pause = pauseAfter(outcome, tries);
			if (pause === undefined) break;
			await wait(pause);
		}
		// A model that cannot tell this text is not asked about it again and again.
		if (last === 'unusable') keep(key, noAnswer);
		return undefined;
	};

	/** An answer that cannot be kept, on a full disk for example, is good all the same. */
	function keep(key: string, answer: ModelAnswer): void {
		try {
			cache.put(key, answer);
		} catch (error) {
			onEvent({ what: 'fault', why: error instanceof Error ? error.message : 'unknown' });
		}
	}

	/** How long to wait before the next try; undefined if there is none. */
	function pauseAfter(outcome: CallOutcome, tries: number): number | undefined {
		if (outcome.kind === 'unusable') return tries < triesMax ? pauseMs : undefined;
		const asked = outcome.kind === 'failed' ? Math.min(outcome.afterMs ?? 0, restMaxMs) : restMs;
		const pause = Math.max(asked, pauseMs * 2 ** (tries - 1));
		if (outcome.kind === 'failed' && tries < triesMax && pause < restMs) return pause;
		restUntil = now().getTime() + Math.max(asked, restMs);
		return undefined;
	}

	/** Counts a call, unless the day has had all of them. */
	async function mayCall(): Promise<boolean> {
		const day = now().toISOString().slice(0, 10);
		if (await takeCall(day, callsPerDay)) return true;
		if (limitReachedOn !== day) onEvent({ what: 'limit', why: `${callsPerDay} calls on ${day}` });
		limitReachedOn = day;
		return false;
	}
}

function countIn(cache: SummaryCache): TakeCall {
	return async (day, max) => {
		if (cache.callsOn(day) >= max) return false;
		cache.countCall(day);
		return true;
	};
}
