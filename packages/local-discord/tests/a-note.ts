/** Keeps what a bot's answer came to, so that a test can look at it. */
export function aNote<Value>() {
	const { promise, resolve } = Promise.withResolvers<Value>();
	return { promise, keep: resolve };
}
