import { z } from 'zod';
import { type Saying, saying } from '#src/phrases/catalogue.ts';

/** Who is told: only feeds that are polled are asked again by themselves; notices about them say so once, for all. */
type Asked = 'polled' | 'once' | 'noticed';

const later = {
	polled: 'troubleKeepsTrying',
	once: 'troubleTryLater',
	noticed: undefined,
} as const;
const withItems = {
	polled: 'troubleReadOnceThere',
	once: 'troubleTryOnceThere',
	noticed: undefined,
} as const;

/** Every reason why a feed brings nothing: what happened, then what to do. */
const texts = {
	'address-unusable': ['troubleAddressUnusable', 'troubleEnterAnother'],
	'address-inside': ['troubleAddressInside', 'troubleListHost'],
	'host-unknown': ['troubleHostUnknown', 'troubleCheckAddress'],
	'host-unreachable': ['troubleHostUnreachable', later],
	'certificate-bad': ['troubleCertificateBad', 'troublePublisherFixes'],
	'proxy-failed': ['troubleProxyFailed', 'troubleAskOperator'],
	'took-too-long': ['troubleTookTooLong', later],
	'cut-off': ['troubleCutOff', later],
	'too-large': ['troubleTooLarge', 'troubleSmallerFeed'],
	'badly-compressed': ['troubleBadlyCompressed', 'troublePublisherFixesIfStays'],
	'too-many-redirects': ['troubleTooManyRedirects', 'troubleWhereItEnds'],
	'redirect-unusable': ['troubleRedirectUnusable', 'troubleEnterAnother'],
	'sign-in-wanted': ['troubleSignInWanted', 'troubleOpenFeed'],
	'access-denied': ['troubleAccessDenied', 'troubleAskPublisher'],
	'not-found': ['troubleNotFound', 'troubleCheckOrNew'],
	gone: ['troubleGone', 'troubleNewAddress'],
	'asked-to-wait': ['troubleAskedToWait', later],
	'server-failed': ['troubleServerFailed', later],
	'answer-unexpected': ['troubleAnswerUnexpected', 'troubleCheckAddress'],
	'answer-empty': ['troubleAnswerEmpty', later],
	'html-page': ['troubleHtmlPage', 'troubleFeedAddress'],
	'sign-in-page': ['troubleSignInPage', 'troubleOpenFeed'],
	'not-a-feed': ['troubleNotAFeed', 'troubleCheckAddress'],
	'feed-list': ['troubleFeedList', 'troubleImportList'],
	'feed-broken': ['troubleFeedBroken', 'troublePublisherFixes'],
	'feed-empty': ['troubleFeedEmpty', withItems],
	'feed-emptied': ['troubleFeedEmptied', withItems],
	'own-fault': ['troubleOwnFault', 'troubleSeeLog'],
} as const;

/** A reason why a feed brings nothing; these stay the same, whatever the wording. */
export type TroubleCode = keyof typeof texts;

// Object.keys forgets the keys of a constant object; these are exactly its keys.
const codes = Object.keys(texts) as TroubleCode[];

/** Why a feed brings nothing. */
export const Trouble = z.object({
	code: z.enum(codes),
	/** The HTTP status that the server answered with, if that was the trouble. */
	status: z.number().int().optional(),
});
export type Trouble = z.infer<typeof Trouble>;

/** What is wrong with a feed that is polled, with an address that was asked `once`, or in a notice; and what to do. */
export function describeTrouble({ code, status }: Trouble, asked: Asked = 'polled'): Saying {
	const [cause, whatToDo] = texts[code];
	const what = saying(cause);
	const advice = typeof whatToDo === 'string' ? whatToDo : whatToDo[asked];
	const whole =
		advice === undefined ? what : saying('troubleThen', { what, advice: saying(advice) });
	return withStatus(whole, status);
}

/** The sentence that says what happened; what to do is for others to say. */
export function describeCause({ code, status }: Trouble): Saying {
	return withStatus(saying(texts[code][0]), status);
}

function withStatus(what: Saying, status: number | undefined): Saying {
	return status === undefined ? what : saying('troubleStatus', { what, status: `${status}` });
}
