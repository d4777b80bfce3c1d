import type { IncomingMessage, ServerResponse } from 'node:http';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Why a request or an upgrade is refused, in a sentence; undefined when it is for this machine’s own
 * address and not from a page of another origin. So no other website can read or control anything here, by
 * whatever name it calls this machine. Programs such as bots send no origin, and are let through.
 */
export function foreignRefusal({ method, headers, socket }: IncomingMessage): string | undefined {
	const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
	const host = headers.host?.toLowerCase() ?? '';
	if (!loopbackNames.some((name) => host === `${name}${port}`)) {
		return `This is only for http://127.0.0.1${port} and http://localhost${port}.`;
	}
	if (headers.origin !== undefined) {
		return headers.origin === `http://${host}` ? undefined : onlyOwnPage;
	}
	const site = headers['sec-fetch-site'] ?? 'none';
	const isFollowedLink = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
	return site === 'none' || site === 'same-origin' || isFollowedLink ? undefined : onlyOwnPage;
}

const onlyOwnPage = 'Only the page itself may do this.';

/** The path of a request; undefined for a proxy request or anything that is not a path. */
export function pathOf({ url = '' }: IncomingMessage): string | undefined {
	const [path = ''] = url.split('?');
	return path.startsWith('/') ? path : undefined;
}

/** The query of a request’s address. */
export function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
	const at = url.indexOf('?');
	return new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
}

/** Closes the connection after the answer when part of the request was left unread. */
export function leaveUnread(response: ServerResponse): void {
	if (!response.req.complete) response.setHeader('connection', 'close');
}
