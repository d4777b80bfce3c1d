/** Why something cannot be done, in plain words for whoever asked; `code` names it apart from its wording. */
export type Refusal = {
	readonly kind: 'refused';
	readonly code: string;
	readonly message: string;
};

export function refuse(code: string, message: string): Refusal {
	return { kind: 'refused', code, message };
}
