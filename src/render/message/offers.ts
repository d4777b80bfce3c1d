import {
	type APIComponentInContainer,
	type APISelectMenuOption,
	type APIStringSelectComponent,
	ComponentType,
} from 'discord-api-types/v10';
import type { Message } from './card.ts';
import { storyIn } from './targets.ts';

/** The lines of a message’s menus. */
export function offersIn({ components: [container] }: Message): APISelectMenuOption[] {
	return container.components.flatMap(menusIn).flatMap(({ options }) => options);
}

/** The ids of the stories that a message’s menus open. */
export function storiesOffered(message: Message): string[] {
	return offersIn(message).flatMap(({ value }) => storyIn(value) ?? []);
}

export function menusIn(
	component: APIComponentInContainer | undefined,
): APIStringSelectComponent[] {
	if (component?.type !== ComponentType.ActionRow) return [];
	return component.components.filter((one) => one.type === ComponentType.StringSelect);
}
