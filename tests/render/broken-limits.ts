import type { Message } from '#src/render/message/card.ts';
import {
	buttonLabelMax,
	buttonsPerRowMax,
	componentsMax,
	customIdMax,
	linkMax,
	selectOptionsMax,
	selectPlaceholderMax,
	selectTextMax,
	textBytesMax,
	textDisplayBytes,
	textMax,
} from '#src/render/message/limits.ts';

type Part = Readonly<Record<string, unknown>>;

/** All components of a message, nested ones too. */
export function partsOf(message: Message): Part[] {
	return message.components.flatMap(withInner);
}

/** The text displays of a message, in order. */
export function textsOf(message: Message): string[] {
	return partsOf(message).flatMap(({ type, content }) =>
		type === 10 && typeof content === 'string' ? [content] : [],
	);
}

/** Which of Discord's limits a message breaks; none, if all is well. */
export function brokenLimits(message: Message): string[] {
	const parts = partsOf(message);
	const texts = textsOf(message);
	const whole = texts.join('');
	const ids = parts.flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
	return [
		[parts.length <= componentsMax, `${parts.length} components`],
		[whole.length <= textMax, `${whole.length} characters`],
		[
			Buffer.byteLength(whole) + texts.length * textDisplayBytes <= textBytesMax,
			`${Buffer.byteLength(whole)} bytes in ${texts.length} texts`,
		],
		[texts.every((text) => text.trim() !== ''), 'an empty text'],
		[whole.isWellFormed(), 'half a character'],
		[new Set(ids).size === ids.length, 'a repeated custom_id'],
		[ids.every((id) => isWithin(id, customIdMax)), 'a custom_id too long'],
		...parts.flatMap(limitsOfPart),
	].flatMap(([isKept, problem]) => (isKept ? [] : [String(problem)]));
}

function withInner(part: object): Part[] {
	const entries: Part = { ...part };
	const inner = Array.isArray(entries.components) ? entries.components : [];
	return [entries, ...inner.flatMap(withInner)];
}

function limitsOfPart(part: Part): [boolean, string][] {
	switch (part.type) {
		case 1:
			return [[sizeOfList(part.components) <= buttonsPerRowMax, 'a row too long']];
		case 2:
			return [
				[isWithin(part.label, buttonLabelMax), `the label ${part.label}`],
				[part.url === undefined || isWithin(part.url, linkMax), 'a link too long'],
				[part.url === undefined || /^https?:/i.test(String(part.url)), `the link ${part.url}`],
			];
		case 3:
			return [
				[isWithin(part.placeholder, selectPlaceholderMax), 'the placeholder'],
				[sizeOfList(part.options) <= selectOptionsMax, 'too many options'],
				...(Array.isArray(part.options) ? part.options.flatMap(limitsOfOption) : []),
			];
		default:
			return [];
	}
}

function limitsOfOption({ label, value, description }: Part): [boolean, string][] {
	return [
		[isWithin(label, selectTextMax), `the option ${label}`],
		[isWithin(value, selectTextMax), `the value ${value}`],
		[
			description === undefined || isWithin(description, selectTextMax),
			`the description ${description}`,
		],
	];
}

function isWithin(text: unknown, max: number): boolean {
	return (
		typeof text === 'string' && text.trim() !== '' && text.length <= max && text.isWellFormed()
	);
}

function sizeOfList(list: unknown): number {
	return Array.isArray(list) ? list.length : 0;
}
