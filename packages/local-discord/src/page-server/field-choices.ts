import type { Actor } from '../people/actor.ts';
import { choicesFor, presetIn } from '../people/modal-values.ts';
import type { FieldChoice } from '../protocol/page.ts';
import { type ComponentNode, flatComponents } from '../world/message.ts';
import type { World } from '../world/world.ts';

/** The page has no search in a menu, so it offers only as many as one can look through. */
const choicesMax = 100;

/** What a person can choose in each of the menus and fields among these components, by custom id. */
export function fieldChoices(
	world: World,
	at: Actor,
	components: readonly ComponentNode[],
): Readonly<Record<string, readonly FieldChoice[]>> {
	const fields = flatComponents(components).filter(({ custom_id }) => custom_id);
	return Object.fromEntries(
		fields.map((field) => [field.custom_id ?? '', choicesIn(world, at, field)]),
	);
}

function choicesIn(world: World, at: Actor, field: ComponentNode): readonly FieldChoice[] {
	const preset = presetIn(field);
	return choicesFor(world, at, field)
		.slice(0, choicesMax)
		.map(({ value, label, description }) => ({
			value,
			label,
			description,
			isChosen: preset.includes(value),
		}));
}
