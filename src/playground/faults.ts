import { drawFault, type Storm } from './fault-storm.ts';
import { isKnownPattern } from './rest/routes.ts';
import type { StrangeAnswer } from './strange-answers.ts';

/** A route's own pattern, such as `POST /channels/:channel/messages`, or an expression for method and path. */
export type RoutePattern = string | RegExp;

/** Something that goes wrong with a request. */
export type Fault =
	/** All is done as asked, and then the connection breaks. */
	| { readonly kind: 'lose-answer'; readonly breaks?: Break }
	/** The connection breaks and nothing is done. */
	| { readonly kind: 'hang-up'; readonly breaks?: Break }
	| { readonly kind: 'fail'; readonly status: number; readonly code: number }
	| { readonly kind: 'rate-limit'; readonly retryAfterMs: number; readonly isGlobal: boolean }
	/** Answers so in place of Discord: after all is done as asked, or without anything done. */
	| { readonly kind: 'answer'; readonly answer: StrangeAnswer; readonly isDone: boolean }
	| { readonly kind: 'delay'; readonly ms: number };

/** How a connection breaks: reset (ECONNRESET, also where it is not said), or closed as if all had been said. */
export type Break = 'reset' | 'closed';

/** The faults that were ordered and have not struck yet, and those that strike at random. */
export type Faults = {
	order(pattern: RoutePattern, fault: Fault, times: number): void;
	/** Returns the function that ends it. */
	begin(storm: Storm): () => void;
	/** The fault that strikes this request: the first ordered that fits, now one time fewer; else one drawn by the first storm that fits and draws any. */
	strike(pattern: string, methodAndPath: string): Fault | undefined;
};

export function openFaults(): Faults {
	const ordered = new Set<{ pattern: RoutePattern; fault: Fault; left: number }>();
	const storms = new Set<Storm>();
	return {
		order(pattern, fault, times) {
			refuseUnknown(pattern);
			ordered.add({ pattern, fault, left: times });
		},
		begin(storm) {
			refuseUnknown(storm.pattern);
			storms.add(storm);
			return () => storms.delete(storm);
		},
		strike(pattern, methodAndPath) {
			const fits = ({ pattern: wanted }: { readonly pattern: RoutePattern }): boolean =>
				typeof wanted === 'string' ? wanted === pattern : wanted.test(methodAndPath);
			const order = ordered.values().find(fits);
			if (order === undefined) {
				const drawn = storms.values().filter(fits).map(drawFault);
				return drawn.find((fault) => fault !== undefined);
			}
			order.left -= 1;
			if (order.left <= 0) ordered.delete(order);
			return order.fault;
		},
	};
}

function refuseUnknown(pattern: RoutePattern): void {
	if (typeof pattern !== 'string' || isKnownPattern(pattern)) return;
	throw new Error(`No route is called “${pattern}”`);
}
