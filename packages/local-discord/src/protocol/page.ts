import type { Language } from '../phrases/phrases.ts';
import type { PhraseKey } from '../phrases/texts.ts';
import type { Choice } from '../world/interactions.ts';
import type { ComponentNode, StoredMessage } from '../world/message.ts';
import type { SystemChannel } from '../world/new-server.ts';
import type { InteractionState } from '../world/world.ts';
import type { ChannelKind } from '../world/world-plan.ts';
import type { CommandBody, RegisteredCommand } from './discord.ts';

/**
 * What the page and its server exchange, as JSON and server-sent events. All paths are below `/page/` on the
 * port of the local Discord, and only the page’s own origin has access. A request for something that does
 * not exist is answered with 400 and `{ why }`, a sentence.
 */

/** `GET state`: what stays the same while the page is open. */
export type PageState = {
	readonly application: { readonly id: string; readonly name: string };
	readonly bot: { readonly id: string; readonly name: string };
	/** The first server. */
	readonly guild: { readonly id: string; readonly name: string };
	/** The people you can act as. */
	readonly people: readonly PagePerson[];
	/** Discord’s codes for the languages a person can choose. */
	readonly locales: readonly string[];
	/** A command that the welcome in each channel suggests, and the text after it. */
	readonly beginWith?: { readonly command: string; readonly text: string };
	/** Undefined when the page’s own words do. */
	readonly clock?: Readonly<Record<Language, ClockTexts>>;
};

/** What the page says about the next thing the bot will do. */
export type ClockTexts = {
	/** On the button that moves the local time there. */
	readonly toNext: string;
	/** With the time left until then in the place of `{span}`. */
	readonly nextIn: string;
	/** Shown instead of both when nothing is due. */
	readonly noneNext: string;
	/** The answer to moving the time there when nothing is due; a sentence. */
	readonly noneDue: string;
	/** The answer when the time was moved there but nothing was posted; a sentence. */
	readonly nothingPosted: string;
};

export type PagePerson = {
	readonly id: string;
	readonly username: string;
	readonly name: string;
	readonly isModerator: boolean;
};

/** `GET channels?as=USERNAME`: the channels that this person sees, with their direct messages and those of other servers. */
export type PageChannel = {
	readonly id: string;
	readonly name: string;
	readonly kind: ChannelKind;
	/** The channel or forum of a thread. */
	readonly parentId?: string;
	/** Undefined for direct messages and conversations of people. */
	readonly server?: PageServer;
	/** The names of a post’s tags, or those that a forum offers. */
	readonly tags: readonly string[];
};

export type PageServer = {
	readonly id: string;
	readonly name: string;
	/** Discord’s code for its language. */
	readonly locale: string;
	/** Whether the bot is in it; elsewhere, only those who installed the bot can use its commands. */
	readonly hasBot: boolean;
	readonly roles: readonly { readonly id: string; readonly name: string }[];
};

/** `GET messages?channel=ID&as=USERNAME`: the newest 100 that this person sees, oldest first. */
export type PageMessage = {
	readonly message: StoredMessage;
	/** Whether only this person sees it. */
	readonly isPrivate: boolean;
	/** Whether it mentions this person, one of their roles, or everyone. */
	readonly mentionsYou: boolean;
	/** The command that it answers, then its subcommand. */
	readonly usedCommand?: readonly CommandName[] | undefined;
	/** The thread that began with it. */
	readonly thread?: { readonly id: string; readonly name: string };
	/**
	 * Each text with its Markdown as escaped HTML: text displays by component id, and the content of an
	 * old-style message under `content`. Times are `<time data-at="SECONDS" data-style="R">`, mentions
	 * `<span class="mention">`, command links `<button class="mention" data-command="digest add">`, spoilers
	 * `<button class="spoiler">`, links `<a rel="noreferrer noopener" target="_blank">`.
	 */
	readonly html: Readonly<Record<string, string>>;
	/** What this person can choose in its menus of people, roles and channels, by their custom ids. */
	readonly choices: Readonly<Record<string, readonly FieldChoice[]>>;
};

/** The bot’s name for a command or a subcommand, and its names in other languages. */
export type CommandName = Pick<CommandBody, 'name' | 'name_localizations'>;

/** Something that can be chosen in a menu or a field. */
export type FieldChoice = {
	readonly value: string;
	readonly label: string;
	readonly description?: string | undefined;
	/** Whether the bot has chosen it beforehand. */
	readonly isChosen: boolean;
};

/** `GET commands?channel=ID&as=USERNAME`: the commands that this person can use there. */
export type PageCommands = readonly RegisteredCommand[];

/** `POST act`: something a person does, or a move of the local time. */
export type Act =
	| (ActOrigin & {
			readonly kind: 'slash';
			/** A command, or a command with its subcommand: `brief`, `digest add`. */
			readonly command: string;
			readonly options: Readonly<Record<string, ActValue>>;
	  })
	| (ActOrigin & {
			readonly kind: 'autocomplete';
			readonly command: string;
			readonly options: Readonly<Record<string, ActValue>>;
			/** The option being typed. */
			readonly typing: string;
	  })
	| (ActOrigin & { readonly kind: 'press'; readonly message: string; readonly customId: string })
	| (ActOrigin & {
			readonly kind: 'choose';
			readonly message: string;
			readonly customId: string;
			readonly values: readonly string[];
	  })
	| (ActOrigin & {
			readonly kind: 'message command';
			readonly message: string;
			readonly command: string;
	  })
	| (ActOrigin & {
			readonly kind: 'user command';
			/** A person’s or the bot’s id. */
			readonly user: string;
			readonly command: string;
	  })
	/** Fills in and submits the modal that is open. */
	| (ActOrigin & {
			readonly kind: 'submit modal';
			readonly values: Readonly<Record<string, ModalFieldValue>>;
	  })
	| (ActOrigin & { readonly kind: 'dismiss modal' })
	| (ActOrigin & { readonly kind: 'say'; readonly content: string })
	/** Removes a message that only this person sees. */
	| (ActOrigin & { readonly kind: 'dismiss'; readonly message: string })
	/** Sets the language of a channel’s server. */
	| (ActOrigin & { readonly kind: 'server language'; readonly language: string })
	/** Adds the bot to a new server. */
	| (ActOrigin & {
			readonly kind: 'join';
			readonly name: string;
			readonly systemChannel: SystemChannel;
	  })
	/** Adds the bot to a channel’s server. */
	| (ActOrigin & { readonly kind: 'join here' })
	/** Removes the bot from a channel’s server. */
	| (ActOrigin & { readonly kind: 'leave' })
	/** Moves the local time forward, to the next thing the bot has due or by a number of minutes. */
	| {
			readonly kind: 'forward';
			readonly to: 'next' | number;
			readonly locale?: string | undefined;
	  };

export type ActValue = string | number | boolean | { readonly name: string; readonly text: string };

/** A text, whether a box is ticked, the values chosen, or files. */
export type ModalFieldValue =
	| string
	| boolean
	| readonly string[]
	| readonly { readonly name: string; readonly text: string }[];

/** A modal that the bot opened for the person who acts. */
export type PageModal = {
	readonly title: string;
	readonly components: readonly ComponentNode[];
	/** Its texts, as in a message. */
	readonly html: PageMessage['html'];
	/** What can be chosen in each field, by its custom id. */
	readonly choices: Readonly<Record<string, readonly FieldChoice[]>>;
};

/** Who acts, in which channel, and the language of their Discord. */
type ActOrigin = { readonly as: string; readonly channel: string; readonly locale: string };

/** The outcome of an act. */
export type ActAnswer =
	| {
			readonly kind: 'done';
			/** Explains an effect that might surprise; a sentence. */
			readonly note?: string;
			/** The id of the server that the bot has joined. */
			readonly joined?: string;
			/** Only for `autocomplete`. */
			readonly choices?: readonly Choice[];
			/** The bot’s answer, when it is a modal. */
			readonly modal?: PageModal;
	  }
	/** “The application did not respond.” */
	| { readonly kind: 'failed' }
	/** This person’s client would not allow it; `why` is a sentence. */
	| { readonly kind: 'refused'; readonly why: string };

/** `GET events?as=USERNAME`: a stream of what this person sees happen, each event as JSON. */
export type PageEvent =
	| { readonly kind: 'message'; readonly channel: string; readonly shown: PageMessage }
	| { readonly kind: 'gone'; readonly channel: string; readonly message: string }
	/** A command or a press of this person changed its state. */
	| {
			readonly kind: 'interaction';
			readonly channel: string;
			readonly id: string;
			readonly state: InteractionState;
	  }
	/** The list of channels changed. */
	| { readonly kind: 'channels' }
	| { readonly kind: 'clock'; readonly clock: PageClock }
	/** Discord refused a body that the bot sent. */
	| {
			readonly kind: 'refused';
			readonly channel: string | undefined;
			readonly inspection: Inspection;
	  };

/** `GET clock`. */
export type PageClock = {
	/** How far the local time is ahead of real time. */
	readonly aheadMs: number;
	/** When the bot next has something due, in ISO 8601; undefined when it has nothing. */
	readonly next: string | undefined;
};

/** `GET inspection?message=ID`: the body that was sent for a message, and how much of Discord’s limits it uses. */
export type Inspection = {
	/** The pattern of the route it was sent to. */
	readonly route: string;
	readonly body: unknown;
	readonly checks: readonly Check[];
	/** Discord’s own error if it refused the body. */
	readonly error: unknown;
};

/** The page’s word for a limit. */
export type CheckName = Exclude<Extract<PhraseKey, `check${string}`>, 'checkRunning'>;

/** How much of one limit is used. */
export type Check = { readonly what: CheckName; readonly value: number; readonly most: number };
