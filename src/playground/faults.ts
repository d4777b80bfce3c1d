import { isKnownPattern } from './rest/routes.ts';

/** A route's own pattern, such as `POST /channels/:channel/messages`, or an expression for method and path. */
export type RoutePattern = string | RegExp;

/** Something that goes wrong with the next requests of a route. */
export type Fault =
	| { readonly kind: 'lose-answer' }
	| { readonly kind: 'fail'; readonly status: number; readonly code: number }
	| { readonly kind: 'rate-limit'; readonly retryAfterMs: number }
	| { readonly kind: 'delay'; readonly ms: number };

/** The faults that were ordered and have not struck yet. */
export type Faults = {
	order(pattern: RoutePattern, fault: Fault, times: number): void;
	/** The fault that strikes this request: the first ordered that fits, now one time fewer. */
	strike(pattern: string, methodAndPath: string): Fault | undefined;
};

export function openFaults(): Faults {
	const ordered = new Set<{ pattern: RoutePattern; fault: Fault; left: number }>();
	return {
		order(pattern, fault, times) {
			if (typeof pattern === 'string' && !isKnownPattern(pattern)) {
				throw new Error(`No route is called “${pattern}”`);
			}
			ordered.add({ pattern, fault, left: times });
		},
		strike(pattern, methodAndPath) {
			const order = ordered
				.values()
				.find(({ pattern: wanted }) =>
					typeof wanted === 'string' ? wanted === pattern : wanted.test(methodAndPath),
				);
			if (order === undefined) return undefined;
			order.left -= 1;
			if (order.left <= 0) ordered.delete(order);
			return order.fault;
		},
	};
}
