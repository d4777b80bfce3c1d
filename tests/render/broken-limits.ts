import type { Message } from '#src/render/message/card.ts';
import {
	buttonLabelMax,
	buttonsPerRowMax,
	componentsMax,
	customIdMax,
	linkMax,
	pictureTextMax,
	selectOptionsMax,
	selectPlaceholderMax,
	selectTextMax,
	textBytesMax,
	textDisplayBytes,
	textMax,
} from '#src/render/message/limits.ts';

type Component = Readonly<Record<string, unknown>>;

/** All components of a message, nested ones too. */
export function componentsOf(message: Message): Component[] {
	return message.components.flatMap(withInner);
}

/** The text displays of a message, in order. */
export function textsOf(message: Message): string[] {
	return componentsOf(message).flatMap(({ type, content }) =>
		type === 10 && typeof content === 'string' ? [content] : [],
	);
}

/** Which of Discord’s limits a message breaks; empty if none. */
export function brokenLimits(message: Message): string[] {
	const components = componentsOf(message);
	const texts = textsOf(message);
	const whole = texts.join('');
	const ids = components.flatMap(({ custom_id }) =>
		typeof custom_id === 'string' ? [custom_id] : [],
	);
	return [
		[components.length <= componentsMax, `${components.length} components`],
		[whole.length <= textMax, `${whole.length} characters`],
		[
			Buffer.byteLength(whole) + texts.length * textDisplayBytes <= textBytesMax,
			`${Buffer.byteLength(whole)} bytes in ${texts.length} texts`,
		],
		[texts.every((text) => text.trim() !== ''), 'an empty text'],
		[whole.isWellFormed(), 'half a character'],
		[new Set(ids).size === ids.length, 'a repeated custom_id'],
		[ids.every((id) => isWithin(id, customIdMax)), 'a custom_id too long'],
		...components.flatMap(limitsOfComponent),
	].flatMap(([isKept, problem]) => (isKept ? [] : [String(problem)]));
}

function withInner(component: object): Component[] {
	const entries: Component = { ...component };
	const inner = Array.isArray(entries.components) ? entries.components : [];
	const accessory = entries.accessory === undefined ? [] : [Object(entries.accessory)];
	return [entries, ...[...inner, ...accessory].flatMap(withInner)];
}

function limitsOfComponent(component: Component): [boolean, string][] {
	switch (component.type) {
		case 1:
			return [[sizeOfList(component.components) <= buttonsPerRowMax, 'a row too long']];
		case 2:
			return [
				[isWithin(component.label, buttonLabelMax), `the label ${component.label}`],
				[component.url === undefined || isWithin(component.url, linkMax), 'a link too long'],
				[
					component.url === undefined || /^https?:/i.test(String(component.url)),
					`the link ${component.url}`,
				],
			];
		case 3:
			return [
				[isWithin(component.placeholder, selectPlaceholderMax), 'the placeholder'],
				[sizeOfList(component.options) <= selectOptionsMax, 'too many options'],
				...(Array.isArray(component.options) ? component.options.flatMap(limitsOfOption) : []),
			];
		case 11:
			return limitsOfPicture(component);
		case 12:
			return Array.isArray(component.items) ? component.items.flatMap(limitsOfPicture) : [];
		default:
			return [];
	}
}

function limitsOfPicture({ description }: Component): [boolean, string][] {
	return [
		[
			description === undefined || isWithin(description, pictureTextMax),
			`the picture’s text ${description}`,
		],
	];
}

function limitsOfOption({ label, value, description }: Component): [boolean, string][] {
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
