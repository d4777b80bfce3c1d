import { z } from 'zod';
import type { TimeControl } from '../local-time.ts';
import { ClientRefusal, findPerson, locate, NoAnswer } from '../people/find.ts';
import type { Answer } from '../people/interaction.ts';
import type { People } from '../people/people.ts';
import { createPhrases, saying } from '../phrases/phrases.ts';
import type { Act, ActAnswer } from '../protocol/page.ts';
import type { Stores } from '../rest/call.ts';
import { isLocale } from '../rules/command-rules.ts';
import type { WorldChanges } from '../world/world-changes.ts';
import type { PageLook } from './page-look.ts';
import { pageModal } from './page-modal.ts';

/** What performing an act needs. */
export type ActContext = {
	readonly stores: Stores;
	readonly people: People;
	readonly changes: WorldChanges;
	/** Undefined when the page must not move the local time. */
	readonly time: TimeControl | undefined;
	readonly look: PageLook;
};

/** Performs an act; what Discord’s client would not allow is refused, with the reason. */
export async function perform(context: ActContext, act: Act): Promise<ActAnswer> {
	try {
		return await attempt(context, act);
	} catch (error) {
		if (error instanceof ClientRefusal) {
			const { text } = createPhrases(act.locale ?? 'en-US');
			return { kind: 'refused', why: error.why === undefined ? error.message : text(error.why) };
		}
		if (error instanceof NoAnswer) return { kind: 'failed' };
		throw error;
	}
}

async function attempt(context: ActContext, act: Act): Promise<ActAnswer> {
	const { people, stores } = context;
	if (act.kind === 'forward') {
		// After the jump, a pending answer would be too late.
		await stores.interactions.settled();
		return forward(context, act);
	}
	const { as, channel, locale } = act;
	const actor = { as, in: channel, locale };
	switch (act.kind) {
		case 'slash':
			return toAnswer(stores, act, await people.slash({ ...act, ...actor }));
		case 'autocomplete':
			return { kind: 'done', choices: await people.autocomplete({ ...act, ...actor }) };
		case 'user command':
			return toAnswer(stores, act, await people.userCommand({ ...act, ...actor }));
		case 'submit modal':
			return toAnswer(stores, act, await people.submitModal(act));
		case 'dismiss modal':
			people.dismissModal(act);
			return { kind: 'done' };
		case 'say':
			people.say({ ...act, ...actor });
			return { kind: 'done' };
		case 'dismiss':
			return dismiss(stores, act);
		case 'server language':
		case 'join':
		case 'join here':
		case 'leave':
			return changeServers(context, act);
		default:
			return toAnswer(stores, act, await actOnMessage(people, act));
	}
}

type MessageAct = Extract<Act, { kind: 'press' | 'choose' | 'message command' }>;

function actOnMessage(people: People, act: MessageAct): Promise<Answer> {
	const message = { id: act.message, channel_id: act.channel };
	switch (act.kind) {
		case 'press':
			return people.press({ ...act, message });
		case 'choose':
			return people.choose({ ...act, message });
		default:
			return people.messageCommand({ ...act, message });
	}
}

function toAnswer(
	{ world }: Stores,
	{ as, channel }: { readonly as: string; readonly channel: string },
	{ kind, modal }: Answer,
): ActAnswer {
	if (kind === 'failed') return { kind: 'failed' };
	if (modal === undefined) return { kind: 'done' };
	return { kind: 'done', modal: pageModal(world, locate(world, as, channel), modal) };
}

function dismiss(
	{ world, messages }: Stores,
	{ as, channel, message }: Extract<Act, { kind: 'dismiss' }>,
): ActAnswer {
	const { id } = findPerson(world, as);
	const entry = messages.find(channel, message);
	if (entry === undefined || entry.reader !== id) {
		throw new ClientRefusal(saying('cannotDismiss'));
	}
	messages.remove(entry.message);
	return { kind: 'done' };
}

type ServerAct = Extract<Act, { kind: 'server language' | 'join' | 'join here' | 'leave' }>;

function changeServers({ stores, changes }: ActContext, act: ServerAct): ActAnswer {
	if (act.kind === 'join') {
		const { name, systemChannel } = act;
		const server = changes.joinServer({ name, systemChannel, locale: act.locale });
		return { kind: 'done', joined: server.id };
	}
	const { guild } = locate(stores.world, act.as, act.channel);
	if (guild === undefined) throw new ClientRefusal(saying('noServerHere'));
	// Another page may have been quicker.
	const hasBot = stores.world.guilds.has(guild.id);
	if (act.kind === 'join here') {
		if (!hasBot) changes.joinServer({ id: guild.id });
		return { kind: 'done', joined: guild.id };
	}
	if (act.kind === 'server language') changes.changeGuild(guild.id, { locale: act.language });
	else if (hasBot) changes.removeGuild(guild.id);
	return { kind: 'done' };
}

const minuteMs = 60_000;

async function forward(
	{ time, stores, look }: ActContext,
	{ to, locale = 'en-US' }: Extract<Act, { kind: 'forward' }>,
): Promise<ActAnswer> {
	if (time === undefined) throw new ClientRefusal(saying('clockFixed'));
	const phrases = createPhrases(locale);
	const texts = look.clock?.[phrases.language];
	if (to !== 'next') {
		await time.forward(to * minuteMs);
		return { kind: 'done' };
	}
	const next = time.next();
	if (next === undefined) {
		return { kind: 'refused', why: texts?.noneDue ?? phrases.say('clockNoneDue') };
	}
	const before = newestMessages(stores);
	await time.forward(next.getTime() - stores.world.now().getTime());
	if (newestMessages(stores) !== before) return { kind: 'done' };
	return { kind: 'done', note: texts?.nothingPosted ?? phrases.say('clockNothingPosted') };
}

function newestMessages({ world, messages }: Stores): string {
	return [...world.channels.keys()].map((id) => messages.list(id).at(-1)?.id).join();
}

const id = z.string().max(100);
const actor = { as: id, channel: id, locale: z.string().refine(isLocale) };
const file = z.object({ name: z.string().min(1).max(260), text: z.string() });
const value = z.union([z.string(), z.number(), z.boolean(), file]);
const options = z.record(z.string(), value);
const fieldValue = z.union([
	z.string().max(4_000),
	z.boolean(),
	z.array(z.string().max(100)).max(25),
	z.array(file).max(10),
]);
const values = z.record(z.string(), fieldValue);
const yearMinutes = 366 * 24 * 60;

const ActSchema = z.discriminatedUnion('kind', [
	z.object({ ...actor, kind: z.literal('slash'), command: id, options }),
	z.object({ ...actor, kind: z.literal('autocomplete'), command: id, options, typing: id }),
	z.object({ ...actor, kind: z.literal('press'), message: id, customId: id }),
	z.object({
		...actor,
		kind: z.literal('choose'),
		message: id,
		customId: id,
		values: z.array(id).max(25),
	}),
	z.object({ ...actor, kind: z.literal('message command'), message: id, command: id }),
	z.object({ ...actor, kind: z.literal('user command'), user: id, command: id }),
	z.object({ ...actor, kind: z.literal('submit modal'), values }),
	z.object({ ...actor, kind: z.literal('dismiss modal') }),
	z.object({ ...actor, kind: z.literal('say'), content: z.string() }),
	z.object({ ...actor, kind: z.literal('dismiss'), message: id }),
	z.object({
		...actor,
		kind: z.literal('server language'),
		language: z.string().refine(isLocale),
	}),
	z.object({
		...actor,
		kind: z.literal('join'),
		name: z.string().min(2).max(100),
		systemChannel: z.enum(['open', 'closed', 'none']),
	}),
	z.object({ ...actor, kind: z.literal('join here') }),
	z.object({ ...actor, kind: z.literal('leave') }),
	z.object({
		kind: z.literal('forward'),
		locale: z.string().refine(isLocale).optional(),
		to: z.union([z.literal('next'), z.number().positive().max(yearMinutes)]),
	}),
]);

/** Reads the body of an act; undefined when the protocol has no such act. */
export function readAct(body: unknown): Act | undefined {
	return ActSchema.safeParse(body).data;
}
