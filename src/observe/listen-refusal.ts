import type { ListenAddress } from '#src/http-server/open-http-server.ts';
import { StartRefusal, systemCodeOf } from './start-refusal.ts';

type Refused = ListenAddress & {
	/** The beginning of the sentence, such as “Feeds cannot be served”. */
	readonly what: string;
	/** What the operator can do instead. */
	readonly remedy: string;
};

/** Explains why nothing can listen at an address; any other error is returned as it is. */
export function listenRefusal(cause: unknown, { host, port, what, remedy }: Refused): unknown {
	const problem = listenProblems[systemCodeOf(cause) ?? ''];
	if (problem === undefined) return cause;
	return new StartRefusal(`${what} on ${host}, port ${port}: ${problem}. ${remedy}`, { cause });
}

const listenProblems: Readonly<Record<string, string>> = {
	EADDRINUSE: 'it is already in use',
	EACCES: 'the user that Dateline runs as may not open it',
	EADDRNOTAVAIL: 'this machine does not have that address',
};
