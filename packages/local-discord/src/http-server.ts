import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { sentenceAnswer, writePageAnswer } from './page-server/page-answer.ts';
import type { Page } from './page-server/page-server.ts';
import { refusal } from './refusal.ts';
import { foreignRefusal, pathOf } from './request-guard.ts';
import { type Rest, refused, writeAnswer } from './rest/server.ts';

type Services = {
	readonly rest: Rest;
	/** Serves its own paths next to Discord’s. */
	readonly page: Pick<Page, 'owns' | 'answer'>;
	/** The clock behind the `Date` header; tests can move it. */
	readonly now: () => Date;
	readonly addFinding: (text: string) => void;
};

/** The HTTP server shared by the page, REST and the gateway; not yet listening. */
export function createHttpServer(services: Services): Server {
	return createServer({ noDelay: true, keepAliveTimeout: 120_000 }, (request, response) => {
		response.setHeader('date', services.now().toUTCString());
		answer(services, request, response).catch((error: unknown) => {
			services.addFinding(`${request.method} ${request.url}: ${explain(error)}`);
			writeAnswer(response, { status: 500, body: refusal('serverError').body });
		});
	});
}

/** Refuses foreign requests, and passes the others to the page or to REST. */
async function answer(
	{ rest, page }: Services,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const path = pathOf(request);
	const foreign = foreignRefusal(request);
	if (foreign !== undefined) {
		if (path !== undefined && page.owns(path)) {
			return writePageAnswer(response, sentenceAnswer(403, foreign));
		}
		return writeAnswer(response, { status: 403, body: { code: 0, message: foreign } });
	}
	if (path === undefined) return writeAnswer(response, refused(refusal('badRequest')));
	if (page.owns(path)) return page.answer(request, response);
	await rest.answer(request, path, response);
}

function explain(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : `${error}`;
}
