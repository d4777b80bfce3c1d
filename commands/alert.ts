import { z } from 'zod';
import { defineCommand, orThrow, privately, type Reader, type Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { renderEstimate } from '#src/render/cards/subscription-card.ts';
import { pause } from '#src/subscriptions/transitions.ts';
import { completions } from './subscriptions/completions.ts';
import { estimateStories } from './subscriptions/estimate.ts';
import { withId } from './subscriptions/find-subscription.ts';
import {
	type CompleteRequest,
	mannerOptions,
	option,
	sharedSubcommands,
	subcommand,
} from './subscriptions/options.ts';
import {
	addRequested,
	runShared,
	serverSubscriptions,
} from './subscriptions/subscription-command.ts';
import { setUp } from './subscriptions/subscription-form.ts';
import { actionOn, removalOf, showAddition, zoneNotes } from './subscriptions/subscription-view.ts';
import { summarize } from './subscriptions/summary.ts';
import { noteUnmatched } from './subscriptions/unmatched-topics.ts';

const { channel, topics, except, budget, quiet, timezone } = option;

export default defineCommand({
	data: {
		name: 'alert',
		description: 'doesAlert',
		options: [
			subcommand('add', 'doesAlertAdd', [
				channel,
				topics,
				except,
				budget,
				quiet,
				timezone,
				...mannerOptions.alert,
			]),
			subcommand('list', 'doesAlertList'),
			subcommand('edit', 'doesAlertEdit', [
				option.which,
				topics,
				channel,
				except,
				budget,
				quiet,
				timezone,
				...mannerOptions.alert,
			]),
			subcommand('pause', 'doesAlertPause', [option.which]),
			subcommand('resume', 'doesAlertResume', [option.which]),
			subcommand('remove', 'doesAlertRemove', [option.which]),
		],
	},
	options: z.discriminatedUnion('action', [...sharedSubcommands()]),
	for: 'moderators',
	seenBy: 'reader',

	async run(options, newsroom, reader) {
		const server = serverSubscriptions('alert', newsroom, reader);
		const request = orThrow(withId(options, newsroom, server));
		switch (request.action) {
			case 'add':
			case 'form':
			case 'sent':
			case 'edit':
				return setUp('alert', request, { newsroom, reader, server, add });
			default:
				return runShared(request, server, newsroom);
		}
	},

	complete: completions('alert'),
	suggestsFromSubscriptions: ['which', 'tags'],
});

/**
 * Adds the alerts paused, and shows how many there would have been. Because they are stored, the
 * button that starts them needs only their id, and they are listed as paused until it is pressed.
 */
async function add(request: CompleteRequest, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { archive, phrases } = newsroom;
	const now = newsroom.now();
	const server = serverSubscriptions('alert', newsroom, reader);
	const addition = await addRequested(request, server, {
		newsroom,
		reader,
		prepare: (created) => pause(created, 'asked', now),
	});
	if (addition.kind === 'duplicate') return privately(showAddition(addition, server));
	const { subscription } = addition;
	const { id, wish } = subscription;
	const settings = newsroom.book.settingsOf(server.guildId);
	const shown = summarize(subscription, { ...newsroom, now });
	return privately(
		renderEstimate(shown, estimateStories(archive, wish, now), {
			notes: [...noteUnmatched(newsroom, wish), ...zoneNotes(wish, settings, phrases)],
			phrases,
			start: actionOn('alert', 'resume', id),
			discard: removalOf('alert', id),
		}),
	);
}
