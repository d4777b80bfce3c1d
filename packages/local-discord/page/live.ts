import type { PageChannel, PageClock, PageEvent } from '../src/protocol/page.ts';
import { drawRefusal } from './message/draw-note.ts';
import type { MessageList } from './message/message-list.ts';
import { listen, type Server } from './server.ts';
import type { Presence } from './session.ts';
import type { ChannelList } from './side/channel-list.ts';
import type { Inspector } from './side/inspector.ts';
import { say } from './toast.ts';

type ChannelEvent = Exclude<PageEvent, { readonly kind: 'clock' | 'channels' }>;

export type LiveParts = {
	readonly server: Server;
	readonly presence: Presence;
	readonly messages: MessageList;
	readonly channels: ChannelList;
	readonly inspector: Inspector;
};

type LiveOptions = {
	/** Which channel to be in, of those there are. */
	readonly choose: (all: readonly PageChannel[]) => PageChannel | undefined;
	/** One is no longer where one was. */
	readonly left: () => void;
	/** It is known what is there, and what can be asked. */
	readonly entered: (channel: PageChannel) => void;
	readonly heading: (channel: PageChannel) => HTMLElement;
	readonly clockMoved: (clock: PageClock) => void;
};

/** Keeps what is seen as it is: reads it when the stream opens, and then follows what happens. */
export type Live = {
	/** Begins anew, as whoever sits there now. */
	restart(): void;
	enter(channel: PageChannel): Promise<void>;
};

type Now = {
	stream?: { close(): void };
	/** Counts the channels entered, so that an answer for an earlier one is known as such. */
	visit: number;
	/** The channel that the page is set up for. */
	entered: string | undefined;
	/** What happens while a channel’s messages are read; put in behind them. */
	early: ChannelEvent[] | undefined;
	/** The last bodies that Discord refused, in all channels: they are no messages, so nobody else keeps them. */
	refused: Refused[];
};

type Refused = Extract<PageEvent, { readonly kind: 'refused' }>;
const refusedMax = 20;

export function openLive(parts: LiveParts, options: LiveOptions): Live {
	const { server, presence, messages, channels } = parts;
	const now: Now = { visit: 0, entered: undefined, early: undefined, refused: [] };
	const as = () => presence.seat.person.username;

	const readChannels = async (): Promise<void> => {
		const all = await server.channels(as());
		channels.show(all, presence.channel?.id);
	};
	const leave = (): void => {
		now.entered = undefined;
		options.left();
	};
	const enter = async (channel: PageChannel): Promise<void> => {
		const visit = ++now.visit;
		if (presence.channel && presence.channel.id !== channel.id) leave();
		presence.channel = channel;
		channels.show(channels.all(), channel.id);
		now.early = [];
		const [shown, commands] = await Promise.all([
			server.messages(as(), channel.id),
			server.commands(as(), channel.id),
		]);
		if (visit !== now.visit) return;
		presence.commands = commands;
		if (now.entered !== channel.id) options.entered(channel);
		now.entered = channel.id;
		messages.show(options.heading(channel), shown);
		for (const event of now.refused.filter(isHere)) showHere(parts, event);
		const early = now.early;
		now.early = undefined;
		for (const event of early) if (event.kind !== 'refused') followIn(event);
	};
	const readAll = async (): Promise<void> => {
		const [all, clock] = await Promise.all([server.channels(as()), server.clock()]);
		options.clockMoved(clock);
		const channel = options.choose(all);
		channels.show(all, channel?.id);
		if (channel) await enter(channel);
		say('');
	};
	const follow = (event: PageEvent): void => {
		if (event.kind === 'refused') now.refused = [...now.refused, event].slice(-refusedMax);
		if (event.kind === 'clock') options.clockMoved(event.clock);
		else if (event.kind === 'channels') readChannels().catch(tellLoss);
		else followIn(event);
	};
	const isHere = ({ channel }: ChannelEvent): boolean =>
		channel === undefined || channel === presence.channel?.id;
	const followIn = (event: ChannelEvent): void => {
		if (!isHere(event)) markElsewhere(channels, event);
		else if (now.early) now.early.push(event);
		else showHere(parts, event);
	};
	return {
		enter: (channel) => enter(channel).catch(tellLoss),
		restart() {
			now.stream?.close();
			presence.channel = undefined;
			leave();
			now.stream = listen(as(), {
				onOpen: () => void readAll().catch(tellLoss),
				onEvent: follow,
				onLost: tellLoss,
			});
		},
	};
}

function tellLoss(): void {
	say('The connection to the local Discord is lost. Trying again…');
}

/** Marks a channel in which something is to be seen. */
function markElsewhere(channels: ChannelList, { kind, channel }: ChannelEvent): void {
	if (channel !== undefined && (kind === 'message' || kind === 'refused')) {
		channels.markUnread(channel);
	}
}

/** What happens in the channel that one is in; the answer to what one did oneself comes with the act. */
function showHere({ messages, inspector }: LiveParts, event: ChannelEvent): void {
	if (event.kind === 'message') messages.put(event.shown);
	if (event.kind === 'gone') messages.remove(event.message);
	if (event.kind !== 'refused') return;
	const { inspection } = event;
	messages.note(drawRefusal(inspection, () => inspector.show(inspection)));
}
