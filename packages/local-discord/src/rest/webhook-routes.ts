import {
	IncomingWebhookRequestPartialSchema,
	IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { hasFlag, messageFlag } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import { draftEdit, draftNew, refuseBadMessage } from '../rules/message-draft.ts';
import type { Interaction } from '../world/interactions.ts';
import type { StoredMessage } from '../world/message.ts';
import { answerMessage } from './answer-message.ts';
import type { Call, Reply, Route } from './call.ts';
import { checkShape } from './read-request.ts';

const path = '/webhooks/:application/:token';

/** What the bot says after its first response, using the interaction’s token. */
export const webhookRoutes: readonly Route[] = [
	{ pattern: `POST ${path}`, open: true, answers: 'Message', run: followUp },
	{
		pattern: `GET ${path}/messages/:message`,
		open: true,
		answers: 'Message',
		run: (call) => ({ status: 200, body: find(call) }),
	},
	{ pattern: `PATCH ${path}/messages/:message`, open: true, answers: 'Message', run: edit },
	{ pattern: `DELETE ${path}/messages/:message`, open: true, run: remove },
];

function interactionOf({ interactions, world, part }: Call): Interaction {
	if (part('application') !== world.application.id) throw refusal('unknownWebhook');
	return interactions.requireAnswered(part('token'));
}

function followUp(call: Call): Reply {
	const interaction = interactionOf(call);
	const fields = checkShape(IncomingWebhookRequestPartialSchema, call.body ?? {});
	const draft = draftNew(fields, call.files);
	refuseBadMessage(draft);
	call.interactions.countFollowUp(call.part('token'));
	return { status: 200, body: answerMessage(call, interaction, draft) };
}

function find(call: Call): StoredMessage {
	const interaction = interactionOf(call);
	const wanted = call.part('message');
	const original = interaction.response()?.original;
	const entry =
		wanted === '@original'
			? original && call.messages.find(original.channelId, original.messageId)
			: call.messages.find(interaction.channelId, wanted);
	const isOurs = entry?.message.webhook_id === call.world.application.id || wanted === '@original';
	if (entry === undefined || !isOurs) throw refusal('unknownMessage');
	return entry.message;
}

function edit(call: Call): Reply {
	const before = find(call);
	const fields = checkShape(IncomingWebhookUpdateRequestPartialSchema, call.body ?? {});
	const draft = draftEdit(before, fields, call.files);
	refuseBadMessage(draft);
	const flags = hasFlag(before.flags, messageFlag.ephemeral)
		? draft.flags | messageFlag.ephemeral
		: draft.flags;
	return { status: 200, body: call.messages.edit(before, { ...draft, flags }, call.files) };
}

function remove(call: Call): Reply {
	const message = find(call);
	call.messages.remove(message);
	if (call.part('message') === '@original') call.interactions.forgetOriginal(call.part('token'));
	return { status: 204 };
}
