import type { Phrases } from '#src/phrases/phrases.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { type Message, withTextAbove } from '#src/render/message/card.ts';
import type { LogLag } from './newsroom.ts';

type Messages = { readonly message: Message; readonly more: readonly Message[] };

/**
 * Says in an answer of one of several processes that it may lack reports, while the archive here is far behind the
 * log, or that there are none, while the first are still loaded, by the leader or here: above all else, because the
 * answer may say that nothing was found; in a message of its own if there is no space.
 */
export function withLoadingNotice<Answered extends Messages>(
	answer: Answered,
	lag: LogLag | undefined,
	phrases: Phrases,
): Answered {
	const notice = noticeOf(lag, phrases);
	if (notice === undefined) return answer;
	const message = withTextAbove(answer.message, notice);
	if (message !== undefined) return { ...answer, message };
	return { ...answer, more: [...answer.more, renderNotice(notice)] };
}

function noticeOf(lag: LogLag | undefined, phrases: Phrases): string | undefined {
	if (lag === undefined) return undefined;
	if (lag.behind >= behindMin) return phrases.say('statusStillLoading', lag);
	return lag.behind === lag.total ? phrases.say('coverageEmpty') : undefined;
}

/** So few are there within a moment. Range 10 to 1,000. */
const behindMin = 100;
