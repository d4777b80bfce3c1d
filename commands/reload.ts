import { z } from 'zod';
import { defineCommand, privately, UserError } from '#src/bot/command.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderReload, renderUndo } from '#src/render/cards/reload-card.ts';

export default defineCommand({
	data: { name: 'reload', description: 'doesReload' },
	options: z.object({
		/** Set by the Undo button only. */
		undo: z.literal('yes').optional(),
	}),
	for: 'moderators',
	homeOnly: true,
	isForLeader: () => true,
	seenBy: 'reader',

	async run({ undo }, { archive, sources, cluster, phrases }, reader) {
		if (undo === undefined) {
			sources.rereadPublishers();
			const report = await archive.reload(reader.userId);
			const problems = sources.reread();
			const all = {
				...report,
				problems: [...problems, ...report.problems],
				problemCount: problems.length + report.problemCount,
			};
			return privately(renderReload(all, archive.facts().undoable, phrases));
		}
		const report = await archive.undo(reader.userId);
		if (report === undefined) {
			const isOneOfSeveral = cluster !== undefined;
			const why = isOneOfSeveral ? 'reloadNotUndoneElsewhere' : 'reloadNothingToUndo';
			throw new UserError('nothing-to-undo', saying(why));
		}
		return privately(renderUndo(report, phrases));
	},
});
