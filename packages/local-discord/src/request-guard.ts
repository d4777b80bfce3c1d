import type { IncomingMessage, ServerResponse } from 'node:http';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Why a request or an upgrade is refused, as a sentence; undefined when it is allowed. It must be addressed
 * to this machine and must not come from a page of another origin, so that no other website can read or
 * control anything here, even under a host name that it points at this machine. Bots send no origin.
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

/** The refusal of a request that needs the page’s own origin. */
export const onlyOwnPage = 'Only the local Discord’s own page can do this.';

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
