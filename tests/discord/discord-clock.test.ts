import { describe, expect, it } from 'vitest';
import { createDiscordClock } from '#src/discord/discord-clock.ts';
import { lowestSnowflakeAt } from '#src/subscriptions/subscription.ts';

const morning = Date.parse('2025-06-20T08:00:00Z');
const header = 'Fri, 20 Jun 2025 08:00:00 GMT';

/** A clock over an elapsed time that the test moves with `pass`. */
function openClock() {
	let elapsedMs = 5_000;
	const clock = createDiscordClock(() => elapsedMs);
	return {
		...clock,
		pass: (ms: number) => {
			elapsedMs += ms;
		},
		ms: () => clock.now()?.getTime(),
	};
}

describe('the time at Discord', () => {
	it('does not know Discord’s time before a header can be parsed', () => {
		const clock = openClock();
		clock.noteHeader(null);
		clock.noteHeader('some time ago');
		expect(clock.now()).toBeUndefined();
	});

	it('continues from the time in the last header', () => {
		const clock = openClock();
		clock.noteHeader(header);
		expect(clock.ms()).toBe(morning);
		clock.pass(61_500);
		expect(clock.ms()).toBe(morning + 61_500);
	});

	it('does not go back within the second of a header', () => {
		const clock = openClock();
		clock.noteHeader(header);
		clock.pass(900);
		clock.noteHeader(header);
		expect(clock.ms()).toBe(morning + 900);
	});

	it('follows a header with another time, even an earlier one', () => {
		const clock = openClock();
		clock.noteHeader(header);
		clock.noteHeader('Fri, 20 Jun 2025 07:00:00 GMT');
		expect(clock.ms()).toBe(morning - 3_600_000);
	});

	it('is never before the time of an id', () => {
		const clock = openClock();
		clock.noteId(lowestSnowflakeAt(morning));
		expect(clock.ms()).toBe(morning);
		clock.noteId(lowestSnowflakeAt(morning - 1));
		expect(clock.ms()).toBe(morning);
	});
});
