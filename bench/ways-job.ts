import { createServer } from 'node:net';
import { atOnce, oneByOne } from './answers.ts';
import { openBenchDiscord, type RunningBot, startBot } from './bots.ts';
import { summarize } from './measure.ts';
import type { WaysFigures } from './results.ts';
import { seededRandom } from './synthetic-news.ts';
import { projectTopics } from './topics.ts';

const ways = ['gateway', 'http'] as const;
const blockSize = 100;
const warmUpBlocks = 3;

const kinds = [
	{
		what: 'an answer to /brief',
		askBlock: oneByOne,
		ask: (bot: RunningBot, text: string) => bot.ask('brief', text),
	},
	{
		what: 'suggestions while a reader types',
		askBlock: oneByOne,
		ask: (bot: RunningBot, text: string) => bot.complete('brief', text.slice(0, typedLength)),
	},
	{
		what: '100 answers at once, until the last',
		askBlock: atOnce,
		ask: (bot: RunningBot, text: string) => bot.ask('brief', text),
	},
];

/** So many characters are typed when suggestions are asked for. */
const typedLength = 3;

const [gatewayState = '', httpState = '', dataFolder = '', blocks] = process.argv.slice(2);
process.send?.(await measureWays(Number(blocks)));

/** Asks Dateline by the gateway and by HTTP in turns; each is its own process on its own local Discord. */
async function measureWays(count: number): Promise<WaysFigures> {
	const program = 'dateline-bot' as const;
	const discords = { gateway: await openBenchDiscord(), http: await openBenchDiscord() };
	const interactionsPort = await findFreePort();
	const gateway = { program, stateFolder: gatewayState, dataFolder };
	const http = { program, stateFolder: httpState, dataFolder, interactionsPort };
	const bots = {
		gateway: await startBot(gateway, discords.gateway),
		http: await startBot(http, discords.http),
	};
	await discords.http.setInteractionsEndpoint(`http://127.0.0.1:${interactionsPort}/interactions`);
	await askAll(bots, Math.min(warmUpBlocks, count));
	const compared = await askAll(bots, count);
	for (const way of ways) {
		await bots[way].close();
		await discords[way].close();
	}
	return compared;
}

async function askAll(
	bots: Readonly<Record<(typeof ways)[number], RunningBot>>,
	count: number,
): Promise<WaysFigures> {
	const random = seededRandom(7);
	const series = kinds.map((kind) => ({ ...kind, ...noTimes() }));
	for (let block = 0; block < count; block += 1) {
		for (const { askBlock, ask, ...times } of series) {
			const { brief } = projectTopics;
			const draw = () => brief[Math.floor(random() * brief.length)] ?? '';
			const texts = Array.from({ length: blockSize }, draw);
			for (const way of block % 2 === 0 ? ways : ways.toReversed()) {
				times[way].push(...(await askBlock((text) => ask(bots[way], text), texts)));
			}
		}
	}
	return series.map(({ what, gateway, http }) => ({
		what,
		times: gateway.length,
		gateway: summarize(gateway),
		http: summarize(http),
	}));
}

function noTimes(): Record<(typeof ways)[number], number[]> {
	return { gateway: [], http: [] };
}

async function findFreePort(): Promise<number> {
	const { promise, resolve } = Promise.withResolvers<number>();
	const server = createServer().listen(0, '127.0.0.1', () => {
		const address = server.address();
		const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
		server.close(() => resolve(port));
	});
	return promise;
}
