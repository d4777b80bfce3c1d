import { applicationRoutes } from './application-routes.ts';
import type { Route } from './call.ts';
import { callbackRoute } from './callback-route.ts';
import { channelRoutes } from './channel-routes.ts';
import { attachmentRoute, messageRoutes } from './message-routes.ts';
import { threadRoutes } from './thread-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

const routes: readonly Route[] = [
	callbackRoute,
	...webhookRoutes,
	...messageRoutes,
	...applicationRoutes,
	...channelRoutes,
	...threadRoutes,
	attachmentRoute,
];

/** The route for a request, with the named parts of its path. */
export type FoundRoute = {
	readonly route: Route;
	readonly parts: Readonly<Record<string, string>>;
};

const shapes = routes.map((route) => {
	const [method, path] = route.pattern.split(' ');
	return { route, method, segments: (path ?? '').split('/') };
});

/** Finds the route for a method and a path below the version. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
	const values = path.split('/').map(decoded);
	for (const { route, method: wanted, segments } of shapes) {
		if (wanted !== method || segments.length !== values.length) continue;
		const parts = matchParts(segments, values);
		if (parts !== undefined) return { route, parts };
	}
	return undefined;
}

/** A decoded part of a path; malformed encoding stays as it is. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function matchParts(
	segments: readonly string[],
	values: readonly string[],
): Record<string, string> | undefined {
	const parts: Record<string, string> = {};
	for (const [index, segment] of segments.entries()) {
		const value = values[index] ?? '';
		if (segment.startsWith(':')) parts[segment.slice(1)] = value;
		else if (segment !== value) return undefined;
	}
	return parts;
}

/** Whether a route has this pattern; a fault for any other would never strike. */
export function isKnownPattern(pattern: string): boolean {
	return routes.some((route) => route.pattern === pattern);
}
