import { componentType, isSelect } from '../protocol/discord.ts';
import { flatComponents } from '../world/component-tree.ts';
import type { ComponentNode, StoredMessage } from '../world/message.ts';
import type { Messages } from '../world/messages.ts';
import { ClientRefusal } from './whereabouts.ts';

/** The message as this person has it before their eyes: not gone, and not somebody else's private one. */
export function findShownMessage(
	messages: Messages,
	channelId: string,
	messageId: string,
	userId: string,
): StoredMessage {
	const entry = messages.find(channelId, messageId);
	if (entry === undefined) throw new ClientRefusal('That message is no longer there.');
	if (entry.reader !== undefined && entry.reader !== userId) {
		throw new ClientRefusal('Only its reader sees that message.');
	}
	return entry.message;
}

export function findButton({ components }: StoredMessage, customId: string): ComponentNode {
	const found = flatComponents(components).find(
		({ type, custom_id }) => type === componentType.button && custom_id === customId,
	);
	if (found === undefined) throw new ClientRefusal(`There is no button “${customId}”.`);
	if (found.disabled) throw new ClientRefusal(`The button “${customId}” is switched off.`);
	return found;
}

/** Finds a menu in which these values can be chosen. */
export function findMenu(
	{ components }: StoredMessage,
	customId: string,
	values: readonly string[],
): ComponentNode {
	const menu = flatComponents(components).find(
		({ type, custom_id }) => isSelect(type) && custom_id === customId,
	);
	if (menu === undefined) throw new ClientRefusal(`There is no menu “${customId}”.`);
	if (menu.disabled) throw new ClientRefusal(`The menu “${customId}” is switched off.`);
	const least = menu.min_values ?? 1;
	const most = menu.max_values ?? 1;
	if (values.length < least || values.length > most) {
		throw new ClientRefusal(`From ${least} to ${most} things can be chosen in “${customId}”.`);
	}
	const stranger = values.find((value) => !menu.options?.some((option) => option.value === value));
	if (menu.type === componentType.stringSelect && stranger !== undefined) {
		throw new ClientRefusal(`“${stranger}” is not in the menu “${customId}”.`);
	}
	return menu;
}
