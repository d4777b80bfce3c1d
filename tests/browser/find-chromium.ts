import { existsSync } from 'node:fs';

const usualPaths = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of this machine’s Chromium: `CHROMIUM`, or the first usual path that exists. */
export function findChromium(): string | undefined {
	const { CHROMIUM: named } = process.env;
	return named || usualPaths.find((path) => existsSync(path));
}
