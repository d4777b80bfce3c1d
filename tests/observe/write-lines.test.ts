import { closeSync, openSync, writeSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLineWriter, lostLinesRecord } from '#src/observe/log.ts';

/** A writer to something that takes bytes, or fails with a code for as long as it has one. */
function openTroubled() {
	const state: { code: string | undefined; takes: number } = { code: undefined, takes: Infinity };
	const pauses: number[] = [];
	let written = '';
	const writer = createLineWriter({
		writeSome(bytes) {
			const some = bytes.subarray(0, state.takes);
			if (state.code !== undefined && some.length === 0) {
				throw Object.assign(new Error('no'), { code: state.code });
			}
			state.takes -= some.length;
			written += Buffer.from(some).toString();
			return some.length;
		},
		pause: (ms) => pauses.push(ms),
		describeLost: (lines) => `${lines} lost\n`,
	});
	const fail = (code: string, after = 0) => Object.assign(state, { code, takes: after });
	const heal = () => Object.assign(state, { code: undefined, takes: Infinity });
	return { ...writer, fail, heal, pauses, written: () => written };
}

describe('a writer of lines', () => {
	it.each(['ENOSPC', 'EPIPE', 'EIO', 'EBADF', 'EDQUOT', 'EAGAIN'])(
		'loses lines at %s and goes on, with a count of them, when writing works again',
		(code) => {
			const { write, fail, heal, written } = openTroubled();
			write('one\n');
			fail(code);
			write('two\n');
			write('three\n');
			heal();
			write('four\n');
			write('five\n');
			expect(written()).toBe('one\n2 lost\nfour\nfive\n');
		},
	);

	it('ends a line that was torn before it writes the next', () => {
		const { write, fail, heal, written } = openTroubled();
		fail('ENOSPC', 2);
		write('one\n');
		heal();
		write('two\n');
		expect(written()).toBe('on\n1 lost\ntwo\n');
	});

	it('writes the rest of a line of which only a part was taken', () => {
		const taken: string[] = [];
		const { write } = createLineWriter({
			writeSome(bytes) {
				taken.push(Buffer.from(bytes.subarray(0, 2)).toString());
				return Math.min(2, bytes.length);
			},
			pause: () => {},
			describeLost: String,
		});
		write('three\n');
		expect(taken).toEqual(['th', 're', 'e\n']);
	});

	it('waits a moment for a reader that is slow, and once for one that has stopped', () => {
		const { write, fail, pauses } = openTroubled();
		fail('EAGAIN');
		write('one\n');
		const waited = pauses.length;
		expect(waited).toBeGreaterThan(0);
		for (let line = 0; line < 100; line += 1) write('another\n');
		expect(pauses).toHaveLength(waited);
	});

	it('outlives a full disk', () => {
		const full = openSync('/dev/full', 'r+');
		onTestFinished(() => closeSync(full));
		const { write } = createLineWriter({
			writeSome: (bytes) => writeSync(full, bytes),
			pause: () => {},
			describeLost: String,
		});
		expect(() => write('one\n')).not.toThrow();
	});
});

describe('the line about lines that were lost', () => {
	it('is a line of the log like any other', () => {
		expect(JSON.parse(lostLinesRecord(3))).toMatchObject({
			level: 40,
			lines: 3,
			msg: 'log-lines-lost',
		});
		expect(lostLinesRecord(3)).toMatch(/\n$/);
	});
});
