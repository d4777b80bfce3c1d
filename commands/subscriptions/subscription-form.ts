import { orThrow, privately, type Reader, type Reply, UserError } from '#src/bot/command.ts';
import { type Draft, draftMinutes } from '#src/bot/drafts.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { renderForm } from '#src/render/message/form.ts';
import { writeCustomId } from '#src/render/message/targets.ts';
import { type CommandChannel, type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { Wish } from '#src/subscriptions/subscription.ts';
import { type FormContext, fieldOptions, fieldsFor } from './form-fields.ts';
import { AddRequest, type FormRequest, type SentRequest } from './options.ts';

/** A request for a new digest or alerts: typed, or through a form. */
export type NewRequest = AddRequest | FormRequest | SentRequest;

/** A request with everything that a new digest or alerts need. */
export type CompleteRequest = AddRequest & {
	readonly channel: CommandChannel;
	readonly topics: string;
};

/**
 * Adds what was typed, or opens a form in which to add what is missing. What is refused can be corrected
 * in the form, where everything is as it was typed.
 */
export async function setUp(
	kind: Wish['kind'],
	request: NewRequest,
	{
		add,
		...context
	}: FormContext & {
		readonly add: (request: CompleteRequest, newsroom: Newsroom, reader: Reader) => Promise<Reply>;
	},
): Promise<Reply> {
	const filled = filledIn(kind, request, context);
	if (request.action === 'form') return openForm(kind, filled, context);
	const typed = request.action === 'sent' ? readSent(request, filled) : request;
	const whole = completeOf(kind, typed);
	if (whole.kind === 'refused' && request.action === 'add') return openForm(kind, filled, context);
	try {
		return await add(orThrow(whole).request, context.newsroom, context.reader);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const target = carry(kind, 'form', filled, context);
		throw new UserError(error.code, error.says, [{ says: 'correctButton', target }]);
	}
}

/** All that was typed so far, with the channel’s id; a field that was sent empty is '' so that it stays empty. */
function filledIn(kind: Wish['kind'], request: NewRequest, context: FormContext): Draft {
	const { action, channel, draft, ...options }: NewRequest & { draft?: string | undefined } =
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
function readSent({ channel, when, usual }: SentRequest, filled: Draft): AddRequest {
	const typed = Object.entries(filled).filter(([, value]) => value !== '');
	return AddRequest.parse({
		...Object.fromEntries(typed),
		action: 'add',
		channel,
		when: when ?? usual,
	});
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
		...privately(renderNotice(phrases.say('formOffer'), [reopen])),
		form: renderForm(phrases.say(titles[kind]), target, fieldsFor(kind, filled, context)),
	};
}

const titles = { digest: 'digestFormTitle', alert: 'alertFormTitle' } as const;

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
