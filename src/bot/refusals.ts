import { DamageError } from '#src/archive/rows.ts';
import type { Log } from '#src/observe/log.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { NothingSaved, PerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
import { type Command, type Reader, serverOnlyError, UserError } from './command.ts';

/** Why this reader cannot use a command here; undefined if they can. */
export function refusalOf(
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

type ApologyFacts = {
	readonly code: string;
	readonly command: string;
	readonly phrases: Phrases;
};

/** What a reader is told in place of an answer; what is a fault of ours is logged. */
export function apologyFor(
	error: unknown,
	{ code, command, phrases }: ApologyFacts,
	log: Log,
): Message {
	if (error instanceof UserError) {
		const offers = error.offers.map(({ says, target }) => ({ label: phrases.say(says), target }));
		return renderNotice(phrases.text(error.says), offers);
	}
	if (error instanceof DamageError) return renderNotice(phrases.say('articlesUnreadable'));
	// That the store is away is logged by what keeps its lease, however many change something meanwhile.
	if (error instanceof NothingSaved) return renderNotice(phrases.say('nothingSaved'));
	log.error({ code, command, err: error }, 'command-failed');
	if (error instanceof PerhapsSaved) return renderNotice(phrases.say('outcomeUnknown'));
	return renderNotice(phrases.say('wentWrong', { code }));
}
