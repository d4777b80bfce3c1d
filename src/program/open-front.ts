import type { Pool } from 'pg';
import type { PassOn } from '#src/bot/dispatch.ts';
import { openAnsweredInteractions } from '#src/cluster/answered-interactions.ts';
import { createEmptyBook, type OtherDocuments } from '#src/cluster/other-documents.ts';
import { away, createHolder, createPassOn } from '#src/cluster/passed-on.ts';
import type { Questions } from '#src/cluster/questions.ts';
import { leadingRange, type ShardRange } from '#src/cluster/ranges.ts';
import {
	createHeldDispatches,
	createRoutedDispatch,
	type RoutingSettings,
} from '#src/cluster/route-requests.ts';
import { type HttpInteractions, takeInteractions } from '#src/discord/http-bot.ts';
import { createHttpConnection, type HttpConnection } from '#src/discord/http-connection.ts';
import type { ListenAddress } from '#src/http-server/open-http-server.ts';
import type { Book } from '#src/subscriptions/book.ts';
import {
	connectToDiscord,
	type News,
	onRefused,
	type Program,
	startTimer,
} from './connect-to-discord.ts';

/** Takes the interactions of all servers by HTTP, in each of several processes. */
export type Front = {
	/** How interactions of a range’s servers reach its bot in this process. */
	interactionsOf(range: ShardRange, total: number): HttpInteractions;
	/** Listens until the program ends. Throws a `StartRefusal` if it cannot. */
	open(total: number, news: FrontNews): Promise<void>;
	/** Whether it listens. */
	isOpen(): boolean;
};

/** What its bot answers with. */
type FrontNews = Pick<News, 'archive' | 'sources' | 'nameDecisions' | 'summaries' | 'drawChart'> &
	Pick<News, 'cluster'>;

export type FrontSettings = {
	readonly program: Program;
	readonly address: ListenAddress;
	readonly token: string;
	readonly pool: Pool;
	readonly questions: Questions;
	readonly others: OtherDocuments;
	readonly onTrouble: (error: unknown) => void;
};

/** How long the settings of a server are waited for; see `src/cluster/answered-interactions.ts`. */
const settingsWithinMs = 300;

export function createFront(settings: FrontSettings): Front {
	const { program, token } = settings;
	const { config, log, closeAtEnd } = program;
	const connection = createHttpConnection({
		token,
		apiUrl: config.discordApiUrl,
		log,
		elapsedMs: () => performance.now(),
		deferAfter: startTimer,
		onRefused: onRefused(program.fail),
	});
	const held = createHeldDispatches();
	let isOpen = false;

	return {
		interactionsOf: (range, total) => ({
			connection,
			isRegisteredElsewhere: range.index !== leadingRange,
			async take(dispatch) {
				const end = held.hold(range, total, dispatch);
				return { close: async () => end() };
			},
		}),
		async open(total, news) {
			const interactions = openAnsweredInteractions({ ...settings, after: startTimer });
			closeAtEnd(interactions.close);
			const elsewhere = await openElsewhere(settings, news, connection);
			const taking = await takeInteractions({
				...settings.address,
				...program,
				connection,
				deferAfter: startTimer,
				isFirst: interactions.isFirst,
				dispatch: createRoutedDispatch({ held, total, ...elsewhere }),
			});
			isOpen = true;
			closeAtEnd(async () => {
				isOpen = false;
				await taking.close();
			});
		},
		isOpen: () => isOpen,
	};
}

/** What answers in servers that other processes serve: a bot that has no documents and posts nothing. */
async function openElsewhere(
	{ program, token, questions, others, onTrouble }: FrontSettings,
	news: FrontNews,
	connection: HttpConnection,
): Promise<Pick<RoutingSettings, 'holderOf' | 'dispatchFor' | 'dispatchAtOnce'>> {
	const empty = await createEmptyBook(program.log);
	const interactions = {
		connection,
		isRegisteredElsewhere: true,
		take: async () => ({ close: async () => undefined }),
	};
	const bot = await connectToDiscord(
		// What is known of its connection is known of the front.
		{ ...program, monitor: { ...program.monitor, add: () => undefined } },
		{
			...news,
			interactions,
			onlyAnswers: true,
			book: empty,
			mayPost: () => false,
			articlesLoaded: Promise.resolve(),
		},
		token,
	);
	/** With the server’s settings for certain, because the leader keeps what it makes of them. */
	const passOn: PassOn = async (request, reader) => {
		const { guildId } = reader;
		const book = guildId === undefined ? empty : await others.settingsOf(guildId).catch(refuse);
		return createPassOn(questions, book)(request, reader);
	};
	return {
		holderOf: (range) => createHolder(questions, range, startTimer),
		dispatchAtOnce: (holder) => bot.dispatchKnowing(empty, { passOn, holder }),
		async dispatchFor(holder, { guildId }) {
			const book = guildId === undefined ? empty : await settingsInTime(guildId);
			return bot.dispatchKnowing(book, { passOn, holder });
		},
	};

	function refuse(error: unknown): never {
		onTrouble(error);
		throw away();
	}

	/** The settings of a server if Postgres says in time; otherwise none. */
	async function settingsInTime(guildId: string): Promise<Book> {
		const { promise: patience, resolve } = Promise.withResolvers<Book>();
		const cancel = startTimer(settingsWithinMs, () => resolve(empty));
		const read = others.settingsOf(guildId).catch((error: unknown) => {
			onTrouble(error);
			return empty;
		});
		const book = await Promise.race([read, patience]);
		cancel();
		return book;
	}
}
