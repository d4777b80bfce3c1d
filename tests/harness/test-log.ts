import { inspect } from 'node:util';
import type { Log } from '#src/observe/log.ts';

/** The events logged so far, one line each. */
export type Logged = {
	lines(): readonly string[];
	warnings(): readonly string[];
	errors(): readonly string[];
	/** Resolves once an event of this name has been logged this many times in total. */
	until(event: string, times?: number): Promise<void>;
};

/** A log in memory that a test can read. */
export function openTestLog(): { readonly log: Log; readonly logged: Logged } {
	const entries: { readonly level: string; readonly event: string; readonly fields: unknown }[] =
		[];
	const listeners = new Set<() => void>();
	const count = (event: string) => entries.filter((entry) => entry.event === event).length;
	const keep = (level: string) => (fields: unknown, event?: string) => {
		entries.push({ level, event: `${event}`, fields });
		for (const listener of listeners) listener();
	};
	const linesOf = (level?: string) =>
		entries
			.filter((entry) => level === undefined || entry.level === level)
			.map(({ event, fields }) => `${event} ${inspect(fields)}`);
	return {
		log: {
			debug: keep('debug'),
			info: keep('info'),
			warn: keep('warn'),
			error: keep('error'),
		},
		logged: {
			lines: () => linesOf(),
			warnings: () => linesOf('warn'),
			errors: () => linesOf('error'),
			until: (event, times = 1) =>
				new Promise((resolve) => {
					const check = () => {
						if (count(event) < times) return;
						listeners.delete(check);
						resolve();
					};
					listeners.add(check);
					check();
				}),
		},
	};
}
