import { closeSync, openSync, writeSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLineWriter, lostLinesRecord } from '#src/observe/log.ts';

/** A line writer over an output that accepts bytes, or fails with a code after `fail` until `recover`. */
function aWriter() {
	const state: { code: string | undefined; capacity: number } = {
		code: undefined,
		capacity: Infinity,
	};
	const pauses: number[] = [];
	let written = '';
	const writer = createLineWriter({
		writeSome(bytes) {
			const some = bytes.subarray(0, state.capacity);
			if (state.code !== undefined && some.length === 0) {
				throw Object.assign(new Error('no'), { code: state.code });
			}
			state.capacity -= some.length;
			written += Buffer.from(some).toString();
			return some.length;
		},
		pause: (ms) => pauses.push(ms),
		describeLost: (lines) => `${lines} lost\n`,
	});
	const fail = (code: string, after = 0) => Object.assign(state, { code, capacity: after });
	const recover = () => Object.assign(state, { code: undefined, capacity: Infinity });
	return { ...writer, fail, recover, pauses, written: () => written };
}

describe('a writer of lines', () => {
	it.each(['ENOSPC', 'EPIPE', 'EIO', 'EBADF', 'EDQUOT', 'EAGAIN'])(
		'loses log lines at %s, and writes their count when writing works again',
		(code) => {
			const { write, fail, recover, written } = aWriter();
			write('one\n');
			fail(code);
			write('two\n');
			write('three\n');
			recover();
			write('four\n');
			write('five\n');
			expect(written()).toBe('one\n2 lost\nfour\nfive\n');
		},
	);

	it('ends a partly written log line before it writes the next', () => {
		const { write, fail, recover, written } = aWriter();
		fail('ENOSPC', 2);
		write('one\n');
		recover();
		write('two\n');
		expect(written()).toBe('on\n1 lost\ntwo\n');
	});

	it('writes the rest of a log line that was accepted in parts', () => {
		const chunks: string[] = [];
		const { write } = createLineWriter({
			writeSome(bytes) {
				chunks.push(Buffer.from(bytes.subarray(0, 2)).toString());
				return Math.min(2, bytes.length);
			},
			pause: () => {},
			describeLost: String,
		});
		write('three\n');
		expect(chunks).toEqual(['th', 're', 'e\n']);
	});

	it('waits a moment for a slow consumer of the log, but only once for one that has stopped', () => {
		const { write, fail, pauses } = aWriter();
		fail('EAGAIN');
		write('one\n');
		const waited = pauses.length;
		expect(waited).toBeGreaterThan(0);
		for (let line = 0; line < 100; line += 1) write('another\n');
		expect(pauses).toHaveLength(waited);
	});

	it('does not throw if the disk for the log is full', () => {
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

describe('the log line about lost lines', () => {
	it('writes the count of lost lines as a normal log record', () => {
		expect(JSON.parse(lostLinesRecord(3))).toMatchObject({
			level: 40,
			lines: 3,
			msg: 'log-lines-lost',
		});
		expect(lostLinesRecord(3)).toMatch(/\n$/);
	});
});
