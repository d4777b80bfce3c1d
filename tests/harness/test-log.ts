import { inspect } from 'node:util';
import type { Log } from '#src/observe/log.ts';

/** What a bot logged so far, at any level or at one, one line an event. */
export type Logged = {
	lines(): readonly string[];
	warnings(): readonly string[];
	errors(): readonly string[];
	/** Resolves when an event of this name was logged so many times in all. */
	until(event: string, times?: number): Promise<void>;
};

/** A log that keeps what it is told, so that a test can look at it. */
export function openTestLog(): { readonly log: Log; readonly logged: Logged } {
	const entries: { readonly level: string; readonly event: string; readonly fields: unknown }[] =
		[];
	const waiting = new Set<() => void>();
	const count = (event: string) => entries.filter((entry) => entry.event === event).length;
	const keep = (level: string) => (fields: unknown, event?: string) => {
		entries.push({ level, event: `${event}`, fields });
		for (const look of waiting) look();
	};
	const written = (level?: string) =>
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
			lines: () => written(),
			warnings: () => written('warn'),
			errors: () => written('error'),
			until: (event, times = 1) =>
				new Promise((resolve) => {
					const look = () => {
						if (count(event) < times) return;
						waiting.delete(look);
						resolve();
					};
					waiting.add(look);
					look();
				}),
		},
	};
}
