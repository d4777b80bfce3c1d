import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { ForumTag } from '#src/subscriptions/manner.ts';
import type { Obstacle, OwedMessage, Subscription } from '#src/subscriptions/subscription.ts';

/** Where a message goes, and as what: a post in a forum, or a message in any other channel. */
export type Destination = {
	readonly channelId: string;
	/** The only role that it pings. */
	readonly pings?: string;
} & ({ readonly as: 'message' } | { readonly as: 'post'; readonly tags?: readonly ForumTag[] });

/** The outcome of one attempt. `sent`: Discord has the message; `wait`: Discord may have it. */
export type SendResult =
	| { readonly kind: 'sent'; readonly messageId: string }
	| SendFailure
	/** Discord refuses this message. It names `components` by their indexes in the container, and menu lines in `options`. */
	| {
			readonly kind: 'refused';
			readonly code: number;
			/** Whether only the text can be at fault, or perhaps the channel, which then refuses any message. */
			readonly about: 'content' | 'content or channel';
			readonly components: readonly number[];
			readonly options?: readonly NamedOption[];
	  };

/** A menu line, by the index of its row in the container, of the menu in the row, and of the line itself. */
export type NamedOption = {
	readonly component: number;
	readonly menu: number;
	readonly option: number;
};

export type SendFailure =
	/** Nothing can be posted there until something changes. */
	| { readonly kind: 'blocked'; readonly code: number; readonly why: Obstacle }
	/** Try again, no sooner than `ms` from now. */
	| {
			readonly kind: 'wait';
			readonly ms: number;
			readonly why: string;
			/** Whether Discord itself said what to wait for, such as a rate limit. */
			readonly isExplained: boolean;
	  };

/** Whether a message is already there; an unfinished search returns `wait`, and the next call continues it. */
export type FindResult =
	| { readonly kind: 'found'; readonly messageId: string }
	| { readonly kind: 'absent' }
	| SendFailure;

/** A message that Discord has. */
export type SentMessage = { readonly channelId: string; readonly messageId: string };

/** The outcome of what is done with a message that is there; `done` also if it was done before. */
export type ActResult =
	| { readonly kind: 'done' }
	| { readonly kind: 'impossible'; readonly code: number }
	| Extract<SendFailure, { kind: 'wait' }>;

/** The outcome of editing a message; `gone` if somebody deleted it. */
export type EditResult = { readonly kind: 'edited' } | { readonly kind: 'gone' } | SendResult;

/** What the delivery needs from Discord. Nothing here rejects: every outcome is a value. */
export type Sender = {
	/** Discord’s time, accurate to about a second whatever this machine’s clock says; undefined until known. */
	discordNow(): Date | undefined;
	/** Whether Discord answers at all right now. */
	isAnswering(): Promise<boolean>;
	/** Sends a message under its nonce; while Discord remembers the nonce, a repeat returns the first message. */
	send(destination: Destination, message: OwedMessage): Promise<SendResult>;
	/** Searches for a message among those posted after `since`, by Discord’s clock. */
	find(destination: Destination, message: OwedMessage, since: Date): Promise<FindResult>;
	/** Replaces a message’s components with what `change` returns for them. */
	edit(
		message: SentMessage,
		change: (components: readonly APIMessageTopLevelComponent[]) => readonly object[],
	): Promise<EditResult>;
	/** Publishes a message of an announcement channel for all who follow it. */
	publish(message: SentMessage): Promise<ActResult>;
	/** Starts a thread below a message; the thread has the message’s id. */
	startThread(message: SentMessage, name: string): Promise<ActResult>;
	/** The obstacle known without asking Discord; undefined: none; `unknown`: the channel is not known. */
	obstacle(
		subscription: Pick<Subscription, 'guildId' | 'channelId' | 'place'>,
	): Obstacle | 'unknown' | undefined;
	/** The server’s channel for system messages, if the bot may write there. */
	systemChannel(guildId: string): string | undefined;
	/** Opens direct messages with someone. */
	openDirect(userId: string): Promise<{ kind: 'open'; channelId: string } | SendFailure>;
	/** Aborts requests in progress; their messages stay owed. */
	stop(): void;
};
