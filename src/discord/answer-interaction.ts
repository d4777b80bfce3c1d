import {
	type ButtonInteraction,
	DiscordAPIError,
	HTTPError,
	type Interaction,
	MessageFlags,
	type ModalMessageModalSubmitInteraction,
	type StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer, Dispatch, Request } from '#src/bot/dispatch.ts';
import type { Log } from '#src/observe/log.ts';
import { messageBody, privateBody } from './message-body.ts';
import {
	type AnswerableInteraction,
	readAutocomplete,
	readerOf,
	readRequest,
} from './read-interaction.ts';

type AnswerSettings = {
	readonly dispatch: Dispatch;
	readonly log: Log;
	readonly deferAfter: DeferAfter;
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

/** Answers one interaction; never rejects. */
export async function answerInteraction(
	interaction: Interaction,
	settings: AnswerSettings,
): Promise<void> {
	const { dispatch, log } = settings;
	try {
		if (interaction.isAutocomplete()) {
			const { name, ...input } = readAutocomplete(interaction);
			const choices = dispatch.complete(interaction.commandName, name, input);
			await retryUnlessDone(alreadyAnswered, () => interaction.respond(choices));
			return;
		}
		const request = readRequest(interaction);
		if (request !== undefined) await answer(...request, settings);
	} catch (error) {
		const isOver = error instanceof DiscordAPIError && interactionOverCodes.has(error.code);
		if (isOver) log.warn({ code: error.code }, 'answer-too-late');
		else log.error({ err: error }, 'answer-not-sent');
	}
}

async function answer(
	interaction: AnswerableInteraction,
	request: Request,
	{ dispatch, deferAfter }: AnswerSettings,
): Promise<void> {
	let deferral: Promise<Answer['target']> | undefined;
	const reader = readerOf(interaction);
	const deferNow = async () => defer(interaction, dispatch.deferTarget(request, reader));
	const cancel = deferAfter(deferAfterMs, () => {
		deferral = deferNow();
		// Handled below, where the deferral is awaited.
		deferral.catch(() => undefined);
	});
	const answer = await dispatch.answer(request, reader);
	cancel();
	if (deferral === undefined) await respond(interaction, answer);
	else await respondDeferred(interaction, answer, await deferral.catch(deferNow));
	for (const message of answer.more) {
		await retryOnce(() => interaction.followUp(privateBody({ message, files: [], pictures: [] })));
	}
}

async function defer(
	interaction: AnswerableInteraction,
	target: Answer['target'],
): Promise<Answer['target']> {
	const flags = target === 'reader' ? { flags: MessageFlags.Ephemeral as const } : {};
	await retryUnlessDone(alreadyAnswered, () =>
		target === 'in place' && canUpdate(interaction)
			? interaction.deferUpdate()
			: interaction.deferReply(flags),
	);
	// Set by hand: after a lost confirmation discord.js would refuse to edit the reply.
	interaction.deferred = true;
	return target;
}

async function respond(interaction: AnswerableInteraction, answer: Answer): Promise<void> {
	const { target, form } = answer;
	await retryUnlessDone(alreadyAnswered, () => {
		if (form !== undefined && !interaction.isModalSubmit()) return interaction.showModal(form);
		return target === 'in place' && canUpdate(interaction)
			? interaction.update(messageBody(answer))
			: interaction.reply(target === 'reader' ? privateBody(answer) : messageBody(answer));
	});
	interaction.replied = true;
}

/** Whether an interaction comes from a message, which it can change. */
function canUpdate(
	interaction: AnswerableInteraction,
): interaction is
	| ButtonInteraction
	| StringSelectMenuInteraction
	| ModalMessageModalSubmitInteraction {
	return (
		interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage())
	);
}

/** Replaces “thinking…” with the answer; deletes a public one before a private answer. */
async function respondDeferred(
	interaction: AnswerableInteraction,
	answer: Answer,
	deferTarget: Answer['target'],
): Promise<void> {
	if (answer.target !== 'reader' || deferTarget === 'reader') {
		await retryOnce(() => interaction.editReply(messageBody(answer)));
		return;
	}
	if (deferTarget === 'channel') {
		await retryUnlessDone(messageGone, () => interaction.deleteReply());
	}
	await retryOnce(() => interaction.followUp(privateBody(answer)));
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
