import {
	ApplicationCommandCreateRequestSchema,
	ApplicationCommandPatchRequestPartialSchema,
	ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { array } from 'zod/mini';
import { shardsFor } from '../gateway/identify.ts';
import type { CommandScope, RegisteredCommand } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import type { Call, Route } from './call.ts';
import { checkShape, withNumericBits } from './read-request.ts';

/** The application itself, how to connect, and its commands. */
export const applicationRoutes: readonly Route[] = [
	{
		pattern: 'GET /gateway/bot',
		answers: 'Gateway',
		run: ({ world, gatewayAddress, identifiesLeft, serversPerShardMax, identifiesAtOnce }) => ({
			status: 200,
			body: {
				url: gatewayAddress(),
				shards: shardsFor([...world.guilds.keys()], serversPerShardMax),
				session_start_limit: {
					total: 1_000,
					remaining: identifiesLeft(),
					reset_after: 86_400_000,
					max_concurrency: identifiesAtOnce,
				},
			},
		}),
	},
	{
		pattern: 'GET /gateway',
		open: true,
		run: ({ gatewayAddress }) => ({ status: 200, body: { url: gatewayAddress() } }),
	},
	{
		pattern: 'GET /users/@me',
		answers: 'Me',
		run: ({ world }) => ({
			status: 200,
			body: { ...world.bot, mfa_enabled: false, locale: 'en-US', verified: true, email: null },
		}),
	},
	{ pattern: 'GET /applications/@me', answers: 'Application', run: application },
	{ pattern: 'GET /oauth2/applications/@me', answers: 'Application', run: application },
	...routesBelow('/applications/:application/commands'),
	...routesBelow('/applications/:application/guilds/:guild/commands'),
];

function application({ world, endpoint }: Call) {
	return {
		status: 200,
		body: {
			id: world.application.id,
			name: world.application.name,
			icon: null,
			description: '',
			type: null,
			flags: 0,
			flags_new: '0',
			bot: world.bot,
			bot_public: true,
			bot_require_code_grant: false,
			verify_key: endpoint.publicKey,
			redirect_uris: [],
			interactions_endpoint_url: endpoint.url() ?? null,
			role_connections_verification_url: null,
			owner: world.bot,
			approximate_guild_count: world.guilds.size,
			approximate_user_install_count: world.installedBy.size,
			integration_types_config: { 0: {}, 1: {} },
			approximate_user_authorization_count: 0,
			explicit_content_filter: 0,
			team: null,
			eligible_oauth2_scopes: [],
		},
	};
}

/** Registering commands, either globally or in one server. */
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

/** Leaves out localizations unless the query requests them, as Discord does. */
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
	const changes = Object.fromEntries(
		Object.entries(body).filter(([, value]) => value !== undefined),
	);
	return { status: 200, body: call.commands.patch(scopeOf(call), call.part('command'), changes) };
}

function readable(body: unknown): unknown {
	return withNumericBits(body, ['default_member_permissions']);
}
