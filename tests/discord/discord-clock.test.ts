import { describe, expect, it } from 'vitest';
import { createDiscordClock } from '#src/discord/discord-clock.ts';
import { lowestSnowflakeAt } from '#src/subscriptions/subscription.ts';

const morning = Date.parse('2025-06-20T08:00:00Z');
const header = 'Fri, 20 Jun 2025 08:00:00 GMT';

/** A clock whose steady time a test moves. */
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
	it('is not known before Discord has said anything', () => {
		const clock = openClock();
		clock.noteHeader(null);
		clock.noteHeader('some time ago');
		expect(clock.now()).toBeUndefined();
	});

	it('is that of its last answer, and goes on from there', () => {
		const clock = openClock();
		clock.noteHeader(header);
		expect(clock.ms()).toBe(morning);
		clock.pass(61_500);
		expect(clock.ms()).toBe(morning + 61_500);
	});

	it('does not go back within the second that a header names', () => {
		const clock = openClock();
		clock.noteHeader(header);
		clock.pass(900);
		clock.noteHeader(header);
		expect(clock.ms()).toBe(morning + 900);
	});

	it('follows a header that says another time', () => {
		const clock = openClock();
		clock.noteHeader(header);
		clock.noteHeader('Fri, 20 Jun 2025 07:00:00 GMT');
		expect(clock.ms()).toBe(morning - 3_600_000);
	});

	it('is not before what has an id', () => {
		const clock = openClock();
		clock.noteId(lowestSnowflakeAt(morning));
		expect(clock.ms()).toBe(morning);
		clock.noteId(lowestSnowflakeAt(morning - 1));
		expect(clock.ms()).toBe(morning);
	});
});
