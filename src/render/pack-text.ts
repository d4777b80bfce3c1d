/**
 * Writes text in fewer characters, for where characters are counted and not bytes: 100 letters of an
 * alphabet become 54 to 61. Characters of other scripts become more than they were.
 */
export function packText(text: string): string {
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
export function unpackText(packed: string): string {
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
