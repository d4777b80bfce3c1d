import {
	ApplicationCommandCreateRequestSchema,
	ApplicationCommandPatchRequestPartialSchema,
	ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { array } from 'zod/mini';
import type { CommandScope, RegisteredCommand } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import { checkShape } from '../rules/check-shape.ts';
import type { Call, Route } from './call.ts';
import { withNumericBits } from './read-body.ts';

/** Registering commands, globally and in one server. */
export const commandRoutes: readonly Route[] = [
	...routesBelow('/applications/:application/commands'),
	...routesBelow('/applications/:application/guilds/:guild/commands'),
];

function routesBelow(path: `/${string}`): readonly Route[] {
	return [
		{
			pattern: `GET ${path}`,
			answers: 'CommandList',
			run: (call) => ({ status: 200, body: list(call) }),
		},
		{ pattern: `PUT ${path}`, answers: 'CommandList', run: replaceAll },
		{ pattern: `POST ${path}`, answers: 'Command', run: create },
		{
			pattern: `GET ${path}/:command`,
			answers: 'Command',
			run: (call) => ({
				status: 200,
				body: call.commands.find(scopeOf(call), call.part('command')),
			}),
		},
		{ pattern: `PATCH ${path}/:command`, answers: 'Command', run: change },
		{
			pattern: `DELETE ${path}/:command`,
			run: (call) => {
				call.commands.remove(scopeOf(call), call.part('command'));
				return { status: 204 };
			},
		},
	];
}

function scopeOf({ part, world }: Call): CommandScope {
	if (part('application') !== world.application.id) throw refusal('missingAccess');
	const guildId = part('guild');
	if (guildId === '') return 'global';
	if (!world.guilds.has(guildId)) throw refusal('missingAccess');
	return guildId;
}

/** Localizations are left out unless they are asked for, as Discord does. */
function list(call: Call): readonly object[] {
	const commands = call.commands.list(scopeOf(call));
	return call.query.get('with_localizations') === 'true'
		? commands
		: commands.map(withoutLocalizations);
}

function withoutLocalizations(command: RegisteredCommand): object {
	const { name_localizations, description_localizations, ...rest } = command;
	return rest;
}

const commandList = array(ApplicationCommandUpdateRequestSchema);

function replaceAll(call: Call) {
	const bodies = Array.isArray(call.body) ? call.body.map(readable) : call.body;
	const commands = checkShape(commandList, bodies);
	return { status: 200, body: call.commands.replaceAll(scopeOf(call), commands) };
}

function create(call: Call) {
	const body = checkShape(ApplicationCommandCreateRequestSchema, readable(call.body));
	const { command, isNew } = call.commands.put(scopeOf(call), body);
	return { status: isNew ? 201 : 200, body: command };
}

function change(call: Call) {
	const body = checkShape(ApplicationCommandPatchRequestPartialSchema, readable(call.body));
	const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
	return { status: 200, body: call.commands.patch(scopeOf(call), call.part('command'), given) };
}

function readable(body: unknown): unknown {
	return withNumericBits(body, ['default_member_permissions']);
}
