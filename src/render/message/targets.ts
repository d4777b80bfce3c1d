import type { Name } from '#src/names/name.ts';
import { customIdMax } from './limits.ts';

/** What a press runs: a command with its options; undefined if it does not fit into Discord’s 100 characters. */
export type Target = string | undefined;

/** Opens a person’s profile: of exactly this name, or of whoever the text turns out to mean. */
export function profileOf(person: Name | string): Target {
	return openName('who', 'person', person);
}

/** Opens the brief about a name. */
export function briefOn(name: Name | string): Target {
	return openName('brief', 'topic', name);
}

/** Opens the days that mattered to a name. */
export function timelineOf(name: Name | string): Target {
	return openName('timeline', 'topic', name);
}

/** Opens how the sources of a story tell it, by the id of any of its reports. */
export function compareOf(id: string): Target {
	return writeCustomId('compare', { story: id });
}

/** Opens the stories with both names, or the way between them. */
export function linkOf(from: Name | string, to: Name | string): Target {
	return writeCustomId('link', linkOptions(from, to));
}

/** The options of `/link` for two names, for its page buttons too. */
export function linkOptions(
	from: Name | string,
	to: Name | string,
): Readonly<Record<string, string>> {
	return { ...linkEnd('first', from), ...linkEnd('second', to) };
}

function linkEnd(
	option: 'first' | 'second',
	name: Name | string,
): Readonly<Record<string, string>> {
	return typeof name === 'string'
		? { [option]: name }
		: { [option]: name.name, [`${option}_as`]: name.kind };
}

/** Opens the newest stories that mention a name, optionally from one source. */
export function latestOn(name: Name, source: string | undefined): Target {
	const sourceOption = source === undefined ? {} : { source };
	return writeCustomId('latest', { topic: name.name, ...sourceOption, as: name.kind });
}

/**
 * Opens how often names were in the news; `names` in the form that `/trend` reads. Only the buttons of
 * that card itself carry `days`, which changes it in place.
 */
export function trendOf(names: string, days?: number): Target {
	return writeCustomId('trend', { names, ...(days !== undefined && { days }) });
}

/** Opens a story in full. */
export function storyOf(id: string): Target {
	return writeCustomId('story', { story: id });
}

/** The id of the story that a target opens; undefined if it runs something else. */
export function storyIn(target: string): string | undefined {
	const { command, options } = readCustomId(target);
	return command === 'story' ? options.story : undefined;
}

/** Explains why a story is posted in the channel of the button. */
export function whyOf(id: string): Target {
	return writeCustomId('why', { story: id });
}

/** Opens the form for a new digest, optionally with topics filled in, if they fit. */
export function digestForm(topics?: string): Target {
	return newForm('digest', topics);
}

/** Opens the form for new alerts, optionally with topics filled in, if they fit. */
export function alertForm(topics?: string): Target {
	return newForm('alert', topics);
}

function newForm(command: 'digest' | 'alert', topics: string | undefined): Target {
	const filled = topics === undefined ? undefined : { action: 'form', topics };
	return (filled && writeCustomId(command, filled)) ?? writeCustomId(command, { action: 'form' });
}

/** Asks how to follow topics, in the form that `/follow` reads; undefined if the longest of its answers would not fit. */
export function followOf(topics: string | undefined): Target {
	if (topics === undefined || followAs(topics, 'digest', 'here') === undefined) return undefined;
	return writeCustomId('follow', { topic: topics });
}

/** Follows what a reader wrote by alerts or a digest: in the channel of the button with `here`, otherwise by direct message. */
export function followAs(topics: string, as: 'alert' | 'digest', to?: 'here'): Target {
	return writeCustomId('follow', { topic: topics, as, ...(to && { to }) });
}

function openName(command: string, option: string, name: Name | string): Target {
	if (typeof name === 'string') return writeCustomId(command, { [option]: name });
	return (
		writeCustomId(command, { [option]: name.name, as: name.kind }) ??
		writeCustomId(command, { [option]: name.name })
	);
}

/** The arrivals that a message covers: after `from`, up to and including `to`, in the arrival log that `archive` names. */
export type ArrivalRange = { readonly archive: string; readonly from: number; readonly to: number };

/** Opens the stories that a digest or round-up only counted: those after the first `skip`. */
export function moreOf(id: string, { archive, from, to }: ArrivalRange, skip: number): Target {
	return writeCustomId('catchup', { id, from, to, of: archive.slice(0, archiveLetters), skip });
}

/** How many characters of an arrival log’s name are enough to tell it from an earlier one. */
export const archiveLetters = 8;

/**
 * What a button does: a command’s name with its options, such as `brief?topic=taiwan&page=2`. Packed if
 * longer than Discord’s 100 characters. Undefined if even that is too long, which takes more than 180
 * letters or 66 Chinese characters: the button is then left out.
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
	if (customId.length > packableMax) return undefined;
	const packed = packedMark + packText(customId);
	return packed.length <= customIdMax ? packed : undefined;
}

/** Reads what `writeCustomId` wrote; every option is a string for the command’s schema to parse. */
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

/** No command name begins with it. */
const packedMark = '~';

/** A longer text needs more than 100 characters however it is packed: eight of 15 bits for each of its own. */
const packableMax = 185;

function escapeValue(value: string): string {
	return value.replaceAll('%', '%25').replaceAll('&', '%26');
}

function unescapeValue(value: string): string {
	return value.replaceAll('%26', '&').replaceAll('%25', '%');
}

/**
 * Packs text into fewer characters, because Discord counts characters and not bytes: 100 letters of an
 * alphabet become 54 to 61. Chinese, Japanese and Korean text gets longer instead.
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

/** The first of 32,768 Chinese, Yi and Korean characters that Discord returns unchanged. */
const firstDigit = 0x3400;

/** The padding of the last digit reads as an unfinished unit and is ignored. */
const unitBits = /0(?<ascii>.{7})|10(?<near>.{7})|11(?<far>.{16})/g;

function binary(value: number, length: number): string {
	return value.toString(2).padStart(length, '0');
}
