import { z } from 'zod';
import { defineCommand, privately } from '#src/command.ts';
import { renderHelp } from '#src/render/help-card.ts';

export default defineCommand({
	data: { name: 'help', description: 'What you can ask the news desk' },
	options: z.object({}),
	for: 'readers',
	seenBy: 'reader',

	run(_, { commands }, { isModerator }) {
		return privately(renderHelp(commands().filter((one) => isModerator || one.for === 'readers')));
	},
});
