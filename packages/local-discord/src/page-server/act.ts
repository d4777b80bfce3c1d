import { z } from 'zod';
import type { TimeControl } from '../local-time.ts';
import { ClientRefusal, findPerson, NoAnswer } from '../people/find.ts';
import type { People } from '../people/people.ts';
import type { Act, ActAnswer } from '../protocol/page.ts';
import type { Stores } from '../rest/call.ts';
import { isLocale } from '../rules/command-rules.ts';
import type { PageLook } from './page-look.ts';

/** What acts are done with. */
export type Acting = {
	readonly stores: Stores;
	readonly people: People;
	/** Undefined where the local time is not the page's to move. */
	readonly time: TimeControl | undefined;
	readonly look: PageLook;
};

/** Does what somebody at the page wants; what their client would not let them do is refused with its sentence. */
export async function perform(acting: Acting, act: Act): Promise<ActAnswer> {
	try {
		return await attempt(acting, act);
	} catch (error) {
		if (error instanceof ClientRefusal) return { kind: 'refused', why: error.message };
		if (error instanceof NoAnswer) return { kind: 'failed' };
		throw error;
	}
}

async function attempt(acting: Acting, act: Act): Promise<ActAnswer> {
	const { people, stores } = acting;
	if (act.kind === 'forward') {
		// Whatever is being answered would be too late in a moment.
		await stores.interactions.settled();
		return forward(acting, act.to);
	}
	const { as, channel, locale } = act;
	const here = { as, in: channel, locale };
	switch (act.kind) {
		case 'slash':
			return outcome(await people.slash({ ...act, ...here }));
		case 'autocomplete':
			return { kind: 'done', choices: await people.autocomplete({ ...act, ...here }) };
		case 'say':
			people.say({ ...act, ...here });
			return { kind: 'done' };
		case 'dismiss':
			return dismiss(stores, act);
		default:
			return touch(people, act);
	}
}

type OnMessage = Extract<Act, { kind: 'press' | 'choose' | 'message command' }>;

async function touch(people: People, act: OnMessage): Promise<ActAnswer> {
	const message = { id: act.message, channel_id: act.channel };
	switch (act.kind) {
		case 'press':
			return outcome(await people.press({ ...act, message }));
		case 'choose':
			return outcome(await people.choose({ ...act, message }));
		default:
			return outcome(await people.messageCommand({ ...act, message }));
	}
}

function outcome({ kind }: { readonly kind: 'answered' | 'failed' }): ActAnswer {
	return { kind: kind === 'failed' ? 'failed' : 'done' };
}

function dismiss(
	{ world, messages }: Stores,
	{ as, channel, message }: Extract<Act, { kind: 'dismiss' }>,
): ActAnswer {
	const { id } = findPerson(world, as);
	const entry = messages.find(channel, message);
	if (entry === undefined || entry.reader !== id) {
		throw new ClientRefusal('Only a message that nobody else sees can be dismissed.');
	}
	messages.remove(entry.message);
	return { kind: 'done' };
}

const minuteMs = 60_000;

async function forward({ time, stores, look }: Acting, to: 'next' | number): Promise<ActAnswer> {
	if (time === undefined) throw new ClientRefusal('The local time cannot be moved here.');
	if (to !== 'next') {
		await time.forward(to * minuteMs);
		return { kind: 'done' };
	}
	const next = time.next();
	if (next === undefined) throw new ClientRefusal(look.clock.noneDue);
	const before = newestMessages(stores);
	await time.forward(next.getTime() - stores.world.now().getTime());
	const isQuiet = newestMessages(stores) === before;
	return { kind: 'done', ...(isQuiet && { note: look.clock.nothingPosted }) };
}

function newestMessages({ world, messages }: Stores): string {
	return [...world.channels.keys()].map((id) => messages.list(id).at(-1)?.id).join();
}

const id = z.string().max(100);
const seat = { as: id, channel: id, locale: z.string().refine(isLocale) };
const file = z.object({ name: z.string().min(1).max(260), text: z.string() });
const value = z.union([z.string(), z.number(), z.boolean(), file]);
const options = z.record(z.string(), value);
const yearMinutes = 366 * 24 * 60;

const ActSchema = z.discriminatedUnion('kind', [
	z.object({ ...seat, kind: z.literal('slash'), command: id, options }),
	z.object({ ...seat, kind: z.literal('autocomplete'), command: id, options, typing: id }),
	z.object({ ...seat, kind: z.literal('press'), message: id, customId: id }),
	z.object({
		...seat,
		kind: z.literal('choose'),
		message: id,
		customId: id,
		values: z.array(id).max(25),
	}),
	z.object({ ...seat, kind: z.literal('message command'), message: id, command: id }),
	z.object({ ...seat, kind: z.literal('say'), content: z.string() }),
	z.object({ ...seat, kind: z.literal('dismiss'), message: id }),
	z.object({
		kind: z.literal('forward'),
		to: z.union([z.literal('next'), z.number().positive().max(yearMinutes)]),
	}),
]);

/** What the page wants done; undefined when it is nothing that the contract knows. */
export function readAct(body: unknown): Act | undefined {
	return ActSchema.safeParse(body).data;
}
