import { expect, it } from 'vitest';
import { createTroubleLog } from '#src/observe/trouble-log.ts';

it('the same trouble is logged once a minute, with how often it was left out, and other trouble at once', () => {
	const lines: unknown[] = [];
	let nowMs = 0;
	const log = { error: (fields: unknown, event: string) => void lines.push([event, fields]) };
	const onTrouble = createTroubleLog(log as never, {
		event: 'cluster-trouble',
		elapsedMs: () => nowMs,
	});
	const [away, slow] = [new Error('away'), new Error('slow')];
	for (nowMs = 0; nowMs < 120_000; nowMs += 10_000) onTrouble(away);
	onTrouble(slow);
	expect(lines).toEqual([
		['cluster-trouble', { err: away }],
		['cluster-trouble', { err: away, leftOut: 5 }],
		['cluster-trouble', { err: slow }],
	]);
});
