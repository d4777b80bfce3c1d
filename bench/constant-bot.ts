import {
	type ChatInputCommandInteraction,
	Client,
	Events,
	GatewayIntentBits,
	type InteractionReplyOptions,
	Routes,
} from 'discord.js';
import { serveParent } from './bot-process.ts';

/** The least that a bot can do: it logs in, registers two commands, and answers with the cards that it gets. */
const [api = '', token = ''] = process.argv.slice(2);
let cards: Readonly<Record<string, InteractionReplyOptions>> = {};

const client = new Client({
	intents: [GatewayIntentBits.Guilds],
	allowedMentions: { parse: [], repliedUser: false },
	rest: { api },
	ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
});
const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
client.on(Events.InteractionCreate, async (interaction) => {
	if (interaction.isChatInputCommand()) await interaction.reply(cardFor(interaction));
});
await client.login(token);
await client.rest.put(Routes.applicationCommands((await ready).application.id), {
	body: [command('brief', 'topic'), command('who', 'person')],
});

serveParent({
	onCards: (newCards) => {
		cards = newCards;
	},
	close: () => client.destroy(),
});

function command(name: string, option: string) {
	const options = [{ type: 3, name: option, description: 'A name or words', required: true }];
	return { type: 1, name, description: 'Answers a constant', options };
}

function cardFor({ commandName, options }: ChatInputCommandInteraction): InteractionReplyOptions {
	return cards[`${commandName} ${options.data[0]?.value}`] ?? { content: 'Nothing new today.' };
}
