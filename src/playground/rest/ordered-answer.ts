import type { Fault } from '../faults.ts';
import { messageOfCode } from '../refusal.ts';
import type { Answer } from './call.ts';
import { tooManyRequests } from './rate-limits.ts';

/** How long an ordered failure with 429 tells to wait: what Discord tells for its undocumented limits is not known. */
const retryAfterMs = 1_000;

/** What a fault answers in place of the route; undefined when the route is to answer. */
export function orderedAnswer(fault: Fault | undefined): Answer | undefined {
	if (fault?.kind === 'rate-limit') return tooManyRequests(fault.retryAfterMs, false);
	if (fault?.kind !== 'fail') return undefined;
	const { status, code } = fault;
	const said = { code, message: messageOfCode(code) ?? `${status}: as ordered` };
	if (status !== 429) return { status, body: said };
	const limited = tooManyRequests(retryAfterMs, false);
	return { ...limited, body: { ...limited.body, ...said } };
}
