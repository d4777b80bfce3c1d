import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOptionChoice,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandOptionType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Message } from '#src/render/message/card.ts';
import { choiceValueMax } from '#src/render/message/limits.ts';
import type { CommandChannel, Refusal } from '#src/subscriptions/destination.ts';
import type { Newsroom } from './newsroom.ts';

/** Who asks, as Discord told it with the interaction. */
export type Reader = {
	readonly userId: string;
	/** Discord's locale code, such as `en-US`. */
	readonly locale: string;
	/** Undefined in direct messages. */
	readonly guildId: string | undefined;
	/** The language of the server, as a code like `locale`; undefined in direct messages. */
	readonly guildLocale: string | undefined;
	/** Where it happened. */
	readonly here: CommandChannel | undefined;
	/** May manage this server, by the permissions that Discord sent with this very interaction. */
	readonly isModerator: boolean;
};

/** A file of text, as a reader attached it or as an answer brings it; the name has letters, digits, `.`, `-` and `_`. */
export const TextFile = z.object({ name: z.string(), text: z.string() });
export type TextFile = z.infer<typeof TextFile>;

/** What a command answers: the message, and whether the channel sees it or the reader alone. */
export type Reply = {
	readonly message: Message;
	readonly seenBy: 'everyone' | 'reader';
	/** Shown below the message, to be opened or kept; at most 10. */
	readonly files?: readonly TextFile[];
	/** Said after it, in this order, to the reader alone; at most `moreMax`. */
	readonly more?: readonly Message[];
	/** Whether a message of the reader’s own, whose button was pressed, stays as it is. */
	readonly leavesPressed?: boolean;
};

/** How many messages may follow an answer. */
export const followUpsMax = 4;

export type Choice = APIApplicationCommandOptionChoice<string>;

/** What a reader has typed when choices are to be offered. */
export type AutocompleteInput = {
	/** So far, in the option that is being typed. */
	readonly typed: string;
	/**
	 * The other options filled in by then, the subcommand as `action`. They are as Discord has them,
	 * not parsed; a channel is an id.
	 */
	readonly options: Readonly<Record<string, unknown>>;
	readonly reader: Reader;
};

/** One slash command: what Discord shows of it, how its options are parsed, what it does. */
export type Command<Options = unknown> = {
	readonly data: Pick<RESTPostAPIChatInputApplicationCommandsJSONBody, 'name' | 'description'> & {
		readonly options?: APIApplicationCommandBasicOption[] | APIApplicationCommandSubcommandOption[];
	};
	/**
	 * Parses the options of Discord, of a button's `custom_id` (all strings) and of tests alike. The
	 * name of a subcommand is the option `action`, a channel is a `Place`, an attachment a `TextFile`.
	 */
	readonly options: z.ZodType<Options>;
	/** `moderators`: needs MANAGE_GUILD, in a server; shown and checked. */
	readonly for: 'readers' | 'moderators';
	/** Whether it exists only in `HOME_GUILD_ID`, where that is set. */
	readonly homeOnly?: boolean;
	/** Who sees "thinking…" when it takes longer than half of Discord's 3 s; the reply itself decides in the end. */
	readonly seenBy: Reply['seenBy'];
	/** Throws `UserError` for what the reader can act on. */
	run(options: Options, newsroom: Newsroom, reader: Reader): Reply | Promise<Reply>;
	/** Per option name, in whichever subcommand: what to offer for what was typed so far; from memory, at most 25. */
	readonly complete?: Readonly<
		Record<string, (typing: AutocompleteInput, newsroom: Newsroom) => readonly Choice[]>
	>;
};

/** Keeps a command's option types together; a command file's default export is made with it. */
export function defineCommand<Options>(command: Command<Options>): Command<Options> {
	return command;
}

/** One thing that a reader can type: a command, or a subcommand with its command before it. */
export type Usage = {
	/** Without the slash, such as `brief` or `digest add`. */
	readonly name: string;
	readonly description: string;
	readonly options: readonly APIApplicationCommandBasicOption[];
};

/** All that can be typed of a command, in its own order: itself, or each of its subcommands. */
export function usagesOf({ data: { name, description, options = [] } }: Command): Usage[] {
	const subcommands = options.filter((option) => option.type === subcommandType);
	if (subcommands.length === 0) {
		return [{ name, description, options: options.filter((one) => one.type !== subcommandType) }];
	}
	return subcommands.map((subcommand) => ({
		name: `${name} ${subcommand.name}`,
		description: subcommand.description,
		options: subcommand.options ?? [],
	}));
}

const subcommandType = ApplicationCommandOptionType.Subcommand;

/** The longest text that readers type into an option: as long as what can be offered for it. */
export const typedMax = choiceValueMax;

/** A text that a reader typed, or that a button knows: names and sources have up to 120 characters. */
export function typedText(ifEmpty: string) {
	return z.string().trim().min(1, ifEmpty).max(120, 'That is too long. Use fewer words.');
}

export function publicly(message: Message): Reply {
	return { message, seenBy: 'everyone' };
}

export function privately(message: Message): Reply {
	return { message, seenBy: 'reader' };
}

/** For the reader alone, in a message of its own, so that the one with the pressed button stays. */
export function privatelyInNewMessage(message: Message): Reply {
	return { message, seenBy: 'reader', leavesPressed: true };
}

/** Something the reader can act on; `message` is plain words, shown to them alone, word for word. */
export class UserError extends Error {
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.name = 'UserError';
		this.code = code;
	}
}

/** What something came to; throws it as a `UserError` where it was refused. */
export function orThrow<Outcome>(outcome: Outcome | Refusal): Outcome {
	if (isRefused(outcome)) throw new UserError(outcome.code, outcome.message);
	return outcome;
}

function isRefused(outcome: unknown): outcome is Refusal {
	const { kind } = Object(outcome);
	return kind === 'refused';
}

/** The server that a moderator's command is used in. */
export function requireServer({ guildId }: Reader): string {
	if (guildId !== undefined) return guildId;
	throw new UserError('server-only', 'This works in a server only. Use it in one that you manage.');
}
