import { saying } from '../phrases/phrases.ts';
import { componentType } from '../protocol/discord.ts';
import type { Stores } from '../rest/call.ts';
import { type ComponentNode, flatComponents, type Modal } from '../world/message.ts';
import { channelType } from '../world/wire-json.ts';
import { canSee, type World } from '../world/world.ts';
import type { Actor } from './actor.ts';
import { type OptionFile, uploadFile } from './command-options.ts';
import { ClientRefusal } from './find.ts';

/**
 * What a person fills into a field: a text, the chosen values or the names of what is chosen, whether a box
 * is ticked, or files.
 */
export type ModalValue = string | boolean | readonly string[] | readonly OptionFile[];

/** What a person fills in, by the custom ids of the fields. */
export type ModalValues = Readonly<Record<string, ModalValue | undefined>>;

/** The components as an interaction carries them, and what was chosen in each menu. */
type FilledModal = {
	readonly components: readonly object[];
	readonly chosen: readonly { readonly type: number; readonly values: readonly string[] }[];
};

type FillContext = { readonly stores: Stores; readonly at: Actor; readonly values: ModalValues };
type FilledField = { readonly value?: unknown; readonly values?: readonly string[] };

/** Fills in a modal as a Discord client would, or throws the reason why it would not let it be submitted. */
export function fillModal(
	stores: Stores,
	at: Actor,
	modal: Modal,
	values: ModalValues,
): FilledModal {
	const fields = flatComponents(modal.components).filter(({ custom_id }) => custom_id);
	refuseUnknown(fields, values);
	const filled = new Map(
		fields.map((field) => [field, fillField(field, { stores, at, values })] as const),
	);
	const submit = (node: ComponentNode): object => {
		const { type, id, custom_id, component, components } = node;
		return {
			type,
			id,
			...(custom_id && { custom_id }),
			...filled.get(node),
			...(component && { component: submit(component) }),
			...(components && { components: components.map(submit) }),
		};
	};
	return {
		components: modal.components.map(submit),
		chosen: [...filled].map(([{ type }, { values = [] }]) => ({ type, values })),
	};
}

function refuseUnknown(fields: readonly ComponentNode[], values: ModalValues): void {
	const known = fields.map(({ custom_id }) => custom_id);
	const unknown = Object.keys(values).find((name) => !known.includes(name));
	if (unknown === undefined) return;
	throw new ClientRefusal(`There is no field “${unknown}” (its fields: ${known.join(', ')}).`);
}

function fillField(field: ComponentNode, context: FillContext): FilledField {
	const value = context.values[field.custom_id ?? ''];
	switch (field.type) {
		case componentType.textInput:
			return { value: filledText(field, value ?? field.value ?? '') };
		case componentType.checkbox:
			return { value: value ?? field.default ?? false };
		case componentType.radioGroup: {
			const [one] = filledChoices(field, value, context);
			return { value: one ?? null };
		}
		case componentType.fileUpload:
			return { values: filledFiles(field, value, context) };
		default:
			return { values: filledChoices(field, value, context) };
	}
}

function filledText(field: ComponentNode, text: ModalValue): string {
	const { custom_id, min_length, max_length } = field;
	const name = custom_id ?? '';
	if (typeof text !== 'string') throw new ClientRefusal(`“${name}” must be text.`);
	if (text === '') {
		if (field.required !== false)
			throw new ClientRefusal(saying('optionRequired', { option: name }));
		return text;
	}
	const least = min_length ?? 0;
	const most = max_length ?? textMax;
	if (text.length < least) {
		throw new ClientRefusal(saying('tooShort', { option: name, count: least }));
	}
	if (text.length > most) {
		throw new ClientRefusal(saying('tooLong', { option: name, count: most }));
	}
	return text;
}

const textMax = 4_000;

function filledChoices(
	field: ComponentNode,
	value: ModalValue | undefined,
	{ stores, at }: FillContext,
): readonly string[] {
	const choices = choicesFor(stores.world, at, field);
	const wanted = value === undefined ? presetIn(field) : listOf(value);
	const chosen = wanted.map((one) => {
		const name = `${one}`.replace(/^[#@]/, '');
		const found = choices.find((choice) => choice.value === one || choice.names?.includes(name));
		if (found === undefined) {
			throw new ClientRefusal(saying('notInMenu', { value: name, menu: field.custom_id ?? '' }));
		}
		return found.value;
	});
	refuseCount(field, chosen.length);
	return chosen;
}

function filledFiles(
	field: ComponentNode,
	value: ModalValue | undefined,
	{ stores, at }: FillContext,
): readonly string[] {
	const files = listOf(value ?? []).map((file) => {
		if (typeof file === 'object') return file;
		throw new ClientRefusal(`“${field.custom_id}” takes only files.`);
	});
	refuseCount(field, files.length);
	return files.map((file) => uploadFile(stores.attachments, at.channel.id, file));
}

function listOf(value: ModalValue): readonly (string | OptionFile)[] {
	return typeof value === 'string' || typeof value === 'boolean' ? [`${value}`] : value;
}

/** What the bot has chosen beforehand. */
export function presetIn({ options, default_values }: ComponentNode): readonly string[] {
	const preset = options?.filter((option) => option.default).map(({ value }) => value);
	return preset ?? default_values?.map(({ id }) => id) ?? [];
}

function refuseCount(field: ComponentNode, count: number): void {
	const { custom_id, type, required, options } = field;
	const name = custom_id ?? '';
	if (count === 0) {
		if (required !== false && field.min_values !== 0)
			throw new ClientRefusal(saying('optionRequired', { option: name }));
		return;
	}
	const many = type === componentType.checkboxGroup ? (options?.length ?? 1) : 1;
	const least = field.min_values ?? 1;
	const most = field.max_values ?? many;
	if (count < least || count > most) {
		throw new ClientRefusal(saying('chooseCount', { least, most, menu: name }));
	}
}

/** Something that can be chosen in a field; `names` can be said instead of the value. */
type FieldChoice = {
	readonly value: string;
	readonly label: string;
	readonly description?: string | undefined;
	readonly names?: readonly string[];
};

/** What a person can choose in a field: its options, or the people, roles and channels there. */
export function choicesFor(world: World, at: Actor, field: ComponentNode): readonly FieldChoice[] {
	switch (field.type) {
		case componentType.userSelect:
			return people(world, at);
		case componentType.roleSelect:
			return roles(at);
		case componentType.mentionableSelect:
			return [...people(world, at), ...roles(at)];
		case componentType.channelSelect:
			return channels(world, at, field);
		default:
			return (field.options ?? []).map(({ value, label, description }) => ({
				value,
				label,
				description: description ?? undefined,
			}));
	}
}

function people(world: World, { guild, channel, user }: Actor): readonly FieldChoice[] {
	const ids = guild?.members.map(({ userId }) => userId) ??
		channel.recipientIds ?? [user.id, world.bot.id];
	return ids.flatMap((id) => {
		const one = world.people.get(id);
		if (one === undefined) return [];
		return [{ value: id, label: one.global_name ?? one.username, names: [one.username] }];
	});
}

function roles({ guild }: Actor): readonly FieldChoice[] {
	return (guild?.roles ?? []).map(({ id, name }) => ({ value: id, label: name, names: [name] }));
}

function channels(
	world: World,
	{ guild, user }: Actor,
	{ channel_types: types }: ComponentNode,
): readonly FieldChoice[] {
	return [...world.channels.values()]
		.filter((channel) => channel.guildId !== undefined && channel.guildId === guild?.id)
		.filter((channel) => channel.archived !== true && canSee(world, channel, user.id))
		.filter((channel) => !types?.length || types.includes(channelType(world, channel)))
		.map(({ id, name }) => ({ value: id, label: `#${name}`, names: [name] }));
}
