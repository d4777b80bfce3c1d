import { InteractionResponseType } from 'discord-api-types/v10';
import { hasFlag, messageFlag } from '../protocol/discord.ts';
import type { Stores } from '../rest/call.ts';
import type { FirstResponse } from '../world/interactions.ts';
import type { StoredMessage } from '../world/message.ts';

/** The bot’s answer to a person, and what became of it. */
export type Answer = {
	/** `failed`: no answer came within 3 s, and the person sees “The application did not respond”. */
	readonly kind: 'answered' | 'failed';
	readonly interactionId: string;
	readonly token: string;
	/** Discord's callback type; undefined when it failed. */
	readonly response: number | undefined;
	readonly ephemeral: boolean;
	readonly deferred: boolean;
	/** The form that was opened, for callback type 9. */
	readonly modal: object | undefined;
	/** The message as it is now; undefined when there is none or it was deleted. */
	message(): StoredMessage | undefined;
	/** The message once it is no longer “thinking…”, and after a deferred update once it was edited. */
	settled(): Promise<StoredMessage>;
	/** The bot’s follow-up messages, oldest first, as they are now. */
	followUps(): readonly StoredMessage[];
};

export function answerOf(
	{ world, messages }: Stores,
	interaction: {
		readonly id: string;
		readonly token: string;
		readonly userId: string;
		readonly channelId: string;
	},
	first: FirstResponse | undefined,
): Answer {
	const original = first?.original;
	const message = () => original && messages.find(original.channelId, original.messageId)?.message;
	const flags = message()?.flags ?? 0;
	const before = message();
	const isUpdate = first?.type === InteractionResponseType.DeferredMessageUpdate;
	return {
		kind: first === undefined ? 'failed' : 'answered',
		interactionId: interaction.id,
		token: interaction.token,
		response: first?.type,
		ephemeral: hasFlag(flags, messageFlag.ephemeral),
		deferred: first?.type === InteractionResponseType.DeferredChannelMessageWithSource || isUpdate,
		modal: first?.modal,
		message,
		settled: () => settle(world, message, isUpdate ? before : undefined),
		followUps: () =>
			messages
				.list(interaction.channelId, interaction.userId)
				.filter(
					({ id, interaction_metadata }) =>
						interaction_metadata?.id === interaction.id && id !== original?.messageId,
				),
	};
}

/** Resolves when the message is there, is no longer loading, and is not the one it was `before`. */
function settle(
	{ localEvents }: Stores['world'],
	message: () => StoredMessage | undefined,
	before: StoredMessage | undefined,
): Promise<StoredMessage> {
	const isSettled = (now: StoredMessage | undefined): now is StoredMessage =>
		now !== undefined && now !== before && !hasFlag(now.flags, messageFlag.loading);
	const now = message();
	if (isSettled(now)) return Promise.resolve(now);
	if (now === undefined) return Promise.reject(new Error('There is no message to wait for'));
	const { promise, resolve, reject } = Promise.withResolvers<StoredMessage>();
	const stop = localEvents.listen((event) => {
		const then = message();
		if (event.kind === 'message-deleted' && then === undefined) {
			stop();
			reject(new Error('The message was deleted before it was ready'));
		}
		if (!isSettled(then)) return;
		stop();
		resolve(then);
	});
	return promise;
}
