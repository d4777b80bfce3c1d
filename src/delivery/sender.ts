import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Obstacle, OwedMessage, Subscription } from '#src/subscriptions/subscription.ts';

/** Where a message goes, and as what. A post is made in a forum; all else is a message in a channel. */
export type Destination = { readonly channelId: string; readonly as: 'message' | 'post' };

/** What became of one try. Only `sent` says that Discord has it; after `wait` it may. */
export type SendResult =
	| { readonly kind: 'sent'; readonly messageId: string }
	| SendFailure
	/** Discord refuses this message; `components` are the places in its container that it names, and `options` those of lines in the menus there. */
	| {
			readonly kind: 'refused';
			readonly code: number;
			/** Whether only its text can be at fault, or whatever is posted there. */
			readonly about: 'content' | 'content or channel';
			readonly components: readonly number[];
			readonly options?: readonly NamedOption[];
	  };

/** A line of a menu: the place of its row in the container, of the menu in the row, and its own in the menu. */
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
			/** Whether Discord itself said what to wait for, such as a limit. */
			readonly isExplained: boolean;
	  };

/** Whether a message of ours is there already; a look that is not through yet waits, and goes on where it was. */
export type FindResult =
	| { readonly kind: 'found'; readonly messageId: string }
	| { readonly kind: 'absent' }
	| SendFailure;

/** What became of changing a message; `gone` when somebody deleted it. */
export type EditResult = { readonly kind: 'edited' } | { readonly kind: 'gone' } | SendResult;

/** What the delivery needs of Discord. Nothing here rejects: whatever happens is told as a value. */
export type Sender = {
	/** The time at Discord, right to about a second whatever this machine's clock says; undefined until it is known. */
	discordNow(): Date | undefined;
	/** Whether Discord answers at all now. */
	isAnswering(): Promise<boolean>;
	/** Sends a part under its nonce; within Discord's nonce window a repeat gives the first message. */
	send(destination: Destination, part: OwedMessage): Promise<SendResult>;
	/** Looks for a part among what was posted there since, by Discord's clock. */
	find(destination: Destination, part: OwedMessage, since: Date): Promise<FindResult>;
	/** Changes a message that is there to what `change` makes of its components. */
	edit(
		message: { readonly channelId: string; readonly messageId: string },
		change: (components: readonly APIMessageTopLevelComponent[]) => readonly object[],
	): Promise<EditResult>;
	/** What is known, without asking, to stand in the way; undefined: nothing does. */
	obstacle(
		subscription: Pick<Subscription, 'guildId' | 'channelId' | 'place'>,
	): Obstacle | 'unknown' | undefined;
	/** The channel in which a server reads of what concerns its moderators, where the bot may write there. */
	systemChannel(guildId: string): string | undefined;
	/** Opens direct messages with someone. */
	openDirect(userId: string): Promise<{ kind: 'open'; channelId: string } | SendFailure>;
	/** Ends what is under way; whatever it was stays owed. */
	stop(): void;
};
