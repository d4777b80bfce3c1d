import {
	type APIApplicationCommandOptionChoice,
	ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { type CommandWord, type PlainKey, type Saying, saying } from '#src/phrases/catalogue.ts';
import { inEnglish } from '#src/phrases/in-english.ts';
import type { Message, PictureFile } from '#src/render/message/card.ts';
import type { Form } from '#src/render/message/form.ts';
import { choiceValueMax } from '#src/render/message/limits.ts';
import type { Target } from '#src/render/message/targets.ts';
import { isVisible } from '#src/render/text/plain-text.ts';
import type { CommandChannel, Refusal } from '#src/subscriptions/destination.ts';
import type { CommandData, OptionData } from './command-data.ts';
import type { Newsroom } from './newsroom.ts';

/** The person asking, as described by Discord’s interaction. */
export type Reader = {
	readonly userId: string;
	/** Discord's locale code, such as `en-US`. */
	readonly locale: string;
	/** Undefined in direct messages. */
	readonly guildId: string | undefined;
	/** The server’s language, a code like `locale`; undefined in direct messages. */
	readonly guildLocale: string | undefined;
	/** The channel of the interaction; undefined in a thread that the bot cannot see. */
	readonly here: CommandChannel | undefined;
	/**
	 * Whether the bot is not where they ask: they installed it for themselves and ask in another server, a
	 * group or somebody’s direct messages. There is no `guildId` then, and only they see the answer.
	 */
	readonly isAway: boolean;
	/** Whether they can manage this server, by the permissions sent with this interaction. */
	readonly isModerator: boolean;
};

/** A text file from a reader or in an answer; names use letters, digits, `.`, `-` and `_`. */
export const TextFile = z.object({ name: z.string(), text: z.string() });
export type TextFile = z.infer<typeof TextFile>;

/** A command’s answer: the message, and whether the whole channel or only the reader sees it. */
export type Reply = {
	readonly message: Message;
	readonly seenBy: 'everyone' | 'reader';
	/** Attached below the message; at most 10 with the pictures. */
	readonly files?: readonly TextFile[];
	readonly pictures?: readonly PictureFile[];
	/** Follow-up messages, in order, that only the reader sees; at most `followUpsMax`. */
	readonly more?: readonly Message[];
	/** A form that opens instead of the message, which is shown if it is too late for that and offers the form again. */
	readonly form?: Form;
	/** Whether the private message with the pressed button stays unchanged. */
	readonly leavesPressed?: boolean;
};

/** The most messages that can follow an answer. */
export const followUpsMax = 4;

/** One suggestion shown while a reader types. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/** What a reader has typed so far, for suggesting choices. */
export type AutocompleteInput = {
	/** The text in the option being typed. */
	readonly typed: string;
	/** The other filled-in options, unparsed; the subcommand is `action`, a channel is its id. */
	readonly options: Readonly<Record<string, unknown>>;
	readonly reader: Reader;
};

/** One slash command: what Discord shows, how its options are parsed, and what it does. */
export type Command<Options = unknown> = {
	readonly data: CommandData;
	/**
	 * Parses options from Discord, from a button’s `custom_id` (all strings) and from tests. The
	 * subcommand is the option `action`, a channel is a `CommandChannel`, an attachment a `TextFile`.
	 * The message of a problem is the key of a text.
	 */
	readonly options: z.ZodType<Options>;
	/** `moderators`: hidden from and refused to anyone without MANAGE_GUILD in a server. */
	readonly for: 'readers' | 'moderators';
	/** Whether whoever installed the bot for themselves can use it everywhere. */
	readonly isPortable?: boolean;
	/** Whether the command exists only in the server `HOME_GUILD_ID`, if that is set. */
	readonly homeOnly?: boolean;
	/**
	 * Whether it concerns what is kept for all servers, or for a member, so that of several processes the
	 * leader answers it. The options are those of a request, not parsed.
	 */
	readonly isForLeader?: (options: Readonly<Record<string, unknown>>) => boolean;
	/**
	 * Whether a command for readers needs the subscriptions of their server or their own, so that of several
	 * processes the one that has these answers it. Moderators’ commands always do.
	 */
	readonly needsSubscriptions?: (options: Readonly<Record<string, unknown>>) => boolean;
	/** The options whose suggestions need them, or the settings of the server. */
	readonly suggestsFromSubscriptions?: readonly string[];
	/** Who sees “thinking…” after 1.5 s; who sees the answer depends on the reply. */
	readonly seenBy: Reply['seenBy'];
	/** Throws a `UserError` if the reader can do something about the problem. */
	run(options: Options, newsroom: Newsroom, reader: Reader): Reply | Promise<Reply>;
	/** Suggestions by option name, for all subcommands; at most 25, and from memory to be quick. */
	readonly complete?: Readonly<
		Record<string, (input: AutocompleteInput, newsroom: Newsroom) => readonly Choice[]>
	>;
};

/** A command in the menu of every message, which answers privately: it is somebody else’s conversation. */
export type MessageCommand = {
	/** What the menu says; at most 32 characters. */
	readonly says: PlainKey;
	/** `text` is all that the message says, without Discord’s markup; it can be empty. */
	run(text: string, newsroom: Newsroom, reader: Reader): Reply | Promise<Reply>;
};

/** Infers a command’s option type from its schema; each command file exports its result as default. */
export function defineCommand<Options>(command: Command<Options>): Command<Options> {
	return command;
}

/** The longest text that readers can type into an option; as long as the longest choice. */
export const typedMax = choiceValueMax;

/** A required text for which choices are suggested. */
export function typedOption(name: CommandWord, description: PlainKey): OptionData {
	return {
		type: ApplicationCommandOptionType.String,
		name,
		description,
		required: true,
		max_length: typedMax,
		autocomplete: true,
	};
}

/** Parses visible text from a reader or a button, where names and sources can have up to 120 characters. */
export function typedText(ifEmpty: PlainKey) {
	const tooLong: PlainKey = 'tooLong';
	return z.string().trim().refine(isVisible, ifEmpty).max(120, tooLong);
}

/** A reply that the whole channel sees. */
export function publicly(message: Message): Reply {
	return { message, seenBy: 'everyone' };
}

/** A reply that only the reader sees. */
export function privately(message: Message): Reply {
	return { message, seenBy: 'reader' };
}

/** A private reply in a new message, so that the one with the pressed button stays. */
export function privatelyInNewMessage(message: Message): Reply {
	return { message, seenBy: 'reader', leavesPressed: true };
}

/** A problem that the reader can do something about; only they are shown what it says. Its message is that in English. */
export class UserError extends Error {
	readonly code: string;
	readonly says: Saying;
	/** Buttons with which the reader can do it. */
	readonly offers: readonly ErrorOffer[];

	constructor(code: string, says: Saying, offers: readonly ErrorOffer[] = []) {
		super(inEnglish(says));
		this.name = 'UserError';
		this.code = code;
		this.says = says;
		this.offers = offers;
	}
}

export type ErrorOffer = { readonly says: PlainKey; readonly target: Target };

/** Returns the outcome; throws a refusal as a `UserError`. */
export function orThrow<Outcome>(outcome: Outcome | Refusal): Outcome {
	if (isRefused(outcome)) throw new UserError(outcome.code, outcome.says);
	return outcome;
}

function isRefused(outcome: unknown): outcome is Refusal {
	const { kind } = Object(outcome);
	return kind === 'refused';
}

/** The id of the server that the reader is in; throws a `UserError` in direct messages. */
export function requireServer({ guildId }: Reader): string {
	if (guildId !== undefined) return guildId;
	throw serverOnlyError();
}

/** Says that a command does not work in direct messages. */
export function serverOnlyError(): UserError {
	return new UserError('server-only', saying('serverOnly'));
}
