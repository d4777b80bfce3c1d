import { describe, expect, it } from 'vitest';
import { folderRefusal } from '#src/program/read-config.ts';

/** The refusal of a folder for this system code: its message, and whether the configuration must change. */
function refusalFor(code: string) {
	const { message, isOfConfiguration } = folderRefusal(
		'STATE_DIR',
		'/srv/state',
		Object.assign(new Error('no'), { code }),
	);
	return { message, isOfConfiguration };
}

describe('a folder that cannot be used', () => {
	it.each([
		['ENOENT', 'does not exist. Create it,'],
		['ENOTDIR', 'is not a folder. Move that file away,'],
		['EACCES', 'cannot be accessed by the user that Dateline runs as. Allow that user'],
		['EROFS', 'is on a read-only disk. Fix that,'],
		['ELOOP', 'cannot be used: the system says ELOOP. Fix that,'],
	])(
		'calls a folder that fails with %s a configuration problem, and says what to do',
		(code, text) => {
			const { message, isOfConfiguration } = refusalFor(code);
			expect(message).toContain(`The folder in STATE_DIR, /srv/state, ${text}`);
			expect(message).toMatch(/, or set STATE_DIR to another folder\.$/);
			expect(isOfConfiguration).toBe(true);
		},
	);

	it.each(['ENOSPC', 'EDQUOT'])('does not blame the configuration for a full disk (%s)', (code) => {
		expect(refusalFor(code)).toEqual({
			message: 'The disk that holds /srv/state is full. Free some space, and start Dateline again.',
			isOfConfiguration: false,
		});
	});
});
