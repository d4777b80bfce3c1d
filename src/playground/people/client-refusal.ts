/** What a person's Discord client would not let them do; `message` says it in one plain sentence. */
export class ClientRefusal extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'ClientRefusal';
	}
}

/** The bot did not say in time what can be chosen. */
export class NoAnswer extends Error {
	constructor() {
		super('Loading options failed');
		this.name = 'NoAnswer';
	}
}
