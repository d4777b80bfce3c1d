import type { BrowserContext } from 'playwright-core';

/** Shorter than a test’s timeout, so that a failure says what the page waited for. */
export const waitMs = 120_000;

/** Records every fault in a browser’s pages, and blocks their requests to anything but `origin`. */
export async function watchPage(
	context: BrowserContext,
	origin: string,
): Promise<readonly string[]> {
	const faults: string[] = [];
	context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
	context.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
	});
	await context.route(
		(url) => url.origin !== origin && url.protocol !== 'data:',
		(route) => {
			faults.push(`request: ${route.request().url()}`);
			return route.abort();
		},
	);
	return faults;
}
