import {
	type APIApplicationCommandChannelOption,
	ApplicationCommandOptionType,
	ChannelType,
	type APIApplicationCommandSubcommandOption as Subcommand,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Command, defineCommand, publicly } from '#src/bot/command.ts';
import { isSameCommandSet, toRegistration } from '#src/discord/register-commands.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';

const brief: Command = defineCommand({
	data: {
		name: 'brief',
		description: 'What is happening',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'topic',
				description: 'A name or words',
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
	data: { name: 'reload', description: 'Read again' },
	for: 'moderators',
};
const channel: APIApplicationCommandChannelOption = {
	type: ApplicationCommandOptionType.Channel,
	name: 'channel',
	description: 'Where',
	channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
};
const type = ApplicationCommandOptionType.Subcommand;
const addition: Subcommand = { type, name: 'add', description: 'One more', options: [channel] };
const list: Subcommand = { type, name: 'list', description: 'All of them' };
const digest: Command = {
	...brief,
	data: {
		name: 'digest',
		description: 'Round-ups',
		options: [addition, list],
	},
};
const wanted = [brief, reload, digest].map(toRegistration);

/** A command as Discord sends it back: with ids, and with defaults spelled out. */
function asDiscordSays({ options = [], ...command }: Registration): object {
	return {
		id: '1',
		application_id: '2',
		version: '3',
		name_localizations: null,
		description_localizations: null,
		dm_permission: null,
		nsfw: false,
		options: options.map(optionAsDiscordSays),
		...command,
	};
}

function optionAsDiscordSays(option: Option): object {
	const inside = 'options' in option ? (option.options ?? []) : [];
	return {
		name_localizations: null,
		required: false,
		autocomplete: false,
		...option,
		options: inside.map(optionAsDiscordSays),
	};
}

type Registration = ReturnType<typeof toRegistration>;
type Option = NonNullable<Registration['options']>[number];

const digestThat = (add: object): object[] => [
	...wanted.slice(0, 2),
	toRegistration({ ...digest, data: { ...digest.data, options: [{ ...addition, ...add }, list] } }),
];

describe('a registered set of commands', () => {
	it('is the same in another order, with Discord’s additions and defaults', () => {
		expect(isSameCommandSet(wanted.map(asDiscordSays).reverse(), wanted)).toBe(true);
	});

	it('is the same whatever the order of an object’s keys', () => {
		const turned = wanted.map((command) => Object.fromEntries(Object.entries(command).reverse()));
		expect(isSameCommandSet(turned, wanted)).toBe(true);
	});

	it.each([
		['a command is missing', wanted.slice(1)],
		['there is one too many', [...wanted, ...wanted.slice(1)]],
		['a description changed', wanted.map((one) => ({ ...one, description: 'Something else' }))],
		['an option changed', wanted.map((one) => ({ ...one, options: [] }))],
		['a subcommand is called otherwise', digestThat({ name: 'more' })],
		['an option of a subcommand is gone', digestThat({ options: [] })],
		[
			'an option of a subcommand takes other channels',
			digestThat({ options: [{ ...channel, channel_types: [ChannelType.GuildText] }] }),
		],
		['who may use it changed', wanted.map((one) => ({ ...one, default_member_permissions: '8' }))],
		['where it may be used changed', wanted.map((one) => ({ ...one, contexts: [0, 1, 2] }))],
	])('is another when %s', (_, registered) => {
		expect(isSameCommandSet(registered, wanted)).toBe(false);
	});
});

describe('the registration of a command', () => {
	it('for moderators needs MANAGE_GUILD, and a server', () => {
		expect(toRegistration(reload)).toMatchObject({
			default_member_permissions: '32',
			contexts: [0],
		});
	});

	it('for readers needs nothing, and works in direct messages too', () => {
		expect(toRegistration(brief)).toMatchObject({
			default_member_permissions: null,
			contexts: [0, 1],
		});
	});
});
