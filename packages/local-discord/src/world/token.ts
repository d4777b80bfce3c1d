const identifiesPerDay = 1_000;
const dayMs = 86_400_000;

/** The bot's token; Discord takes it away when it is revoked, or identifies too often within 24 hours. */
export type Token = {
	isValid(token: string): boolean;
	revoke(): void;
	identifiesLeft(): number;
	countIdentify(): void;
};

export function openToken(token: string, now: () => Date): Token {
	const state = { isRevoked: false, identifies: 0, since: now().getTime() };
	return {
		isValid: (given) => !state.isRevoked && given === token,
		revoke: () => {
			state.isRevoked = true;
		},
		identifiesLeft: () => identifiesPerDay - counted(),
		countIdentify: () => {
			state.identifies = counted() + 1;
			if (state.identifies > identifiesPerDay) state.isRevoked = true;
		},
	};

	/** The count begins anew each day. */
	function counted(): number {
		const at = now().getTime();
		if (at - state.since >= dayMs) Object.assign(state, { identifies: 0, since: at });
		return state.identifies;
	}
}
