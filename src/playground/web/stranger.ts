import type { IncomingMessage } from 'node:http';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Why a request for the page is refused, in a sentence; undefined when it comes from somebody at this
 * machine's own address, and, where it changes something, from the page itself. So no other web page can
 * read or drive this one, by whatever name it calls this machine.
 */
export function strangerRefusal({ method, headers, socket }: IncomingMessage): string | undefined {
	const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
	const host = headers.host ?? '';
	if (!loopbackNames.some((name) => host === `${name}${port}`)) {
		return `This page is only for http://127.0.0.1${port} and http://localhost${port}.`;
	}
	if (method === 'GET') return undefined;
	if (headers.origin !== `http://${host}`) return 'Only the page itself may do this.';
	if (!/^application\/json(?:;|$)/.test(headers['content-type'] ?? '')) {
		return 'Only JSON is taken here.';
	}
	return undefined;
}
