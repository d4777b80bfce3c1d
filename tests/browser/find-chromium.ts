import { existsSync } from 'node:fs';

const usualPaths = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where this machine has a Chromium: the one that `CHROMIUM` names, or one of the usual paths. */
export function findChromium(): string | undefined {
	const { CHROMIUM: named } = process.env;
	return named || usualPaths.find((path) => existsSync(path));
}
