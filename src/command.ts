import type {
	APIApplicationCommandBasicOption,
	APIApplicationCommandOptionChoice,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { z } from 'zod';
import type { Newsroom } from '#src/newsroom.ts';
import type { Message } from '#src/render/message.ts';

/** Who asks, as Discord told it with the interaction. */
export type Reader = {
	readonly userId: string;
	/** Discord's locale code, such as `en-US`. */
	readonly locale: string;
	/** Undefined in direct messages. */
	readonly guildId: string | undefined;
	readonly channelId: string | undefined;
	/** May manage this server, by the permissions that Discord sent with this very interaction. */
	readonly isModerator: boolean;
};

/** What a command answers: the message, and whether the channel sees it or the reader alone. */
export type Reply = { readonly message: Message; readonly seenBy: 'everyone' | 'reader' };

export type Choice = APIApplicationCommandOptionChoice<string>;

/** One slash command: what Discord shows of it, how its options are parsed, what it does. */
export type Command<Options = unknown> = {
	readonly data: Pick<RESTPostAPIChatInputApplicationCommandsJSONBody, 'name' | 'description'> & {
		readonly options?: APIApplicationCommandBasicOption[];
	};
	/** Parses the options of Discord, of a button's `custom_id` (all strings) and of tests alike. */
	readonly options: z.ZodType<Options>;
	/** `moderators`: needs MANAGE_GUILD, in a server; shown and checked. */
	readonly for: 'readers' | 'moderators';
	/** Whether it exists only in `HOME_GUILD_ID`, where that is set. */
	readonly homeOnly?: boolean;
	/** Who sees "thinking…" when it takes longer than `deferAfterMs`; the reply itself decides in the end. */
	readonly seenBy: Reply['seenBy'];
	/** Throws `UserError` for what the reader can act on. */
	run(options: Options, newsroom: Newsroom, reader: Reader): Reply | Promise<Reply>;
	/** Per option name: what to offer for what was typed so far; from memory, at most 25. */
	readonly complete?: Readonly<
		Record<string, (typed: string, newsroom: Newsroom) => readonly Choice[]>
	>;
};

/** Keeps a command's option types together; a command file's default export is made with it. */
export function defineCommand<Options>(command: Command<Options>): Command<Options> {
	return command;
}

export function publicly(message: Message): Reply {
	return { message, seenBy: 'everyone' };
}

export function privately(message: Message): Reply {
	return { message, seenBy: 'reader' };
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
