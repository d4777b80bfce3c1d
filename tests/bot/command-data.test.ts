import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type CommandData, usagesOf } from '#src/bot/command-data.ts';

const wordsOption = {
	type: ApplicationCommandOptionType.String,
	name: 'words',
	description: 'optionSearchWords',
} as const;

function aCommand(options: CommandData['options']): CommandData {
	return { name: 'digest', description: 'doesDigest', ...(options && { options }) };
}

describe('usagesOf', () => {
	it('lists a command without subcommands once, with its options', () => {
		expect(usagesOf(aCommand([wordsOption]))).toEqual([
			{ name: 'digest', description: 'doesDigest', options: [wordsOption] },
		]);
		expect(usagesOf(aCommand(undefined))).toEqual([
			{ name: 'digest', description: 'doesDigest', options: [] },
		]);
	});

	it('lists each subcommand of a command, with its own options', () => {
		const type = ApplicationCommandOptionType.Subcommand;
		const command = aCommand([
			{ type, name: 'add', description: 'doesDigestAdd', options: [wordsOption] },
			{ type, name: 'list', description: 'doesDigestList' },
		]);
		expect(usagesOf(command)).toEqual([
			{ name: 'digest add', description: 'doesDigestAdd', options: [wordsOption] },
			{ name: 'digest list', description: 'doesDigestList', options: [] },
		]);
	});
});
