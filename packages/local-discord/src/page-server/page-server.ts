import type { IncomingMessage, ServerResponse } from 'node:http';
import { ClientRefusal } from '../people/find.ts';
import type { PageClock } from '../protocol/page.ts';
import { Refusal } from '../refusal.ts';
import { pathOf, queryOf } from '../request-guard.ts';
import type { LoggedRequest } from '../rest/call.ts';
import { readBytes } from '../rest/read-body.ts';
import type { After } from '../world/interactions.ts';
import { type Acting, perform, readAct } from './act.ts';
import { type Inspections, openInspections } from './inspections.ts';
import { json, type PageAnswer, sentence, writePageAnswer } from './page-answer.ts';
import { readPageWith } from './page-look.ts';
import { pageChannels, pageMessages, pageState } from './views.ts';
import { openWatchers, type Watchers } from './watchers.ts';

export type PageSetting = Acting & { readonly after: After };

/** The page in a browser, and its side of the server. */
export type Page = {
	/** Whether a path is the page's, and not Discord's. */
	owns(path: string): boolean;
	answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
	/** Takes note of a REST request as it was answered. */
	note(logged: LoggedRequest): void;
	/** Ends what is open. */
	close(): void;
};

const actBytesMax = 1.5 * 1024 * 1024;

export function openPage(setting: PageSetting): Page {
	const inspections = openInspections(setting.stores);
	const clock = () => clockOf(setting);
	const watchers = openWatchers({ ...setting, inspections, clock });
	const serving: Serving = { ...setting, inspections, clock, watchers };

	return {
		owns: (path) => path === '/' || path.startsWith('/page/') || path.startsWith('/src/protocol/'),
		async answer(request, response) {
			const answer = await reply(serving, request, response);
			if (answer !== undefined) writePageAnswer(response, answer);
		},
		note: inspections.note,
		close: watchers.close,
	};
}

type Serving = PageSetting & {
	readonly inspections: Inspections;
	readonly clock: () => PageClock;
	readonly watchers: Watchers;
};

function clockOf({ time }: Acting): PageClock {
	return { aheadMs: time?.aheadMs() ?? 0, next: time?.next()?.toISOString() };
}

/** Answers with nothing where it went on to write events. */
async function reply(
	serving: Serving,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<PageAnswer | undefined> {
	const path = pathOf(request) ?? '';
	const name = path.slice('/page/'.length);
	try {
		if (request.method === 'POST' && name === 'act') return await replyToAct(serving, request);
		if (request.method !== 'GET') return sentence(405, 'This is not done so.');
		const asked = queryOf(request);
		if (name === 'events') return serving.watchers.open(response, asked.get('as') ?? '');
		const view = views.get(name);
		if (view !== undefined) return view(serving, (key) => asked.get(key) ?? '');
		const file = readPageWith(serving.look, path === '/' ? 'page/index.html' : path.slice(1));
		return file === undefined ? sentence(404, 'There is nothing here.') : { status: 200, ...file };
	} catch (error) {
		if (error instanceof ClientRefusal) return json({ why: error.message }, 400);
		throw error;
	}
}

type View = (serving: Serving, asked: (key: string) => string) => PageAnswer;

const views: ReadonlyMap<string, View> = new Map<string, View>([
	['state', ({ stores, look }) => json(pageState(stores.world, look))],
	['channels', ({ stores }, asked) => json(pageChannels(stores.world, asked('as')))],
	['messages', ({ stores }, asked) => json(pageMessages(stores, asked('as'), asked('channel')))],
	[
		'commands',
		({ people }, asked) => json(people.offered({ as: asked('as'), in: asked('channel') })),
	],
	[
		'inspection',
		({ inspections }, asked) => {
			const found = inspections.find(asked('message'));
			if (found === undefined) throw new ClientRefusal('What was sent for that is not remembered.');
			return json(found);
		},
	],
	['clock', ({ clock }) => json(clock())],
]);

async function replyToAct(serving: Serving, request: IncomingMessage): Promise<PageAnswer> {
	const refused = actRefusal(request);
	if (refused !== undefined) return sentence(403, refused);
	const act = readAct(await readJson(request));
	if (act === undefined) return json({ why: 'That is nothing that can be done here.' }, 400);
	const answer = await perform(serving, act);
	serving.watchers.tellClock();
	return json(answer);
}

/** Whoever changes something must say that they are the page, which no other page can. */
function actRefusal({ headers }: IncomingMessage): string | undefined {
	if (headers.origin === undefined) return 'Only the page itself may do this.';
	const isJson = /^application\/json(?:;|$)/.test(headers['content-type'] ?? '');
	return isJson ? undefined : 'Only JSON is taken here.';
}

/** Undefined where it is no JSON, or too much of it. */
async function readJson(request: IncomingMessage): Promise<unknown> {
	try {
		return JSON.parse(`${await readBytes(request, actBytesMax)}`);
	} catch (error) {
		if (error instanceof Refusal || error instanceof SyntaxError) return undefined;
		throw error;
	}
}
