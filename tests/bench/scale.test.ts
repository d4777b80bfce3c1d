import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleetOf, fleetOptions, writeLoad } from '../../bench/fleet-text.ts';
import { type Fleet, loadOf } from '../../bench/scale.ts';

const fleet: Fleet = {
	servers: 10_000,
	subscriptions: 50_000,
	processes: 1,
	articles: 1_000_000,
	articlesPerDay: 86_400,
	dueShare: 0.1,
	identifiesAtOnce: 1,
};

function simulated(line: string): string {
	const { values } = parseArgs({ options: fleetOptions, args: line.split(' ').filter(Boolean) });
	return writeLoad(fleetOf(values));
}

describe('the load of a fleet', () => {
	it('is what one process costs, added up', () => {
		const load = loadOf(fleet);
		expect(load.shards).toBe(10);
		expect(load.identifySeconds).toBe(50);
		expect(load.messagesInBusiestMinute).toBe(4_822);
		expect(load.requestsPerSecondPerProcess).toBe(45);
		expect(load.sendSeconds).toBeCloseTo(4_822 / 45);
		expect(load.postgresRows).toBe(1_060_000);
		expect(load.postgresWritesPerSecond).toBeCloseTo(45 * 3 + 1);
		const idle = 378 * 1_024 ** 2;
		expect(load.memoryBytesPerProcess).toBeCloseTo(idle + 10_000 * 41_000 + 50_000 * 3_283);
	});

	it('counts the process with the most shards, and waits for the range with the smallest share', () => {
		const load = loadOf({ ...fleet, processes: 4 });
		expect(load.shardsPerProcess).toBe(3);
		expect(load.requestsPerSecondPerProcess).toBe(Math.floor((45 * 3) / 10));
		expect(load.sendSeconds).toBeCloseTo(4_822 / 10 / 4);
	});

	it('has shards for at most 45 processes, each of which sends something every second', () => {
		const load = loadOf({ ...fleet, servers: 1_000_000, processes: 100 });
		expect(load.shardsPerProcess).toBe(23);
		expect(load.requestsPerSecondPerProcess).toBe(1);
		expect(load.sendSeconds).toBeCloseTo((4_822 / 1_000) * 23);
	});

	it('never has processes send more than Discord allows all of them', () => {
		const sizes = fc.record({
			servers: fc.integer({ min: 1, max: 10_000_000 }),
			subscriptions: fc.integer({ min: 1, max: 100_000_000 }),
			processes: fc.integer({ min: 1, max: 1_000 }),
		});
		fc.assert(
			fc.property(sizes, (size) => {
				const load = loadOf({ ...fleet, ...size });
				expect(load.requestsPerSecondPerProcess).toBeLessThanOrEqual(45);
				expect(load.requestsPerSecondPerProcess).toBeGreaterThan(0);
				expect(load.sendSeconds).toBeGreaterThanOrEqual(load.messagesInBusiestMinute / 45.001);
			}),
		);
	});
});

describe('npm run simulate', () => {
	it('prints what docs/scale.md shows', () => {
		const text = readFileSync('docs/scale.md', 'utf8');
		const lines = [...text.matchAll(/^ {4}npm run simulate(?: -- (.*))?$/gm)];
		expect(lines.length).toBeGreaterThan(1);
		for (const [, options = ''] of lines) expect(text).toContain(simulated(options));
	});

	it.each([
		['--servers many', /^--servers must be a whole number/],
		['--processes 0', /^--processes must be a whole number/],
		['--due-share 2', /^--due-share must be a number/],
	])('says what is wrong with %s', (line, why) => {
		expect(() => simulated(line)).toThrow(why);
	});
});
