import type { Actor } from '../people/actor.ts';
import type { PageModal } from '../protocol/page.ts';
import type { Modal } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { fieldChoices } from './field-choices.ts';
import { textsHtml } from './views.ts';

/** A modal as the page shows it, with what can be chosen in each of its fields. */
export function pageModal(world: World, at: Actor, { title, components }: Modal): PageModal {
	return {
		title,
		components,
		html: textsHtml(world, at.channel.id, components),
		choices: fieldChoices(world, at, components),
	};
}
