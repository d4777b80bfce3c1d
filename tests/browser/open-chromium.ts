import { type Browser, chromium } from 'playwright-core';

/** It asks nobody for anything by itself, and finds no machine but this one. */
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

/** Starts the browser without a window, with an empty folder of its own for what it keeps. */
export function openChromium(executablePath: string): Promise<Browser> {
	return chromium.launch({ executablePath, args, headless: true });
}
