import type { Actor } from '../people/actor.ts';
import { choicesFor, presetIn } from '../people/modal-values.ts';
import type { ModalChoice, PageModal } from '../protocol/page.ts';
import { type ComponentNode, flatComponents, type Modal } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { textsHtml } from './views.ts';

/** A modal as the page shows it, with what can be chosen in each of its fields. */
export function pageModal(world: World, at: Actor, { title, components }: Modal): PageModal {
	const fields = flatComponents(components).filter(({ custom_id }) => custom_id);
	return {
		title,
		components,
		html: textsHtml(world, at.channel.id, components),
		choices: Object.fromEntries(
			fields.map((field) => [field.custom_id ?? '', choicesIn(world, at, field)]),
		),
	};
}

function choicesIn(world: World, at: Actor, field: ComponentNode): readonly ModalChoice[] {
	const preset = presetIn(field);
	return choicesFor(world, at, field).map(({ value, label, description }) => ({
		value,
		label,
		description,
		isChosen: preset.includes(value),
	}));
}
