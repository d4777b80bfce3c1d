import {
	type APIInteraction,
	DiscordAPIError,
	HTTPError,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
	type RawFile,
	type REST,
	Routes,
} from 'discord.js';
import type { Answer, Dispatch, Request } from '#src/bot/dispatch.ts';
import type { Log } from '#src/observe/log.ts';
import type { ServerFacts } from './command-channel.ts';
import { type MessageBody, messageBody, privateBody } from './message-body.ts';
import { readAutocomplete, readerOf, readRequest } from './read-interaction.ts';

/** The first response to an interaction: its callback type, and what belongs to it. */
export type FirstResponse = {
	readonly type: InteractionResponseType;
	readonly data?: object;
	readonly files?: RawFile[];
};

/** How the first response to an interaction reaches Discord; rejects with the errors of discord.js. */
export type Respond = (response: FirstResponse) => Promise<unknown>;

export type AnswerSettings = {
	readonly dispatch: Dispatch;
	readonly log: Log;
	readonly deferAfter: DeferAfter;
	readonly rest: Pick<REST, 'post' | 'patch' | 'delete'>;
	readonly facts: ServerFacts;
	/** Whether Discord can still be taking the first response once it was handed over, as by HTTP. */
	readonly isTakenLater?: boolean;
};

/** Calls `run` after `ms`; returns a function that cancels it. */
export type DeferAfter = (ms: number, run: () => void) => () => void;

/** When “thinking…” is shown: after half the time that Discord allows for a first response. */
const deferAfterMs = 1_500;

/** Codes for an interaction that has expired, so that no answer can reach the reader. */
const interactionOverCodes: ReadonlySet<number | string> = new Set([10015, 10062, 50027]);

/** Codes for something that an earlier attempt already did. */
const alreadyAnswered = 40060;
const messageGone = 10008;

/** Answers one interaction; never rejects. By default the first response goes to Discord’s callback route. */
export async function answerInteraction(
	interaction: APIInteraction,
	settings: AnswerSettings,
	respond: Respond = respondByCallback(interaction, settings),
): Promise<void> {
	const { dispatch, log, facts } = settings;
	try {
		if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
			const { name, ...input } = readAutocomplete(interaction, facts);
			const choices = await dispatch.complete(interaction.data.name, name, input);
			const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
			await respond({ type, data: { choices } });
			return;
		}
		const request = readRequest(interaction, facts);
		if (request !== undefined) await answer({ interaction, request, respond }, settings);
	} catch (error) {
		const isOver = error instanceof DiscordAPIError && interactionOverCodes.has(error.code);
		if (isOver) log.warn({ code: error.code }, 'answer-too-late');
		else log.error({ err: error }, 'answer-not-sent');
	}
}

/** Sends the first response to Discord’s callback route. */
function respondByCallback(
	{ id, token }: APIInteraction,
	{ rest }: Pick<AnswerSettings, 'rest'>,
): Respond {
	return ({ files, ...body }) =>
		retryUnlessDone(alreadyAnswered, () =>
			rest.post(Routes.interactionCallback(id, token), {
				body,
				auth: false,
				...(files && { files }),
			}),
		);
}

type Asked = {
	readonly interaction: APIInteraction;
	readonly request: Request;
	readonly respond: Respond;
};

async function answer(asked: Asked, settings: AnswerSettings): Promise<void> {
	const { interaction, request, respond } = asked;
	const { dispatch, deferAfter, facts } = settings;
	let deferral: Promise<Answer['target']> | undefined;
	const reader = readerOf(interaction, facts);
	const deferNow = async () => defer(asked, dispatch.deferTarget(request, reader));
	const cancel = deferAfter(deferAfterMs, () => {
		deferral = deferNow();
		// Handled below, where the deferral is awaited.
		deferral.catch(() => undefined);
	});
	const answer = await dispatch.answer(request, reader);
	cancel();
	const webhook = webhookOf(interaction, settings);
	if (deferral === undefined) await respond(firstResponse(interaction, answer));
	else await respondDeferred(webhook, answer, await deferral.catch(deferNow));
	for (const message of answer.more) {
		await webhook.followUp(privateBody({ message, files: [], pictures: [] }));
	}
}

async function defer(
	{ interaction, respond }: Asked,
	target: Answer['target'],
): Promise<Answer['target']> {
	if (target === 'in place' && canUpdate(interaction)) {
		await respond({ type: InteractionResponseType.DeferredMessageUpdate });
	} else {
		const flags = target === 'reader' ? MessageFlags.Ephemeral : 0;
		const type = InteractionResponseType.DeferredChannelMessageWithSource;
		await respond({ type, data: { flags } });
	}
	return target;
}

function firstResponse(interaction: APIInteraction, answer: Answer): FirstResponse {
	const { target, form } = answer;
	if (form !== undefined && interaction.type !== InteractionType.ModalSubmit) {
		return { type: InteractionResponseType.Modal, data: form };
	}
	if (target === 'in place' && canUpdate(interaction)) {
		return { type: InteractionResponseType.UpdateMessage, ...messageBody(answer) };
	}
	const body = target === 'reader' ? privateBody(answer) : messageBody(answer);
	return { type: InteractionResponseType.ChannelMessageWithSource, ...body };
}

/** Whether an interaction comes from a message, which it can change. */
function canUpdate({ message }: APIInteraction): boolean {
	return message !== undefined;
}

/** What can be done with the answer after the first response, by the interaction’s token. */
type Webhook = {
	edit(body: MessageBody): Promise<unknown>;
	remove(): Promise<unknown>;
	followUp(body: MessageBody): Promise<unknown>;
};

function webhookOf(
	{ application_id: id, token }: APIInteraction,
	{ rest, isTakenLater = false, deferAfter }: AnswerSettings,
): Webhook {
	const original = Routes.webhookMessage(id, token, '@original');
	const sent = ({ data: body, files }: MessageBody) => ({ body, files, auth: false });
	const once: Once = isTakenLater ? (call) => onceTaken(call, deferAfter) : (call) => call();
	return {
		edit: (body) => once(() => retryOnce(() => rest.patch(original, sent(body)))),
		remove: () =>
			once(() => retryUnlessDone(messageGone, () => rest.delete(original, { auth: false }))),
		followUp: (body) =>
			once(() => retryOnce(() => rest.post(Routes.webhook(id, token), sent(body)))),
	};
}

type Once = (call: () => Promise<unknown>) => Promise<unknown>;

/** Until Discord has taken the first response, it does not know the token. */
const unknownWebhook = 10015;
const takenWithinMs = [200, 400, 800];

/** Tries again for a short while if Discord has not taken the first response yet. */
async function onceTaken(call: () => Promise<unknown>, after: DeferAfter): Promise<unknown> {
	for (const ms of takenWithinMs) {
		try {
			return await call();
		} catch (error) {
			if (!(error instanceof DiscordAPIError) || error.code !== unknownWebhook) throw error;
			await new Promise<void>((resolve) => after(ms, resolve));
		}
	}
	return call();
}

/** Replaces “thinking…” with the answer; deletes a public one before a private answer. */
async function respondDeferred(
	webhook: Webhook,
	answer: Answer,
	deferTarget: Answer['target'],
): Promise<void> {
	if (answer.target !== 'reader' || deferTarget === 'reader') {
		await webhook.edit(messageBody(answer));
		return;
	}
	if (deferTarget === 'channel') await webhook.remove();
	await webhook.followUp(privateBody(answer));
}

/** Retries once after a broken connection: discord.js retries a reset, but not a closed one. */
async function retryOnce<Result>(call: () => Promise<Result>): Promise<Result> {
	try {
		return await call();
	} catch (error) {
		if (error instanceof DiscordAPIError || error instanceof HTTPError) throw error;
		return call();
	}
}

/**
 * The same for a call that can succeed only once: if Discord refuses it with `doneCode`, an earlier
 * attempt succeeded and only its confirmation was lost.
 */
async function retryUnlessDone(doneCode: number, call: () => Promise<unknown>): Promise<void> {
	try {
		await retryOnce(call);
	} catch (error) {
		if (!(error instanceof DiscordAPIError) || error.code !== doneCode) throw error;
	}
}
