import type { PostedInteraction, SignedPost } from '../endpoint/interactions-endpoint.ts';
import { Refusal } from '../refusal.ts';
import type { InteractionStart } from '../world/interactions.ts';
import type { Stores } from './call.ts';
import { takeResponse } from './callback-route.ts';

/** With this status an application says that it will use the callback route. */
const accepted = 202;

/** Posts an interaction to the application and takes its answer; the interaction fails if there is none. */
export async function postInteraction(
	stores: Stores,
	start: InteractionStart,
	payload: object,
	signal: AbortSignal,
): Promise<void> {
	const { endpoint, interactions, notePosted } = stores;
	const { id: interactionId } = start;
	const signed = endpoint.sign(JSON.stringify(payload));
	const { problem, ...outcome } = await attempt(stores, start, signed, signal);
	notePosted({ ...signed, interactionId, ...outcome, problem });
	if (problem !== undefined) interactions.giveUp(interactionId);
}

type Outcome = Pick<PostedInteraction, 'status' | 'answer' | 'problem'>;

async function attempt(
	stores: Stores,
	start: InteractionStart,
	signed: SignedPost,
	signal: AbortSignal,
): Promise<Outcome> {
	const seen: { status: number; answer: unknown } = { status: 0, answer: undefined };
	try {
		const { status, body, files } = await stores.endpoint.post(signed, signal);
		Object.assign(seen, { status, answer: body });
		if (status === accepted) return { ...seen, problem: undefined };
		if (status !== 200) return { ...seen, problem: `status ${status}` };
		takeResponse({ ...stores, body, files }, start);
		return { ...seen, problem: undefined };
	} catch (error) {
		if (error instanceof Refusal) return { ...seen, problem: JSON.stringify(error.body) };
		// Anything that goes wrong with a connection has a code.
		if (error instanceof Error && 'code' in error) return { ...seen, problem: error.message };
		const found = error instanceof Error ? (error.stack ?? error.message) : `${error}`;
		stores.addFinding(`the answer to an interaction: ${found}`);
		return { ...seen, problem: found };
	}
}
