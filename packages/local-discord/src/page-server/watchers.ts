import type { ServerResponse } from 'node:http';
import { findPerson } from '../people/find.ts';
import type { PageClock, PageEvent } from '../protocol/page.ts';
import type { Stores } from '../rest/call.ts';
import type { After } from '../world/interactions.ts';
import { canSee, type LocalEvent, type World } from '../world/world.ts';
import type { Inspections, RefusedBody } from './inspections.ts';
import { type PageAnswer, pageHeaders, sentenceAnswer } from './page-answer.ts';
import { shownMessage } from './views.ts';

/** The open pages; each gets the events that its person would see. */
export type Watchers = {
	/** Starts a stream of events for a person; returns an answer only when it cannot. */
	open(response: ServerResponse, as: string): PageAnswer | undefined;
	/** Sends the clock to every page if it has changed. */
	sendClock(): void;
	close(): void;
};

type ShownStores = Pick<Stores, 'world' | 'commands'>;

type WatchersOptions = {
	readonly stores: ShownStores;
	readonly after: After;
	readonly inspections: Inspections;
	readonly clock: () => PageClock;
};

const watchersMax = 100;

export function openWatchers({ stores, after, inspections, clock }: WatchersOptions): Watchers {
	const { world } = stores;
	const watchers = new Map<EventStream, { readonly userId: string }>();
	const send = (eventFor: (userId: string) => PageEvent | undefined): void => {
		for (const [stream, { userId }] of [...watchers]) {
			const event = eventFor(userId);
			if (event !== undefined) stream.send(event);
		}
	};
	const last = { clock: '' };
	const sendClock = (): void => {
		const current = clock();
		if (JSON.stringify(current) === last.clock) return;
		last.clock = JSON.stringify(current);
		send(() => ({ kind: 'clock', clock: current }));
	};
	const stops = [
		world.localEvents.listen((event) => send((userId) => pageEvent(stores, event, userId))),
		inspections.refused.listen((refused) => send((userId) => refusedEvent(world, refused, userId))),
	];

	return {
		sendClock,
		open(response, as) {
			const { id: userId } = findPerson(world, as);
			if (watchers.size >= watchersMax)
				return sentenceAnswer(503, 'Too many pages are open. Close one, then reload this page.');
			const onClose = () => watchers.delete(stream);
			const stream = openEventStream(response, { after, onBeat: sendClock, onClose });
			watchers.set(stream, { userId });
			return undefined;
		},
		close() {
			for (const stop of stops) stop();
			for (const stream of watchers.keys()) stream.close();
		},
	};
}

/** A refused body is shown to everyone in the channel, unless it was an answer to somebody else. */
function refusedEvent(
	world: World,
	{ channel, reader, inspection }: RefusedBody,
	userId: string,
): PageEvent | undefined {
	const found = world.channels.get(channel ?? '');
	const isTheirs = reader === undefined || reader === userId;
	const isVisible = found === undefined || canSee(world, found, userId);
	return isTheirs && isVisible ? { kind: 'refused', channel, inspection } : undefined;
}

/** An open response that events are written to. */
type EventStream = {
	send(event: PageEvent): void;
	close(): void;
};

const heartbeatMs = 15_000;
/** A page that reads too slowly is disconnected at this limit, and reconnects. */
const unreadBytesMax = 4 * 1024 * 1024;

type StreamOptions = {
	readonly after: After;
	readonly onBeat: () => void;
	readonly onClose: () => void;
};

/** Starts a stream of server-sent events with a heartbeat; `onClose` runs once, whichever side ends it. */
function openEventStream(
	response: ServerResponse,
	{ after, onBeat, onClose }: StreamOptions,
): EventStream {
	response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream' });
	const write = (text: string): void => {
		response.write(`${text}\n\n`);
		if (response.writableLength > unreadBytesMax) response.destroy();
	};
	const beat = (): void => {
		write(': still here');
		onBeat();
		heartbeat.cancel = after(heartbeatMs, beat);
	};
	const heartbeat = { cancel: () => {} };
	beat();
	response.once('close', () => {
		heartbeat.cancel();
		onClose();
	});
	return {
		send: (event) => write(`data: ${JSON.stringify(event)}`),
		close: () => response.end(),
	};
}

/** What a person sees of an event; undefined when it is not for them. */
function pageEvent(stores: ShownStores, event: LocalEvent, userId: string): PageEvent | undefined {
	const { world } = stores;
	switch (event.kind) {
		case 'message-created':
		case 'message-edited': {
			const { message, reader } = event;
			if (!isSeen(world, message.channel_id, reader, userId)) return undefined;
			const shown = shownMessage(stores, message, { reader, viewer: userId });
			return { kind: 'message', channel: message.channel_id, shown };
		}
		case 'message-deleted': {
			const { channelId, messageId, reader } = event;
			if (!isSeen(world, channelId, reader, userId)) return undefined;
			return { kind: 'gone', channel: channelId, message: messageId };
		}
		case 'interaction': {
			const { channelId, interactionId, state } = event;
			if (event.userId !== userId) return undefined;
			return { kind: 'interaction', channel: channelId, id: interactionId, state };
		}
		default:
			return { kind: 'channels' };
	}
}

function isSeen(
	world: World,
	channelId: string,
	reader: string | undefined,
	userId: string,
): boolean {
	const channel = world.channels.get(channelId);
	if (channel === undefined || !canSee(world, channel, userId)) return false;
	return reader === undefined || reader === userId;
}
