import { z } from 'zod';
import { defineCommand, privately } from '#src/command.ts';
import { renderStatus } from '#src/render/status-card.ts';

export default defineCommand({
	data: { name: 'status', description: 'How the news desk is doing' },
	options: z.object({}),
	for: 'moderators',
	seenBy: 'reader',

	run(_, { archive, process }) {
		return privately(renderStatus(archive.facts(), process()));
	},
});
