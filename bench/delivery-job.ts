import { join } from 'node:path';
import { z } from 'zod';
import type { Sender } from '#src/delivery/sender.ts';
import { type Arrived, openArrived, openStage, type Stage } from './delivery-stage.ts';
import { makeAlerts, makeDigests } from './made-subscriptions.ts';
import { restingMemory, summarize, timeAsync, timeStretch } from './measure.ts';
import type { DeliveryFigures } from './results.ts';
import { makeBenchWorld } from './topics.ts';

const toldBefore = 30;
const tickCalls = 200;
const arrivingCalls = 10;
const firstChannel = 1_300_000_000_000_000_000n;

const Document = z.object({
	owed: z.object({ parts: z.array(z.object({ messageId: z.string().optional() })) }).optional(),
});

const [folder = '', count, wishes] = process.argv.slice(2);
process.send?.(await measureDelivery(Number(count), Number(wishes)));

async function measureDelivery(subscriptions: number, wishes: number): Promise<DeliveryFigures> {
	const world = makeBenchWorld();
	const arrived = await openArrived(folder, world, toldBefore);
	const { archive, before, told } = arrived;
	const making = {
		count: subscriptions,
		wishes,
		world,
		told,
		due: new Date(Date.now() - 60_000),
		channels: Array.from(
			{ length: subscriptions },
			(_, number) => `${firstChannel + BigInt(number)}`,
		),
	};
	const sending = openGate();
	const stage = await openStage(join(folder, 'subscriptions.sqlite'), archive, {
		sender: answeringAtOnce(sending.opened),
		subscriptions: [
			...makeDigests({ ...making, position: before }),
			...makeAlerts({ ...making, position: archive.position() }),
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

function openGate(): Gate {
	const { promise, resolve } = Promise.withResolvers<void>();
	return { opened: promise, open: resolve };
}

/** A Discord without a network, which takes whatever it is given as soon as `opened`. */
function answeringAtOnce(opened: Promise<void>): Sender {
	let sent = 1_400_000_000_000_000_000n;
	return {
		async send() {
			await opened;
			sent += 1n;
			return { kind: 'sent', messageId: String(sent) };
		},
		discordNow: () => undefined,
		isAnswering: async () => true,
		find: async () => ({ kind: 'absent' }),
		edit: async () => ({ kind: 'edited' }),
		obstacle: () => undefined,
		systemChannel: () => undefined,
		openDirect: async () => ({
			kind: 'wait',
			ms: 0,
			isExplained: false,
			why: 'nobody is asked here',
		}),
		stop: () => undefined,
	};
}

/** From the tick until everything is owed, and then until it is sent and settled. */
async function measureDue(
	{ book, delivery, onKept }: Stage,
	{ subscriptions, sending }: { readonly subscriptions: number; readonly sending: Gate },
) {
	const memoryBefore = restingMemory();
	const cpuBefore = process.threadCpuUsage();
	let puts = 0;
	const composing = await timeStretch(async () => {
		const allOwed = openGate();
		onKept(() => {
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

/** The ticks of the minutes in which nothing is due; in the first of them each is looked at once. */
async function measureQuiet({ delivery }: Stage) {
	const firstQuietTickMs = await timeAsync(delivery.tick);
	await delivery.idle();
	const times: number[] = [];
	for (let call = 0; call < tickCalls; call++) times.push(await timeAsync(delivery.tick));
	return { firstQuietTickMs, quietTick: summarize(times) };
}

/** From an article’s arrival until all that it concerns is owed. */
async function measureArriving({ delivery, onKept }: Stage, { archive, arriveOne }: Arrived) {
	const times: number[] = [];
	let alerts = 0;
	let arrivedAt = 0;
	let owedAt = 0;
	archive.onChange(() => {
		arrivedAt = performance.now();
	});
	onKept((document) => {
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

/** Whether it was written before anything of it was sent. */
function isJustOwed(document: object): boolean {
	return (
		Document.parse(document).owed?.parts.every(({ messageId }) => messageId === undefined) ?? false
	);
}
