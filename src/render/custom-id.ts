import { customIdMax } from './limits.ts';
import { packText, unpackText } from './pack-text.ts';

/**
 * A button's meaning: a command's name with its options filled in, such as `brief?topic=taiwan&page=2`.
 * What is longer than Discord's 100 characters is packed. Undefined where it does not fit even so, which
 * takes more than 180 letters, or 66 Chinese characters: the button is then left out.
 */
export function writeCustomId(
	command: string,
	options: Readonly<Record<string, string | number>>,
): string | undefined {
	const written = Object.entries(options).map(
		([key, value]) => `${key}=${escapeValue(`${value}`)}`,
	);
	const customId = written.length === 0 ? command : `${command}?${written.join('&')}`;
	if (customId.length <= customIdMax) return customId;
	const packed = packedMark + packText(customId);
	return packed.length <= customIdMax ? packed : undefined;
}

/** Takes a `custom_id` apart again; every option is a string, for the command's schema to parse. */
export function readCustomId(customId: string): {
	command: string;
	options: Record<string, string>;
} {
	const written = customId.startsWith(packedMark)
		? unpackText(customId.slice(packedMark.length))
		: customId;
	const start = written.indexOf('?');
	if (start < 0) return { command: written, options: {} };
	const options = written
		.slice(start + 1)
		.split('&')
		.map((pair) => {
			const equals = pair.indexOf('=');
			return [pair.slice(0, equals), unescapeValue(pair.slice(equals + 1))] as const;
		});
	return { command: written.slice(0, start), options: Object.fromEntries(options) };
}

/** No command begins with it. */
const packedMark = '~';

function escapeValue(value: string): string {
	return value.replaceAll('%', '%25').replaceAll('&', '%26');
}

function unescapeValue(value: string): string {
	return value.replaceAll('%26', '&').replaceAll('%25', '%');
}
