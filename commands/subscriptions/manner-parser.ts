import type { Language } from '#src/phrases/catalogue.ts';
import { oneOf, type Saying, saying } from '#src/phrases/catalogue.ts';
import { plain, quotation } from '#src/render/text/plain-text.ts';
import { type CommandChannel, type Refusal, refuse } from '#src/subscriptions/destination.ts';
import { type ForumTag, type Manner, tagsMax } from '#src/subscriptions/manner.ts';
import {
	mayPing,
	missingForThreads,
	type ServerRole,
} from '#src/subscriptions/posting-abilities.ts';
import { foldCase } from '#src/text/fold.ts';
import { readColor } from './color-names.ts';
import { meansNothing } from './wish-parser.ts';

/** The typed options of how messages are posted; options that were not typed stay as they were. */
export type MannerInput = {
	/** A role’s id, mention or name; `none` ends the pings. */
	readonly ping?: string | undefined;
	readonly publish?: 'on' | 'off' | undefined;
	readonly thread?: 'on' | 'off' | undefined;
	/** Names or ids, separated by commas; `none` takes them back. */
	readonly tags?: string | undefined;
	readonly look?: Manner['look'];
	/** `none` takes it back. */
	readonly accent?: string | undefined;
	readonly thumbnails?: 'on' | 'off' | undefined;
};

/** Where the messages are posted, and what the server has. */
export type MannerContext = {
	/** Undefined if the bot does not know it, such as an archived thread: nothing about it is checked. */
	readonly channel: CommandChannel | undefined;
	readonly roles: readonly ServerRole[];
	readonly language: Language;
};

export type ParsedManner =
	| { readonly kind: 'manner'; readonly manner: Manner | undefined }
	| Refusal;

/** Parses the typed options into the manner `before`; refuses what cannot work in the channel. */
export function parseManner(
	input: MannerInput,
	before: Manner = {},
	context: MannerContext,
): ParsedManner {
	const { channel, roles, language } = context;
	const ping = input.ping === undefined ? before.ping : parsePing(input.ping, roles);
	if (isRefused(ping)) return ping;
	const tags = input.tags === undefined ? before.tags : parseTags(input.tags, channel);
	if (isRefused(tags)) return tags;
	const accent = input.accent === undefined ? before.accent : parseAccent(input.accent, language);
	if (isRefused(accent)) return accent;
	const look = input.look ?? before.look;
	const thumbnails = input.thumbnails === undefined ? before.thumbnails : isOn(input.thumbnails);
	const manner: Manner = {
		...(ping && { ping }),
		...((input.publish === undefined ? before.publish : isOn(input.publish)) && { publish: true }),
		...((input.thread === undefined ? before.thread : isOn(input.thread)) && { thread: true }),
		...(tags && tags.length > 0 && { tags: [...tags] }),
		...(look && { look }),
		...(accent !== undefined && { accent }),
		...(thumbnails !== undefined && { thumbnails }),
	};
	const isEmpty = Object.keys(manner).length === 0;
	return (
		(channel && problemIn(channel, manner, roles)) ?? {
			kind: 'manner',
			manner: isEmpty ? undefined : manner,
		}
	);
}

function isOn(choice: 'on' | 'off'): boolean {
	return choice === 'on';
}

function isRefused(value: unknown): value is Refusal {
	const { kind } = Object(value);
	return kind === 'refused';
}

function parsePing(typed: string, roles: readonly ServerRole[]): Manner['ping'] | Refusal {
	if (meansNothing(typed)) return undefined;
	const text = typed.trim();
	const id = /^(?:<@&)?(\d{17,20})>?$/.exec(text)?.[1];
	const name = foldCase(text.replace(/^@/, ''));
	if (name === 'everyone' || name === 'here') return refuseEveryone();
	const named = roles.filter((role) =>
		id === undefined ? foldCase(role.name.replace(/^@/, '')) === name : role.id === id,
	);
	const [role, ...others] = named;
	if (role === undefined) {
		return refuse('ping-unknown', saying('pingUnknown', { typed: quotation(text) }));
	}
	if (others.length > 0) {
		return refuse('ping-shared', saying('pingShared', { typed: quotation(text) }));
	}
	if (role.kind === 'everyone') return refuseEveryone();
	if (role.kind === 'managed') {
		return refuse('ping-managed', saying('pingManaged', { role: shownRole(role) }));
	}
	return { id: role.id, name: role.name };
}

function refuseEveryone(): Refusal {
	return refuse('ping-everyone', saying('pingEveryone'));
}

/** Where a problem is shown, a role’s mention would ping nobody, but some of them show no mentions. */
function shownRole({ name }: Pick<ServerRole, 'name'>): string {
	return `**@${plain(name)}**`;
}

function parseTags(
	typed: string,
	channel: CommandChannel | undefined,
): readonly ForumTag[] | Refusal {
	if (meansNothing(typed)) return [];
	const available = channel?.tags ?? [];
	if (channel?.kind !== 'forum') return refuse('tags-elsewhere', saying('tagsElsewhere'));
	if (available.length === 0) return refuse('tags-none', saying('tagsNone'));
	const chosen = new Set<ForumTag>();
	let rest = withoutSeparators(typed);
	while (rest !== '') {
		const names = namesAtStart(rest);
		const found = names
			.map((name) => ({ name, tag: findTag(available, name.trim()) }))
			.findLast(({ tag }) => tag !== undefined);
		if (found?.tag === undefined) {
			const values = { typed: quotation(names[0]?.trim() ?? rest), tags: listTags(available) };
			return refuse('tag-unknown', saying('tagUnknown', values));
		}
		chosen.add(found.tag);
		rest = withoutSeparators(rest.slice(found.name.length));
	}
	if (chosen.size <= tagsMax) return [...chosen];
	return refuse('tags-too-many', saying('tagsTooMany', { most: tagsMax }));
}

/** What can be the first name, the shortest first: a tag’s own name can have commas. */
function namesAtStart(text: string): readonly string[] {
	const ends = [...text.matchAll(/[,，、;；]/gu)].map(({ index }) => index);
	return [...ends, text.length].map((end) => text.slice(0, end));
}

function withoutSeparators(text: string): string {
	return text.replace(/^[\s,，、;；]+/u, '');
}

/** The tag of this name or id. */
function findTag(available: readonly ForumTag[], name: string): ForumTag | undefined {
	const wanted = foldCase(name);
	return (
		available.find((tag) => tag.id === name || tag.name === name) ??
		available.find((tag) => foldCase(tag.name) === wanted)
	);
}

function listTags(tags: readonly ForumTag[]) {
	return oneOf(tags.map(({ name }) => `**${plain(name)}**`));
}

function parseAccent(typed: string, language: Language): number | undefined | Refusal {
	if (meansNothing(typed)) return undefined;
	const color = readColor(typed, language);
	if (color !== undefined) return color;
	return refuse('accent-unclear', saying('accentUnclear', { typed: quotation(typed) }));
}

/** Why messages cannot be posted like this in a channel. */
function problemIn(
	channel: CommandChannel,
	{ ping, publish, thread, tags }: Manner,
	roles: readonly ServerRole[],
): Refusal | undefined {
	const { kind, tags: available = [], needsTag, id } = channel;
	if (publish && kind !== 'announcement') {
		return refuse('publish-elsewhere', saying('publishElsewhere'));
	}
	if (thread && kind !== 'text' && kind !== 'announcement') {
		return refuse('thread-elsewhere', saying('threadElsewhere'));
	}
	const missing = thread ? missingForThreads(channel, `<#${id}>`) : undefined;
	if (missing !== undefined) return missing;
	const tagProblem = problemOfTags(tags, { kind, available, needsTag });
	if (tagProblem !== undefined) return refuse('tags-unfit', tagProblem);
	const role = ping && roles.find((one) => one.id === ping.id);
	if (role === undefined || mayPing(role, channel)) return undefined;
	return refuse('ping-not-allowed', saying('pingNotAllowed', { role: shownRole(role) }));
}

function problemOfTags(
	tags: readonly ForumTag[] | undefined,
	{
		kind,
		available,
		needsTag,
	}: {
		readonly kind: CommandChannel['kind'];
		readonly available: readonly ForumTag[];
		readonly needsTag: boolean | undefined;
	},
): Saying | undefined {
	if (tags === undefined) {
		if (kind !== 'forum' || needsTag !== true) return undefined;
		return available.length === 0
			? saying('tagsNone')
			: saying('tagRequired', { tags: listTags(available) });
	}
	if (kind !== 'forum') return saying('tagsElsewhere');
	const foreign = tags.find(({ id }) => !available.some((tag) => tag.id === id));
	if (foreign === undefined) return undefined;
	if (available.length === 0) return saying('tagsNone');
	const values = { typed: quotation(foreign.name), tags: listTags(available) };
	return saying('tagUnknown', values);
}
