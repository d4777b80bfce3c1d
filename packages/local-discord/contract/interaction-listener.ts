import { GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';

/** An interaction that a person started, with what an answer needs. */
export type StartedInteraction = { readonly id: string; readonly token: string };

export type InteractionListener = {
	/** Resolves with the next interaction, or with undefined if `timeout` resolves first. */
	next(timeout: Promise<undefined>): Promise<StartedInteraction | undefined>;
	close(): void;
};

const Packet = z.object({
	op: z.int(),
	t: z.string().nullish(),
	s: z.int().nullish(),
	d: z.unknown(),
});
const Hello = z.object({ heartbeat_interval: z.number() });
const Interaction = z.object({ id: z.string(), token: z.string() });

/** Connects to the gateway at `url` as the bot with `token`, and resolves once it is ready. */
export async function openInteractionListener(
	url: string,
	token: string,
): Promise<InteractionListener> {
	const socket = new WebSocket(`${url}/?v=10&encoding=json`);
	const started: { seq: number | null; receive: (interaction: StartedInteraction) => void } = {
		seq: null,
		receive: () => undefined,
	};
	const timers: NodeJS.Timeout[] = [];
	const send = (op: GatewayOpcodes, d: unknown): void => socket.send(JSON.stringify({ op, d }));
	const ready = Promise.withResolvers<void>();
	socket.addEventListener('message', ({ data }) => {
		const packet = Packet.parse(JSON.parse(`${data}`));
		started.seq = packet.s ?? started.seq;
		if (packet.op === GatewayOpcodes.Hello) {
			const { heartbeat_interval } = Hello.parse(packet.d);
			const beat = (): void => send(GatewayOpcodes.Heartbeat, started.seq);
			timers.push(setInterval(beat, heartbeat_interval).unref());
			send(GatewayOpcodes.Identify, { token, intents: 0, properties: {} });
		}
		if (packet.t === 'READY') ready.resolve();
		if (packet.t === 'INTERACTION_CREATE') started.receive(Interaction.parse(packet.d));
	});
	socket.addEventListener('close', ({ code }) => {
		ready.reject(new Error(`The gateway closed the connection with code ${code}.`));
	});
	await ready.promise;

	return {
		next: (timeout) =>
			Promise.race([
				new Promise<StartedInteraction>((resolve) => {
					started.receive = resolve;
				}),
				timeout,
			]),
		close() {
			for (const timer of timers) clearInterval(timer);
			socket.close();
		},
	};
}
