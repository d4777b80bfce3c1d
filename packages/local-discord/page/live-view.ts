import type { PageChannel, PageClock, PageEvent } from '../src/protocol/page.ts';
import type { ChannelList } from './channels.ts';
import { showStatus } from './element.ts';
import type { MessageList } from './message/message-list.ts';
import { openEventStream, type ServerClient } from './server-client.ts';
import type { Session } from './session.ts';
import type { Inspector } from './side/inspector.ts';

type ChannelEvent = Exclude<PageEvent, { readonly kind: 'clock' | 'channels' }>;

type LiveViewParts = {
	readonly client: ServerClient;
	readonly session: Session;
	readonly messages: MessageList;
	readonly channels: ChannelList;
	readonly inspector: Inspector;
};

export type LiveViewHooks = {
	/** Chooses the channel to enter whenever the stream opens. */
	readonly choose: (all: readonly PageChannel[]) => PageChannel | undefined;
	/** The channel is left. */
	readonly left: () => void;
	/** The channel’s messages and commands have been read. */
	readonly entered: (channel: PageChannel) => void;
	readonly heading: (channel: PageChannel) => HTMLElement;
	/** The list of channels has been read again, or the current one has changed. */
	readonly listed: () => void;
	readonly clockMoved: (clock: PageClock) => void;
};

/** Keeps the page up to date: reads everything when the stream opens, then follows the events. */
export type LiveView = {
	/** Starts again for the session’s current viewer. */
	restart(): void;
	/** Enters the first channel of this kind, which may be new. */
	visit(isWanted: (channel: PageChannel) => boolean): Promise<void>;
	enter(channel: PageChannel): Promise<void>;
};

type LiveState = {
	stream?: { close(): void };
	/** Counts the channels entered, so that a late answer for an earlier one is recognized. */
	visit: number;
	/** The channel that the page is set up for. */
	entered: PageChannel | undefined;
	/** Events that arrive while a channel’s messages are being read; shown after them. */
	early: ChannelEvent[] | undefined;
	/** The last refused bodies of all channels; only this page remembers them. */
	refused: RefusedEvent[];
};

type RefusedEvent = Extract<PageEvent, { readonly kind: 'refused' }>;
const refusedMax = 20;

export function createLiveView(parts: LiveViewParts, hooks: LiveViewHooks): LiveView {
	const { client, session, messages, channels } = parts;
	const state: LiveState = { visit: 0, entered: undefined, early: undefined, refused: [] };
	const as = () => session.viewer.person.username;

	const showLoss = (): void => showStatus(session.viewer.phrases.say('connectionLost'));
	const leave = (): void => {
		state.entered = undefined;
		hooks.left();
	};
	const enter = async (channel: PageChannel): Promise<void> => {
		const visit = ++state.visit;
		if (session.channel && session.channel.id !== channel.id) leave();
		session.channel = channel;
		channels.show(channels.all(), channel.id);
		hooks.listed();
		state.early = [];
		const [shown, commands] = await Promise.all([
			client.messages(as(), channel.id),
			client.commands(as(), channel.id),
		]);
		if (visit !== state.visit) return;
		session.commands = commands;
		if (state.entered?.id !== channel.id) hooks.entered(channel);
		state.entered = channel;
		messages.show(hooks.heading(channel), shown);
		for (const event of state.refused) if (isHere(session, event)) showHere(parts, event);
		const early = state.early;
		state.early = undefined;
		for (const event of early) if (event.kind !== 'refused') showEvent(parts, state, event);
	};
	const readAll = async (): Promise<void> => {
		const [all, clock] = await Promise.all([client.channels(as()), client.clock()]);
		hooks.clockMoved(clock);
		const channel = hooks.choose(all);
		channels.show(all, channel?.id);
		if (channel) await enter(channel);
		showStatus('');
	};
	const follows = (): void => {
		const next = toEnter(channels.all(), session, state);
		if (next) enter(next).catch(showLoss);
	};
	const follow = (event: PageEvent): void => {
		if (event.kind === 'refused') state.refused = [...state.refused, event].slice(-refusedMax);
		if (event.kind === 'clock') hooks.clockMoved(event.clock);
		else if (event.kind === 'channels') readChannels(parts, hooks).then(follows, showLoss);
		else showEvent(parts, state, event);
	};
	return {
		enter: (channel) => enter(channel).catch(showLoss),
		async visit(isWanted) {
			await readChannels(parts, hooks).catch(showLoss);
			const channel = channels.all().find(isWanted);
			if (channel) await enter(channel).catch(showLoss);
		},
		restart() {
			state.stream?.close();
			session.channel = undefined;
			// What was typed while the page loaded stays.
			if (state.entered !== undefined) leave();
			state.stream = openEventStream(as(), {
				onOpen: () => void readAll().catch(showLoss),
				onEvent: follow,
				onLost: showLoss,
			});
		},
	};
}

/** The first channel if the current one is no longer listed; the current one if the bot has joined or left its server. */
function toEnter(
	all: readonly PageChannel[],
	{ channel: current }: Session,
	{ entered }: LiveState,
): PageChannel | undefined {
	const listed = all.find(({ id }) => id === current?.id);
	if (listed === undefined) return all[0];
	const { server } = entered ?? listed;
	return listed.server?.hasBot === server?.hasBot ? undefined : listed;
}

/** Reads the list of channels again, with what may have changed about the current one. */
async function readChannels(
	{ client, session, channels }: LiveViewParts,
	{ listed }: LiveViewHooks,
): Promise<void> {
	const all = await client.channels(session.viewer.person.username);
	session.channel = all.find(({ id }) => id === session.channel?.id) ?? session.channel;
	channels.show(all, session.channel?.id);
	listed();
}

function isHere({ channel: current }: Session, { channel }: ChannelEvent): boolean {
	return channel === undefined || channel === current?.id;
}

function showEvent(parts: LiveViewParts, { early }: LiveState, event: ChannelEvent): void {
	if (!isHere(parts.session, event)) markUnread(parts.channels, event);
	else if (early) early.push(event);
	else showHere(parts, event);
}

function markUnread(channels: ChannelList, { kind, channel }: ChannelEvent): void {
	if (channel !== undefined && (kind === 'message' || kind === 'refused')) {
		channels.markUnread(channel);
	}
}

/** Interactions are not shown: the answer to your own act already says how they went. */
function showHere({ messages, inspector }: LiveViewParts, event: ChannelEvent): void {
	if (event.kind === 'message') messages.put(event.shown);
	if (event.kind === 'gone') messages.remove(event.message);
	if (event.kind !== 'refused') return;
	const { inspection } = event;
	messages.addRefusal(inspection, () => inspector.show(inspection));
}
