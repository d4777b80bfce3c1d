import { DiscordAPIError, type Interaction, MessageFlags } from 'discord.js';
import type { Answer, Dispatch, Request } from '#src/dispatch.ts';
import type { Log } from '#src/observe/log.ts';
import { messageBody, privateBody } from './message-body.ts';
import { type Answerable, readerOf, requestIn, typingIn } from './read-interaction.ts';

type Desk = {
	readonly dispatch: Dispatch;
	readonly log: Log;
	/** An answer that is not ready by then is announced; Discord waits 3,000 ms for a first response. */
	readonly deferAfterMs: number;
};

/** Codes that say an interaction is over: nobody waits for the answer any more. */
const interactionOver: ReadonlySet<number | string> = new Set([10015, 10062, 40060, 50027]);

/** Answers one interaction of Discord's; never rejects. */
export async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
	try {
		if (interaction.isAutocomplete()) {
			const { name, ...typing } = typingIn(interaction);
			await interaction.respond([...desk.dispatch.complete(interaction.commandName, name, typing)]);
			return;
		}
		const request = requestIn(interaction);
		if (request !== undefined) await answer(...request, desk);
	} catch (error) {
		const isOver = error instanceof DiscordAPIError && interactionOver.has(error.code);
		if (isOver) desk.log.warn({ code: error.code }, 'answer-too-late');
		else desk.log.error({ err: error }, 'answer-not-sent');
	}
}

async function answer(
	interaction: Answerable,
	request: Request,
	{ dispatch, deferAfterMs }: Desk,
): Promise<void> {
	let deferred: Promise<Answer['goes']> | undefined;
	const timer = setTimeout(() => {
		deferred = defer(interaction, dispatch.waitingGoes(request));
		// The rejection is met where the deferral is awaited, below.
		deferred.catch(() => undefined);
	}, deferAfterMs);
	const answer = await dispatch.answer(request, readerOf(interaction));
	clearTimeout(timer);
	if (deferred === undefined) await respond(interaction, answer);
	else await respondLate(interaction, answer, await deferred);
	for (const message of answer.more) {
		await interaction.followUp(privateBody({ message, files: [] }));
	}
}

async function defer(interaction: Answerable, goes: Answer['goes']): Promise<Answer['goes']> {
	if (goes === 'here' && !interaction.isChatInputCommand()) await interaction.deferUpdate();
	else await interaction.deferReply(goes === 'reader' ? { flags: MessageFlags.Ephemeral } : {});
	return goes;
}

async function respond(interaction: Answerable, answer: Answer): Promise<void> {
	const { goes } = answer;
	if (goes === 'here' && !interaction.isChatInputCommand()) {
		await interaction.update(messageBody(answer));
		return;
	}
	await interaction.reply(goes === 'reader' ? privateBody(answer) : messageBody(answer));
}

/** Fills what was announced, or takes the announcement back when the answer is for the reader alone. */
async function respondLate(
	interaction: Answerable,
	answer: Answer,
	announced: Answer['goes'],
): Promise<void> {
	if (answer.goes !== 'reader' || announced === 'reader') {
		await interaction.editReply(messageBody(answer));
		return;
	}
	if (announced === 'channel') await interaction.deleteReply();
	await interaction.followUp(privateBody(answer));
}
