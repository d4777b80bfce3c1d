import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { safeParse } from 'zod/mini';
import { type Fault, type Faults, orderedAnswer, replacedAnswer } from '../faults.ts';
import { sentence, writePageAnswer } from '../page-server/page-answer.ts';
import type { Page } from '../page-server/page-server.ts';
import { Refusal, refusal } from '../refusal.ts';
import { foreignRefusal, pathOf, queryOf } from '../request-guard.ts';
import type { LoggedRequest } from './call.ts';
import { type Answer, type Call, type Reply, responseSchema, type Stores } from './call.ts';
import { openRateLimits, tooManyRequests, type Verdict } from './rate-limits.ts';
import { type ReadBody, readBody, readBytes } from './read-body.ts';
import { type FoundRoute, findRoute } from './routes.ts';

export type RestOptions = {
	readonly stores: Stores;
	readonly faults: Faults;
	readonly isToken: (token: string) => boolean;
	readonly hasRateLimits: boolean;
	readonly checkAnswers: boolean;
	readonly finding: (text: string) => void;
	readonly log: (request: LoggedRequest) => void;
	/** Has its own paths, beside those of Discord. */
	readonly page: Pick<Page, 'owns' | 'answer'>;
	/** Waits before a slow answer. */
	readonly wait: (ms: number) => Promise<void>;
};

/** The REST side of the local Discord; not yet listening. */
export function openRestServer(options: RestOptions): Server {
	const judge = openRateLimits(options.stores.world.now);
	return createServer({ noDelay: true, keepAliveTimeout: 120_000 }, (request, response) => {
		response.setHeader('date', options.stores.world.now().toUTCString());
		attend(options, judge, request, response).catch((error: unknown) => {
			options.finding(`${request.method} ${request.url}: ${explain(error)}`);
			writeAnswer(response, { status: 500, body: refusal('serverError').body });
		});
	});
}

/** Turns away who has no business here, and gives the page what is the page’s. */
async function attend(
	options: RestOptions,
	judge: (found: FoundRoute) => Verdict,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const path = pathOf(request);
	const foreign = foreignRefusal(request);
	if (foreign !== undefined) {
		if (path !== undefined && options.page.owns(path)) {
			return writePageAnswer(response, sentence(403, foreign));
		}
		return writeAnswer(response, { status: 403, body: { code: 0, message: foreign } });
	}
	if (path === undefined) return writeAnswer(response, refused(refusal('badRequest')));
	if (options.page.owns(path)) return options.page.answer(request, response);
	await serve(options, judge, { request, path }, response);
}

function explain(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : `${error}`;
}

async function serve(
	options: RestOptions,
	judge: (found: FoundRoute) => Verdict,
	{ request, path }: { readonly request: IncomingMessage; readonly path: string },
	response: ServerResponse,
): Promise<void> {
	// Its own clock, which a test may have moved, as its ids have.
	response.setHeader('date', options.stores.world.now().toUTCString());
	const method = request.method ?? 'GET';
	const found = findRoute(method, path.replace(/^\/api\/v10/, ''));
	const read = await readAll(request);
	const fault = found && options.faults.strike(found.route.pattern, `${method} ${path}`);
	if (fault?.kind === 'delay') await options.wait(fault.ms);
	const authorization = request.headers.authorization ?? '';
	const asked = { found, read, fault, query: queryOf(request), authorization };
	const answer =
		fault?.kind === 'hang-up' ? hungUp : replacedAnswer(fault, decide(options, judge, asked));
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

const hungUp: Answer = { status: 0 };

async function readAll(request: IncomingMessage): Promise<ReadBody | Refusal> {
	try {
		return await readBody(await readBytes(request), request.headers['content-type'] ?? '');
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}

type Asked = {
	readonly found: FoundRoute | undefined;
	readonly read: ReadBody | Refusal;
	readonly fault: Fault | undefined;
	readonly query: URLSearchParams;
	readonly authorization: string;
};

function decide(options: RestOptions, judge: (found: FoundRoute) => Verdict, asked: Asked): Answer {
	const { found, read, authorization } = asked;
	if (found === undefined) return refused(refusal('notFound'));
	const token = authorization.replace(/^Bot /, '');
	if (found.route.open !== true && !options.isToken(token)) return refused(refusal('unauthorized'));
	const ordered = orderedAnswer(asked.fault);
	if (ordered !== undefined) return ordered;
	const verdict = options.hasRateLimits ? judge(found) : unlimited;
	if (verdict.refused !== undefined) {
		const answer = tooManyRequests(verdict.refused.retryAfterMs, verdict.refused.isGlobal);
		return { ...answer, headers: { ...verdict.headers, ...answer.headers } };
	}
	if (read instanceof Refusal) return { ...refused(read), headers: verdict.headers };
	return { ...run(options, found, read, asked.query), headers: verdict.headers };
}

const unlimited: Verdict = { headers: {}, refused: undefined };

function refused({ status, body }: Refusal): Answer {
	return { status, body };
}

function run(
	options: RestOptions,
	{ route, parts }: FoundRoute,
	{ body, files }: ReadBody,
	query: URLSearchParams,
): Answer {
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
	{ checkAnswers, finding }: RestOptions,
	pattern: string,
	reply: Reply,
	schema: Parameters<typeof responseSchema>[0] | undefined,
): Reply {
	if (!checkAnswers || schema === undefined || reply.body === undefined) return reply;
	const body: unknown = JSON.parse(JSON.stringify(reply.body));
	const result = safeParse(responseSchema(schema), body);
	if (result.success) return reply;
	finding(
		`${pattern} answered what Discord's schema refuses: ${JSON.stringify(result.error.issues)}`,
	);
	return { status: 500, body: refusal('serverError').body };
}

/** Writes an answer: a file as it is, anything else as JSON. */
function writeAnswer(response: ServerResponse, answer: Answer): void {
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

function contentOf({ body, file, text }: Answer): Content | undefined {
	if (text !== undefined) return { bytes: Buffer.from(text) };
	if (file !== undefined) {
		const type = file.attachment.content_type ?? 'application/octet-stream';
		return { type, bytes: file.content };
	}
	if (body === undefined) return undefined;
	return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}

/** Hangs up after the answer where the request goes on and nobody reads it. */
export function leaveUnread(response: ServerResponse): void {
	if (!response.req.complete) response.setHeader('connection', 'close');
}
