import type { IncomingMessage, ServerResponse } from 'node:http';
import { ClientRefusal } from '../people/find.ts';
import type { PageClock } from '../protocol/page.ts';
import { Refusal } from '../refusal.ts';
import { onlyOwnPage, pathOf, queryOf } from '../request-guard.ts';
import type { LoggedRequest } from '../rest/call.ts';
import { readBytes } from '../rest/read-request.ts';
import type { After } from '../world/interactions.ts';
import { type ActContext, perform, readAct } from './act.ts';
import { createInspections, type Inspections } from './inspections.ts';
import { jsonAnswer, type PageAnswer, sentenceAnswer, writePageAnswer } from './page-answer.ts';
import { readPageFile } from './page-look.ts';
import { pageChannels, pageMessages, pageState } from './views.ts';
import { openWatchers, type Watchers } from './watchers.ts';

type PageOptions = ActContext & { readonly after: After };

/** The server’s side of the page in the browser. */
export type Page = {
	/** Whether a path belongs to the page rather than to Discord’s API. */
	owns(path: string): boolean;
	answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
	/** Records a REST request with its answer. */
	record(logged: LoggedRequest): void;
	/** Ends the open streams of events. */
	close(): void;
};

const actBytesMax = 1.5 * 1024 * 1024;

export function openPage(options: PageOptions): Page {
	const inspections = createInspections(options.stores);
	const clock = () => readClock(options);
	const watchers = openWatchers({ ...options, inspections, clock });
	const context: PageContext = { ...options, inspections, clock, watchers };

	return {
		owns: (path) =>
			path === '/' || path.startsWith('/page/') || /^\/src\/(?:protocol|phrases)\//.test(path),
		async answer(request, response) {
			const answer = await reply(context, request, response);
			if (answer !== undefined) writePageAnswer(response, answer);
		},
		record: inspections.record,
		close: watchers.close,
	};
}

type PageContext = PageOptions & {
	readonly inspections: Inspections;
	readonly clock: () => PageClock;
	readonly watchers: Watchers;
};

function readClock({ time }: ActContext): PageClock {
	return { aheadMs: time?.aheadMs() ?? 0, next: time?.next()?.toISOString() };
}

/** Undefined when the response is now a stream of events. */
async function reply(
	context: PageContext,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<PageAnswer | undefined> {
	const path = pathOf(request) ?? '';
	try {
		if (request.method === 'POST' && path === '/page/act')
			return await replyToAct(context, request);
		if (request.method !== 'GET') return sentenceAnswer(405, 'Only GET is allowed here.');
		const query = queryOf(request);
		if (path === '/page/events') return context.watchers.open(response, query.get('as') ?? '');
		const view = views.get(path);
		if (view !== undefined) return view(context, (key) => query.get(key) ?? '');
		const file = readPageFile(context.look, path === '/' ? 'page/index.html' : path.slice(1));
		return file === undefined
			? sentenceAnswer(404, 'There is nothing here.')
			: { status: 200, ...file };
	} catch (error) {
		if (error instanceof ClientRefusal) return jsonAnswer({ why: error.message }, 400);
		throw error;
	}
}

type View = (context: PageContext, query: (key: string) => string) => PageAnswer;

const views: ReadonlyMap<string, View> = new Map<string, View>([
	['/page/state', ({ stores, look }) => jsonAnswer(pageState(stores.world, look))],
	['/page/channels', ({ stores }, query) => jsonAnswer(pageChannels(stores.world, query('as')))],
	[
		'/page/messages',
		({ stores }, query) => jsonAnswer(pageMessages(stores, query('as'), query('channel'))),
	],
	[
		'/page/commands',
		({ people }, query) => jsonAnswer(people.offered({ as: query('as'), in: query('channel') })),
	],
	[
		'/page/inspection',
		({ inspections }, query) => {
			const found = inspections.find(query('message'));
			if (found !== undefined) return jsonAnswer(found);
			throw new ClientRefusal('There is no record of what was sent for that message.');
		},
	],
	['/page/clock', ({ clock }) => jsonAnswer(clock())],
]);

async function replyToAct(context: PageContext, request: IncomingMessage): Promise<PageAnswer> {
	const refused = actRefusal(request);
	if (refused !== undefined) return sentenceAnswer(403, refused);
	const act = readAct(await readJson(request));
	if (act === undefined)
		return jsonAnswer({ why: 'The local Discord does not know this act. Reload the page.' }, 400);
	const answer = await perform(context, act);
	context.watchers.sendClock();
	return jsonAnswer(answer);
}

/** An act must name the page as its origin, which no other page can do. */
function actRefusal({ headers }: IncomingMessage): string | undefined {
	if (headers.origin === undefined) return onlyOwnPage;
	const isJson = /^application\/json(?:;|$)/.test(headers['content-type'] ?? '');
	return isJson ? undefined : 'Only JSON is accepted here.';
}

/** Undefined when the body is not JSON or is too large. */
async function readJson(request: IncomingMessage): Promise<unknown> {
	try {
		return JSON.parse(`${await readBytes(request, actBytesMax)}`);
	} catch (error) {
		if (error instanceof Refusal || error instanceof SyntaxError) return undefined;
		throw error;
	}
}
