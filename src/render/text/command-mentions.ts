import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import type { Message } from '../message/card.ts';
import { textBytesMax, textDisplayBytes, textMax } from '../message/limits.ts';

/** What Discord called a command by its name without the slash, such as `digest list`; undefined where it has not told. */
export type IdOf = (name: string) => string | undefined;

/**
 * Makes commands that our own words name, `/digest list`, into mentions that can be pressed. Backticks
 * of strangers are escaped, so none of theirs is one. A message that has no room for it stays as it is.
 */
export function mentionCommands(message: Message, idOf: IdOf): Message {
	const [container] = message.components;
	const components = container.components.map((component) => mentionIn(component, idOf));
	const isSame = components.every((component, place) => component === container.components[place]);
	if (isSame || !fitsMessage(components)) return message;
	return { ...message, components: [{ ...container, components }] };
}

function mentionIn(component: APIComponentInContainer, idOf: IdOf): APIComponentInContainer {
	if (component.type !== ComponentType.TextDisplay) return component;
	const content = component.content.replace(namedCommand, (written, first, second) => {
		const whole = second === undefined ? undefined : idOf(`${first} ${second}`);
		if (whole !== undefined) return `</${first} ${second}:${whole}>`;
		const command = idOf(first);
		if (command === undefined) return written;
		return second === undefined ? `</${first}:${command}>` : `</${first}:${command}> \`${second}\``;
	});
	return content === component.content ? component : { ...component, content };
}

const namedCommand = /(?<![\\`])`\/([a-z]+)(?: ([a-z_]+))?`/g;

function fitsMessage(components: readonly APIComponentInContainer[]): boolean {
	const texts = components.flatMap((one) =>
		one.type === ComponentType.TextDisplay ? [one.content] : [],
	);
	const whole = texts.join('');
	const bytes = Buffer.byteLength(whole) + textDisplayBytes * texts.length;
	return whole.length <= textMax && bytes <= textBytesMax;
}
