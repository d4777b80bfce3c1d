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
	seenBy: 'reader',

	async run({ erase }, { book, summaries }, { userId }) {
		if (erase === 'yes') {
			await eraseAll(book, userId);
			return privately(
				renderNotice(
					'Erased. You no longer follow anything, and no digest or alert contains your user ID.',
				),
			);
		}
		const stored = {
			follows: book.ofMember(userId).length,
			made: serverSubscriptionsMadeBy(book, userId).length,
		};
		if (erase === 'ask') return privately(renderEraseQuestion(stored));
		return privately(renderPrivacy(stored, retentionDays, summaries !== undefined));
	},
});

const retentionDays = { kept: keptAfterLeavingDays, posted: postedDays };

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
