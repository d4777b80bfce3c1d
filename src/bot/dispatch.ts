import type { Log } from '#src/observe/log.ts';
import { type AnswerOutcome, noObserver, type Observer } from '#src/observe/observer.ts';
import { isKey, saying } from '#src/phrases/catalogue.ts';
import { languageOf, type Phrases } from '#src/phrases/phrases.ts';
import type { Message, PictureFile } from '#src/render/message/card.ts';
import type { Form } from '#src/render/message/form.ts';
import { choicesMax } from '#src/render/message/limits.ts';
import { mentionCommands } from '#src/render/message/mention-commands.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { closedMessagesNotice } from './closed-messages-notice.ts';
import {
	type AutocompleteInput,
	type Choice,
	type Command,
	followUpsMax,
	type MessageCommand,
	type Reader,
	type Reply,
	type TextFile,
	UserError,
} from './command.ts';
import { withLoadingNotice } from './loading-notice.ts';
import type { SharedNewsroom } from './newsroom.ts';
import { apologyFor, refusalOf } from './refusals.ts';

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
			/** What was filled in, if the press sent a form; further options. */
			readonly fields?: Options;
	  }
	| {
			/** A command in the menu of a message, by what the menu says in English. */
			readonly kind: 'on message';
			readonly command: string;
			/** All that the message says. */
			readonly text: string;
	  };

type Options = Readonly<Record<string, unknown>>;

/** A message and where it goes: to the channel, to the reader, or `in place` of the pressed one. */
export type Answer = {
	readonly message: Message;
	readonly files: readonly TextFile[];
	readonly pictures: readonly PictureFile[];
	readonly target: 'channel' | 'reader' | 'in place';
	/** Follow-up messages, in order, that only the reader sees. */
	readonly more: readonly Message[];
	/** Opened instead of the message, if it is not too late. */
	readonly form?: Form;
};

/** The only way from a request to an answer, for commands, buttons, menus and tests. */
export type Dispatch = {
	/** Never rejects: a `UserError` becomes its message, anything else an apology and a log line. */
	answer(request: Request, reader: Reader): Promise<Answer>;
	/** Suggestions while a reader types; none if they cannot use the command. Rejects only if `holder` does. */
	complete(command: string, option: string, input: AutocompleteInput): Choices;
	/** Where “thinking…” is shown if the answer takes long. */
	deferTarget(request: Request, reader: Reader): Answer['target'];
};

/** A promise only if another process is asked. */
type Choices = readonly Choice[] | Promise<readonly Choice[]>;

/** Passes on a request, which has its attachments as options. May throw a `UserError`. */
export type PassOn = (request: Request, reader: Reader) => Promise<Answer>;

/** The process that has certain documents: it answers and suggests in the place of this one. */
export type Holder = {
	readonly answer: PassOn;
	complete(...asked: Parameters<Dispatch['complete']>): Promise<readonly Choice[]>;
};

/** The processes that have what this one lacks; by default it lacks nothing. */
type OtherProcesses = {
	/** Has the leader answer. */
	readonly passOn?: PassOn | undefined;
	/** Has the documents of the reader’s server, or the reader’s own. */
	readonly holder?: Holder | undefined;
};

export type DispatchSettings = OtherProcesses & {
	readonly commands: ReadonlyMap<string, Command>;
	/** By what the menu says in English; none if undefined. */
	readonly messageCommands?: ReadonlyMap<string, MessageCommand>;
	readonly newsroom: SharedNewsroom;
	readonly homeGuildId: string | undefined;
	readonly log: Log;
	/** Creates the code of an answer, which an apology shows and its log lines have. */
	readonly newCode: () => string;
	/** Milliseconds that count up steadily, however the clock is set. */
	readonly elapsedMs: () => number;
	/** By default nobody observes. */
	readonly observer?: Observer | undefined;
};

export function createDispatch(settings: DispatchSettings): Dispatch {
	const { commands, newsroom, homeGuildId } = settings;
	return {
		async answer(request, reader) {
			const answer = await answerOrApologize(request, reader, settings);
			const closed = await closedMessagesNotice(reader, settings);
			const phrases = phrasesFor(reader, settings);
			const mention = (message: Message) => mentionCommands(message, newsroom.commands, phrases);
			const more = [...answer.more, ...closed].map(mention);
			const told = { ...answer, message: mention(answer.message), more };
			if (!readsArchiveHere(request, settings)) return told;
			return withLoadingNotice(told, newsroom.cluster?.lag(), phrases);
		},

		complete(name, option, input) {
			const command = commands.get(name);
			const suggest = command?.complete?.[option];
			if (command === undefined || suggest === undefined) return [];
			if (refusalOf(command, input.reader, homeGuildId) !== undefined) return [];
			const { holder } = settings;
			if (holder !== undefined && command.suggestsFromSubscriptions?.includes(option)) {
				return holder.complete(name, option, input);
			}
			const phrases = phrasesFor(input.reader, settings);
			return suggest(input, { ...newsroom, phrases }).slice(0, choicesMax);
		},

		deferTarget(request, reader) {
			if (request.kind === 'on message') return 'reader';
			const command = commands.get(readCall(request).command);
			return command === undefined ? 'reader' : answerTarget(request, command, reader);
		},
	};
}

async function answerOrApologize(
	request: Request,
	reader: Reader,
	settings: DispatchSettings,
): Promise<Answer> {
	const { log, newCode, elapsedMs, observer = noObserver } = settings;
	const code = newCode();
	const command = nameForLog(request, settings);
	const startedAt = elapsedMs();
	const noteEnd = (outcome: AnswerOutcome) => {
		const ms = elapsedMs() - startedAt;
		log.debug({ code, command, outcome, ms: Math.round(ms) }, 'request-answered');
		observer.answered({ command, outcome, seconds: ms / 1_000 });
	};
	try {
		const answer = await run(request, reader, settings);
		noteEnd('answered');
		return answer;
	} catch (error) {
		noteEnd(error instanceof UserError ? 'refused' : 'failed');
		const phrases = phrasesFor(reader, settings);
		const message = apologyFor(error, { code, command, phrases }, log);
		return { message, files: [], pictures: [], target: 'reader', more: [] };
	}
}

/** False also if another process answers, which says itself what its archive lacks. */
function readsArchiveHere(request: Request, settings: DispatchSettings): boolean {
	if (request.kind === 'on message') return true;
	const call = readCall(request);
	const command = settings.commands.get(call.command);
	if (command === undefined) return true;
	return command.for !== 'moderators' && otherFor(command, call.options, settings) === undefined;
}

/** The name of a command that exists; any other is whatever somebody sent. */
function nameForLog(request: Request, { commands, messageCommands }: DispatchSettings): string {
	const isOnMessage = request.kind === 'on message';
	const name = isOnMessage ? request.command : readCall(request).command;
	return (isOnMessage ? messageCommands : commands)?.has(name) ? name : 'unknown';
}

/** Our texts in the language of a reader’s Discord. */
function phrasesFor({ locale }: Reader, { newsroom }: Pick<DispatchSettings, 'newsroom'>): Phrases {
	return newsroom.phrasebook[languageOf(locale)];
}

async function run(request: Request, reader: Reader, settings: DispatchSettings): Promise<Answer> {
	const newsroom = { ...settings.newsroom, phrases: phrasesFor(reader, settings) };
	if (request.kind === 'on message') {
		const command = requireCommand(
			request.command,
			settings.messageCommands ?? new Map<string, MessageCommand>(),
		);
		return toAnswer(await command.run(request.text, newsroom, reader), 'reader');
	}
	const call = readCall(request);
	const command = requireCommand(call.command, settings.commands);
	const refusal = refusalOf(command, reader, settings.homeGuildId);
	if (refusal !== undefined) throw refusal;
	const filled = await filledIn(request);
	const passOn = otherFor(command, call.options, settings);
	if (passOn !== undefined) return passOn(withFilledIn(request, filled), reader);
	const unparsed = { ...call.options, ...filled };
	const options = parseOptions(command, unparsed, request);
	const reply = await command.run(options, newsroom, reader);
	return toAnswer(reply, answerTarget(request, reply, reader));
}

/** Who answers a command in place of this process; undefined if it does. */
function otherFor(
	command: Command,
	options: Options,
	{ passOn, holder }: OtherProcesses,
): PassOn | undefined {
	if (command.isForLeader?.(options)) return passOn;
	const needsHolder = command.for === 'moderators' || command.needsSubscriptions?.(options);
	return needsHolder ? holder?.answer : undefined;
}

function toAnswer(
	{ message, files = [], pictures = [], more = [], form }: Reply,
	target: Answer['target'],
): Answer {
	return {
		message,
		files,
		pictures,
		target,
		more: more.slice(0, followUpsMax),
		...(form && { form }),
	};
}

type CallRequest = Exclude<Request, { kind: 'on message' }>;

function readCall(request: CallRequest): { command: string; options: Options } {
	return request.kind === 'command' ? request : readCustomId(request.customId);
}

function requireCommand<Found>(name: string, commands: ReadonlyMap<string, Found>): Found {
	const command = commands.get(name);
	if (command !== undefined) return command;
	throw new UserError('command-unknown', saying('commandGone'));
}

/** The options that were not sent as such: attachments, and the fields of a form. */
async function filledIn(request: CallRequest): Promise<Options> {
	if (request.kind === 'press') return request.fields ?? {};
	const fetched = Object.entries(request.files ?? {}).map(
		async ([option, fetchFile]) => [option, await fetchFile()] as const,
	);
	return Object.fromEntries(await Promise.all(fetched));
}

/** The request with what `filledIn` returned in place of what fetches it. */
function withFilledIn(request: CallRequest, filled: Options): Request {
	if (request.kind === 'press') return request;
	const { kind, command, options } = request;
	return { kind, command, options: { ...options, ...filled } };
}

function parseOptions(command: Command, options: Options, request: CallRequest): unknown {
	const parsed = command.options.safeParse(options);
	if (parsed.success) return parsed.data;
	const isWritten = request.kind === 'command' || request.fields !== undefined;
	if (!isWritten) throw new UserError('button-stale', saying('buttonStale'));
	const problem = parsed.error.issues[0]?.message ?? '';
	const key = isKey(problem) ? problem : 'optionUnusable';
	throw new UserError('options-refused', { key });
}

/**
 * A press replaces a private message, or shows another page or period of a public one. Every other press
 * is answered privately, so that nobody changes what the channel sees. Where the bot is away, so is all else.
 */
function answerTarget(
	request: CallRequest,
	{ seenBy, leavesPressed }: Pick<Reply, 'seenBy' | 'leavesPressed'>,
	{ isAway }: Reader,
): Answer['target'] {
	if (request.kind === 'command') return seenBy === 'everyone' && !isAway ? 'channel' : 'reader';
	if (leavesPressed) return 'reader';
	if (request.isPrivate) return 'in place';
	const { options } = readCustomId(request.customId);
	const turnsPage = 'page' in options || 'days' in options;
	return turnsPage && seenBy === 'everyone' ? 'in place' : 'reader';
}
