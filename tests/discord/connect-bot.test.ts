import { expect, it } from 'vitest';
import { meanLatencyMs } from '#src/discord/connect-bot.ts';

it.each([
	[[-1, -1], undefined],
	[[], undefined],
	[[-1, 20, 41], 31],
	[[0], 0],
])('averages only measured latencies: the mean of %j is %s', (pings, mean) => {
	expect(meanLatencyMs(pings)).toBe(mean);
});
