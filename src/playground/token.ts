const identifiesPerDay = 1_000;

/** The bot's token; Discord takes it away when it is revoked or identifies too often. */
export type Token = {
	isValid(token: string): boolean;
	revoke(): void;
	identifiesLeft(): number;
	countIdentify(): void;
};

export function openToken(token: string): Token {
	const state = { isRevoked: false, identifies: 0 };
	return {
		isValid: (given) => !state.isRevoked && given === token,
		revoke: () => {
			state.isRevoked = true;
		},
		identifiesLeft: () => identifiesPerDay - state.identifies,
		countIdentify: () => {
			state.identifies += 1;
			if (state.identifies > identifiesPerDay) state.isRevoked = true;
		},
	};
}
