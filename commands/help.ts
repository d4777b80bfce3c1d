import { z } from 'zod';
import type { Archive } from '#src/archive/archive.ts';
import { defineCommand, privately } from '#src/bot/command.ts';
import { renderCoverage, renderHelp } from '#src/render/cards/help-card.ts';

export default defineCommand({
	data: { name: 'help', description: 'doesHelp' },
	options: z.object({
		/** Set by buttons only. */
		about: z.literal('coverage').optional(),
	}),
	for: 'readers',
	seenBy: 'reader',

	run({ about }, { archive, phrases, commands }, { isModerator }) {
		if (about === 'coverage') return privately(renderCoverage(coverageOf(archive), phrases));
		return privately(
			renderHelp(
				commands().filter((one) => isModerator || one.for === 'readers'),
				phrases,
			),
		);
	},
});

const namesMax = 25;

function coverageOf(archive: Archive) {
	const { articles, newest } = archive.facts();
	const names = archive.names().suggest('', namesMax);
	return { articles, newest, sources: archive.sources(), names: names.map(({ name }) => name) };
}
