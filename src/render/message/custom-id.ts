import { customIdMax } from './limits.ts';

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

/**
 * Writes text in fewer characters, for where characters are counted and not bytes: 100 letters of an
 * alphabet become 54 to 61. Characters of other scripts become more than they were.
 */
function packText(text: string): string {
	let bits = '';
	let block = 0;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit < asciiEnd) bits += `0${binary(unit, 7)}`;
		else if (unit >> 7 === block) bits += `10${binary(unit & 0x7f, 7)}`;
		else {
			bits += `11${binary(unit, 16)}`;
			block = unit >> 7;
		}
	}
	const digits = bits.match(/.{1,15}/g) ?? [];
	return digits
		.map((digit) => String.fromCharCode(firstDigit + Number.parseInt(digit.padEnd(15, '1'), 2)))
		.join('');
}

/** Reads what `packText` wrote. */
function unpackText(packed: string): string {
	const digits = Array.from(packed, (digit) => binary(digit.charCodeAt(0) - firstDigit, 15));
	const bits = digits.join('');
	let text = '';
	let block = 0;
	for (const { groups = {} } of bits.matchAll(unitBits)) {
		const { ascii, near, far } = groups;
		const unit = Number.parseInt(ascii ?? near ?? far ?? '', 2) + (near ? block << 7 : 0);
		if (far !== undefined) block = unit >> 7;
		text += String.fromCharCode(unit);
	}
	return text;
}

const asciiEnd = 128;

/** 32,768 characters from here on, none of which changes on its way: Chinese, Yi and Korean ones. */
const firstDigit = 0x3400;

/** What fills the last digit up is the beginning of a unit that never ends. */
const unitBits = /0(?<ascii>.{7})|10(?<near>.{7})|11(?<far>.{16})/g;

function binary(value: number, length: number): string {
	return value.toString(2).padStart(length, '0');
}
