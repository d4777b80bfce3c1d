import {
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	DiscordAPIError,
	type Interaction,
	MessageFlags,
	PermissionFlagsBits,
	type StringSelectMenuInteraction,
} from 'discord.js';
import type { Reader } from '#src/command.ts';
import type { Answer, Dispatch, Request } from '#src/dispatch.ts';
import type { Log } from '#src/observe/log.ts';
import type { Message } from '#src/render/message.ts';

type Answerable = ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction;

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
			const { name, value } = interaction.options.getFocused(true);
			await interaction.respond([
				...desk.dispatch.complete(interaction.commandName, { name, typed: value }),
			]);
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

function requestIn(interaction: Interaction): [Answerable, Request] | undefined {
	if (interaction.isChatInputCommand()) {
		const options = Object.fromEntries(
			interaction.options.data.map(({ name, value }) => [name, value]),
		);
		return [interaction, { kind: 'command', command: interaction.commandName, options }];
	}
	if (interaction.isButton()) return [interaction, press(interaction, interaction.customId)];
	if (interaction.isStringSelectMenu())
		return [interaction, press(interaction, interaction.values[0])];
	return undefined;
}

function press(
	{ message }: ButtonInteraction | StringSelectMenuInteraction,
	customId = '',
): Request {
	return { kind: 'press', customId, isPrivate: message.flags.has(MessageFlags.Ephemeral) };
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
}

function readerOf(interaction: Answerable): Reader {
	return {
		userId: interaction.user.id,
		locale: interaction.locale,
		guildId: interaction.guildId ?? undefined,
		channelId: interaction.channelId ?? undefined,
		isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
	};
}

async function defer(interaction: Answerable, goes: Answer['goes']): Promise<Answer['goes']> {
	if (goes === 'here' && !interaction.isChatInputCommand()) await interaction.deferUpdate();
	else await interaction.deferReply(goes === 'reader' ? { flags: MessageFlags.Ephemeral } : {});
	return goes;
}

async function respond(interaction: Answerable, { message, goes }: Answer): Promise<void> {
	if (goes === 'here' && !interaction.isChatInputCommand()) await interaction.update(body(message));
	else await interaction.reply(goes === 'reader' ? privateBody(message) : body(message));
}

/** Fills what was announced, or takes the announcement back when the answer is for the reader alone. */
async function respondLate(
	interaction: Answerable,
	{ message, goes }: Answer,
	announced: Answer['goes'],
): Promise<void> {
	if (goes !== 'reader' || announced === 'reader') {
		await interaction.editReply(body(message));
		return;
	}
	if (announced === 'channel') await interaction.deleteReply();
	await interaction.followUp(privateBody(message));
}

function body({ components }: Message) {
	return {
		components: [...components],
		flags: MessageFlags.IsComponentsV2 as const,
		allowedMentions: { parse: [] },
	};
}

function privateBody(message: Message) {
	return {
		...body(message),
		flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
	};
}
