import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Act, ActAnswer, PageChannel, PageEvent } from '../../src/protocol/page.ts';
import { openAnswering } from '../open-discord.ts';

/** The page of a local Discord, reached only over HTTP, as from a browser. */
export type TestPage = {
	/** The JSON answer to a GET below `/page/`. */
	get<Body>(path: string): Promise<Body>;
	act(act: Act): Promise<ActAnswer>;
	/** Listens to a person’s events until the test ends. */
	listen(as: string): Promise<EventReader>;
	directMessages(as: string): Promise<PageChannel>;
};

type EventReader = {
	/** The next event of this kind, which may have arrived already; returns each event once. */
	next<Kind extends PageEvent['kind']>(kind: Kind): Promise<EventOf<Kind>>;
	/** The events that arrived and were not returned yet. */
	rest(): readonly PageEvent[];
	/** Resolves when the server has ended the stream. */
	readonly ended: Promise<unknown>;
};

type EventOf<Kind> = Extract<PageEvent, { kind: Kind }>;

/** Who acts, in which channel and language; tests may override parts. */
export const miaInGeneral = { as: 'mia', channel: 'general', locale: 'en-US' } as const;

/** The page’s act for `/brief`, by Mia in #general. */
export function askForBrief(topic: string) {
	return { ...miaInGeneral, kind: 'slash', command: 'brief', options: { topic } } as const;
}

/** A local Discord whose bot answers each command with this, and its page. */
export async function openAnsweringPage(reply: { content: string; flags?: number }) {
	const discord = await openAnswering(async (it) => it.isChatInputCommand() && it.reply(reply));
	return { discord, page: openPage(discord.pageUrl) };
}

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
			if (found === undefined) throw new Error('There are no direct messages.');
			return found;
		},
	};
}

/** Posts an act with the page’s headers, except those that the test changes. */
export function post(pageUrl: string, body: string, headers: Record<string, string> = {}) {
	const own = { origin: pageUrl, 'content-type': 'application/json' };
	const method = 'POST';
	return ask(pageUrl, { path: '/page/act', method, body, headers: { ...own, ...headers } });
}

type HttpAnswer = {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
};

/** Sends a request with its path and headers unchanged. */
export async function ask(
	pageUrl: string,
	{
		path,
		method = 'GET',
		headers = {},
		body,
	}: { path: string; method?: string; headers?: Record<string, string>; body?: string },
): Promise<HttpAnswer> {
	const { hostname, port } = new URL(pageUrl);
	const sent = request({ hostname, port, path, method, headers });
	sent.end(body);
	const [response] = await once(sent, 'response');
	return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

async function listen(pageUrl: string, as: string): Promise<EventReader> {
	const leaving = new AbortController();
	onTestFinished(() => leaving.abort());
	const { signal } = leaving;
	const { body } = await fetch(`${pageUrl}/page/events?as=${as}`, { signal });
	if (body === null) throw new Error('The server sent no stream.');
	const arrived: PageEvent[] = [];
	const waiting = new Set<() => void>();
	const read = async () => {
		const unread = { text: '' };
		for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
			const blocks = `${unread.text}${chunk}`.split('\n\n');
			unread.text = blocks.pop() ?? '';
			arrived.push(...blocks.filter((block) => block.startsWith('data: ')).map(readEvent));
			for (const wake of [...waiting]) wake();
		}
	};
	return {
		rest: () => arrived,
		ended: read().catch(() => undefined),
		next<Kind extends PageEvent['kind']>(kind: Kind) {
			const { promise, resolve } = Promise.withResolvers<EventOf<Kind>>();
			const look = (): void => {
				const event = arrived.find((one): one is EventOf<Kind> => one.kind === kind);
				if (event === undefined) return;
				arrived.splice(arrived.indexOf(event), 1);
				waiting.delete(look);
				resolve(event);
			};
			waiting.add(look);
			look();
			return promise;
		},
	};
}

function readEvent(block: string): PageEvent {
	return JSON.parse(block.slice('data: '.length));
}
