import { DiscordAPIError, HTTPError, type Interaction, MessageFlags } from 'discord.js';
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

/** Calls back after so long; returns what takes the order back. */
export type DeferAfter = (ms: number, run: () => void) => () => void;

/** An answer that is not ready by then is announced: half of what Discord waits for a first response. */
const deferAfterMs = 1_500;

/** Codes that say an interaction is over: nobody waits for the answer any more. */
const interactionOverCodes: ReadonlySet<number | string> = new Set([10015, 10062, 50027]);

/** Discord's codes for what was done before. */
const alreadyAnswered = 40060;
const messageGone = 10008;

/** Answers one interaction of Discord's; never rejects. */
export async function answerInteraction(
	interaction: Interaction,
	desk: AnswerSettings,
): Promise<void> {
	try {
		if (interaction.isAutocomplete()) {
			const { name, ...typing } = readAutocomplete(interaction);
			const choices = desk.dispatch.complete(interaction.commandName, name, typing);
			await retryUnlessDone(alreadyAnswered, () => interaction.respond(choices));
			return;
		}
		const request = readRequest(interaction);
		if (request !== undefined) await answer(...request, desk);
	} catch (error) {
		const isOver = error instanceof DiscordAPIError && interactionOverCodes.has(error.code);
		if (isOver) desk.log.warn({ code: error.code }, 'answer-too-late');
		else desk.log.error({ err: error }, 'answer-not-sent');
	}
}

async function answer(
	interaction: AnswerableInteraction,
	request: Request,
	{ dispatch, deferAfter }: AnswerSettings,
): Promise<void> {
	let deferred: Promise<Answer['goes']> | undefined;
	const announce = async () => defer(interaction, dispatch.waitingGoes(request));
	const callOff = deferAfter(deferAfterMs, () => {
		deferred = announce();
		// The rejection is met where the deferral is awaited, below.
		deferred.catch(() => undefined);
	});
	const answer = await dispatch.answer(request, readerOf(interaction));
	callOff();
	if (deferred === undefined) await respond(interaction, answer);
	else await respondDeferred(interaction, answer, await deferred.catch(announce));
	for (const message of answer.more) {
		await retryOnce(() => interaction.followUp(privateBody({ message, files: [] })));
	}
}

async function defer(
	interaction: AnswerableInteraction,
	goes: Answer['goes'],
): Promise<Answer['goes']> {
	const flags = goes === 'reader' ? { flags: MessageFlags.Ephemeral as const } : {};
	await retryUnlessDone(alreadyAnswered, () =>
		goes === 'here' && !interaction.isChatInputCommand()
			? interaction.deferUpdate()
			: interaction.deferReply(flags),
	);
	// discord.js notes only what was confirmed, and edits nothing else.
	interaction.deferred = true;
	return goes;
}

async function respond(interaction: AnswerableInteraction, answer: Answer): Promise<void> {
	const { goes } = answer;
	await retryUnlessDone(alreadyAnswered, () =>
		goes === 'here' && !interaction.isChatInputCommand()
			? interaction.update(messageBody(answer))
			: interaction.reply(goes === 'reader' ? privateBody(answer) : messageBody(answer)),
	);
	interaction.replied = true;
}

/** Fills what was announced, or takes the announcement back when the answer is for the reader alone. */
async function respondDeferred(
	interaction: AnswerableInteraction,
	answer: Answer,
	announced: Answer['goes'],
): Promise<void> {
	if (answer.goes !== 'reader' || announced === 'reader') {
		await retryOnce(() => interaction.editReply(messageBody(answer)));
		return;
	}
	if (announced === 'channel') {
		await retryUnlessDone(messageGone, () => interaction.deleteReply());
	}
	await retryOnce(() => interaction.followUp(privateBody(answer)));
}

/** Calls again, once, where the connection broke: discord.js repeats what was reset, but not what the other side closed. */
async function retryOnce<Result>(call: () => Promise<Result>): Promise<Result> {
	try {
		return await call();
	} catch (error) {
		if (error instanceof DiscordAPIError || error instanceof HTTPError) throw error;
		return call();
	}
}

/**
 * The same for what can be done only once. Where Discord refuses it with `codeOfDone`, it was done
 * before and only the word of it was lost.
 */
async function retryUnlessDone(codeOfDone: number, call: () => Promise<unknown>): Promise<void> {
	try {
		await retryOnce(call);
	} catch (error) {
		if (!(error instanceof DiscordAPIError) || error.code !== codeOfDone) throw error;
	}
}
