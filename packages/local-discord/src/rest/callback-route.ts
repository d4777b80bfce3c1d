import {
	IncomingWebhookInteractionRequestSchema,
	IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
	InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
	InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
	InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
	ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { hasFlag, messageFlag, type Optional, optionType } from '../protocol/discord.ts';
import { invalidForm, refusal } from '../refusal.ts';
import { draftEdit, draftNew, refuseBadMessage } from '../rules/message-draft.ts';
import { modalIssues } from '../rules/modal-rules.ts';
import type { Choice, FirstResponse, Interaction } from '../world/interactions.ts';
import { type StoredMessage, storeComponents } from '../world/message.ts';
import { answerMessage } from './answer-message.ts';
import type { Call, Route, Stores } from './call.ts';
import { checkShape } from './read-request.ts';

export type ChoicesBody = Optional<{ choices: readonly (Choice | null)[] }>;

/** The bot’s first response to an interaction. */
export const callbackRoute: Route = {
	pattern: 'POST /interactions/:interaction/:token/callback',
	open: true,
	answers: 'Callback',
	run(call) {
		const which = { id: call.part('interaction'), token: call.part('token') };
		const { interaction, response, message } = takeResponse(call, which);
		return call.query.get('with_response') === 'true'
			? { status: 200, body: resource(interaction, response, message) }
			: { status: 204 };
	},
};

/** What takes a first response, however it came. */
type Taking = Stores & Pick<Call, 'body' | 'files'>;

/** Carries out the first response to an interaction; throws Discord’s refusal. */
export function takeResponse(
	taking: Taking,
	{ id, token }: Pick<Interaction, 'id' | 'token'>,
): Response & { readonly interaction: Interaction } {
	const interaction = taking.interactions.requireUnanswered(id, token);
	const { type, data } = readEnvelope(taking.body);
	const taken = respond(taking, interaction, type, data);
	taking.interactions.respond(interaction.id, taken.response);
	return { interaction, ...taken };
}

function readEnvelope(body: unknown): { type: number; data: unknown } {
	const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
	if (typeof type !== 'number') {
		throw invalidForm([
			{ path: ['type'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' },
		]);
	}
	const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
	return { type, data };
}

type Response = { readonly response: FirstResponse; readonly message?: StoredMessage };

function respond(call: Taking, interaction: Interaction, type: number, data: unknown): Response {
	refuseOddType(interaction, type);
	switch (type) {
		case InteractionResponseType.ChannelMessageWithSource:
			return postAnswer(call, interaction, data);
		case InteractionResponseType.DeferredChannelMessageWithSource:
			return postThinking(call, interaction, data);
		case InteractionResponseType.DeferredMessageUpdate:
			return { response: { type, ...originalOf(interaction.source) } };
		case InteractionResponseType.UpdateMessage:
			return updateSource(call, interaction, data);
		case InteractionResponseType.ApplicationCommandAutocompleteResult:
			return { response: { type, choices: readChoices(interaction, data) } };
		default:
			return openModal(call, interaction, data);
	}
}

const messageResponses = [
	InteractionResponseType.ChannelMessageWithSource,
	InteractionResponseType.DeferredChannelMessageWithSource,
];
const typesFor: Readonly<Record<number, readonly number[]>> = {
	[InteractionType.ApplicationCommand]: [...messageResponses, InteractionResponseType.Modal],
	[InteractionType.MessageComponent]: [
		...messageResponses,
		InteractionResponseType.DeferredMessageUpdate,
		InteractionResponseType.UpdateMessage,
		InteractionResponseType.Modal,
	],
	[InteractionType.ApplicationCommandAutocomplete]: [
		InteractionResponseType.ApplicationCommandAutocompleteResult,
	],
};

const updateResponses = [
	InteractionResponseType.DeferredMessageUpdate,
	InteractionResponseType.UpdateMessage,
];

/** A modal’s answer can change the message that the modal was opened from. */
function refuseOddType({ type: started, source }: Interaction, type: number): void {
	const updates = source === undefined ? [] : updateResponses;
	const possible =
		started === InteractionType.ModalSubmit
			? [...messageResponses, ...updates]
			: (typesFor[started] ?? []);
	if (possible.includes(type)) return;
	const message = `Value must be one of (${possible.join(', ')}).`;
	throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function originalOf(message: StoredMessage | undefined): Pick<FirstResponse, 'original'> {
	if (message === undefined) return {};
	return { original: { channelId: message.channel_id, messageId: message.id } };
}

function postAnswer(call: Taking, interaction: Interaction, data: unknown): Response {
	if (typeof data !== 'object' || data === null) {
		throw invalidForm([
			{ path: ['data'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' },
		]);
	}
	const fields = checkShape(IncomingWebhookInteractionRequestSchema, data, ['data']);
	const draft = draftNew(fields, call.files);
	refuseBadMessage(draft, ['data']);
	const message = answerMessage(call, interaction, draft);
	return {
		response: { type: InteractionResponseType.ChannelMessageWithSource, ...originalOf(message) },
		message,
	};
}

function postThinking(call: Taking, interaction: Interaction, data: unknown): Response {
	const { flags } = checkShape(IncomingWebhookInteractionRequestSchema, data ?? {}, ['data']);
	const wanted = flags ?? 0;
	if ((wanted & ~messageFlag.ephemeral) !== 0) {
		const message = 'Only the ephemeral flag may be set on a deferred response';
		throw invalidForm([{ path: ['data', 'flags'], code: 'BITWISE_INVALID', message }]);
	}
	const draft = draftNew({ flags: wanted }, []);
	const message = answerMessage(call, interaction, {
		...draft,
		flags: draft.flags | messageFlag.loading,
	});
	return {
		response: {
			type: InteractionResponseType.DeferredChannelMessageWithSource,
			...originalOf(message),
		},
		message,
	};
}

function updateSource(call: Taking, interaction: Interaction, data: unknown): Response {
	const before = interaction.source;
	const entry = before && call.messages.find(before.channel_id, before.id);
	if (entry === undefined) throw refusal('unknownMessage');
	const schema = IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
	const draft = draftEdit(entry.message, checkShape(schema, data ?? {}, ['data']), call.files);
	refuseBadMessage(draft, ['data']);
	const message = call.messages.edit(entry.message, draft, call.files);
	return {
		response: { type: InteractionResponseType.UpdateMessage, ...originalOf(message) },
		message,
	};
}

function openModal(call: Taking, interaction: Interaction, data: unknown): Response {
	const body = checkShape(ModalInteractionCallbackRequestDataSchema, data, ['data']);
	const issues = modalIssues(body);
	if (issues.length > 0) {
		throw invalidForm(issues.map((issue) => ({ ...issue, path: ['data', ...issue.path] })));
	}
	const context = { nextId: call.world.nextId, files: [] };
	const modal = { ...body, components: storeComponents(body.components, context) };
	call.modals.open({ modal, trigger: interaction });
	return { response: { type: InteractionResponseType.Modal, modal } };
}

function readChoices({ focusedType }: Interaction, data: unknown): readonly Choice[] {
	const { choices } = checkShape(choicesSchema(focusedType ?? optionType.string), data, ['data']);
	return (choices ?? []).filter((choice) => choice !== null);
}

function choicesSchema(focusedType: number) {
	if (focusedType === optionType.string) {
		return InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
	}
	return focusedType === optionType.integer
		? InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema
		: InteractionApplicationCommandAutocompleteCallbackNumberDataSchema;
}

function resource(
	interaction: Interaction,
	{ type }: FirstResponse,
	message: StoredMessage | undefined,
): object {
	const { id, channelId, guildId } = interaction;
	return {
		interaction: {
			id,
			type: interaction.type,
			channel_id: channelId,
			...(guildId !== undefined && { guild_id: guildId }),
			...(message !== undefined && {
				response_message_id: message.id,
				response_message_loading: hasFlag(message.flags, messageFlag.loading),
				response_message_ephemeral: hasFlag(message.flags, messageFlag.ephemeral),
			}),
		},
		...(message !== undefined && { resource: { type, message } }),
	};
}
