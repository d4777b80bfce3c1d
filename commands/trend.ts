import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { defineCommand, privately, publicly, type Reply, UserError } from '#src/bot/command.ts';
import { refuseOnlyLeftOut } from '#src/bot/left-out.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestTopics } from '#src/bot/suggestions.ts';
import { knownPeople } from '#src/desk/roles.ts';
import { composeTrend, trendDays } from '#src/desk/trend.ts';
import { readTrendNames, replaceInList, writeTrendNames } from '#src/desk/trend-names.ts';
import type { Name } from '#src/names/name.ts';
import { type PlainKey, saying } from '#src/phrases/catalogue.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import {
	chartOf,
	describeTrend,
	renderNoSuchName,
	renderTrend,
} from '#src/render/cards/trend-card.ts';
import { trendOf } from '#src/render/message/targets.ts';

/** Five names of some length. */
const listMax = 300;

const ifEmpty: PlainKey = 'trendEmpty';
const ifTooLong: PlainKey = 'tooLong';

const options = z.object({
	names: z.string().trim().min(1, ifEmpty).max(listMax, ifTooLong),
	days: z.coerce.number().pipe(z.literal(trendDays)).default(30),
});

type Options = z.infer<typeof options>;

export default defineCommand({
	data: {
		name: 'trend',
		description: 'doesTrend',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'names',
				description: 'optionNames',
				required: true,
				max_length: listMax,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'days',
				description: 'optionDays',
				choices: trendDays.map((days) => ({ name: `${days}`, value: `${days}` })),
			},
		],
	},
	options,
	for: 'readers',
	isPortable: true,
	seenBy: 'everyone',

	async run({ names: list, days }, newsroom) {
		const { archive, phrases } = newsroom;
		refuseOnlyLeftOut(list, newsroom);
		const index = archive.names();
		const read = readTrendNames(list, index, knownPeople(archive).rolesOf);
		const openWith = (words: string) => (name: Name) =>
			trendOf(replaceInList(list, words, name, index) ?? writeTrendNames([name], index));
		switch (read.kind) {
			case 'names':
				return trendReply(read.names, days, newsroom);
			case 'several':
				return privately(
					renderChoice(read.words, read.names, { open: openWith(read.words), phrases }),
				);
			case 'unknown': {
				const open = openWith(read.words);
				return privately(renderNoSuchName(read.words, read.nearest, { open, phrases }));
			}
			case 'too-many':
				throw new UserError('too-many-names', saying('trendTooMany'));
		}
	},

	complete: { names: ({ typed }, { archive }) => suggestTopics(typed, archive.names(), undefined) },
});

/** The card comes without its picture if that cannot be drawn. */
async function trendReply(
	names: readonly Name[],
	days: Options['days'],
	{ archive, now, drawChart, phrases }: Newsroom,
): Promise<Reply> {
	const trend = composeTrend(names, { days, now: now() }, archive);
	const chart = chartOf(trend);
	const bytes = chart && (await drawChart(chart));
	const picture = bytes && { name: 'trend.png', alt: describeTrend(trend, phrases), bytes };
	const message = renderTrend(trend, {
		written: writeTrendNames(names, archive.names()),
		picture: picture ?? (chart && 'missing'),
		phrases,
	});
	return { ...publicly(message), pictures: picture === undefined ? [] : [picture] };
}
