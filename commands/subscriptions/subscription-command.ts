import { orThrow, privately, type Reader, type Reply, requireServer } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { knownNames } from '#src/desk/titles.ts';
import { type CommandChannel, readChannel } from '#src/subscriptions/destination.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { parseManner } from './manner-parser.ts';
import { type Addition, addSubscription, startSubscription } from './new-subscription.ts';
import { notePictures } from './note-pictures.ts';
import type { CompleteRequest, EditRequest, SetUpRequest, SharedRequest } from './options.ts';
import {
	editSubscription,
	pauseSubscription,
	removeSubscription,
	resumeSubscription,
	showById,
} from './subscription-actions.ts';
import { listSubscriptions, type ServerSubscriptions } from './subscription-view.ts';
import { noteUnmatched } from './unmatched-topics.ts';
import { newWish, parseWish } from './wish-parser.ts';

/** The digests or alerts of the server in which a moderator asks. */
export function serverSubscriptions(
	kind: Wish['kind'],
	{ archive, book, slots, delivery, rolesIn, channelIn, now, phrases }: Newsroom,
	reader: Reader,
): ServerSubscriptions {
	const guildId = requireServer(reader);
	const parts = { archive, book, slots, delivery, rolesIn, channelIn, now, phrases };
	return { ...parts, guildId, kind };
}

/** Runs a subcommand that `/digest` and `/alert` share; `which` must be an id. */
export async function runShared(
	request: Exclude<SharedRequest, SetUpRequest>,
	server: ServerSubscriptions,
	newsroom: Newsroom,
): Promise<Reply> {
	switch (request.action) {
		case 'list':
			return privately(listSubscriptions(server, request.page));
		case 'show':
			return privately(orThrow(showById(server, request.which, 'subscriptionUnchanged')));
		case 'pause':
			return privately(orThrow(await pauseSubscription(server, request.which)));
		case 'resume': {
			const resume = newsroom.delivery.resume;
			return privately(orThrow(await resumeSubscription(server, request.which, resume)));
		}
		case 'remove': {
			const removal = { which: request.which, isConfirmed: request.sure !== undefined };
			return privately(orThrow(await removeSubscription(server, removal)));
		}
	}
}

/** Adds the subscription that a moderator typed; `prepare` can change it before it is stored. */
export async function addRequested(
	request: CompleteRequest,
	{ kind, guildId, book }: ServerSubscriptions,
	{
		newsroom,
		reader,
		prepare = (created) => created,
	}: {
		readonly newsroom: Newsroom;
		readonly reader: Reader;
		readonly prepare?: (created: Subscription) => Subscription;
	},
): Promise<Addition> {
	const { channelId, place } = orThrow(readChannel(request.channel));
	const at = mannerContext(newsroom, guildId, request.channel);
	const { manner } = orThrow(parseManner(request, undefined, at));
	const added = await addSubscription(book, { ...reader, guildId }, ({ settings }) => {
		const before = newWish(kind, settings.timezone);
		const { wish } = orThrow(parseWish(request, before, knownNames(newsroom.archive)));
		const where = { guildId, channelId, place, madeBy: reader.userId };
		const own = { ...where, wish, ...(manner && { manner }) };
		return prepare(startSubscription(newsroom, own));
	});
	return orThrow(added);
}

/** Changes a subscription as a moderator typed; options that were not typed stay as they were. */
export async function editRequested(
	{ action: _, which, channel, ...typed }: EditRequest,
	server: ServerSubscriptions,
	newsroom: Newsroom,
): Promise<Reply> {
	const known = knownNames(newsroom.archive);
	const edited = await editSubscription(server, {
		which,
		parse: (before) => parseWish(typed, before, known),
		parseManner: ({ manner, channelId }) =>
			parseManner(typed, manner, {
				...mannerContext(newsroom, server.guildId, channel),
				...(channel === undefined && { channel: newsroom.channelIn(server.guildId, channelId) }),
			}),
		channel: channel && orThrow(readChannel(channel)),
		notesOn: (changed) => [
			...noteUnmatched(newsroom, changed.wish),
			...notePictures(newsroom, changed),
		],
	});
	const message = orThrow(edited);
	// A tag or a thread that was taken back may have been all that kept it from posting.
	await newsroom.delivery.recheck(server.guildId);
	return privately(message);
}

/** What the options of how messages are posted depend on; a forum in an option can come without its tags. */
function mannerContext(
	{ channelIn, rolesIn, phrases }: Newsroom,
	guildId: string,
	channel: CommandChannel | undefined,
) {
	const known = channel?.kind === 'forum' ? channelIn(guildId, channel.id) : undefined;
	return {
		channel: known ?? channel,
		roles: rolesIn(guildId),
		language: phrases.language,
	};
}
