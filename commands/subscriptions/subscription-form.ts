import { orThrow, privately, type Reader, type Reply, UserError } from '#src/bot/command.ts';
import { type Draft, draftMinutes } from '#src/bot/drafts.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { writeExcept, writeTopics } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { writeCustomId } from '#src/render/message/targets.ts';
import { whenCharactersMax } from '#src/schedule/read-when.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { showZone } from '#src/schedule/zones.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { Wish } from '#src/subscriptions/subscription.ts';
import { findById } from './find-subscription.ts';
import { fieldOptions, renderSubscriptionForm } from './form-fields.ts';
import {
	AddRequest,
	type CompleteRequest,
	EditRequest,
	option,
	type SentRequest,
	type SetUpRequest,
} from './options.ts';
import { showById } from './subscription-actions.ts';
import { editRequested } from './subscription-command.ts';
import type { ServerSubscriptions } from './subscription-view.ts';

/** Who fills in a form, and with what their request is carried out. */
type FormContext = { readonly newsroom: Newsroom; readonly reader: Reader };

/**
 * Adds or changes what was typed, or opens a form in which to add what is missing or change what there is.
 * What is refused can be corrected in the form, where everything is as it was typed.
 */
export async function setUp(
	kind: Wish['kind'],
	request: SetUpRequest,
	{
		add,
		server,
		...context
	}: FormContext & {
		readonly server: ServerSubscriptions;
		readonly add: (request: CompleteRequest, newsroom: Newsroom, reader: Reader) => Promise<Reply>;
	},
): Promise<Reply> {
	const kept = request.action === 'edit' ? keptOf(request, server, context) : {};
	const filled = { ...kept, ...filledIn(kind, request, context) };
	if (request.action === 'form') return openForm(kind, filled, context);
	if (request.action === 'edit' && isUntyped(request)) {
		return canBeShown(filled)
			? openForm(kind, filled, context)
			: privately(orThrow(showById(server, request.which, 'subscriptionNothingTyped')));
	}
	const typed = request.action === 'sent' ? readSent(request, filled, server) : request;
	try {
		if (typed.action === 'edit') return await editRequested(typed, server, context.newsroom);
		const whole = completeOf(kind, typed);
		if (whole.kind === 'refused' && request.action === 'add') {
			return openForm(kind, filled, context);
		}
		return await add(orThrow(whole).request, context.newsroom, context.reader);
	} catch (error) {
		if (!(error instanceof UserError) || !canBeShown(filled)) throw error;
		const target = carry(kind, 'form', filled, context);
		throw new UserError(error.code, error.says, [{ says: 'correctButton', target }]);
	}
}

/** What the fields of a form show of a subscription that is to be changed. */
function keptOf(
	{ which, ...typed }: EditRequest,
	{ book, guildId, kind }: ServerSubscriptions,
	{ newsroom: { archive, phrases } }: FormContext,
): Draft {
	const found = orThrow(findById(book.inServer(guildId), { kind, which }));
	const { wish, channelId: channel } = found.subscription;
	const shown = {
		...keptTopics(wish, typed, archive.names()),
		timezone: showZone(wish.timezone),
		channel,
	};
	if (wish.kind === 'digest') {
		const when = phrases.text(describeSchedule(wish.schedule));
		// Neither choice nor words: times that no field can show stay as they are.
		return { ...shown, ...(when.length <= whenCharactersMax ? { when } : { usual: '' }) };
	}
	const { quiet } = wish;
	return { ...shown, ...(quiet && { quiet: `${quiet.from}-${quiet.until}` }) };
}

/** The topics with what is left out in one field, or apart if either was typed, so that typing one keeps the other. */
function keptTopics(wish: Wish, typed: Pick<EditRequest, 'topics' | 'except'>, names: NameIndex) {
	const topics = writeTopics(wish.topics, names);
	if (wish.except.length === 0) return { topics };
	const except = writeExcept(wish.except, names);
	const isTyped = typed.topics !== undefined || typed.except !== undefined;
	return isTyped ? { topics, except } : { topics: `${topics}, ${except}` };
}

function isUntyped({ action: _, which: __, ...typed }: EditRequest): boolean {
	return Object.values(typed).every((value) => value === undefined);
}

/** Topics that were imported can be more than a field takes, and then none of them must be cut off. */
function canBeShown({ topics = '', except = '' }: Draft): boolean {
	return [topics, except].every((list) => `${list}`.length <= option.topics.max_length);
}

/** All that was typed so far, with the channel’s id; a field that was sent empty is '' so that it stays empty. */
function filledIn(kind: Wish['kind'], request: SetUpRequest, context: FormContext): Draft {
	const { action, channel, draft, ...options }: SetUpRequest & { draft?: string | undefined } =
		request;
	const id = typeof channel === 'string' ? channel : channel?.id;
	const typed = Object.entries({ ...options, channel: id }).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, value] as const],
	);
	const fields = action === 'sent' ? fieldOptions(kind) : [];
	const emptied = fields.map((field) => [field, ''] as const);
	const filled = Object.fromEntries([...emptied, ...typed]);
	if (draft === undefined) return filled;
	const kept = context.newsroom.drafts.find(context.reader.userId, draft);
	if (kept !== undefined) return { ...filled, ...kept };
	const target = carry(kind, 'form', filled, context);
	throw new UserError('draft-forgotten', saying('formForgotten', { count: draftMinutes }), [
		{ says: 'openFormButton', target },
	]);
}

/** The request that a form was sent with; a time in words counts instead of a usual one. */
function readSent(
	{ channel, when, usual }: SentRequest,
	filled: Draft,
	{ book, guildId }: ServerSubscriptions,
): AddRequest | EditRequest {
	const written = Object.entries(filled).filter(([, value]) => value !== '');
	const typed = { ...Object.fromEntries(written), channel, when: when ?? usual };
	if (filled.which === undefined) return AddRequest.parse({ ...typed, action: 'add' });
	// What these fields no longer have is gone; the others keep what there was.
	const timezone = showZone(book.settingsOf(guildId).timezone);
	// A channel that stays is not checked: it may be closed at the moment.
	const isMoved = channel?.id !== book.find(`${filled.which}`)?.channelId;
	const where = { channel: isMoved ? channel : undefined };
	const emptied = { timezone, quiet: 'none', except: 'none' };
	return EditRequest.parse({ ...emptied, ...typed, ...where, action: 'edit' });
}

/** The request as a complete one, or what is missing. */
function completeOf(
	kind: Wish['kind'],
	request: AddRequest,
): { readonly kind: 'complete'; readonly request: CompleteRequest } | Refusal {
	const { channel, topics, when, content } = request;
	if (topics === undefined) return refuse('topics-missing', saying('topicMissing'));
	if (when === undefined && kind === 'digest' && content !== 'most talked about') {
		return refuse('when-missing', saying('whenTimeMissing'));
	}
	if (channel === undefined) return refuse('channel-missing', saying('formChannelMissing'));
	return { kind: 'complete', request: { ...request, channel, topics } };
}

/** Opens the form with what was typed; if it is too late for that, a button opens it. */
function openForm(kind: Wish['kind'], filled: Draft, context: FormContext): Reply {
	const { phrases } = context.newsroom;
	const shown = new Set(fieldOptions(kind));
	const others = Object.entries(filled).filter(([name]) => !shown.has(name));
	const target = carry(kind, 'sent', Object.fromEntries(others), context);
	const reopen = {
		label: phrases.say('openFormButton'),
		target: carry(kind, 'form', filled, context),
	};
	return {
		...privately(renderNotice(phrases.say('formAgain'), [reopen])),
		form: renderSubscriptionForm(kind, filled, { ...context, target }),
	};
}

/** A target that carries what was typed; what does not fit into it is kept for a while. */
function carry(
	kind: Wish['kind'],
	action: 'form' | 'sent',
	filled: Draft,
	{ newsroom, reader }: FormContext,
): string {
	const target = writeCustomId(kind, { action, ...filled });
	return target ?? `${kind}?action=${action}&draft=${newsroom.drafts.keep(reader.userId, filled)}`;
}
