import { customIdMax } from './limits.ts';

/**
 * A button's meaning: a command's name with its options filled in, such as `brief?topic=taiwan&page=2`.
 * Undefined when it would not fit into Discord's 100 characters; the button is then left out.
 */
export function writeCustomId(
	command: string,
	options: Readonly<Record<string, string | number>>,
): string | undefined {
	const written = Object.entries(options).map(
		([key, value]) => `${key}=${escapeValue(`${value}`)}`,
	);
	const customId = written.length === 0 ? command : `${command}?${written.join('&')}`;
	return customId.length <= customIdMax ? customId : undefined;
}

/** Takes a `custom_id` apart again; every option is a string, for the command's schema to parse. */
export function readCustomId(customId: string): {
	command: string;
	options: Record<string, string>;
} {
	const start = customId.indexOf('?');
	if (start < 0) return { command: customId, options: {} };
	const options = customId
		.slice(start + 1)
		.split('&')
		.map((pair) => {
			const equals = pair.indexOf('=');
			return [pair.slice(0, equals), unescapeValue(pair.slice(equals + 1))] as const;
		});
	return { command: customId.slice(0, start), options: Object.fromEntries(options) };
}

function escapeValue(value: string): string {
	return value.replaceAll('%', '%25').replaceAll('&', '%26');
}

function unescapeValue(value: string): string {
	return value.replaceAll('%26', '&').replaceAll('%25', '%');
}
