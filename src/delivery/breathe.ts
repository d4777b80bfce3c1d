/** Lets whatever waits run before more is done: answers to readers come first. */
export function breathe(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
