import { z } from 'zod';

/** Only feeds that are polled are asked again by themselves; notices about them say so once, for all. */
const later = { polled: 'Dateline keeps trying.', once: 'Try again later.', noticed: '' };
const withItems = {
	polled: 'They are read as soon as there are some.',
	once: 'Try again when it has some.',
	noticed: '',
};

/** Every reason why a feed brings nothing: what happened, then what to do. */
const sentences = {
	'address-unusable': [
		'Its address is not one that can be read: it must start with http:// or https://, name a port only if the operator listed it, and contain no password.',
		'Enter another address.',
	],
	'address-inside': [
		'Its address leads into a private network, which is not read.',
		'If it is your own, ask the operator to list it in ALLOWED_PRIVATE_HOSTS.',
	],
	'host-unknown': ['No server has this name.', 'Check the address.'],
	'host-unreachable': ['Its server does not answer.', later],
	'certificate-bad': [
		'Its server has no certificate that can be trusted.',
		'The publisher has to fix this.',
	],
	'proxy-failed': ['The proxy did not pass the request on.', 'Ask the operator.'],
	'took-too-long': ['Its server takes too long to answer.', later],
	'cut-off': ['Its server broke off in the middle.', later],
	'too-large': ['It is larger than 10 MB, which is not read.', 'Look for a smaller feed.'],
	'badly-compressed': [
		'What its server sent cannot be unpacked.',
		'The publisher has to fix this, if it stays that way.',
	],
	'too-many-redirects': [
		'Its server sends readers on and on.',
		'Look for the address where it ends.',
	],
	'redirect-unusable': [
		'Its server sends readers to an address that is not read.',
		'Enter another address.',
	],
	'sign-in-wanted': ['Its server wants a sign-in.', 'Look for a feed that is open to all.'],
	'access-denied': ['Its server does not let this program read it.', 'Ask the publisher.'],
	'not-found': ['There is nothing at its address.', 'Check it, or look for its new address.'],
	gone: ['Its publisher has ended it for good.', 'Look for its new address.'],
	'asked-to-wait': ['Its server asks to be read less often.', later],
	'server-failed': ['Its server has a fault.', later],
	'answer-unexpected': [
		'Its server gave an answer that makes no sense here.',
		'Check the address.',
	],
	'answer-empty': ['Its server sent nothing.', later],
	'html-page': ['A web page came instead of a feed.', 'Look for the address of the feed.'],
	'sign-in-page': [
		'A sign-in page came instead of a feed.',
		'Look for a feed that is open to all.',
	],
	'not-a-feed': ['What came is not a feed.', 'Check the address.'],
	'feed-list': [
		'What came is a list of feeds (OPML).',
		'Save it as a file, and add its feeds with `/source import`.',
	],
	'feed-broken': [
		'The feed is written so badly that it cannot be read.',
		'The publisher has to fix it.',
	],
	'feed-empty': ['The feed has no items.', withItems],
	'feed-emptied': ['The feed had items, and now has none.', withItems],
	'own-fault': ['It came, but could not be kept.', 'Ask the operator: the log says why.'],
} as const;

/** A reason why a feed brings nothing; these stay the same, whatever the wording. */
export type TroubleCode = keyof typeof sentences;

// Object.keys forgets the keys of a constant object; these are exactly its keys.
const codes = Object.keys(sentences) as TroubleCode[];

/** Why a feed brings nothing. */
export const Trouble = z.object({
	code: z.enum(codes),
	/** The HTTP status that the server answered with, if that was the trouble. */
	status: z.number().int().optional(),
});
export type Trouble = z.infer<typeof Trouble>;

/** What is wrong with a feed that is polled, with an address that was asked `once`, or in a notice; and what to do. */
export function describeTrouble(
	{ code, status }: Trouble,
	asked: keyof typeof later = 'polled',
): string {
	const [what, then] = sentences[code];
	const advice = typeof then === 'string' ? then : then[asked];
	return withStatus(advice === '' ? what : `${what} ${advice}`, status);
}

/** The sentence that says what happened; what to do is for others to say. */
export function describeCause({ code, status }: Trouble): string {
	return withStatus(sentences[code][0], status);
}

function withStatus(text: string, status: number | undefined): string {
	return status === undefined ? text : `${text} (HTTP ${status})`;
}
