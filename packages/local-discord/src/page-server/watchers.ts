import type { ServerResponse } from 'node:http';
import { canSee, findPerson } from '../people/find.ts';
import type { PageClock, PageEvent } from '../protocol/page.ts';
import type { Stores } from '../rest/call.ts';
import type { After } from '../world/interactions.ts';
import type { LocalEvent, World } from '../world/world.ts';
import type { Inspections, RefusedBody } from './inspections.ts';
import { type PageAnswer, pageHeaders, sentence } from './page-answer.ts';
import { shownMessage } from './views.ts';

/** Those who have the page open, and are told what they would see happen. */
export type Watchers = {
	/** Begins to tell somebody; answers only where it cannot. */
	open(response: ServerResponse, as: string): PageAnswer | undefined;
	/** Tells everybody the clock, if it shows something else than it did. */
	tellClock(): void;
	close(): void;
};

type WatchersSetting = {
	readonly stores: Pick<Stores, 'world'>;
	readonly after: After;
	readonly inspections: Inspections;
	readonly clock: () => PageClock;
};

const watchersMax = 100;

export function openWatchers({ stores, after, inspections, clock }: WatchersSetting): Watchers {
	const { world } = stores;
	const watchers = new Map<EventStream, { readonly userId: string }>();
	const tell = (eventFor: (userId: string) => PageEvent | undefined): void => {
		for (const [stream, { userId }] of [...watchers]) {
			const event = eventFor(userId);
			if (event !== undefined) stream.tell(event);
		}
	};
	const told = { clock: '' };
	const tellClock = (): void => {
		const now = clock();
		if (JSON.stringify(now) === told.clock) return;
		told.clock = JSON.stringify(now);
		tell(() => ({ kind: 'clock', clock: now }));
	};
	const stops = [
		world.localEvents.listen((event) => tell((userId) => pageEvent(world, event, userId))),
		inspections.refused.listen((refused) => tell((userId) => refusedEvent(world, refused, userId))),
	];

	return {
		tellClock,
		open(response, as) {
			const { id: userId } = findPerson(world, as);
			if (watchers.size >= watchersMax) return sentence(503, 'Too many pages are open.');
			const onClose = () => watchers.delete(stream);
			const stream = openEventStream(response, { after, onBeat: tellClock, onClose });
			watchers.set(stream, { userId });
			return undefined;
		},
		close() {
			for (const stop of stops) stop();
			for (const stream of watchers.keys()) stream.close();
		},
	};
}

/** Who sees a channel sees what was refused there, unless it answered somebody else. */
function refusedEvent(
	world: World,
	{ channel, reader, inspection }: RefusedBody,
	userId: string,
): PageEvent | undefined {
	const place = world.channels.get(channel ?? '');
	const isTheirs = reader === undefined || reader === userId;
	const isSeen = place === undefined || canSee(world, place, userId);
	return isTheirs && isSeen ? { kind: 'refused', channel, inspection } : undefined;
}

/** An open response that events are written to, one by one. */
export type EventStream = {
	tell(event: PageEvent): void;
	close(): void;
};

const heartbeatMs = 15_000;
/** What may wait to be read; who reads so much too slowly is cut off, and comes back. */
const unreadBytesMax = 4 * 1024 * 1024;

export type StreamSettings = {
	readonly after: After;
	readonly onBeat: () => void;
	readonly onClose: () => void;
};

/** Begins a stream of server-sent events, with a sign of life every 15 s; `onClose` is called once, whoever ends it. */
function openEventStream(
	response: ServerResponse,
	{ after, onBeat, onClose }: StreamSettings,
): EventStream {
	response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream' });
	const write = (text: string): void => {
		response.write(`${text}\n\n`);
		if (response.writableLength > unreadBytesMax) response.destroy();
	};
	const beat = (): void => {
		write(': still here');
		onBeat();
		heartbeat.callOff = after(heartbeatMs, beat);
	};
	const heartbeat = { callOff: () => {} };
	beat();
	response.once('close', () => {
		heartbeat.callOff();
		onClose();
	});
	return {
		tell: (event) => write(`data: ${JSON.stringify(event)}`),
		close: () => response.end(),
	};
}

/** What someone at the page sees of an event; undefined when it is none of theirs. */
function pageEvent(world: World, event: LocalEvent, userId: string): PageEvent | undefined {
	switch (event.kind) {
		case 'message-created':
		case 'message-edited': {
			const { message, reader } = event;
			if (!isSeen(world, message.channel_id, reader, userId)) return undefined;
			const shown = shownMessage(world, message, reader);
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
