import {
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	ComponentType,
} from 'discord-api-types/v10';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Message, menusIn, offersIn } from '#src/render/message/card.ts';
import { isEntry, isSectionTitle } from '#src/render/message/parted-message.ts';
import { recount } from '#src/render/message/tally.ts';
import { storyIn } from '#src/render/message/targets.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import type { SendResult } from './sender.ts';

export type OwedEntry = OwedMessage['entries'][number];

/** What to remove from the messages of a promise. */
export type Removal = {
	readonly entries?: readonly OwedEntry[];
	/** Values of menu lines. */
	readonly offers?: readonly string[];
	readonly rows?: readonly APIComponentInContainer[];
};

type NamedComponents = Pick<Extract<SendResult, { kind: 'refused' }>, 'components' | 'options'>;

/** What to remove because a refusal names it: entries, menu lines, and rows of which no line is named. Undefined if it names nothing. */
export function findNamed(
	{ message, entries }: OwedMessage,
	{ components: indexes, options = [] }: NamedComponents,
): Removal | undefined {
	const [{ components }] = message.components;
	const named = indexes.flatMap((index) => components[index] ?? []);
	const lines = options.flatMap(({ component, menu, option }) => {
		const row = components[component];
		const value = menusIn(row)[menu]?.options[option]?.value;
		return row === undefined || value === undefined ? [] : [{ row, value }];
	});
	const removal = {
		entries: entries.filter(({ component }) => named.some(({ id }) => id === component)),
		offers: lines.map(({ value }) => value),
		rows: named.filter((one) => isRow(one) && !lines.some(({ row }) => row === one)),
	};
	return Object.values(removal).every(({ length }) => length === 0) ? undefined : removal;
}

/** Removes entries, menu lines and rows from a message, and corrects its numbers. */
export function without(
	part: OwedMessage,
	{
		parts,
		removal,
		phrases,
	}: { parts: readonly OwedMessage[]; removal: Removal; phrases: Phrases },
): OwedMessage {
	const { entries: removed = [], offers = [], rows = [] } = removal;
	const components = new Set(
		part.entries.filter((entry) => removed.includes(entry)).map(({ component }) => component),
	);
	const isGone = (one: APIComponentInContainer) =>
		rows.includes(one) || (one.id !== undefined && components.has(one.id));
	const message = withoutComponents(
		part.message,
		isGone,
		(value) => offers.includes(value) || isOfferOf(removed, value),
	);
	const uncounted = countedBy(part, parts).filter((entry) => removed.includes(entry));
	const entries = part.entries.filter((entry) => !removed.includes(entry));
	return { ...recounted({ ...part, message }, uncounted, phrases), entries };
}

/** The message with numbers that count only its own entries. */
export function withOwnNumbers(
	part: OwedMessage,
	parts: readonly OwedMessage[],
	phrases: Phrases,
): OwedMessage {
	const others = countedBy(part, parts).filter((entry) => !part.entries.includes(entry));
	return recounted(part, others, phrases);
}

/** The message with the menu lines for its entries, taken from another message’s menu. */
export function withOwnMenu(part: OwedMessage, parts: readonly OwedMessage[]): OwedMessage {
	const isOwn = ({ value }: { value: string }) => isOfferOf(part.entries, value);
	if (offersIn(part.message).some(isOwn)) return part;
	const [container] = part.message.components;
	const [menu] = parts
		.flatMap(({ message }) => message.components[0].components.flatMap(menusIn))
		.map((one) => ({ ...one, options: one.options.filter(isOwn) }))
		.filter(({ options }) => options.length > 0);
	if (menu === undefined) return part;
	const components = [
		...container.components,
		{ type: ComponentType.ActionRow as const, components: [menu] },
	];
	return { ...part, message: { ...part.message, components: [{ ...container, components }] } };
}

/** Values of the menu lines that open entries of other messages. */
export function offersOfOthers(part: OwedMessage): string[] {
	return offersIn(part.message)
		.map(({ value }) => value)
		.filter((value) => !isOfferOf(part.entries, value));
}

/**
 * The entries that a message’s numbers count: those of the whole digest or round-up, or only its own
 * after a split or a refusal.
 */
function countedBy(
	{ tally, entries }: OwedMessage,
	parts: readonly OwedMessage[],
): readonly OwedEntry[] {
	if (tally === undefined) return [];
	const { newStories, changedStories, rest } = tally;
	if (newStories + changedStories - rest <= entries.length) return entries;
	return parts
		.filter((one) => one.tally !== undefined && one.refused === undefined)
		.flatMap((one) => one.entries);
}

function recounted(
	part: OwedMessage,
	uncounted: readonly OwedEntry[],
	phrases: Phrases,
): OwedMessage {
	const { tally: before, message } = part;
	if (before === undefined || uncounted.length === 0) return part;
	const updates = uncounted.filter(({ isUpdate }) => isUpdate).length;
	const after = {
		...before,
		newStories: before.newStories - (uncounted.length - updates),
		changedStories: before.changedStories - updates,
		// The sources of the remaining entries are not known here.
		sources: 0,
	};
	return { ...part, tally: after, message: recount(message, { before, after }, phrases) };
}

function isRow(component: APIComponentInContainer): boolean {
	return component.type === ComponentType.ActionRow;
}

function isOfferOf(entries: readonly OwedEntry[], value: string): boolean {
	const story = storyIn(value);
	return entries.some(({ articles }) => articles.some(({ id }) => id === story));
}

function withoutComponents(
	message: Message,
	isGone: (component: APIComponentInContainer) => boolean,
	isOfferGone: (value: string) => boolean,
): Message {
	const [container] = message.components;
	const kept = container.components
		.filter((component) => !isGone(component))
		.flatMap((component) => withoutOptions(component, isOfferGone));
	const components = withoutStraySeparators(withoutStrayTitles(kept));
	return { ...message, components: [{ ...container, components }] };
}

/** A title with no entry below it belonged to removed entries. */
function withoutStrayTitles(
	components: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
	return components.filter(
		(component, index) => !isSectionTitle(component) || isEntry(components[index + 1]),
	);
}

/** An empty row is dropped too. */
function withoutOptions(
	component: APIComponentInContainer,
	isGone: (value: string) => boolean,
): APIComponentInContainer[] {
	if (component.type !== ComponentType.ActionRow) return [component];
	const components = component.components.flatMap((one): APIComponentInMessageActionRow[] => {
		if (one.type !== ComponentType.StringSelect) return [one];
		const options = one.options.filter(({ value }) => !isGone(value));
		return options.length === 0 ? [] : [{ ...one, options }];
	});
	return components.length === 0 ? [] : [{ ...component, components }];
}

/** A separator followed by another, or by nothing, belonged to a removed entry. */
function withoutStraySeparators(
	components: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
	const end = components.findLastIndex((component) => !isSeparator(component)) + 1;
	return components
		.slice(0, end)
		.filter((component, index, all) => !isSeparator(component) || !isSeparator(all[index - 1]));
}

function isSeparator(component: APIComponentInContainer | undefined): boolean {
	return component?.type === ComponentType.Separator;
}
