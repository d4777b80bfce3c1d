import type { Archive } from '#src/archive/archive.ts';
import { createLimiter } from '#src/concurrency/limiter.ts';
import { versionOf } from '#src/desk/digest-entry.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrasebook, Phrases } from '#src/phrases/phrases.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { PostedMessage, Subscription } from '#src/subscriptions/subscription.ts';
import { yieldToOthers } from './concurrency.ts';
import {
	type CurrentArticles,
	correctComponents,
	isOutdated,
	type RememberedArticle,
} from './corrected-message.ts';
import type { EditResult, Sender } from './sender.ts';

/** Corrects messages whose articles changed after they were posted. */
export type Corrections = {
	/** Checks all remembered messages, and corrects the outdated ones. */
	correctAll(): Promise<void>;
};

export type CorrectionSettings = {
	readonly book: Book;
	readonly archive: Archive;
	readonly phrasebook: Phrasebook;
	readonly sender: Sender;
	readonly log: Log;
	readonly now: () => Date;
	/** Resolves after a delay, or at once when the delivery stops. */
	readonly wait: (ms: number) => Promise<void>;
	/** Aborted when the delivery stops. */
	readonly signal: AbortSignal;
};

const checkedBeforeYield = 50;
const editsAtOnceMax = 10;
/** Tries per run while Discord says to wait; also tries in total for a text that it refuses. */
const triesMax = 3;
const refusalsMax = 1_000;

export function createCorrections(settings: CorrectionSettings): Corrections {
	const { book, phrasebook, sender, log, now, wait, signal } = settings;
	const limiter = createLimiter(editsAtOnceMax);
	/** How often Discord refused each correction; at most `refusalsMax` are remembered. */
	const refusals = new Map<string, number>();

	return {
		async correctAll() {
			const current = createCurrentArticles(settings.archive);
			const outdated: Promise<void>[] = [];
			let checked = 0;
			for (const subscription of [...book.all()]) {
				checked += 1;
				if (checked % checkedBeforeYield === 0) await yieldToOthers();
				for (const message of subscription.posted) {
					if (!isOutdated(message, current) || isHopeless(message, current)) continue;
					outdated.push(limiter.run(() => correct(subscription, message, current)));
				}
			}
			await Promise.all(outdated);
		},
	};

	/** A text refused this often is not tried again until one of its articles changes. */
	function isHopeless(message: PostedMessage, current: CurrentArticles): boolean {
		return (refusals.get(correctionOf(message, current)) ?? 0) >= triesMax;
	}

	function noteRefusal(message: PostedMessage, current: CurrentArticles): void {
		const correction = correctionOf(message, current);
		const times = (refusals.get(correction) ?? 0) + 1;
		refusals.delete(correction);
		refusals.set(correction, times);
		const [oldest] = refusals.keys();
		if (refusals.size > refusalsMax && oldest !== undefined) refusals.delete(oldest);
	}

	/** Corrects one message; if that fails, the next run finds it again. */
	async function correct(
		subscription: Subscription,
		message: PostedMessage,
		current: CurrentArticles,
	): Promise<void> {
		if (signal.aborted) return;
		const { id } = subscription;
		const language = message.language ?? book.languageOf(subscription);
		const outcome = await edit(message, current, phrasebook[language]);
		logCorrection({ subscription: id, message: message.messageId }, outcome, log);
		if (outcome.kind === 'refused' && outcome.about === 'content') noteRefusal(message, current);
		if (outcome.kind !== 'edited' && outcome.kind !== 'gone') return;
		try {
			await book.change(id, (subscription) => noteCorrected(subscription, message, current));
		} catch (error) {
			log.error({ err: error, subscription: id }, 'state-not-written');
		}
	}

	async function edit(
		message: PostedMessage,
		current: CurrentArticles,
		phrases: Phrases,
	): Promise<EditResult> {
		for (let tries = 1; ; tries += 1) {
			const outcome = await sender.edit(message, (components) =>
				correctComponents(components, message, { current, at: now(), phrases }),
			);
			if (outcome.kind !== 'wait' || tries === triesMax || signal.aborted) return outcome;
			await wait(outcome.ms);
		}
	}
}

function logCorrection(
	ids: { subscription: string; message: string },
	outcome: EditResult,
	log: Log,
) {
	if (outcome.kind === 'edited') return log.info(ids, 'message-corrected');
	if (outcome.kind === 'gone') return log.info(ids, 'corrected-message-gone');
	return log.warn({ ...ids, ...outcome }, 'message-not-corrected');
}

function createCurrentArticles(archive: Archive): CurrentArticles {
	const cache = new Map<string, ReturnType<CurrentArticles>>();
	return (id) => {
		if (!cache.has(id)) {
			const article = archive.article(id);
			cache.set(id, article && { article, version: versionOf(article) });
		}
		return cache.get(id);
	};
}

/** Identifies a correction by its message and the versions to show. */
function correctionOf(
	{ messageId, entries, offers = [] }: PostedMessage,
	current: CurrentArticles,
): string {
	const articles = [...entries.flatMap((entry) => entry.articles), ...offers];
	return [messageId, ...articles.map(({ id }) => current(id)?.version)].join(' ');
}

function noteCorrected(
	subscription: Subscription,
	{ messageId }: PostedMessage,
	current: CurrentArticles,
): Subscription {
	const posted = subscription.posted.map((one) =>
		one.messageId === messageId ? corrected(one) : one,
	);
	return { ...subscription, posted };

	function corrected({ entries, offers, ...others }: PostedMessage): PostedMessage {
		return {
			...others,
			entries: entries.map((entry) => ({ ...entry, articles: entry.articles.map(withCorrection) })),
			...(offers && { offers: offers.map(withCorrection) }),
		};
	}

	function withCorrection(article: RememberedArticle) {
		const version = current(article.id)?.version;
		return version === undefined ? article : { ...article, corrected: version };
	}
}
