/** An answer other than success, as the REST API gives it. */
export class Refusal extends Error {
	readonly status: number;
	readonly body: RefusalBody;

	constructor(status: number, body: RefusalBody) {
		super(body.message);
		this.name = 'Refusal';
		this.status = status;
		this.body = body;
	}
}

export type RefusalBody = {
	readonly code: number;
	readonly message: string;
	readonly errors?: object;
};

const known = {
	notFound: [404, 0, '404: Not Found'],
	unauthorized: [401, 0, '401: Unauthorized'],
	serverError: [500, 0, '500: Internal Server Error'],
	unknownChannel: [404, 10003, 'Unknown Channel'],
	unknownGuild: [404, 10004, 'Unknown Guild'],
	unknownMember: [404, 10007, 'Unknown Member'],
	unknownMessage: [404, 10008, 'Unknown Message'],
	unknownUser: [404, 10013, 'Unknown User'],
	unknownWebhook: [404, 10015, 'Unknown Webhook'],
	unknownInteraction: [404, 10062, 'Unknown interaction'],
	unknownCommand: [404, 10063, 'Unknown application command'],
	tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100).'],
	tooManyCommandCreates: [
		400,
		30034,
		'Max number of daily application command creates has been reached (200)',
	],
	tooManyOldEdits: [
		429,
		30046,
		'Maximum number of edits to messages older than 1 hour reached. Try again later',
	],
	tooLarge: [413, 40005, 'Request entity too large'],
	tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
	alreadyAnswered: [400, 40060, 'Interaction has already been acknowledged.'],
	missingAccess: [403, 50001, 'Missing Access'],
	othersMessage: [403, 50005, 'Cannot edit a message authored by another user'],
	emptyMessage: [400, 50006, 'Cannot send an empty message'],
	closedDirectMessages: [403, 50007, 'Cannot send messages to this user'],
	wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
	missingPermissions: [403, 50013, 'Missing Permissions'],
	tokenExpired: [401, 50027, 'Invalid Webhook Token'],
	threadArchived: [400, 50083, 'Thread is archived'],
	badRequest: [400, 0, '400: Bad Request'],
	badJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** Makes one of Discord's plain refusals, to be thrown. */
export function refusal(kind: keyof typeof known): Refusal {
	const [status, code, message] = known[kind];
	return new Refusal(status, { code, message });
}

/** Discord's words for an error code, as far as the local Discord knows them. */
export function messageOfCode(code: number): string | undefined {
	return Object.values(known).find(([, one]) => code !== 0 && one === code)?.[2];
}
