import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** An error answer of the REST API, thrown where a request cannot be carried out. */
export class Refusal extends Error {
	readonly status: number;
	readonly body: ErrorBody;

	constructor(status: number, body: ErrorBody) {
		super(body.message);
		this.name = 'Refusal';
		this.status = status;
		this.body = body;
	}
}

/** An error body: Discord’s code, its message and, for 50035, what is wrong where. */
export type ErrorBody = {
	readonly code: number;
	readonly message: string;
	readonly errors?: object;
};

const known = {
	notFound: [404, 0, '404: Not Found'],
	unauthorized: [401, 0, '401: Unauthorized'],
	serverError: [500, 0, '500: Internal Server Error'],
	unknownChannel: [404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel'],
	unknownGuild: [404, RESTJSONErrorCodes.UnknownGuild, 'Unknown Guild'],
	unknownMember: [404, RESTJSONErrorCodes.UnknownMember, 'Unknown Member'],
	unknownMessage: [404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message'],
	unknownUser: [404, RESTJSONErrorCodes.UnknownUser, 'Unknown User'],
	unknownWebhook: [404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook'],
	unknownInteraction: [404, RESTJSONErrorCodes.UnknownInteraction, 'Unknown interaction'],
	unknownCommand: [
		404,
		RESTJSONErrorCodes.UnknownApplicationCommand,
		'Unknown application command',
	],
	tooManyCommands: [
		400,
		RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
		'Maximum number of application commands reached (100).',
	],
	tooManyCommandCreates: [
		400,
		RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
		'Max number of daily application command creates has been reached (200)',
	],
	tooManyOldEdits: [
		429,
		RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
		'Maximum number of edits to messages older than 1 hour reached. Try again later',
	],
	tooLarge: [413, RESTJSONErrorCodes.RequestEntityTooLarge, 'Request entity too large'],
	tagRequired: [
		400,
		RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel,
		'A tag is required to create a forum post in this channel',
	],
	unknownTag: [404, RESTJSONErrorCodes.UnknownTag, 'Unknown tag'],
	alreadyPublished: [
		400,
		RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted,
		'This message has already been crossposted',
	],
	hasThread: [
		400,
		RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage,
		'A thread has already been created for this message',
	],
	alreadyAnswered: [
		400,
		RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
		'Interaction has already been acknowledged.',
	],
	tooManyFollowUps: [
		400,
		RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
		'This interaction has hit the maximum number of follow up messages',
	],
	missingAccess: [403, RESTJSONErrorCodes.MissingAccess, 'Missing Access'],
	othersMessage: [
		403,
		RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
		'Cannot edit a message authored by another user',
	],
	emptyMessage: [400, RESTJSONErrorCodes.CannotSendAnEmptyMessage, 'Cannot send an empty message'],
	closedDirectMessages: [
		403,
		RESTJSONErrorCodes.CannotSendMessagesToThisUser,
		'Cannot send messages to this user',
	],
	wrongChannelType: [
		400,
		RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
		'Cannot execute action on this channel type',
	],
	missingPermissions: [403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions'],
	tokenExpired: [401, RESTJSONErrorCodes.InvalidWebhookToken, 'Invalid Webhook Token'],
	threadArchived: [400, RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'Thread is archived'],
	badRequest: [400, 0, '400: Bad Request'],
	badJson: [
		400,
		RESTJSONErrorCodes.RequestBodyContainsInvalidJSON,
		'The request body contains invalid JSON.',
	],
} as const satisfies Record<string, readonly [number, number, string]>;

/** Creates one of Discord’s refusals, to be thrown; `wording` replaces its usual message. */
export function refusal(kind: keyof typeof known, wording?: string): Refusal {
	const [status, code, message] = known[kind];
	return new Refusal(status, { code, message: wording ?? message });
}

/** Discord’s message for an error code, if the local Discord knows it. */
export function messageOfCode(code: number): string | undefined {
	return Object.values(known).find(([, one]) => code !== 0 && one === code)?.[2];
}

/** What is wrong with a body, and where. */
export type FormIssue = {
	readonly path: readonly PropertyKey[];
	readonly code: string;
	readonly message: string;
};

/** Creates the 50035 refusal for a body with issues, which are nested by key and index. */
export function invalidForm(issues: readonly FormIssue[]): Refusal {
	const errors: Nested = emptyNested();
	for (const issue of issues) add(errors, issue);
	return new Refusal(400, {
		code: RESTJSONErrorCodes.InvalidFormBodyOrContentType,
		message: 'Invalid Form Body',
		errors,
	});
}

type Complaint = { readonly code: string; readonly message: string };
type Nested = { [key: string]: Nested | Complaint[] };

/** Without a prototype, so that `constructor` is a key like any other. */
function emptyNested(): Nested {
	return Object.create(null);
}

function add(errors: Nested, { path, code, message }: FormIssue): void {
	const end = path.map(String).reduce((nested, key) => {
		const known = nested[key];
		if (known !== undefined && !Array.isArray(known)) return known;
		const fresh = emptyNested();
		nested[key] = fresh;
		return fresh;
	}, errors);
	const known = end._errors;
	end._errors = [...(Array.isArray(known) ? known : []), { code, message }];
}
