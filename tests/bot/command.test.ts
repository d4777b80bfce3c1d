import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Command, privately, usagesOf } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';

const wordsOption = {
	type: ApplicationCommandOptionType.String,
	name: 'words',
	description: 'Some words',
} as const;

function aCommand(options: Command['data']['options']): Command {
	return {
		data: { name: 'digest', description: 'Round-ups', ...(options && { options }) },
		options: z.unknown(),
		for: 'readers',
		seenBy: 'reader',
		run: () => privately(renderNotice('Done.')),
	};
}

describe('usagesOf', () => {
	it('lists a command without subcommands once, with its options', () => {
		expect(usagesOf(aCommand([wordsOption]))).toEqual([
			{ name: 'digest', description: 'Round-ups', options: [wordsOption] },
		]);
		expect(usagesOf(aCommand(undefined))).toEqual([
			{ name: 'digest', description: 'Round-ups', options: [] },
		]);
	});

	it('lists each subcommand of a command, with its own options', () => {
		const type = ApplicationCommandOptionType.Subcommand;
		const command = aCommand([
			{ type, name: 'add', description: 'One more', options: [wordsOption] },
			{ type, name: 'list', description: 'All of them' },
		]);
		expect(usagesOf(command)).toEqual([
			{ name: 'digest add', description: 'One more', options: [wordsOption] },
			{ name: 'digest list', description: 'All of them', options: [] },
		]);
	});
});
