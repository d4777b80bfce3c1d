import { z } from 'zod';
import { type AutocompleteInput, type Choice, type Reader, UserError } from '#src/bot/command.ts';
import type { Answer, Dispatch, Holder, PassOn, Request } from '#src/bot/dispatch.ts';
import type { After } from '#src/concurrency/wait.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import type { NoticeKey } from '#src/sources/notices.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { forgetMakerInServers, serverSubscriptionsMadeBy } from '#src/subscriptions/makers.ts';
import type { Settings } from '#src/subscriptions/settings.ts';
import type { Questions } from './questions.ts';
import { leadingRange, rangeLease } from './ranges.ts';

/** What the leader needs to know of the reader’s server, whose documents another process has. */
type KnownServer = { readonly guildId: string; readonly settings: Settings };

/** What processes ask each other. All of a cluster run one version, so that what one asks the other can read. */
type Question =
	/** Of the leader, or of the holder of the reader’s server: to answer a reader in its place. */
	| {
			readonly kind: 'answer';
			readonly request: Request;
			readonly reader: Reader;
			readonly server: KnownServer | undefined;
	  }
	/** Of the holder of the reader’s server: what to suggest while they type. */
	| {
			readonly kind: 'complete';
			readonly command: string;
			readonly option: string;
			readonly input: AutocompleteInput;
	  }
	/** Of the leader: to note what moderators were told of a feed, or are to be told. */
	| { readonly kind: 'settle'; readonly feed: string; readonly notices: readonly NoticeKey[] }
	| { readonly kind: 'report early'; readonly feed: string; readonly now: Date }
	/** Of each range: how many of its subscriptions a member made, or to forget that. */
	| { readonly kind: 'made' | 'forget maker'; readonly userId: string };

/** Creates what has the leader answer a reader; throws a `UserError` if it does not. */
export function createPassOn(
	questions: Pick<Questions, 'ask'>,
	book: Pick<Book, 'settingsOf'>,
): PassOn {
	return async (request, reader) => {
		const { guildId } = reader;
		const server =
			guildId === undefined ? undefined : { guildId, settings: book.settingsOf(guildId) };
		return Answers.parse(
			await ask(questions, rangeLease(leadingRange), { kind: 'answer', request, reader, server }),
		);
	};
}

/** How long suggestions of another process are waited for, of the 3 s that Discord waits. Range 500 to 2,000. */
const suggestionsWithinMs = 1_500;

/** Creates what has the holder of a range answer, which knows the reader’s server itself. */
export function createHolder(
	questions: Pick<Questions, 'ask'>,
	range: number,
	after: After,
): Holder {
	const asked = (question: Question) => ask(questions, rangeLease(range), question);
	return {
		async answer(request, reader) {
			return Answers.parse(await asked({ kind: 'answer', request, reader, server: undefined }));
		},
		async complete(command, option, input) {
			const { promise: patience, resolve } = Promise.withResolvers<[]>();
			const cancel = after(suggestionsWithinMs, () => resolve([]));
			const suggested = asked({ kind: 'complete', command, option, input });
			// The reader types on, whether it is too late, nobody answers, or Postgres is away.
			const choices = await Promise.race([suggested.catch(() => []), patience]);
			cancel();
			return Choices.parse(choices);
		},
	};
}

/** What the leader or a holder answered is what `dispatch` made there. */
const Answers = z.custom<Answer>((value) => typeof value === 'object' && value !== null);
const Choices = z.custom<readonly Choice[]>(Array.isArray);

async function ask(
	questions: Pick<Questions, 'ask'>,
	name: string,
	question: Question,
): Promise<unknown> {
	const outcome = await questions.ask(name, question);
	if (outcome.kind === 'answered') return outcome.answer;
	if (outcome.kind === 'not begun') throw away();
	throw lost();
}

const awayCode = 'holder-away';

/** What a reader is told for whom nobody began with anything. */
export function away(): UserError {
	return new UserError(awayCode, saying('holderAway'));
}

function isAway(error: unknown): boolean {
	return error instanceof UserError && error.code === awayCode;
}

function lost(): UserError {
	return new UserError('outcome-unknown', saying('outcomeUnknown'));
}

/** The feeds of the leader as another process sees them; it changes nothing there but what notices were told. */
export function createFollowedFeeds(book: FeedBook, questions: Pick<Questions, 'ask'>): FeedBook {
	const pass = async (question: Question) => {
		await ask(questions, rangeLease(leadingRange), question);
		await book.reread();
	};
	return {
		...book,
		settle: (feed, notices) => pass({ kind: 'settle', feed, notices }),
		reportEarly: (feed, now) => pass({ kind: 'report early', feed, now }),
	};
}

/** Asks all other ranges about what a member made in their servers. */
export function createMakerQuestions(
	questions: Pick<Questions, 'ask'>,
	otherRanges: () => readonly number[],
) {
	const askAll = (question: Question) =>
		Promise.all(otherRanges().map((index) => ask(questions, rangeLease(index), question)));
	return {
		async madeElsewhere(userId: string): Promise<number> {
			const counts = Counts.parse(await askAll({ kind: 'made', userId }));
			return counts.reduce((sum, count) => sum + count, 0);
		},
		async forgetMakerElsewhere(userId: string): Promise<void> {
			try {
				await askAll({ kind: 'forget maker', userId });
			} catch (error) {
				// Others may have forgotten already, so it cannot be said that nothing was changed.
				throw isAway(error) ? lost() : error;
			}
		},
	};
}

const Counts = z.array(z.number());

export type AnsweringParts = {
	/** The documents of the range. */
	readonly book: Book;
	/** Only the leader’s. */
	readonly feeds: Pick<FeedBook, 'settle' | 'reportEarly'> | undefined;
	/** Creates a dispatch that knows this server’s settings besides its own. */
	readonly dispatchKnowing: (book: Book) => Pick<Dispatch, 'answer' | 'complete'>;
	/** Learns what can be needed of the reader’s server. */
	readonly prepare: (reader: Reader) => Promise<void>;
};

/** Creates what answers the questions that the holder of a range is asked; rejects if it cannot. */
export function createAnswerer(parts: AnsweringParts): (question: unknown) => Promise<unknown> {
	const { book, feeds } = parts;
	return async (asked) => {
		const question = Questioned.parse(asked);
		switch (question.kind) {
			case 'answer': {
				const { request, reader, server } = question;
				if (server === undefined) await parts.prepare(reader);
				return parts.dispatchKnowing(knowing(book, server)).answer(request, reader);
			}
			case 'complete': {
				const { command, option, input } = question;
				await parts.prepare(input.reader);
				return parts.dispatchKnowing(book).complete(command, option, input);
			}
			case 'settle':
				return feeds?.settle(question.feed, question.notices);
			case 'report early':
				return feeds?.reportEarly(question.feed, question.now);
			case 'made':
				return serverSubscriptionsMadeBy(book, question.userId).length;
			case 'forget maker':
				return forgetMakerInServers(book, question.userId);
		}
	};
}

const Questioned = z.custom<Question>((value) => typeof value === 'object' && value !== null);

function knowing(book: Book, server: KnownServer | undefined): Book {
	if (server === undefined) return book;
	const { guildId, settings } = server;
	return {
		...book,
		settingsOf: (asked) => (asked === guildId ? settings : book.settingsOf(asked)),
	};
}
