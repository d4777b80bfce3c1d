import { InteractionResponseType, type InteractionType } from 'discord-api-types/v10';
import type { Localizations } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import type { InstallationOwners, Modal, StoredMessage } from './message.ts';
import { type InteractionState, setBounded, type World } from './world.ts';

const tokenLifeMs = 15 * 60_000;
const interactionsMax = 10_000;
/** For an application that only the person has installed. */
const followUpsMax = 5;

/** Something a person did that the bot has to answer. */
export type InteractionStart = {
	readonly id: string;
	readonly token: string;
	readonly type: InteractionType;
	readonly channelId: string;
	readonly guildId: string | undefined;
	readonly userId: string;
	/** By which installations the person could start it. */
	readonly owners: InstallationOwners;
	/** With its subcommand; shown above the answer. */
	readonly commandName?: string;
	/** The message whose button was pressed. */
	readonly source?: StoredMessage;
	/** For a modal: what opened it. */
	readonly trigger?: InteractionStart;
	readonly targetMessageId?: string;
	readonly targetUserId?: string;
	/** The type of the option being typed, as a Discord number. */
	readonly focusedType?: number;
};

/** The bot’s first response: its callback type, and what it contained. */
export type FirstResponse = {
	readonly type: number;
	/** The message that `@original` means; undefined for choices and modals. */
	readonly original?: { readonly channelId: string; readonly messageId: string };
	readonly choices?: readonly Choice[];
	readonly modal?: Modal;
};

export type Choice = {
	readonly name: string;
	readonly value: string | number;
	readonly name_localizations?: Localizations;
};

/** An interaction and what has become of it. */
export type Interaction = InteractionStart & {
	readonly startedAt: number;
	readonly response: () => FirstResponse | undefined;
	readonly hasFailed: () => boolean;
};

/** The recent interactions, and the people waiting for an answer. */
export type Interactions = {
	/** Resolves with the first response, or with undefined when there was none in time. */
	begin(start: InteractionStart): Promise<FirstResponse | undefined>;
	/** The interaction, if it still waits for its first response; throws 10062 or 40060 as Discord does. */
	requireUnanswered(id: string, token: string): Interaction;
	respond(id: string, response: FirstResponse): void;
	/** Lets the interaction fail at once, unless it was answered. */
	giveUp(id: string): void;
	/** The interaction, if it can be followed up; throws 10015 or 50027 as Discord does. */
	requireAnswered(token: string): Interaction;
	/** Counts a follow-up; throws 40094 as Discord does where the application is installed only for the person. */
	countFollowUp(token: string): void;
	forgetOriginal(token: string): void;
	/** Resolves once nobody is waiting for a first response. */
	settled(): Promise<void>;
	/** The interaction with this token, answered or not. */
	find(token: string): Interaction | undefined;
};

/** Calls `run` once, after `ms`; returns the function that cancels it. */
export type After = (ms: number, run: () => void) => () => void;

type PendingInteraction = {
	readonly start: InteractionStart;
	readonly startedAt: number;
	readonly settle: (response: FirstResponse | undefined) => void;
	response: FirstResponse | undefined;
	failed: boolean;
	followUps: number;
};

export type InteractionSettings = {
	readonly after: After;
	/** How long a person waits for the bot’s first response. */
	readonly firstResponseMs: number;
};

export function createInteractions(
	world: World,
	{ after, firstResponseMs }: InteractionSettings,
): Interactions {
	const byId = new Map<string, PendingInteraction>();
	const idOf = new Map<string, string>();
	const open = new Set<Promise<unknown>>();
	const age = ({ startedAt }: PendingInteraction): number => world.now().getTime() - startedAt;
	const byToken = (token: string) => byId.get(idOf.get(token) ?? '');

	return {
		begin(start) {
			const { promise, resolve } = Promise.withResolvers<FirstResponse | undefined>();
			const cancel = after(firstResponseMs, () => fail(world, pending));
			const settle = (response: FirstResponse | undefined): void => {
				cancel();
				resolve(response);
			};
			const startedAt = world.now().getTime();
			const pending: PendingInteraction = {
				start,
				startedAt,
				settle,
				response: undefined,
				failed: false,
				followUps: 0,
			};
			setBounded(byId, start.id, pending, interactionsMax);
			setBounded(idOf, start.token, start.id, interactionsMax);
			emitState(world, start, 'sent');
			open.add(promise);
			promise.then(() => open.delete(promise));
			return promise;
		},
		requireUnanswered(id, token) {
			const pending = byId.get(id);
			if (pending === undefined || pending.start.token !== token)
				throw refusal('unknownInteraction');
			if (pending.response !== undefined) throw refusal('alreadyAnswered');
			if (age(pending) > firstResponseMs) fail(world, pending);
			if (pending.failed) throw refusal('unknownInteraction');
			return view(pending);
		},
		respond(id, response) {
			const pending = byId.get(id);
			if (pending === undefined) return;
			pending.response = response;
			emitState(world, pending.start, stateAfter(response));
			pending.settle(response);
		},
		giveUp(id) {
			const pending = byId.get(id);
			if (pending !== undefined) fail(world, pending);
		},
		requireAnswered(token) {
			const pending = byToken(token);
			if (pending?.response === undefined) throw refusal('unknownWebhook');
			if (age(pending) > tokenLifeMs) throw refusal('tokenExpired');
			return view(pending);
		},
		countFollowUp: (token) => countFollowUp(byToken(token)),
		forgetOriginal(token) {
			const pending = byToken(token);
			if (pending?.response === undefined) return;
			const { type, choices, modal } = pending.response;
			pending.response = { type, ...(choices && { choices }), ...(modal && { modal }) };
		},
		async settled() {
			while (open.size > 0) await Promise.all(open);
		},
		find(token) {
			const pending = byToken(token);
			return pending && view(pending);
		},
	};
}

function countFollowUp(pending: PendingInteraction | undefined): void {
	if (pending === undefined || pending.start.owners[0] !== undefined) return;
	if (pending.followUps >= followUpsMax) throw refusal('tooManyFollowUps');
	pending.followUps += 1;
}

/** Lets the interaction fail unless it was answered. */
function fail(world: World, pending: PendingInteraction): void {
	if (pending.response !== undefined || pending.failed) return;
	pending.failed = true;
	emitState(world, pending.start, 'failed');
	pending.settle(undefined);
}

function stateAfter({ type }: FirstResponse): InteractionState {
	const isDeferred = type === InteractionResponseType.DeferredChannelMessageWithSource;
	return isDeferred ? 'deferred' : 'answered';
}

function view(pending: PendingInteraction): Interaction {
	return {
		...pending.start,
		startedAt: pending.startedAt,
		response: () => pending.response,
		hasFailed: () => pending.failed,
	};
}

function emitState(
	world: World,
	{ id, channelId, userId }: InteractionStart,
	state: InteractionState,
): void {
	world.localEvents.emit({ kind: 'interaction', interactionId: id, channelId, userId, state });
}
