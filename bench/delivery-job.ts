import { join } from 'node:path';
import {
	type Arrivals,
	createInstantSender,
	isJustOwed,
	openArrivals,
	openStage,
	type Stage,
} from './delivery-stage.ts';
import { makeAlerts, makeDigests } from './made-subscriptions.ts';
import { restingMemory, summarize, timeAsync, timeStretch } from './measure.ts';
import type { DeliveryFigures } from './results.ts';
import { makeBenchWorld } from './topics.ts';

const postedArticles = 30;
const tickCalls = 200;
const arrivingCalls = 10;
const firstChannel = 1_300_000_000_000_000_000n;

const [folder = '', count, wishes] = process.argv.slice(2);
process.send?.(await measureDelivery(Number(count), Number(wishes)));

async function measureDelivery(subscriptions: number, wishes: number): Promise<DeliveryFigures> {
	const world = makeBenchWorld();
	const arrived = await openArrivals(folder, world, postedArticles);
	const { archive, positionBefore, articlesBefore } = arrived;
	const plan = {
		count: subscriptions,
		wishes,
		world,
		posted: articlesBefore,
		due: new Date(Date.now() - 60_000),
		channels: Array.from(
			{ length: subscriptions },
			(_, number) => `${firstChannel + BigInt(number)}`,
		),
	};
	const sending = createGate();
	const stage = await openStage(join(folder, 'subscriptions.sqlite'), archive, {
		sender: createInstantSender(sending.opened),
		subscriptions: [
			...makeDigests({ ...plan, position: positionBefore }),
			...makeAlerts({ ...plan, position: archive.position() }),
		],
	});
	const due = await measureDue(stage, { subscriptions, sending });
	const quiet = await measureQuiet(stage);
	const arriving = await measureArriving(stage, arrived);
	await stage.close();
	await archive.close();
	return { subscriptions, wishes, ...due, ...quiet, ...arriving };
}

type Gate = { readonly opened: Promise<void>; open(): void };

function createGate(): Gate {
	const { promise, resolve } = Promise.withResolvers<void>();
	return { opened: promise, open: resolve };
}

/** Measures from the tick until everything is owed, and then until everything is sent and stored. */
async function measureDue(
	{ book, delivery, onStored }: Stage,
	{ subscriptions, sending }: { readonly subscriptions: number; readonly sending: Gate },
) {
	const memoryBefore = restingMemory();
	const cpuBefore = process.threadCpuUsage();
	let puts = 0;
	const composing = await timeStretch(async () => {
		const allOwed = createGate();
		onStored(() => {
			puts += 1;
			if (puts === subscriptions) allOwed.open();
		});
		await delivery.tick();
		await allOwed.opened;
	});
	const { user, system } = process.threadCpuUsage(cpuBefore);
	const owedBytes = restingMemory() - memoryBefore;
	const messages = [...book.all()].reduce((sum, { owed }) => sum + (owed?.parts.length ?? 0), 0);
	puts = 0;
	const keeping = await timeStretch(async () => {
		sending.open();
		await delivery.idle();
	});
	return {
		composing,
		composingCpuMs: (user + system) / 1_000,
		keeping,
		messages,
		putsPerSecond: (puts / keeping.tookMs) * 1_000,
		peakBytes: process.resourceUsage().maxRSS * 1_024 - memoryBefore,
		owedBytes,
	};
}

/** Measures ticks when nothing is due; the first of them checks each subscription once. */
async function measureQuiet({ delivery }: Stage) {
	const firstQuietTickMs = await timeAsync(delivery.tick);
	await delivery.idle();
	const times: number[] = [];
	for (let call = 0; call < tickCalls; call++) times.push(await timeAsync(delivery.tick));
	return { firstQuietTickMs, quietTick: summarize(times) };
}

/** Measures from an article’s arrival until all its alerts are owed. */
async function measureArriving({ delivery, onStored }: Stage, { archive, arriveOne }: Arrivals) {
	const times: number[] = [];
	let alerts = 0;
	let arrivedAt = 0;
	let owedAt = 0;
	archive.onChange(() => {
		arrivedAt = performance.now();
	});
	onStored((document) => {
		if (!isJustOwed(document)) return;
		owedAt = performance.now();
		alerts += 1;
	});
	for (let call = 0; call < arrivingCalls; call++) {
		await arriveOne();
		await delivery.idle();
		if (owedAt > arrivedAt) times.push(owedAt - arrivedAt);
	}
	return { arriving: summarize(times), alertsPerArticle: alerts / arrivingCalls };
}
