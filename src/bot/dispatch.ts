import { DamageError } from '#src/archive/rows.ts';
import type { Log } from '#src/observe/log.ts';
import { renderDirectClosed } from '#src/render/cards/blocked-card.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { type Message, mentionCommands } from '#src/render/message/card.ts';
import { choicesMax } from '#src/render/message/limits.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { languageOf } from '#src/render/phrases/phrases.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import {
	type AutocompleteInput,
	type Choice,
	type Command,
	followUpsMax,
	type Reader,
	type Reply,
	type TextFile,
	UserError,
} from './command.ts';
import type { Newsroom } from './newsroom.ts';

/** What a reader asked for. A press carries the meaning of the button, or of the line chosen from a select. */
export type Request =
	| {
			readonly kind: 'command';
			readonly command: string;
			readonly options: Options;
			/** By option name: fetches what was attached; asked only when the command may run. Throws `UserError`. */
			readonly files?: Readonly<Record<string, () => Promise<TextFile>>>;
	  }
	| {
			readonly kind: 'press';
			readonly customId: string;
			/** Whether the pressed message is one that only its reader sees. */
			readonly isPrivate: boolean;
	  };

type Options = Readonly<Record<string, unknown>>;

/** A message and where it goes: to the channel, to the reader alone, or in the place of the pressed message. */
export type Answer = {
	readonly message: Message;
	readonly files: readonly TextFile[];
	readonly goes: 'channel' | 'reader' | 'here';
	/** Said after it, in this order, to the reader alone. */
	readonly more: readonly Message[];
};

/** The one way from a request to an answer, for Discord, for buttons and for tests. */
export type Dispatch = {
	/** Never throws: what a reader can act on is told to them, anything else is an apology and a log line. */
	answer(request: Request, reader: Reader): Promise<Answer>;
	/** What to offer while a reader types; nothing for an option that offers nothing, or to who may not use the command. */
	complete(command: string, option: string, typing: AutocompleteInput): readonly Choice[];
	/** Who sees "thinking…" when the answer takes long. */
	waitingGoes(request: Request): Answer['goes'];
};

export type DispatchSettings = {
	readonly commands: ReadonlyMap<string, Command>;
	readonly newsroom: Newsroom;
	readonly homeGuildId: string | undefined;
	readonly log: Log;
	/** Makes the code that links an apology to its log line. */
	readonly newCode: () => string;
};

export function createDispatch(settings: DispatchSettings): Dispatch {
	const { commands, newsroom, homeGuildId } = settings;
	const idOf = (name: string) => newsroom.commands().find((command) => command.name === name)?.id;

	return {
		async answer(request, reader) {
			const answer = await answerOrApologize(request, reader, settings);
			const more = [...answer.more, ...(await closedMessagesNotice(reader, settings))];
			const mention = (message: Message) => mentionCommands(message, idOf);
			return { ...answer, message: mention(answer.message), more: more.map(mention) };
		},

		complete(name, option, typing) {
			const command = commands.get(name);
			const offer = command?.complete?.[option];
			if (command === undefined || offer === undefined) return [];
			if (refusalOf(command, typing.reader, homeGuildId) !== undefined) return [];
			return offer(typing, newsroom).slice(0, choicesMax);
		},

		waitingGoes(request) {
			const command = commands.get(readCall(request).command);
			return command === undefined ? 'reader' : answerTarget(request, command);
		},
	};
}

async function answerOrApologize(
	request: Request,
	reader: Reader,
	settings: DispatchSettings,
): Promise<Answer> {
	try {
		return await run(request, reader, settings);
	} catch (error) {
		const message = apologyFor(error, readCall(request).command, settings);
		return { message, files: [], goes: 'reader', more: [] };
	}
}

async function run(
	request: Request,
	reader: Reader,
	{ commands, newsroom, homeGuildId }: DispatchSettings,
): Promise<Answer> {
	const call = readCall(request);
	const command = requireCommand(call.command, commands);
	const refusal = refusalOf(command, reader, homeGuildId);
	if (refusal !== undefined) throw refusal;
	const given = { ...call.options, ...(await fetchFiles(request)) };
	const options = parseOptions(command, given, request.kind);
	const reply = await command.run(options, newsroom, reader);
	const { message, files = [], more = [] } = reply;
	return { message, files, goes: answerTarget(request, reply), more: more.slice(0, followUpsMax) };
}

function readCall(request: Request): { command: string; options: Options } {
	return request.kind === 'command' ? request : readCustomId(request.customId);
}

function requireCommand(name: string, commands: DispatchSettings['commands']): Command {
	const command = commands.get(name);
	if (command !== undefined) return command;
	throw new UserError('command-unknown', 'That command is gone. `/help` lists those there are.');
}

async function fetchFiles(request: Request): Promise<Options> {
	if (request.kind === 'press') return {};
	const fetched = Object.entries(request.files ?? {}).map(
		async ([option, fetchFile]) => [option, await fetchFile()] as const,
	);
	return Object.fromEntries(await Promise.all(fetched));
}

/** Why this reader may not use a command, here or at all; undefined where they may. */
function refusalOf(
	command: Command,
	{ guildId, isModerator }: Reader,
	homeGuildId: string | undefined,
): UserError | undefined {
	if (command.for === 'readers') return undefined;
	if (guildId === undefined) {
		return new UserError(
			'server-only',
			'This works in a server only. Use it in one that you manage.',
		);
	}
	if (!isModerator) {
		return new UserError(
			'moderators-only',
			'This is for moderators. Ask someone who may manage this server.',
		);
	}
	if (command.homeOnly && homeGuildId !== undefined && guildId !== homeGuildId) {
		return new UserError('home-only', 'This works only in the server that Dateline is run from.');
	}
	return undefined;
}

function parseOptions(command: Command, options: Options, kind: Request['kind']): unknown {
	const parsed = command.options.safeParse(options);
	if (parsed.success) return parsed.data;
	const told = parsed.error.issues[0]?.message;
	throw kind === 'press' || told === undefined
		? new UserError('button-stale', 'This button no longer works. Use the command again.')
		: new UserError('options-refused', told);
}

/**
 * A page turns where it stands, and a message that only its reader sees is theirs to leaf through;
 * any other press answers whoever pressed, so that nobody changes what the channel reads.
 */
function answerTarget(
	request: Request,
	{ seenBy, leavesPressed }: Pick<Reply, 'seenBy' | 'leavesPressed'>,
): Answer['goes'] {
	if (request.kind === 'command') return seenBy === 'everyone' ? 'channel' : 'reader';
	if (leavesPressed) return 'reader';
	if (request.isPrivate) return 'here';
	const turnsPage = 'page' in readCustomId(request.customId).options;
	return turnsPage && seenBy === 'everyone' ? 'here' : 'reader';
}

function apologyFor(
	error: unknown,
	command: string,
	{ log, newCode }: Pick<DispatchSettings, 'log' | 'newCode'>,
): Message {
	if (error instanceof UserError) return renderNotice(error.message);
	if (error instanceof DamageError) {
		return renderNotice(
			'Some of the articles cannot be read right now. They are being loaded again: try once more in a minute.',
		);
	}
	const code = newCode();
	log.error({ code, command, err: error }, 'command-failed');
	return renderNotice(
		`Something went wrong here, and it is not your doing. If you report it, give this code: ${code}`,
	);
}

/**
 * Whoever closed their direct messages is told so wherever they ask next, whatever they ask; and
 * what they follow keeps to their language.
 */
async function closedMessagesNotice(
	{ userId, locale }: Reader,
	{ newsroom, log }: Pick<DispatchSettings, 'newsroom' | 'log'>,
): Promise<readonly Message[]> {
	try {
		await updateMemberLanguage(newsroom.book, { userId, locale });
		const word = await takeClosedNotice(newsroom.book, userId);
		return word === undefined ? [] : [word];
	} catch (error) {
		log.error({ err: error }, 'told-not-noted');
		return [];
	}
}

/** Has what a member follows told in the language that their Discord has now. */
async function updateMemberLanguage(
	book: Book,
	{ userId, locale }: { readonly userId: string; readonly locale: string },
): Promise<void> {
	const language = languageOf(locale);
	for (const { id } of book.ofMember(userId).filter((one) => one.language !== language)) {
		await book.change(id, (current) => ({ ...current, language }));
	}
}

/**
 * What a member is to be told now, because their direct messages closed since; undefined where there
 * is nothing to tell, or they were told. Rejects when it could not be noted that they are.
 */
async function takeClosedNotice(book: Book, userId: string): Promise<Message | undefined> {
	if (!book.ofMember(userId).some(needsClosedNotice)) return undefined;
	const isNews = await book.decide({ userId }, ({ subscriptions }) => {
		const put = subscriptions.filter(needsClosedNotice).map(markNotified);
		return { outcome: put.length > 0, put };
	});
	return isNews ? renderDirectClosed() : undefined;
}

function markNotified(subscription: Subscription): Subscription {
	const { paused } = subscription;
	return paused ? { ...subscription, paused: { ...paused, told: true } } : subscription;
}

function needsClosedNotice({ paused }: Subscription): boolean {
	return paused?.why === 'dm closed' && !paused.told;
}
