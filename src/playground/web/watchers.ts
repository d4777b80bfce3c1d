import type { ServerResponse } from 'node:http';
import type { After } from '../interactions.ts';
import type { PageClock, PageEvent } from '../page/contract.ts';
import { canSee, findPerson } from '../people/whereabouts.ts';
import type { Stores } from '../rest/call.ts';
import type { World } from '../world.ts';
import { type EventStream, openEventStream } from './event-stream.ts';
import type { Inspections, RefusedBody } from './inspections.ts';
import { type PageAnswer, sentence } from './page-answer.ts';
import { pageEvent } from './page-event.ts';

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
