import { z } from 'zod';
import { defineCommand, privately } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { keptAfterLeavingDays } from '#src/delivery/servers.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { renderEraseQuestion, renderPrivacy } from '#src/render/cards/privacy-card.ts';
import { forgetMakerInServers, serverSubscriptionsMadeBy } from '#src/subscriptions/makers.ts';
import { postedDays } from '#src/subscriptions/transitions.ts';
import { throwPerhapsSaved } from '#src/subscriptions/unsaved-change.ts';

export default defineCommand({
	data: { name: 'privacy', description: 'doesPrivacy' },
	options: z.object({
		/** Set by buttons only. */
		erase: z.enum(['ask', 'yes']).optional(),
	}),
	for: 'readers',
	isForLeader: () => true,
	seenBy: 'reader',

	async run({ erase }, newsroom, { userId }) {
		const { book, cluster, summaries, phrases } = newsroom;
		if (erase === 'yes') {
			await eraseAll(newsroom, userId);
			return privately(renderNotice(phrases.say('privacyErased')));
		}
		const stored = {
			follows: book.ofMember(userId).length,
			made:
				serverSubscriptionsMadeBy(book, userId).length +
				((await cluster?.madeElsewhere(userId)) ?? 0),
		};
		if (erase === 'ask') return privately(renderEraseQuestion(stored, phrases));
		const facts = {
			...retentionDays,
			asksModel: summaries !== undefined,
			passesOn: cluster !== undefined,
		};
		return privately(renderPrivacy(stored, facts, phrases));
	},
});

const retentionDays = { keptDays: keptAfterLeavingDays, postedDays };

async function eraseAll({ book, cluster }: Newsroom, userId: string): Promise<void> {
	await book.decide({ userId }, ({ subscriptions }) => ({
		outcome: undefined,
		remove: subscriptions.map(({ id }) => id),
	}));
	await forgetMakerInServers(book, userId).catch(throwPerhapsSaved);
	await cluster?.forgetMakerElsewhere(userId);
}
