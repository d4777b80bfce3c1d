import {
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	ComponentType,
} from 'discord-api-types/v10';
import { readCustomId } from '#src/render/custom-id.ts';
import type { Message } from '#src/render/message.ts';
import { recount } from '#src/render/tally.ts';
import type { Words } from '#src/render/words/words.ts';
import type { Owed, Part, RefusedEntry } from '#src/subscriptions/subscription.ts';
import { containerIdOf } from './nonce.ts';
import { withContainerId } from './owed-parts.ts';
import type { Outcome } from './sender.ts';

type Refusal = Pick<Extract<Outcome, { kind: 'refused' }>, 'code' | 'about' | 'components'>;
type Entry = Part['entries'][number];

/** What is owed after Discord refused a part of it. */
type Instead = {
	readonly parts: readonly Part[];
	/** The entries that no part holds any more. */
	readonly refused: readonly RefusedEntry[];
};

/**
 * Takes out the entries that Discord named. Where it named none, the part is split in two, again and
 * again, until what is refused stands alone. An entry that is out is in no menu and no number of the
 * other parts either. While nothing was sent it may be the channel that refuses: what stands alone
 * then goes to the end, to be tried once more when something else was sent.
 */
export function partsInstead(
	{ parts }: Pick<Owed, 'parts'>,
	{ nonce, ...refusal }: Refusal & Pick<Part, 'nonce'>,
	words: Words,
): Instead {
	const part = parts.find((one) => one.nonce === nonce);
	if (part === undefined) return { parts, refused: [] };
	const named = entriesAt(part, refusal.components);
	if (named.length === 0 && part.entries.length > 1) {
		const replace = (one: Part) => (one === part ? halvesOf(part, words) : [one]);
		return { parts: parts.flatMap(replace), refused: [] };
	}
	const out = named.length > 0 ? named : part.entries;
	const others = parts
		.filter((one) => one !== part || out.length < part.entries.length)
		.map((one) => (one.messageId === undefined ? without(one, out, words) : one));
	if (named.length === 0 && refusal.about === 'content or channel' && !isBegun(parts)) {
		return { parts: [...others, { ...part, refused: refusal.code }], refused: [] };
	}
	return {
		parts: others,
		refused: refusedEntries(out, named.length > 0 ? { ...refusal, about: 'entry' } : refusal),
	};
}

/**
 * Discord’s code where it is the channel that refuses: whatever was tried was refused alike, and
 * nothing was sent.
 */
export function channelRefusal({ parts, refused = [] }: Owed): number | undefined {
	if (isBegun(parts)) return undefined;
	const undecided = parts.find((part) => part.refused !== undefined);
	if (undecided !== undefined) return undecided.refused;
	const [only, ...others] = refused.filter(({ about }) => about !== 'entry');
	const isOneStory = others.length === 0 && (only?.articles.length ?? 0) > 0;
	return isOneStory && only?.about === 'content' ? undefined : only?.code;
}

function isBegun(parts: readonly Part[]): boolean {
	return parts.some(({ messageId }) => messageId !== undefined);
}

/** One for each entry; one without articles for a message that has none. */
function refusedEntries(
	out: readonly Entry[],
	{ code, about }: Pick<RefusedEntry, 'code' | 'about'>,
): RefusedEntry[] {
	if (out.length === 0) return [{ articles: [], code, about }];
	return out.map(({ articles }) => ({ articles: articles.map(({ id }) => id), code, about }));
}

function halvesOf(part: Part, words: Words): Part[] {
	const middle = Math.ceil(part.entries.length / 2);
	return [
		renamed(without(part, part.entries.slice(middle), words), `${part.nonce}a`),
		renamed(without(part, part.entries.slice(0, middle), words), `${part.nonce}b`),
	];
}

/** The part under another nonce, and with the id by which it is found again. */
function renamed(part: Part, nonce: string): Part {
	return { ...part, nonce, message: withContainerId(part.message, containerIdOf(nonce)) };
}

function entriesAt({ message, entries }: Part, indexes: readonly number[]): Entry[] {
	const [container] = message.components;
	const ids = indexes.map((index) => container.components[index]?.id);
	return entries.filter(({ component }) => ids.includes(component));
}

/** The part without some of the promise's entries: in its texts, its menus and its numbers. */
function without(part: Part, out: readonly Entry[], words: Words): Part {
	const own = new Set(out.filter((entry) => part.entries.includes(entry)));
	const components = new Set([...own].map(({ component }) => component));
	const articles = new Set(out.flatMap((entry) => entry.articles.map(({ id }) => id)));
	const shorter = withoutComponents(part.message, { components, articles });
	const entries = part.entries.filter((entry) => !own.has(entry));
	const { tally: before, ...others } = part;
	if (before === undefined) return { ...others, entries, message: shorter };
	const updates = out.filter(({ isUpdate }) => isUpdate).length;
	const after = {
		...before,
		newStories: before.newStories - (out.length - updates),
		changedStories: before.changedStories - updates,
		// Which sources the others have is not known here.
		sources: 0,
	};
	return { ...others, entries, tally: after, message: recount(shorter, { before, after }, words) };
}

type Gone = { readonly components: ReadonlySet<number>; readonly articles: ReadonlySet<string> };

function withoutComponents(message: Message, { components: gone, articles }: Gone): Message {
	const [container] = message.components;
	const kept = container.components
		.filter(({ id }) => id === undefined || !gone.has(id))
		.flatMap((component) => withoutOptions(component, articles));
	return { ...message, components: [{ ...container, components: withoutStrayLines(kept) }] };
}

/** A row of which nothing is left goes too. */
function withoutOptions(
	component: APIComponentInContainer,
	articles: ReadonlySet<string>,
): APIComponentInContainer[] {
	if (component.type !== ComponentType.ActionRow) return [component];
	const components = component.components.flatMap((one): APIComponentInMessageActionRow[] => {
		if (one.type !== ComponentType.StringSelect) return [one];
		const options = one.options.filter(({ value }) => !opensOneOf(value, articles));
		return options.length === 0 ? [] : [{ ...one, options }];
	});
	return components.length === 0 ? [] : [{ ...component, components }];
}

function opensOneOf(value: string, articles: ReadonlySet<string>): boolean {
	const { command, options } = readCustomId(value);
	return command === 'story' && articles.has(options.story ?? '');
}

/** Between two lines, and after a last one, there was an entry. */
function withoutStrayLines(
	components: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
	const end = components.findLastIndex((component) => !isLine(component)) + 1;
	return components
		.slice(0, end)
		.filter((component, index, all) => !isLine(component) || !isLine(all[index - 1]));
}

function isLine(component: APIComponentInContainer | undefined): boolean {
	return component?.type === ComponentType.Separator;
}
