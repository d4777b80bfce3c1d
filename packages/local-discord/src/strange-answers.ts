/** What something between the bot and Discord may answer in Discord’s place, or Discord in a bad moment. */
export type StrangeAnswer = {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** JSON, unless the headers say otherwise; without it the body is empty. */
	readonly text?: string;
};

/** Answers that say nothing about the message or its channel, whatever their status seems to say. */
export const strangeAnswers = {
	html400: page(400, 'Bad Request'),
	html403: page(403, 'Forbidden'),
	html404: page(404, 'Not Found'),
	html408: page(408, 'Request Timeout'),
	html413: page(413, 'Request Entity Too Large'),
	html429: page(429, 'You are being rate limited (1015)'),
	html502: page(502, 'Bad Gateway'),
	codeZero: { status: 400, text: '{"message":"400: Bad Request","code":0}' },
	codeWord: { status: 400, text: '{"message":"Bad Request","code":"bad_request"}' },
	noCode: { status: 400, text: '{"message":"Bad Request"}' },
	notAnObject: { status: 400, text: 'null' },
	halfJson: { status: 400, text: '{"message":"Bad Re' },
	proxyBlock: { status: 403, text: '{"message":"internal network error","code":40333}' },
	empty400: { status: 400 },
	empty502: { status: 502 },
} as const satisfies Readonly<Record<string, StrangeAnswer>>;

/** A 401 to one call, which need not mean that the token is void. */
export const unauthorized: StrangeAnswer = {
	status: 401,
	text: '{"message":"401: Unauthorized","code":0}',
};

/** Such as Cloudflare and other proxies show. */
function page(status: number, title: string): StrangeAnswer {
	const text = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${status} ${title}</h1><hr><center>cloudflare</center></body></html>`;
	return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, text };
}
