import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Act, ActAnswer, PageChannel, PageEvent } from '../../src/protocol/page.ts';

/** The page of a local Discord, as a browser talks to it: over HTTP alone. */
export type TestPage = {
	/** What a GET below `/page/` answers, which is expected to be JSON. */
	get<Body>(path: string): Promise<Body>;
	act(act: Act): Promise<ActAnswer>;
	/** Begins to listen as somebody. */
	listen(as: string): Promise<Listening>;
	directMessages(as: string): Promise<PageChannel>;
};

export type Listening = {
	/** The next event of this kind, which may have come already; each is given once. */
	next<Kind extends PageEvent['kind']>(kind: Kind): Promise<EventOf<Kind>>;
	/** All that came and was not given. */
	rest(): readonly PageEvent[];
	/** Resolves when the server has ended it. */
	readonly ended: Promise<unknown>;
};

type EventOf<Kind> = Extract<PageEvent, { kind: Kind }>;

/** Who acts where, unless a test says otherwise. */
export const seat = { as: 'mia', channel: 'general', locale: 'en-US' } as const;

export function openPage(pageUrl: string): TestPage {
	const get = async (path: string) =>
		JSON.parse((await ask(pageUrl, { path: `/page/${path}` })).text);
	return {
		get,
		async act(act) {
			const answer = await post(pageUrl, JSON.stringify(act));
			return JSON.parse(answer.text);
		},
		listen: (as) => listen(pageUrl, as),
		async directMessages(as) {
			const channels: readonly PageChannel[] = await get(`channels?as=${as}`);
			const found = channels.find(({ kind }) => kind === 'dm');
			if (found === undefined) throw new Error('there are no direct messages');
			return found;
		},
	};
}

/** Posts an act as the page does, but for what is changed. */
export function post(pageUrl: string, body: string, headers: Record<string, string> = {}) {
	const own = { origin: pageUrl, 'content-type': 'application/json' };
	const method = 'POST';
	return ask(pageUrl, { path: '/page/act', method, body, headers: { ...own, ...headers } });
}

export type Told = {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
};

/** Sends a request whose path and headers go out as they are. */
export async function ask(
	pageUrl: string,
	{
		path,
		method = 'GET',
		headers = {},
		body,
	}: { path: string; method?: string; headers?: Record<string, string>; body?: string },
): Promise<Told> {
	const { hostname, port } = new URL(pageUrl);
	const asked = request({ hostname, port, path, method, headers });
	asked.end(body);
	const [response] = await once(asked, 'response');
	return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

async function listen(pageUrl: string, as: string): Promise<Listening> {
	const leaving = new AbortController();
	onTestFinished(() => leaving.abort());
	const { signal } = leaving;
	const { body } = await fetch(`${pageUrl}/page/events?as=${as}`, { signal });
	if (body === null) throw new Error('there is no stream');
	const came: PageEvent[] = [];
	const waiting = new Set<() => void>();
	const read = async () => {
		const unread = { text: '' };
		for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
			const parts = `${unread.text}${chunk}`.split('\n\n');
			unread.text = parts.pop() ?? '';
			came.push(...parts.filter((part) => part.startsWith('data: ')).map(eventIn));
			for (const wake of [...waiting]) wake();
		}
	};
	return {
		rest: () => came,
		ended: read().catch(() => undefined),
		next<Kind extends PageEvent['kind']>(kind: Kind) {
			const { promise, resolve } = Promise.withResolvers<EventOf<Kind>>();
			const look = (): void => {
				const event = came.find((one): one is EventOf<Kind> => one.kind === kind);
				if (event === undefined) return;
				came.splice(came.indexOf(event), 1);
				waiting.delete(look);
				resolve(event);
			};
			waiting.add(look);
			look();
			return promise;
		},
	};
}

function eventIn(part: string): PageEvent {
	return JSON.parse(part.slice('data: '.length));
}
