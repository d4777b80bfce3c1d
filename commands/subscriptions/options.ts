import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { OptionData, SubcommandData } from '#src/bot/command-data.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import type { CommandWord, PlainKey } from '#src/phrases/catalogue.ts';
import { lookKinds } from '#src/render/message/look.ts';
import { CommandChannel } from '#src/subscriptions/destination.ts';
import type { Wish } from '#src/subscriptions/subscription.ts';

const text = { type: ApplicationCommandOptionType.String, autocomplete: true } as const;

const onOrOff = {
	type: ApplicationCommandOptionType.String,
	choices: [
		{ says: 'choiceOn', value: 'on' },
		{ says: 'choiceOff', value: 'off' },
	],
} as const;

/** The options of `/digest` and `/alert`, as Discord shows them. */
export const option = {
	channel: {
		type: ApplicationCommandOptionType.Channel,
		name: 'channel',
		description: 'optionChannel',
		channel_types: [
			ChannelType.GuildText,
			ChannelType.GuildAnnouncement,
			ChannelType.PublicThread,
			ChannelType.PrivateThread,
			ChannelType.AnnouncementThread,
			ChannelType.GuildForum,
		],
	},
	topics: {
		...text,
		name: 'topics',
		description: 'optionTopics',
		max_length: 1_000,
	},
	except: { ...text, name: 'except', description: 'optionExcept', max_length: 1_000 },
	timezone: {
		...text,
		name: 'timezone',
		description: 'optionTimezone',
		max_length: 64,
	},
	when: {
		...text,
		name: 'when',
		description: 'optionWhen',
		max_length: 100,
	},
	whenEmpty: {
		type: ApplicationCommandOptionType.String,
		name: 'when_empty',
		description: 'optionWhenEmpty',
		choices: [
			{ says: 'choiceNothing', value: 'nothing' },
			{ says: 'choiceSaySo', value: 'say so' },
		],
	},
	content: {
		type: ApplicationCommandOptionType.String,
		name: 'content',
		description: 'optionContent',
		choices: [
			{ says: 'choiceNewStories', value: 'new stories' },
			{ says: 'talkedTitle', value: 'most talked about' },
		],
	},
	budget: {
		type: ApplicationCommandOptionType.Integer,
		name: 'budget',
		description: 'optionBudget',
		min_value: 1,
		max_value: 60,
	},
	quiet: {
		type: ApplicationCommandOptionType.String,
		name: 'quiet',
		description: 'optionQuiet',
		max_length: 100,
	},
	ping: { ...text, name: 'ping', description: 'optionPing', max_length: 100 },
	publish: { ...onOrOff, name: 'publish', description: 'optionPublish' },
	thread: { ...onOrOff, name: 'thread', description: 'optionThread' },
	tags: { ...text, name: 'tags', description: 'optionTags', max_length: 300 },
	look: {
		type: ApplicationCommandOptionType.String,
		name: 'look',
		description: 'optionLook',
		choices: [
			{ says: 'choiceLookFull', value: 'full' },
			{ says: 'choiceLookCompact', value: 'compact' },
			{ says: 'choiceLookHeadlines', value: 'headlines' },
		],
	},
	accent: { ...text, name: 'accent', description: 'optionAccent', max_length: 40 },
	thumbnails: { ...onOrOff, name: 'thumbnails', description: 'optionThumbnails' },
	file: {
		type: ApplicationCommandOptionType.Attachment,
		name: 'file',
		description: 'optionTransferFile',
		required: true,
	},
	which: { ...text, name: 'which', description: 'optionWhich', required: true, max_length: 100 },
} satisfies Record<string, OptionData>;

/** How messages are posted; only digests have threads. */
export const mannerOptions: Readonly<Record<Wish['kind'], readonly OptionData[]>> = {
	digest: mannerOf(option.thread),
	alert: mannerOf(),
};

function mannerOf(...own: readonly OptionData[]): readonly OptionData[] {
	const { ping, publish, tags, look, accent, thumbnails } = option;
	return [ping, publish, ...own, tags, look, accent, thumbnails];
}

export function required<Option extends OptionData>(one: Option): Option {
	return { ...one, required: true };
}

export function subcommand(
	name: CommandWord,
	description: PlainKey,
	options: readonly OptionData[] = [],
): SubcommandData {
	return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

/** The id of a subscription, or text that identifies one. */
export const which = z.string().max(100);

const topicsText = z.string().max(1_000);
const when = z.string().max(200);

/** How the options of a wish are parsed; each command registers only those it uses. */
const wishOptions = {
	except: topicsText.optional(),
	timezone: z.string().max(100).optional(),
	when_empty: z.enum(['nothing', 'say so']).optional(),
	content: z.enum(['new stories', 'most talked about']).optional(),
	budget: z.coerce.number().int().min(1).max(60).optional(),
	quiet: z.string().max(200).optional(),
	ping: z.string().max(100).optional(),
	publish: z.enum(['on', 'off']).optional(),
	thread: z.enum(['on', 'off']).optional(),
	tags: z.string().max(300).optional(),
	look: z.enum(lookKinds).optional(),
	accent: z.string().max(40).optional(),
	thumbnails: z.enum(['on', 'off']).optional(),
};

/** What a new digest or alerts are made of; what is missing is asked for in a form. */
const addOptions = {
	channel: CommandChannel.optional(),
	topics: topicsText.optional(),
	when: when.optional(),
	...wishOptions,
};

/** Of forms: what is changed, one of the usual times, and the id of what did not fit into the `custom_id`. */
const formOptions = {
	/** Absent if something new is set up. */
	which: which.optional(),
	usual: when.optional(),
	draft: z.string().max(20).optional(),
};

export const AddRequest = z.object({ action: z.literal('add'), ...addOptions });
export type AddRequest = z.infer<typeof AddRequest>;

/** Options that were not typed stay as they were; without any, a form shows what there is. */
export const EditRequest = z.object({ action: z.literal('edit'), which, ...addOptions });
export type EditRequest = z.infer<typeof EditRequest>;

/** How the subcommands that `/digest` and `/alert` share are parsed. */
export function sharedSubcommands() {
	return [
		AddRequest,
		/** Only buttons send `form`, with the id of the channel. */
		z.object({
			action: z.literal('form'),
			...addOptions,
			...formOptions,
			channel: z.string().max(20).optional(),
		}),
		/** Only forms send `sent`. */
		z.object({ action: z.literal('sent'), ...addOptions, ...formOptions }),
		z.object({ action: z.literal('list'), page: pageNumber }),
		EditRequest,
		/** Only buttons send `show`. */
		z.object({ action: z.enum(['show', 'pause', 'resume']), which }),
		z.object({ action: z.literal('remove'), which, sure: z.literal('yes').optional() }),
	] as const;
}

/** The parsed options of a shared subcommand. */
export type SharedRequest = z.infer<ReturnType<typeof sharedSubcommands>[number]>;
type FormRequest = Extract<SharedRequest, { action: 'form' }>;
export type SentRequest = Extract<SharedRequest, { action: 'sent' }>;

/** A request for a new digest or alerts, or to change one: typed, or through a form. */
export type SetUpRequest = AddRequest | EditRequest | FormRequest | SentRequest;

/** A request with everything that a new digest or alerts need. */
export type CompleteRequest = AddRequest & {
	readonly channel: CommandChannel;
	readonly topics: string;
};
