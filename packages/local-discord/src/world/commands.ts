import { ApplicationCommandType, ApplicationIntegrationType } from 'discord-api-types/v10';
import type {
	CommandBody,
	CommandOption,
	CommandScope,
	RegisteredCommand,
} from '../protocol/discord.ts';
import { invalidForm, refusal } from '../refusal.ts';
import { commandIssues } from '../rules/command-rules.ts';
import type { World } from './world.ts';

/** The bot’s registered commands. */
export type Commands = {
	list(scope: CommandScope): readonly RegisteredCommand[];
	find(scope: CommandScope, id: string): RegisteredCommand;
	replaceAll(scope: CommandScope, bodies: readonly CommandBody[]): readonly RegisteredCommand[];
	/** Creates a command or replaces the one with its name; `isNew` says which. */
	put(scope: CommandScope, body: CommandBody): { command: RegisteredCommand; isNew: boolean };
	patch(scope: CommandScope, id: string, body: Partial<CommandBody>): RegisteredCommand;
	remove(scope: CommandScope, id: string): void;
	/** The command a person in that server sees under a name; the server’s own comes first. */
	findVisible(
		guildId: string | undefined,
		type: number,
		name: string,
	): RegisteredCommand | undefined;
};

const perTypeMax: Readonly<Record<number, number>> = {
	[ApplicationCommandType.ChatInput]: 100,
	[ApplicationCommandType.User]: 15,
	[ApplicationCommandType.Message]: 15,
};
const createsPerDayMax = 200;
const dayMs = 86_400_000;

export function createCommands(world: World): Commands {
	const scopes = new Map<CommandScope, readonly RegisteredCommand[]>();
	const creates = new Map<CommandScope, number[]>();
	const list = (scope: CommandScope) => scopes.get(scope) ?? [];

	const countCreate = (scope: CommandScope): void => {
		const now = world.now().getTime();
		const recent = (creates.get(scope) ?? []).filter((at) => now - at < dayMs);
		if (recent.length >= createsPerDayMax) throw refusal('tooManyCommandCreates');
		creates.set(scope, [...recent, now]);
	};
	const register = (scope: CommandScope, body: CommandBody): RegisteredCommand => {
		const known = list(scope).find((command) => isSame(command, body));
		const id = known?.id ?? world.nextId();
		if (known === undefined) countCreate(scope);
		const version = known?.version ?? id;
		const command = composeCommand(world, scope, body, { id, version });
		const isUnchanged = JSON.stringify(command) === JSON.stringify(known);
		return isUnchanged ? command : { ...command, version: world.nextId() };
	};
	const find = (scope: CommandScope, id: string): RegisteredCommand => {
		const found = list(scope).find((command) => command.id === id);
		if (found === undefined) throw refusal('unknownCommand');
		return found;
	};

	return {
		list,
		find,
		replaceAll(scope, bodies) {
			refuseBadCommands(bodies, true);
			const commands = bodies.map((body) => register(scope, body));
			scopes.set(scope, commands);
			return commands;
		},
		put(scope, body) {
			const others = list(scope).filter((command) => !isSame(command, body));
			refuseBadCommands([body], false);
			refuseTooMany([...others, body]);
			const isNew = others.length === list(scope).length;
			const command = register(scope, body);
			scopes.set(scope, [...others, command]);
			return { command, isNew };
		},
		patch(scope, id, body) {
			const before = find(scope, id);
			const after: CommandBody = { ...before, ...body };
			refuseBadCommands([after], false);
			const command = composeCommand(world, scope, after, { id, version: world.nextId() });
			scopes.set(scope, [...list(scope).filter((other) => other.id !== id), command]);
			return command;
		},
		remove(scope, id) {
			find(scope, id);
			scopes.set(
				scope,
				list(scope).filter((command) => command.id !== id),
			);
		},
		findVisible(guildId, type, name) {
			const here = guildId === undefined ? [] : list(guildId);
			return [...here, ...list('global')].find(
				(command) => command.name === name && command.type === type,
			);
		},
	};
}

function isSame(command: CommandBody, body: CommandBody): boolean {
	return (
		command.name === body.name &&
		(command.type ?? ApplicationCommandType.ChatInput) ===
			(body.type ?? ApplicationCommandType.ChatInput)
	);
}

function refuseBadCommands(bodies: readonly CommandBody[], isList: boolean): void {
	refuseTooMany(bodies);
	const issues = commandIssues(bodies);
	if (issues.length === 0) return;
	throw invalidForm(
		isList ? issues : issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })),
	);
}

function refuseTooMany(bodies: readonly CommandBody[]): void {
	for (const [type, most] of Object.entries(perTypeMax)) {
		if (
			bodies.filter((body) => `${body.type ?? ApplicationCommandType.ChatInput}` === type).length >
			most
		) {
			throw refusal('tooManyCommands', `Maximum number of application commands reached (${most}).`);
		}
	}
}

function composeCommand(
	world: World,
	scope: CommandScope,
	body: CommandBody,
	identity: { id: string; version: string },
): RegisteredCommand {
	const permissions = body.default_member_permissions ?? null;
	const options = (body.options ?? []).map(tidyOption);
	return {
		...identity,
		application_id: world.application.id,
		type: body.type ?? ApplicationCommandType.ChatInput,
		name: body.name,
		description: body.description ?? '',
		default_member_permissions: permissions === null ? null : `${permissions}`,
		...(options.length > 0 && { options }),
		name_localizations: body.name_localizations ?? null,
		description_localizations: body.description_localizations ?? null,
		nsfw: false,
		...(scope === 'global' ? whereUsed(body) : { ...onlyThere, guild_id: scope }),
	};
}

/** A command can be used wherever the application can, unless it says otherwise. */
function whereUsed({ contexts, integration_types, dm_permission }: CommandBody) {
	return {
		contexts: contexts ?? null,
		integration_types: integration_types ?? [
			ApplicationIntegrationType.GuildInstall,
			ApplicationIntegrationType.UserInstall,
		],
		dm_permission: dm_permission ?? true,
	};
}

/** A command of one server has no contexts of its own. */
const onlyThere = { contexts: null, integration_types: [ApplicationIntegrationType.GuildInstall] };

/** Leaves out defaults, as Discord does: nulls, `required: false`, `autocomplete: false`, empty lists. */
function tidyOption(option: CommandOption): CommandOption {
	const kept = Object.entries(option).filter(
		([, value]) =>
			value !== null &&
			value !== undefined &&
			value !== false &&
			!(Array.isArray(value) && value.length === 0),
	);
	const { type, name, description } = option;
	const inner = option.options?.map(tidyOption) ?? [];
	return {
		type,
		name,
		description,
		...Object.fromEntries(kept),
		...(inner.length > 0 && { options: inner }),
	};
}
