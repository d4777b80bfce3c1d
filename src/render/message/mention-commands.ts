import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import type { Phrases } from '#src/phrases/phrases.ts';
import { fitsMessage, type Message } from './card.ts';
import { typedWords } from './command-names.ts';

/** A command by its name without the slash, such as `digest list`, and Discord’s id of it once it is known. */
export type RegisteredCommand = { readonly name: string; readonly id: string | undefined };

/**
 * Turns commands in our own texts, which stand there as readers type them, into mentions that can be pressed.
 * Discord shows a mention in every language as it is written, and it can be pressed only by its English name.
 * Outside text has its backticks escaped, so nothing in it becomes one. A message without space for them stays
 * as it is.
 */
export function mentionCommands(
	message: Message,
	commands: () => readonly RegisteredCommand[],
	phrases: Phrases,
): Message {
	const [container] = message.components;
	// Most messages name no command, and listing all of them takes 6 % of the CPU time of a short answer.
	if (!container.components.some(mayNameCommand)) return message;
	const mentions = new Map(
		commands().flatMap(({ name, id }) =>
			id === undefined ? [] : [[typedWords(name, phrases).join(' '), `</${name}:${id}>`] as const],
		),
	);
	const components = container.components.map((component) => mentionIn(component, mentions));
	const isSame = components.every((component, index) => component === container.components[index]);
	if (isSame || !fitsMessage(components)) return message;
	return { ...message, components: [{ ...container, components }] };
}

function mayNameCommand(component: APIComponentInContainer): boolean {
	return component.type === ComponentType.TextDisplay && component.content.includes('`/');
}

function mentionIn(
	component: APIComponentInContainer,
	mentions: ReadonlyMap<string, string>,
): APIComponentInContainer {
	if (component.type !== ComponentType.TextDisplay) return component;
	const content = component.content.replace(namedCommand, (written, first, second) => {
		if (second === undefined) return mentions.get(first) ?? written;
		const subcommand = mentions.get(`${first} ${second}`);
		if (subcommand !== undefined) return subcommand;
		const command = mentions.get(first);
		return command === undefined ? written : `${command} \`${second}\``;
	});
	return content === component.content ? component : { ...component, content };
}

const namedCommand = /(?<![\\`])`\/([\p{L}_]+)(?: ([\p{L}_]+))?`/gu;
