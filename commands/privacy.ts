import { z } from 'zod';
import { defineCommand, privately } from '#src/bot/command.ts';
import { keptAfterLeavingDays } from '#src/delivery/servers.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { renderEraseQuestion, renderPrivacy } from '#src/render/cards/privacy-card.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { forgetMaker, postedDays } from '#src/subscriptions/transitions.ts';

export default defineCommand({
	data: { name: 'privacy', description: 'doesPrivacy' },
	options: z.object({
		/** Set by buttons only. */
		erase: z.enum(['ask', 'yes']).optional(),
	}),
	for: 'readers',
	isForLeader: () => true,
	seenBy: 'reader',

	async run({ erase }, { book, summaries, phrases }, { userId }) {
		if (erase === 'yes') {
			await eraseAll(book, userId);
			return privately(renderNotice(phrases.say('privacyErased')));
		}
		const stored = {
			follows: book.ofMember(userId).length,
			made: serverSubscriptionsMadeBy(book, userId).length,
		};
		if (erase === 'ask') return privately(renderEraseQuestion(stored, phrases));
		const facts = { ...retentionDays, asksModel: summaries !== undefined };
		return privately(renderPrivacy(stored, facts, phrases));
	},
});

const retentionDays = { keptDays: keptAfterLeavingDays, postedDays };

async function eraseAll(book: Book, userId: string): Promise<void> {
	await book.decide({ userId }, ({ subscriptions }) => ({
		outcome: undefined,
		remove: subscriptions.map(({ id }) => id),
	}));
	for (const guildId of new Set(
		serverSubscriptionsMadeBy(book, userId).map(({ guildId = '' }) => guildId),
	)) {
		await book.decide({ guildId }, ({ subscriptions }) => ({
			outcome: undefined,
			put: subscriptions.filter(({ madeBy }) => madeBy === userId).map(forgetMaker),
		}));
	}
}

function serverSubscriptionsMadeBy(book: Book, userId: string): readonly Subscription[] {
	return [...book.all()].filter(
		({ guildId, madeBy }) => guildId !== undefined && madeBy === userId,
	);
}
