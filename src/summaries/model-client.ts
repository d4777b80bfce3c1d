import OpenAI, { APIError } from 'openai';
import { z } from 'zod';
import type { After } from '#src/concurrency/wait.ts';
import { AnswerSchema, type ModelAnswer, parseModelAnswer } from './model-answer.ts';
import type { Prompt } from './prompt.ts';

/** What a call brought. */
export type CallOutcome =
	| { readonly kind: 'answer'; readonly answer: ModelAnswer }
	/** The server answered something that is no summary. */
	| { readonly kind: 'unusable' }
	/** Worth trying again, after `afterMs` if the server says so. */
	| { readonly kind: 'failed'; readonly why: string; readonly afterMs: number | undefined }
	/** The server will not answer: the key, the model or the address is wrong. */
	| { readonly kind: 'refused'; readonly why: string };

/** Asks a model once. Never rejects, and `why` never contains the key or a text. */
export type AskModel = (prompt: Prompt, signal: AbortSignal) => Promise<CallOutcome>;

export type ModelSettings = {
	/** The base of an OpenAI-compatible API, such as `https://api.openai.com/v1`. */
	readonly url: string;
	readonly model: string;
	/** Undefined for a server that wants none. Never logged. */
	readonly key: string | undefined;
	readonly after: After;
};

/** Creates what asks a model over an OpenAI-compatible API, in the form that its server accepts. */
export function createModelClient({ url, model, key, after }: ModelSettings): AskModel {
	const client = new OpenAI({
		baseURL: url,
		// A value has to be given, and the environment must not give another one.
		apiKey: key ?? 'none',
		organization: null,
		project: null,
		adminAPIKey: null,
		webhookSecret: null,
		logLevel: 'off',
		maxRetries: 0,
		fetch: fetchBounded,
	});
	let form = 0;

	return async (prompt, signal) => {
		for (let tried = form; ; tried += 1) {
			const outcome = await askIn(tried);
			if (outcome.kind !== 'other form') {
				if (outcome.kind === 'answer') form = tried;
				return outcome;
			}
			if (tried === forms.length - 1) return { kind: 'refused', why: outcome.why };
		}

		async function askIn(index: number): Promise<CallOutcome | OtherForm> {
			const timeout = new AbortController();
			const cancel = after(timeoutMs, () => timeout.abort());
			try {
				const completion = await client.chat.completions.create(
					{ model, messages: messagesOf(prompt), temperature: 0, ...forms[index] },
					{ signal: AbortSignal.any([signal, timeout.signal]) },
				);
				return outcomeOf(completion);
			} catch (error) {
				return failureOf(error);
			} finally {
				cancel();
			}
		}
	};
}

type OtherForm = { readonly kind: 'other form'; readonly why: string };

/** A model that answers at all answers sooner. */
const timeoutMs = 60_000;

/** Four sentences with their sources take some 200; a model that thinks first takes more. */
const answerTokensMax = 1_500;

/** From the strictest form to what every server knows. */
const forms = [
	{
		response_format: {
			type: 'json_schema',
			json_schema: { name: 'summary', strict: true, schema: z.toJSONSchema(AnswerSchema) },
		},
		max_completion_tokens: answerTokensMax,
	},
	{ response_format: { type: 'json_object' }, max_tokens: answerTokensMax },
	{ max_tokens: answerTokensMax },
] as const;

function messagesOf({ instructions, reports }: Prompt) {
	return [
		{ role: 'system', content: instructions } as const,
		{ role: 'user', content: reports } as const,
	];
}

/** Servers that claim to speak the protocol answer anything. */
const Completion = z.object({
	choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

function outcomeOf(completion: unknown): CallOutcome {
	const content = Completion.safeParse(completion).data?.choices[0]?.message.content;
	const answer = content === undefined ? undefined : parseModelAnswer(content);
	return answer === undefined ? { kind: 'unusable' } : { kind: 'answer', answer };
}

function failureOf(error: unknown): CallOutcome | OtherForm {
	if (!(error instanceof APIError)) return { kind: 'unusable' };
	const { status, headers } = error;
	const why = status === undefined ? 'no answer' : `status ${status}`;
	if (status === undefined || status === 408 || status === 429 || status >= 500) {
		const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
		return { kind: 'failed', why, afterMs: seconds >= 0 ? seconds * 1_000 : undefined };
	}
	return formStatuses.has(status) ? { kind: 'other form', why } : { kind: 'refused', why };
}

/** What servers answer to a `response_format` that they do not know. */
const formStatuses = new Set([400, 415, 422]);

/** The most bytes that an answer may have. */
const answerBytesMax = 256 * 1_024;

/** Fetches the whole answer, as far as it is bounded, and follows no redirect with the key. */
async function fetchBounded(url: string | URL | Request, init?: RequestInit): Promise<Response> {
	const response = await fetch(url, { ...init, redirect: 'error' });
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		if (bytes > answerBytesMax) throw new Error('The answer is too long.');
		chunks.push(chunk);
	}
	const { status, headers } = response;
	return new Response(status === 204 ? null : Buffer.concat(chunks), {
		status,
		headers: withoutLength(headers),
	});
}

/** The body is unpacked by now. */
function withoutLength(headers: Headers): Headers {
	const kept = new Headers(headers);
	for (const name of ['content-length', 'content-encoding']) kept.delete(name);
	return kept;
}
