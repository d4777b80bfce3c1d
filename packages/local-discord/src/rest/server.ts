import type { IncomingMessage, ServerResponse } from 'node:http';
import { safeParse } from 'zod/mini';
import { type Fault, type Faults, orderedAnswer, replacedAnswer } from '../faults.ts';
import { Refusal, refusal } from '../refusal.ts';
import { leaveUnread, queryOf } from '../request-guard.ts';
import {
	type Call,
	type HttpAnswer,
	type LoggedRequest,
	type Reply,
	responseSchema,
	type Stores,
} from './call.ts';
import { createRateLimits, tooManyRequests, type Verdict } from './rate-limits.ts';
import { type ReadBody, readBody, readBytes } from './read-request.ts';
import { type FoundRoute, findRoute } from './routes.ts';

export type RestOptions = {
	readonly stores: Stores;
	readonly faults: Faults;
	readonly isToken: (token: string) => boolean;
	readonly hasRateLimits: boolean;
	readonly checkAnswers: boolean;
	readonly log: (request: LoggedRequest) => void;
	/** Waits before a slow answer. */
	readonly wait: (ms: number) => Promise<void>;
};

/** Discord’s REST interface. */
export type Rest = {
	/** Answers a request for one of Discord’s paths. */
	answer(request: IncomingMessage, path: string, response: ServerResponse): Promise<void>;
};

export function createRest(options: RestOptions): Rest {
	const rateLimit = createRateLimits(options.stores.world.now);
	return {
		answer: (request, path, response) => serve(options, rateLimit, { request, path }, response),
	};
}

async function serve(
	options: RestOptions,
	rateLimit: (found: FoundRoute) => Verdict,
	{ request, path }: { readonly request: IncomingMessage; readonly path: string },
	response: ServerResponse,
): Promise<void> {
	const method = request.method ?? 'GET';
	const found = findRoute(method, path.replace(/^\/api\/v10/, ''));
	const read = await readAll(request);
	const fault = found && options.faults.strike(found.route.pattern, `${method} ${path}`);
	if (fault?.kind === 'delay') await options.wait(fault.ms);
	const authorization = request.headers.authorization ?? '';
	const incoming = { found, read, fault, query: queryOf(request), authorization };
	const answer =
		fault?.kind === 'hang-up'
			? hungUp
			: replacedAnswer(fault, decide(options, rateLimit, incoming));
	options.log({
		method,
		path,
		route: found?.route.pattern,
		status: answer.status,
		body: read instanceof Refusal ? undefined : read.body,
		answer: answer.body,
	});
	const isLost = fault?.kind === 'lose-answer' || fault?.kind === 'hang-up';
	if (!isLost) writeAnswer(response, answer);
	else if (fault.breaks === 'closed') request.socket.destroy();
	else request.socket.resetAndDestroy();
}

const hungUp: HttpAnswer = { status: 0 };

async function readAll(request: IncomingMessage): Promise<ReadBody | Refusal> {
	try {
		return await readBody(await readBytes(request), request.headers['content-type'] ?? '');
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}

type IncomingRequest = {
	readonly found: FoundRoute | undefined;
	readonly read: ReadBody | Refusal;
	readonly fault: Fault | undefined;
	readonly query: URLSearchParams;
	readonly authorization: string;
};

function decide(
	options: RestOptions,
	rateLimit: (found: FoundRoute) => Verdict,
	incoming: IncomingRequest,
): HttpAnswer {
	const { found, read, authorization } = incoming;
	if (found === undefined) return refused(refusal('notFound'));
	const token = authorization.replace(/^Bot /, '');
	if (found.route.open !== true && !options.isToken(token)) return refused(refusal('unauthorized'));
	const ordered = orderedAnswer(incoming.fault);
	if (ordered !== undefined) return ordered;
	const verdict = options.hasRateLimits ? rateLimit(found) : unlimited;
	if (verdict.refused !== undefined) {
		const answer = tooManyRequests(verdict.refused.retryAfterMs, verdict.refused.isGlobal);
		return { ...answer, headers: { ...verdict.headers, ...answer.headers } };
	}
	if (read instanceof Refusal) return { ...refused(read), headers: verdict.headers };
	return { ...run(options, found, read, incoming.query), headers: verdict.headers };
}

const unlimited: Verdict = { headers: {}, refused: undefined };

/** The answer for a refusal. */
export function refused({ status, body }: Refusal): HttpAnswer {
	return { status, body };
}

function run(
	options: RestOptions,
	{ route, parts }: FoundRoute,
	{ body, files }: ReadBody,
	query: URLSearchParams,
): HttpAnswer {
	const call: Call = {
		...options.stores,
		part: (name) => parts[name] ?? '',
		query,
		body,
		files,
	};
	try {
		const reply = route.run(call);
		return checked(options, route.pattern, reply, route.answers);
	} catch (error) {
		if (error instanceof Refusal) return refused(error);
		throw error;
	}
}

function checked(
	{ checkAnswers, stores }: RestOptions,
	pattern: string,
	reply: Reply,
	schema: Parameters<typeof responseSchema>[0] | undefined,
): Reply {
	if (!checkAnswers || schema === undefined || reply.body === undefined) return reply;
	const body: unknown = JSON.parse(JSON.stringify(reply.body));
	const result = safeParse(responseSchema(schema), body);
	if (result.success) return reply;
	stores.addFinding(
		`${pattern} answered what Discord's schema refuses: ${JSON.stringify(result.error.issues)}`,
	);
	return { status: 500, body: refusal('serverError').body };
}

/** Writes an answer: text and files unchanged, anything else as JSON. */
export function writeAnswer(response: ServerResponse, answer: HttpAnswer): void {
	const content = contentOf(answer);
	leaveUnread(response);
	response.writeHead(answer.status, {
		...answer.headers,
		...(content !== undefined && {
			...(content.type !== undefined && { 'content-type': content.type }),
			'x-content-type-options': 'nosniff',
			'cross-origin-resource-policy': 'same-origin',
			'content-length': content.bytes.length,
		}),
	});
	response.end(content?.bytes);
}

type Content = { readonly type?: string; readonly bytes: Buffer };

function contentOf({ body, file, text }: HttpAnswer): Content | undefined {
	if (text !== undefined) return { bytes: Buffer.from(text) };
	if (file !== undefined) {
		const type = file.attachment.content_type ?? 'application/octet-stream';
		return { type, bytes: file.content };
	}
	if (body === undefined) return undefined;
	return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}
