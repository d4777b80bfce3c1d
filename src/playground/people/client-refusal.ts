/** What a person's Discord client would not let them do; `message` says it in one plain sentence. */
export class ClientRefusal extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'ClientRefusal';
	}
}
