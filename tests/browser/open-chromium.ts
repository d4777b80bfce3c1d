import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** With these, Chromium makes no requests by itself and reaches only this machine. */
const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-sync',
	'--disable-background-networking',
	'--disable-component-update',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts Chromium without a window, with a new empty profile. */
export function openChromium(executablePath: string): Promise<Browser> {
	return chromium.launch({ executablePath, args, headless: true });
}

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
