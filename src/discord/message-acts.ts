import { Routes } from 'discord.js';
import type { ActResult, Sender } from '#src/delivery/sender.ts';
import type { Rest } from './message-body.ts';
import { codeOf, outcomeOf } from './outcome-of-error.ts';

type Connection = { readonly rest: Rest; readonly signal: AbortSignal };

const alreadyPublished = 40033;
const alreadyHasThread = 160004;
/** The message is gone; too many threads are active. Waiting for either would not help. */
const hopeless: ReadonlySet<number | undefined> = new Set([10008, 160006]);
/** The bot may not see the channel or write there: that can change while the message is still news. */
const notAllowed: ReadonlySet<number> = new Set([50001, 50013]);
const notAllowedWaitMs = 60_000;
/** One day: what is discussed below a digest is over by the next one. */
const threadArchivesAfterMinutes = 1_440;

export function createPublish({ rest, signal }: Connection): Sender['publish'] {
	return async ({ channelId, messageId }) => {
		const route = Routes.channelMessageCrosspost(channelId, messageId);
		const outcome = await act(rest.post(route, { signal }), { doneBefore: alreadyPublished });
		if (outcome.kind !== 'impossible' || !notAllowed.has(outcome.code)) return outcome;
		const why = `code ${outcome.code}`;
		return { kind: 'wait', ms: notAllowedWaitMs, why, isExplained: true };
	};
}

export function createStartThread({ rest, signal }: Connection): Sender['startThread'] {
	return ({ channelId, messageId }, name) => {
		const body = { name, auto_archive_duration: threadArchivesAfterMinutes };
		return act(rest.post(Routes.threads(channelId, messageId), { body, signal }), {
			doneBefore: alreadyHasThread,
		});
	};
}

/** `doneBefore`: the code with which Discord refuses to do it again. */
async function act(
	request: Promise<unknown>,
	{ doneBefore }: { readonly doneBefore: number },
): Promise<ActResult> {
	try {
		await request;
		return { kind: 'done' };
	} catch (error) {
		const code = codeOf(error);
		if (code === doneBefore) return { kind: 'done' };
		const outcome = outcomeOf(error);
		if (outcome.kind === 'wait' && !hopeless.has(code)) return outcome;
		return { kind: 'impossible', code: code ?? 0 };
	}
}
