import type { InteractionsConfig } from '#src/discord/interactions-server.ts';

/** The variables about interactions by HTTP, parsed. */
type InteractionVariables = {
	readonly DISCORD_TOKEN?: string | undefined;
	readonly INTERACTIONS_PORT?: number | undefined;
	readonly INTERACTIONS_HOST?: string | undefined;
	readonly DISCORD_PUBLIC_KEY?: string | undefined;
};

/** What is wrong with these variables together, in sentences for the operator. */
export function interactionProblems(variables: InteractionVariables): string[] {
	const { DISCORD_TOKEN, INTERACTIONS_PORT, INTERACTIONS_HOST, DISCORD_PUBLIC_KEY } = variables;
	if (INTERACTIONS_PORT === undefined) {
		return Object.entries({ INTERACTIONS_HOST, DISCORD_PUBLIC_KEY })
			.filter(([, value]) => value !== undefined)
			.map(([name]) => `${name} is set, but INTERACTIONS_PORT is not: set both, or neither`);
	}
	return Object.entries({ DISCORD_TOKEN, DISCORD_PUBLIC_KEY })
		.filter(([, value]) => value === undefined)
		.map(([name]) => `INTERACTIONS_PORT is set, but ${name} is not: set both, or neither`);
}

/** Where interactions arrive by HTTP; undefined if they come by the gateway. */
export function interactionsOf(variables: InteractionVariables): InteractionsConfig | undefined {
	const { INTERACTIONS_PORT: port, DISCORD_PUBLIC_KEY: publicKey } = variables;
	if (port === undefined || publicKey === undefined) return undefined;
	return { host: variables.INTERACTIONS_HOST ?? '127.0.0.1', port, publicKey };
}
