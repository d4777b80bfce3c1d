import { z } from 'zod';
import { defineCommand, privately, UserError } from '#src/bot/command.ts';
import { renderReload, renderUndo } from '#src/render/cards/reload-card.ts';

export default defineCommand({
	data: { name: 'reload', description: 'Read the articles again, and say what changed' },
	options: z.object({
		/** Only the Undo button says it. */
		undo: z.literal('yes').optional(),
	}),
	for: 'moderators',
	homeOnly: true,
	seenBy: 'reader',

	async run({ undo }, { archive }, reader) {
		if (undo === undefined) {
			const report = await archive.reload(reader.userId);
			return privately(renderReload(report, archive.facts().undoable));
		}
		const takenBack = await archive.undo(reader.userId);
		if (takenBack === undefined) {
			throw new UserError('nothing-to-undo', 'There is no reload left to take back.');
		}
		return privately(renderUndo(takenBack));
	},
});
