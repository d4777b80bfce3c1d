import { InteractionResponseType } from 'discord-api-types/v10';
import { z } from 'zod';
import { componentType, isSelect } from '../protocol/discord.ts';
import type { Check, Inspection } from '../protocol/page.ts';
import type { LoggedRequest, Stores } from '../rest/call.ts';
import { findRoute } from '../rest/routes.ts';
import { textBytes } from '../rules/message-draft.ts';
import {
	componentsMax,
	contentMax,
	customIdMax,
	labelMax,
	optionsMax,
	textBytesMax,
	textMax,
} from '../rules/message-limits.ts';
import type { Interaction } from '../world/interactions.ts';
import { type ComponentNode, flatComponents, textsOf } from '../world/message.ts';
import { createEmitter, type Emitter, setBounded } from '../world/world.ts';

/** A body that Discord refused, with its channel and, for an answer, the person it answered. */
export type RefusedBody = {
	readonly inspection: Inspection;
	readonly channel: string | undefined;
	readonly reader: string | undefined;
};

/** The bodies that the bot sent for its messages. */
export type Inspections = {
	/** Records a request with its answer. */
	record(logged: LoggedRequest): void;
	/** The last body sent for a message, among the newest 1,000. */
	find(messageId: string): Inspection | undefined;
	readonly refused: Emitter<RefusedBody>;
};

const inspectionsMax = 1_000;
/** Statuses that refuse the body itself rather than its destination. */
const refusedStatuses: readonly number[] = [400, 413, 500];

export function createInspections({ interactions }: Pick<Stores, 'interactions'>): Inspections {
	const sent = new Map<string, SentBody>();
	const refused = createEmitter<RefusedBody>();

	return {
		refused,
		find(messageId) {
			const found = sent.get(messageId);
			return found && inspect(found, undefined);
		},
		record(logged) {
			const { route, body, status, answer } = logged;
			if (route === undefined || body === undefined) return;
			const { parts } = findRoute(logged.method, logged.path.replace(/^\/api\/v10/, '')) ?? noRoute;
			const interaction = interactions.find(parts.token ?? '');
			if (refusedStatuses.includes(status)) {
				const inspection = inspect({ route, body }, answer);
				const channel = parts.channel ?? interaction?.channelId;
				refused.emit({ inspection, channel, reader: interaction?.userId });
				return;
			}
			const id = messageIdOf(logged, interaction);
			if (id === undefined) return;
			sent.delete(id);
			setBounded(sent, id, { route, body }, inspectionsMax);
		},
	};
}

type SentBody = Pick<Inspection, 'route' | 'body'>;

function inspect({ route, body }: SentBody, error: unknown): Inspection {
	return { route, body, checks: checksOf(messageIn(route, body)), error };
}

const noRoute: { readonly parts: Readonly<Record<string, string>> } = { parts: {} };
const callback = 'POST /interactions/:interaction/:token/callback';
/** The first responses that create or change a message at once. */
const messageResponses: readonly unknown[] = [
	InteractionResponseType.ChannelMessageWithSource,
	InteractionResponseType.UpdateMessage,
];
const forumPost = 'POST /channels/:channel/threads';
const messageRoutes: ReadonlySet<string> = new Set([
	forumPost,
	'POST /channels/:channel/messages',
	'PATCH /channels/:channel/messages/:message',
	'POST /webhooks/:application/:token',
	'PATCH /webhooks/:application/:token/messages/:message',
]);

/** The message in a body: interactions and forum posts wrap it. */
function messageIn(route: string, body: unknown): unknown {
	if (route === callback) return field(body, 'data');
	return route === forumPost ? field(body, 'message') : body;
}

/** The message that a request created or edited; a forum’s post shares the id of its first message. */
function messageIdOf(
	{ route = '', body, answer }: LoggedRequest,
	interaction: Interaction | undefined,
): string | undefined {
	if (route === callback) {
		const isMessage = messageResponses.includes(field(body, 'type'));
		return isMessage ? interaction?.response()?.original?.messageId : undefined;
	}
	const id = messageRoutes.has(route) ? field(answer, 'id') : undefined;
	return typeof id === 'string' ? id : undefined;
}

function field(value: unknown, name: string): unknown {
	const isObject = typeof value === 'object' && value !== null;
	return isObject ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

/** How much of Discord’s limits a message uses; a refused one can have any shape. */
function checksOf(message: unknown): readonly Check[] {
	const { content, components } = LooseMessage.parse(message);
	const nodes = flatComponents(components);
	const texts = textsOf(components);
	const buttons = nodes.filter(({ type }) => type === componentType.button);
	const menus = nodes.filter(({ type }) => isSelect(type));
	const all: readonly Check[] = [
		{ what: 'checkContent', value: content.length, most: contentMax },
		{ what: 'checkText', value: sum(texts.map((text) => text.length)), most: textMax },
		{ what: 'checkTextBytes', value: textBytes(components), most: textBytesMax },
		{ what: 'checkComponents', value: nodes.length, most: componentsMax },
		{
			what: 'checkCustomId',
			value: longest(nodes.map(({ custom_id }) => custom_id)),
			most: customIdMax,
		},
		{
			what: 'checkLabel',
			value: longest(buttons.map(({ label }) => label)),
			most: labelMax,
		},
		{
			what: 'checkMenu',
			value: Math.max(0, ...menus.map(({ options }) => options?.length ?? 0)),
			most: optionsMax,
		},
	];
	return all.filter(({ value }) => value > 0);
}

const LooseComponent: z.ZodType<ComponentNode> = z.lazy(() =>
	z.object({
		type: z.number().catch(0),
		content: text,
		custom_id: text,
		label: text,
		options: z
			.array(z.object({ label: z.string(), value: z.string() }))
			.optional()
			.catch(undefined),
		components: z.array(LooseComponent).optional().catch(undefined),
		accessory: LooseComponent.optional().catch(undefined),
	}),
);
const text = z.string().optional().catch(undefined);

const LooseMessage = z
	.object({
		content: z.string().catch(''),
		components: z.array(LooseComponent).catch([]),
	})
	.catch({ content: '', components: [] });

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function longest(texts: readonly (string | null | undefined)[]): number {
	return Math.max(0, ...texts.map((one) => one?.length ?? 0));
}
