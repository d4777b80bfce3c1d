import type { Fault } from '../faults.ts';
import { messageOfCode } from '../refusal.ts';
import type { StrangeAnswer } from '../strange-answers.ts';
import type { Answer } from './call.ts';
import { tooManyRequests } from './rate-limits.ts';

/** An answer in place of the one that the route gave, once all is done. */
export function replacedAnswer(fault: Fault | undefined, answer: Answer): Answer {
	return fault?.kind === 'answer' && fault.isDone ? strangely(fault.answer) : answer;
}

function strangely({ status, headers = {}, text = '' }: StrangeAnswer): Answer {
	return { status, text, headers: { 'content-type': 'application/json', ...headers } };
}

/** How long an ordered failure with 429 tells to wait: what Discord tells for its undocumented limits is not known. */
const retryAfterMs = 1_000;

/** What a fault answers in place of the route; undefined when the route is to answer. */
export function orderedAnswer(fault: Fault | undefined): Answer | undefined {
	if (fault?.kind === 'rate-limit') return tooManyRequests(fault.retryAfterMs, fault.isGlobal);
	if (fault?.kind === 'answer' && !fault.isDone) return strangely(fault.answer);
	if (fault?.kind !== 'fail') return undefined;
	const { status, code } = fault;
	const said = { code, message: messageOfCode(code) ?? `${status}: as ordered` };
	if (status !== 429) return { status, body: said };
	const limited = tooManyRequests(retryAfterMs, false);
	return { ...limited, body: { ...limited.body, ...said } };
}
