import type { StoredMessage } from '../world/message.ts';
import type { RegisteredCommand } from './discord.ts';

/**
 * What the page and its server say to each other. All paths are below `/page/`, on the port of the
 * local Discord; only JSON and server-sent events, only from the page's own origin. What is asked for
 * and is not there is answered with 400 and `{ why }`, a sentence.
 */

/** `GET state`: what does not change while one talks. */
export type PageState = {
	readonly application: { readonly id: string; readonly name: string };
	readonly bot: { readonly id: string; readonly name: string };
	readonly guild: { readonly id: string; readonly name: string };
	/** Those to sit as: a member and a moderator. */
	readonly people: readonly PagePerson[];
	/** Discord's codes of the languages a reader may have. */
	readonly locales: readonly string[];
	/** What the first lines of a channel invite to type: a command, and what follows it. */
	readonly beginWith?: { readonly command: string; readonly text: string };
	readonly clock: ClockWords;
};

/** What the page says of what the bot has due. */
export type ClockWords = {
	/** On the button that moves the time there. */
	readonly toNext: string;
	/** Before how long it is until then. */
	readonly nextIn: string;
	/** In their place where nothing is due. */
	readonly noneNext: string;
	/** A sentence to whoever would move the time there all the same. */
	readonly noneDue: string;
	/** A sentence to whoever moved the time there, and nothing came. */
	readonly nothingPosted: string;
};

export type PagePerson = {
	readonly id: string;
	readonly username: string;
	readonly name: string;
	readonly isModerator: boolean;
};

/** `GET channels?as=USERNAME`: those that this person sees; direct messages with the bot are one, called so. */
export type PageChannel = {
	readonly id: string;
	readonly name: string;
	readonly kind: 'text' | 'announcement' | 'thread' | 'forum' | 'dm';
	/** The forum or channel that a thread hangs in. */
	readonly parentId?: string;
};

/** `GET messages?channel=ID&as=USERNAME`: the newest 100, oldest first, what only this person sees among them. */
export type PageMessage = {
	readonly message: StoredMessage;
	/** Only whoever sits there sees it. */
	readonly isPrivate: boolean;
	/**
	 * What Discord's Markdown makes of each text, already escaped: by component id for text displays,
	 * and under `content` for the content of an old-style message. Times are `<time data-at="SECONDS"
	 * data-style="R">`, mentions `<span class="mention">`, command links `<button class="mention"
	 * data-command="digest add">`, spoilers `<button class="spoiler">`, links `<a rel="noreferrer noopener" target="_blank">`.
	 */
	readonly html: Readonly<Record<string, string>>;
};

/** `GET commands?channel=ID&as=USERNAME`: slash and message commands that this person is offered there. */
export type PageCommands = readonly RegisteredCommand[];

/** `POST act`. */
export type Act =
	| (Seat & {
			readonly kind: 'slash';
			/** `brief`, or with its subcommand: `digest add`. */
			readonly command: string;
			readonly options: Readonly<Record<string, ActValue>>;
	  })
	| (Seat & {
			readonly kind: 'autocomplete';
			readonly command: string;
			readonly options: Readonly<Record<string, ActValue>>;
			readonly typing: string;
	  })
	| (Seat & { readonly kind: 'press'; readonly message: string; readonly customId: string })
	| (Seat & {
			readonly kind: 'choose';
			readonly message: string;
			readonly customId: string;
			readonly values: readonly string[];
	  })
	| (Seat & {
			readonly kind: 'message command';
			readonly message: string;
			readonly command: string;
	  })
	| (Seat & { readonly kind: 'say'; readonly content: string })
	/** Takes a message that only this person sees from their sight. */
	| (Seat & { readonly kind: 'dismiss'; readonly message: string })
	/** Moves the local time forward: to when the bot has something due next, or by so many minutes. */
	| { readonly kind: 'forward'; readonly to: 'next' | number };

export type ActValue = string | number | boolean | { readonly name: string; readonly text: string };

/** Who does it, where, and in which language their Discord is. */
type Seat = { readonly as: string; readonly channel: string; readonly locale: string };

/** What came of it. `note`: what they would otherwise wonder at. `refused`: this person's client would not let them, and says why. */
export type ActAnswer =
	| {
			readonly kind: 'done';
			readonly note?: string;
			readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
	  }
	/** “The application did not respond.” */
	| { readonly kind: 'failed' }
	| { readonly kind: 'refused'; readonly why: string };

/** `GET events?as=USERNAME` (server-sent events, each one JSON): what this person would see happen. */
export type PageEvent =
	| { readonly kind: 'message'; readonly channel: string; readonly shown: PageMessage }
	| { readonly kind: 'gone'; readonly channel: string; readonly message: string }
	/** A command or a press is being answered, or got no answer. */
	| {
			readonly kind: 'interaction';
			readonly channel: string;
			readonly id: string;
			readonly state: 'sent' | 'answered' | 'deferred' | 'failed';
	  }
	| { readonly kind: 'channels' }
	| { readonly kind: 'clock'; readonly clock: PageClock }
	/** A body of the bot's that Discord refused. */
	| {
			readonly kind: 'refused';
			readonly channel: string | undefined;
			readonly inspection: Inspection;
	  };

/** `GET clock`. */
export type PageClock = {
	/** How far the local time is ahead of the real one. */
	readonly aheadMs: number;
	/** When the bot has something due next, as ISO 8601; undefined when none is. */
	readonly next: string | undefined;
};

/** `GET inspection?message=ID`: what was sent for a message, and how it stands to Discord's limits. */
export type Inspection = {
	/** The body as it came, and by which route. */
	readonly route: string;
	readonly body: unknown;
	readonly checks: readonly Check[];
	/** Discord's own error, where it was refused. */
	readonly error: unknown;
};

export type Check = { readonly what: string; readonly value: number; readonly most: number };
