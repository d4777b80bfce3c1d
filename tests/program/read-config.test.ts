import { describe, expect, it } from 'vitest';
import { folderRefusal } from '#src/program/read-config.ts';

/** What is said of a folder that the system refuses with this code, and whether another configuration would help. */
function refusedWith(code: string) {
	const { message, isOfConfiguration } = folderRefusal(
		'STATE_DIR',
		'/srv/state',
		Object.assign(new Error('no'), { code }),
	);
	return { message, isOfConfiguration };
}

describe('a folder that cannot be used', () => {
	it.each([
		['ENOENT', 'is not there. Make it,'],
		['ENOTDIR', 'is not a folder. Move that file away,'],
		['EACCES', 'may not be used by the user that Dateline runs as. Give that user the right'],
		['EROFS', 'is on a disk that cannot be written to. Put that right,'],
		['ELOOP', 'cannot be used: the system says ELOOP. Put that right,'],
	])('is a fault of the configuration at %s, told with what to do', (code, said) => {
		const { message, isOfConfiguration } = refusedWith(code);
		expect(message).toContain(`The folder in STATE_DIR, /srv/state, ${said}`);
		expect(message).toMatch(/, or name another in STATE_DIR\.$/);
		expect(isOfConfiguration).toBe(true);
	});

	it.each(['ENOSPC', 'EDQUOT'])('is none at %s: the disk is full', (code) => {
		expect(refusedWith(code)).toEqual({
			message: 'There is no room on the disk for /srv/state. Make some, and start Dateline again.',
			isOfConfiguration: false,
		});
	});
});
