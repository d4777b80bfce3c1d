import { shardsFor } from '../gateway/identify.ts';
import type { Call, Route } from './call.ts';

/** The application itself, and how to connect. */
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
];

function application({ world }: Call) {
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
			verify_key: '0'.repeat(64),
			redirect_uris: [],
			interactions_endpoint_url: null,
			role_connections_verification_url: null,
			owner: world.bot,
			approximate_guild_count: world.guilds.size,
			approximate_user_install_count: 0,
			approximate_user_authorization_count: 0,
			explicit_content_filter: 0,
			team: null,
			eligible_oauth2_scopes: [],
		},
	};
}
