import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../harness/start-program.ts';

it.each([
	['tests/chaos/print.ts --bogus', "Unknown option '--bogus'."],
	['bench/run.ts --fast', "Unknown option '--fast'."],
	['bench/simulate.ts --servers', "Option '--servers <value>' argument missing."],
	['bench/measure-code.ts --bogus', "Unknown option '--bogus'."],
	['src/program/back-up.ts --bogus', "Unknown option '--bogus'."],
])('“node %s” ends with one sentence and no stack', async (command, sentence) => {
	const running = promisify(execFile)(process.execPath, command.split(' '), {
		cwd: root,
		env: { NODE_NO_WARNINGS: '1' },
	});
	const ended = await running.then(
		() => undefined,
		(error: unknown) => error,
	);
	expect(ended).toMatchObject({ code: 1, stdout: '', stderr: `${sentence}\n` });
});
