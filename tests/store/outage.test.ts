import { describe, expect, it } from 'vitest';
import { isOutage } from '#src/store/outage.ts';

const failure = (code: string | undefined) =>
	Object.assign(new Error('no answer'), code !== undefined && { code });

describe('an error of Postgres', () => {
	it.each([
		undefined,
		'EPIPE',
		'ECONNRESET',
		'ETIMEDOUT',
		'08006',
		'25006',
		'53300',
		'57P01',
		'XX000',
	])('with the code %s is an outage', (code) => expect(isOutage(failure(code))).toBe(true));

	it.each(['23505', '25P03', '40001', '42P01', 'P0001', 'HV000'])(
		'with the code %s is the answer of a healthy server',
		(code) => expect(isOutage(failure(code))).toBe(false),
	);
});
