import type { InteractionsConfig } from '#src/discord/interactions-server.ts';

/** The variables about interactions by HTTP, parsed. */
type InteractionVariables = {
	readonly DISCORD_TOKEN?: string | undefined;
	readonly INTERACTIONS_PORT?: number | undefined;
	readonly INTERACTIONS_HOST?: string | undefined;
};

/** What is wrong with these variables together, in sentences for the operator. */
export function interactionProblems({
	DISCORD_TOKEN: token,
	INTERACTIONS_PORT: port,
	INTERACTIONS_HOST: host,
}: InteractionVariables): string[] {
	if (port === undefined && host !== undefined) {
		return ['INTERACTIONS_HOST is set, but INTERACTIONS_PORT is not: set both, or neither'];
	}
	if (port === undefined || token !== undefined) return [];
	return ['INTERACTIONS_PORT is set, but DISCORD_TOKEN is not: set both, or neither'];
}

/** Where interactions arrive by HTTP; undefined if they come by the gateway. */
export function interactionsOf({
	INTERACTIONS_PORT: port,
	INTERACTIONS_HOST: host = '127.0.0.1',
}: InteractionVariables): InteractionsConfig | undefined {
	return port === undefined ? undefined : { host, port };
}
