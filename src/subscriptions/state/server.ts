import { StartRefusal } from '#src/start-refusal.ts';

/** A server that keeps documents, and how to speak to it. */
export type Server = {
	/** May hold a password, and is never repeated. */
	readonly url: string;
	readonly onTrouble: (error: unknown) => void;
	readonly timeoutMs: number;
};

/** Says that the server cannot be used, and names it without its user and password. */
export function openingRefusal(url: string, cause: unknown): StartRefusal {
	const { protocol, host } = new URL(url);
	const reason = cause instanceof Error ? cause.message : '';
	return new StartRefusal(
		`The state store at ${protocol}//${host} cannot be used: ${reason}. Check STATE_URL, and that the server runs.`,
		{ cause },
	);
}
