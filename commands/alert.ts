import { z } from 'zod';
import {
	accepted,
	defineCommand,
	privately,
	type Reader,
	type Reply,
	serverOf,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { renderEstimate } from '#src/render/cards/subscription-card.ts';
import { Place, readChannel } from '#src/subscriptions/destination.ts';
import type { AlertWish, Wish } from '#src/subscriptions/subscription.ts';
import { pause } from '#src/subscriptions/transitions.ts';
import { estimateStories } from './subscriptions/estimate-stories.ts';
import { noteUnmatched } from './subscriptions/explain-topics.ts';
import {
	actionOn,
	changeOne,
	keepOne,
	listAll,
	pauseOne,
	removal,
	removeOne,
	resumeOne,
	showAdded,
	zoneNotes,
} from './subscriptions/manage.ts';
import {
	completions,
	option,
	required,
	subcommand,
	typedOptions,
	which,
} from './subscriptions/options.ts';
import { withWhich } from './subscriptions/reach.ts';
import { newAlertWish, readAlertWish } from './subscriptions/read-wish.ts';
import { addSubscription, beginSubscription } from './subscriptions/server-subscriptions.ts';
import { toShown } from './subscriptions/shown.ts';

const { channel, topics, except, budget, quiet, timezone } = option;

const wished = {
	...typedOptions,
	budget: z.coerce.number().int().min(1).max(60).optional(),
	quiet: z.string().max(200).optional(),
};

const options = z.discriminatedUnion('action', [
	z.object({ action: z.literal('add'), channel: Place, ...wished }),
	z.object({ action: z.literal('list'), page: pageNumber }),
	z
		.object({ action: z.literal('edit'), which, channel: Place.optional(), ...wished })
		.partial({ topics: true }),
	/** Only buttons say `show`. */
	z.object({ action: z.enum(['show', 'pause', 'resume']), which }),
	z.object({ action: z.literal('remove'), which, sure: z.literal('yes').optional() }),
]);

type Asked<Action> = Extract<z.infer<typeof options>, { action: Action }>;

export default defineCommand({
	data: {
		name: 'alert',
		description: 'One message for each new story, posted to a channel as it arrives',
		options: [
			subcommand('add', 'Post each new story about something to a channel as it arrives', [
				required(channel),
				required(topics),
				except,
				budget,
				quiet,
				timezone,
			]),
			subcommand('list', 'The alerts of this server'),
			subcommand('edit', 'Change what alerts are about, where they come, or how many', [
				option.which,
				topics,
				channel,
				except,
				budget,
				quiet,
				timezone,
			]),
			subcommand('pause', 'Post alerts no more until they are resumed', [option.which]),
			subcommand('resume', 'Post alerts again', [option.which]),
			subcommand('remove', 'Remove alerts', [option.which]),
		],
	},
	options,
	for: 'moderators',
	seenBy: 'reader',

	async run(given, newsroom, reader) {
		const tended = tendedBy(newsroom, reader);
		const asked = accepted(withWhich(given, newsroom, tended));
		switch (asked.action) {
			case 'add':
				return add(asked, newsroom, reader);
			case 'list':
				return privately(listAll(tended, asked.page));
			case 'edit':
				return edit(asked, newsroom, reader);
			case 'show':
				return privately(accepted(keepOne(tended, asked.which)));
			case 'pause':
				return privately(accepted(await pauseOne(tended, asked.which)));
			case 'resume': {
				const resume = newsroom.delivery()?.resume;
				return privately(accepted(await resumeOne(tended, asked.which, resume)));
			}
			case 'remove': {
				const removing = { which: asked.which, sure: asked.sure !== undefined };
				return privately(accepted(await removeOne(tended, removing)));
			}
		}
	},

	complete: completions('alert'),
});

function tendedBy({ book, slots, now }: Newsroom, reader: Reader) {
	return { book, slots, now, guildId: serverOf(reader), kind: 'alert' } as const;
}

/**
 * Keeps the alerts paused and says how often they would have come; the button that starts them then
 * needs no more than their id. Those that nobody starts are listed as paused.
 */
async function add(asked: Asked<'add'>, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { archive, book, newId, slots } = newsroom;
	const now = newsroom.now();
	const guildId = serverOf(reader);
	const { channelId, place } = accepted(readChannel(asked.channel));
	const added = await addSubscription(book, { ...reader, guildId }, ({ settings }) => {
		const plain = newAlertWish(settings.timezone);
		const { wish } = accepted(readAlertWish(asked, plain, archive.names()));
		const own = { id: newId(), guildId, channelId, place, madeBy: reader.userId, wish };
		const position = archive.position();
		return pause(beginSubscription({ ...own, now, position }), 'asked', now);
	});
	const { kind, subscription } = accepted(added);
	if (kind === 'here already') {
		return privately(showAdded({ kind, subscription }, tendedBy(newsroom, reader)));
	}
	const { id, wish } = subscription;
	return privately(
		renderEstimate(toShown(subscription, { now, slots }), estimateStories(archive, wish, now), {
			notes: [...noteUnmatched(archive, wish), ...zoneNotes(wish, book.settingsOf(guildId))],
			start: actionOn('alert', 'resume', id),
			discard: removal('alert', id),
		}),
	);
}

async function edit(asked: Asked<'edit'>, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const tended = tendedBy(newsroom, reader);
	const names = newsroom.archive.names();
	const reread = (before: AlertWish) => readAlertWish(asked, before, names);
	const channel = asked.channel && accepted(readChannel(asked.channel));
	const notesOn = (wish: Wish) => noteUnmatched(newsroom.archive, wish);
	const change = { which: asked.which, reread, channel, notesOn };
	return privately(accepted(await changeOne(tended, change)));
}
