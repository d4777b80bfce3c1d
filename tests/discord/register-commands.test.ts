import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Command, defineCommand, publicly } from '#src/bot/command.ts';
import type { OptionData, SubcommandData } from '#src/bot/command-data.ts';
import { isSameCommandSet, toRegistration } from '#src/discord/register-commands.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { phrasebook } from '../harness/phrases.ts';

const brief: Command = defineCommand({
	data: {
		name: 'brief',
		description: 'doesBrief',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'topic',
				description: 'optionTopic',
				required: true,
				autocomplete: true,
			},
		],
	},
	options: z.unknown(),
	for: 'readers',
	seenBy: 'everyone',
	run: () => publicly(renderNotice('Done.')),
});
const reload: Command = {
	...brief,
	data: { name: 'reload', description: 'doesReload' },
	for: 'moderators',
};
const channel: OptionData = {
	type: ApplicationCommandOptionType.Channel,
	name: 'channel',
	description: 'optionChannel',
	channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
};
const type = ApplicationCommandOptionType.Subcommand;
const addition: SubcommandData = {
	type,
	name: 'add',
	description: 'doesDigestAdd',
	options: [channel],
};
const list: SubcommandData = { type, name: 'list', description: 'doesDigestList' };
const digest: Command = {
	...brief,
	data: {
		name: 'digest',
		description: 'doesDigest',
		options: [addition, list],
	},
};
const wanted = [brief, reload, digest].map((command) => toRegistration(command, phrasebook));

/** A command as Discord returns it: with ids and spelled-out defaults. */
function asReturned({ options = [], ...command }: Registration): object {
	return {
		id: '1',
		application_id: '2',
		version: '3',
		dm_permission: null,
		nsfw: false,
		options: options.map(optionAsReturned),
		...command,
	};
}

function optionAsReturned(option: Option): object {
	const nested = 'options' in option ? (option.options ?? []) : [];
	return {
		required: false,
		autocomplete: false,
		...option,
		options: nested.map(optionAsReturned),
	};
}

type Registration = ReturnType<typeof toRegistration>;
type Option = NonNullable<Registration['options']>[number];

const wantedWithAddition = (add: object): object[] => [
	...wanted.slice(0, 2),
	toRegistration(
		{ ...digest, data: { ...digest.data, options: [{ ...addition, ...add }, list] } },
		phrasebook,
	),
];

describe('a registered set of commands', () => {
	it('accepts registered commands in another order, with Discord’s additions and defaults', () => {
		expect(isSameCommandSet(wanted.map(asReturned).reverse(), wanted)).toBe(true);
	});

	it('accepts registered commands whose fields are in another order', () => {
		const reordered = wanted.map((command) =>
			Object.fromEntries(Object.entries(command).reverse()),
		);
		expect(isSameCommandSet(reordered, wanted)).toBe(true);
	});

	it.each([
		['a command is missing', wanted.slice(1)],
		['there is one command too many', [...wanted, ...wanted.slice(1)]],
		['a description changed', wanted.map((one) => ({ ...one, description: 'Something else' }))],
		['an option changed', wanted.map((one) => ({ ...one, options: [] }))],
		['a subcommand has another name', wantedWithAddition({ name: 'edit' })],
		['an option of a subcommand is missing', wantedWithAddition({ options: [] })],
		[
			'an option of a subcommand takes other channels',
			wantedWithAddition({ options: [{ ...channel, channel_types: [ChannelType.GuildText] }] }),
		],
		[
			'the required permissions changed',
			wanted.map((one) => ({ ...one, default_member_permissions: '8' })),
		],
		['the contexts changed', wanted.map((one) => ({ ...one, contexts: [0, 1, 2] }))],
	])('sees a difference in the registered commands if %s', (_, registered) => {
		expect(isSameCommandSet(registered, wanted)).toBe(false);
	});
});

describe('the registration of a command', () => {
	it('registers a moderators’ command for servers only, with MANAGE_GUILD', () => {
		expect(toRegistration(reload, phrasebook)).toMatchObject({
			default_member_permissions: '32',
			contexts: [0],
		});
	});

	it('registers a readers’ command for everyone, in direct messages too', () => {
		expect(toRegistration(brief, phrasebook)).toMatchObject({
			default_member_permissions: null,
			contexts: [0, 1],
		});
	});
});
