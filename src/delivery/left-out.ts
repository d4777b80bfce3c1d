import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import type { Message } from '#src/render/message.ts';
import type { Part, Subscription } from '#src/subscriptions/subscription.ts';
import { containerIdOf } from './nonce.ts';
import { withContainerId } from './owed-parts.ts';

type LeftOut = Subscription['leftOut'];

/** What is sent instead of a part that Discord refused, and what is not told because of it. */
export type Instead = { readonly parts: readonly Part[]; readonly leftOut: LeftOut };

/**
 * Leaves out the entries that Discord named. Where it named none, the part is split in two, again and
 * again, until the one entry that is refused stands alone and is left out.
 */
export function partsInstead(
	part: Part,
	refusal: { readonly code: number; readonly components: readonly number[] },
	now: Date,
): Instead {
	const leave = (entries: Part['entries']): LeftOut =>
		entries.flatMap(({ articles }) =>
			articles.map(({ id }) => ({ at: now.toISOString(), articleId: id, code: refusal.code })),
		);
	const named = entriesAt(part, refusal.components);
	const others = part.entries.filter((entry) => !named.includes(entry));
	if (named.length > 0) {
		const parts = others.length === 0 ? [] : [withEntries(part, others)];
		return { parts, leftOut: leave(named) };
	}
	if (others.length <= 1) return { parts: [], leftOut: leave(others) };
	const middle = Math.ceil(others.length / 2);
	const parts = [
		renamed(withEntries(part, others.slice(0, middle)), `${part.nonce}a`),
		renamed(withEntries(part, others.slice(middle)), `${part.nonce}b`),
	];
	return { parts, leftOut: [] };
}

/** The part under another nonce, and with the id by which it is found again. */
function renamed(part: Part, nonce: string): Part {
	return { ...part, nonce, message: withContainerId(part.message, containerIdOf(nonce)) };
}

function entriesAt({ message, entries }: Part, places: readonly number[]): Part['entries'] {
	const [container] = message.components;
	const ids = places.map((place) => container.components[place]?.id);
	return entries.filter(({ component }) => ids.includes(component));
}

/** The part with only these of its entries. */
function withEntries(part: Part, entries: Part['entries']): Part {
	const kept = new Set(entries.map(({ component }) => component));
	const gone = new Set(part.entries.map((entry) => entry.component).filter((id) => !kept.has(id)));
	return { ...part, entries, message: withoutComponents(part.message, gone) };
}

function withoutComponents(message: Message, gone: ReadonlySet<number>): Message {
	const [container] = message.components;
	const kept = container.components.filter(({ id }) => id === undefined || !gone.has(id));
	return { ...message, components: [{ ...container, components: withoutStrayLines(kept) }] };
}

/** Between two lines, and after a last one, there was an entry. */
function withoutStrayLines(
	components: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
	const end = components.findLastIndex((component) => !isLine(component)) + 1;
	return components
		.slice(0, end)
		.filter((component, place, all) => !isLine(component) || !isLine(all[place - 1]));
}

function isLine(component: APIComponentInContainer | undefined): boolean {
	return component?.type === ComponentType.Separator;
}
