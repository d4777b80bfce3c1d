import type { Phrases } from '#src/phrases/phrases.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { type Message, withTextAbove } from '#src/render/message/card.ts';
import type { LogLag } from './newsroom.ts';

type Messages = { readonly message: Message; readonly more: readonly Message[] };

/**
 * Says in an answer that it may lack reports, while the archive here is far behind the log: above all else, because the
 * answer may say that nothing was found; in a message of its own if there is no space.
 */
export function withLoadingNotice<Answered extends Messages>(
	answer: Answered,
	lag: LogLag | undefined,
	phrases: Phrases,
): Answered {
	if (lag === undefined || lag.behind < behindMin) return answer;
	const notice = phrases.say('statusStillLoading', lag);
	const message = withTextAbove(answer.message, notice);
	if (message !== undefined) return { ...answer, message };
	return { ...answer, more: [...answer.more, renderNotice(notice)] };
}

/** So few are there within a moment. Range 10 to 1,000. */
const behindMin = 100;
