import { DamageError } from '#src/archive/rows.ts';
import type { Log } from '#src/observe/log.ts';
import { isKey, saying } from '#src/phrases/catalogue.ts';
import { languageOf, type Phrases } from '#src/phrases/phrases.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { type Message, mentionCommands } from '#src/render/message/card.ts';
import { choicesMax } from '#src/render/message/limits.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { closedMessagesNotice } from './closed-messages-notice.ts';
import {
	type AutocompleteInput,
	type Choice,
	type Command,
	followUpsMax,
	type Reader,
	type Reply,
	serverOnlyError,
	type TextFile,
	UserError,
} from './command.ts';
import type { SharedNewsroom } from './newsroom.ts';

/** What a reader asked for. The `customId` of a press comes from the button or the chosen menu line. */
export type Request =
	| {
			readonly kind: 'command';
			readonly command: string;
			readonly options: Options;
			/**
			 * Fetches attachments, by option name; called only if the reader can use the command. Throws
			 * a `UserError`.
			 */
			readonly files?: Readonly<Record<string, () => Promise<TextFile>>>;
	  }
	| {
			readonly kind: 'press';
			readonly customId: string;
			/** Whether only the reader sees the pressed message. */
			readonly isPrivate: boolean;
	  };

type Options = Readonly<Record<string, unknown>>;

/** A message and where it goes: to the channel, to the reader, or `in place` of the pressed one. */
export type Answer = {
	readonly message: Message;
	readonly files: readonly TextFile[];
	readonly target: 'channel' | 'reader' | 'in place';
	/** Follow-up messages, in order, that only the reader sees. */
	readonly more: readonly Message[];
};

/** The only way from a request to an answer, for commands, buttons, menus and tests. */
export type Dispatch = {
	/** Never rejects: a `UserError` becomes its message, anything else an apology and a log line. */
	answer(request: Request, reader: Reader): Promise<Answer>;
	/** Suggestions while a reader types; none if they cannot use the command. */
	complete(command: string, option: string, input: AutocompleteInput): readonly Choice[];
	/** Where “thinking…” is shown if the answer takes long. */
	deferTarget(request: Request): Answer['target'];
};

export type DispatchSettings = {
	readonly commands: ReadonlyMap<string, Command>;
	readonly newsroom: SharedNewsroom;
	readonly homeGuildId: string | undefined;
	readonly log: Log;
	/** Creates the code that links an apology to its log line. */
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

		complete(name, option, input) {
			const command = commands.get(name);
			const suggest = command?.complete?.[option];
			if (command === undefined || suggest === undefined) return [];
			if (refusalOf(command, input.reader, homeGuildId) !== undefined) return [];
			const phrases = phrasesFor(input.reader, settings);
			return suggest(input, { ...newsroom, phrases }).slice(0, choicesMax);
		},

		deferTarget(request) {
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
		const { command } = readCall(request);
		const phrases = phrasesFor(reader, settings);
		const message = apologyFor(error, { command, phrases }, settings);
		return { message, files: [], target: 'reader', more: [] };
	}
}

/** Our texts in the language of a reader’s Discord. */
function phrasesFor({ locale }: Reader, { newsroom }: Pick<DispatchSettings, 'newsroom'>): Phrases {
	return newsroom.phrasebook[languageOf(locale)];
}

async function run(request: Request, reader: Reader, settings: DispatchSettings): Promise<Answer> {
	const { commands, homeGuildId } = settings;
	const call = readCall(request);
	const command = requireCommand(call.command, commands);
	const refusal = refusalOf(command, reader, homeGuildId);
	if (refusal !== undefined) throw refusal;
	const unparsed = { ...call.options, ...(await fetchFiles(request)) };
	const options = parseOptions(command, unparsed, request.kind);
	const newsroom = { ...settings.newsroom, phrases: phrasesFor(reader, settings) };
	const reply = await command.run(options, newsroom, reader);
	const { message, files = [], more = [] } = reply;
	const target = answerTarget(request, reply);
	return { message, files, target, more: more.slice(0, followUpsMax) };
}

function readCall(request: Request): { command: string; options: Options } {
	return request.kind === 'command' ? request : readCustomId(request.customId);
}

function requireCommand(name: string, commands: DispatchSettings['commands']): Command {
	const command = commands.get(name);
	if (command !== undefined) return command;
	throw new UserError('command-unknown', saying('commandGone'));
}

async function fetchFiles(request: Request): Promise<Options> {
	if (request.kind === 'press') return {};
	const fetched = Object.entries(request.files ?? {}).map(
		async ([option, fetchFile]) => [option, await fetchFile()] as const,
	);
	return Object.fromEntries(await Promise.all(fetched));
}

/** Why this reader cannot use a command here; undefined if they can. */
function refusalOf(
	command: Command,
	{ guildId, isModerator }: Reader,
	homeGuildId: string | undefined,
): UserError | undefined {
	if (command.for === 'readers') return undefined;
	if (guildId === undefined) return serverOnlyError();
	if (!isModerator) {
		return new UserError('moderators-only', saying('moderatorsOnly'));
	}
	if (command.homeOnly && homeGuildId !== undefined && guildId !== homeGuildId) {
		return new UserError('home-only', saying('homeOnly'));
	}
	return undefined;
}

function parseOptions(command: Command, options: Options, kind: Request['kind']): unknown {
	const parsed = command.options.safeParse(options);
	if (parsed.success) return parsed.data;
	const problem = parsed.error.issues[0]?.message;
	throw kind === 'press' || problem === undefined
		? new UserError('button-stale', saying('buttonStale'))
		: new UserError('options-refused', isKey(problem) ? { key: problem } : problem);
}

/**
 * A press replaces a private message, or turns the page of a public one. Every other press is
 * answered privately, so that nobody changes what the channel sees.
 */
function answerTarget(
	request: Request,
	{ seenBy, leavesPressed }: Pick<Reply, 'seenBy' | 'leavesPressed'>,
): Answer['target'] {
	if (request.kind === 'command') return seenBy === 'everyone' ? 'channel' : 'reader';
	if (leavesPressed) return 'reader';
	if (request.isPrivate) return 'in place';
	const turnsPage = 'page' in readCustomId(request.customId).options;
	return turnsPage && seenBy === 'everyone' ? 'in place' : 'reader';
}

function apologyFor(
	error: unknown,
	{ command, phrases }: { readonly command: string; readonly phrases: Phrases },
	{ log, newCode }: Pick<DispatchSettings, 'log' | 'newCode'>,
): Message {
	if (error instanceof UserError) return renderNotice(phrases.text(error.says));
	if (error instanceof DamageError) return renderNotice(phrases.say('articlesUnreadable'));
	const code = newCode();
	log.error({ code, command, err: error }, 'command-failed');
	return renderNotice(phrases.say('wentWrong', { code }));
}
