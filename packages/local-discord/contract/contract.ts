import { announcementEntries } from './entries/announcements.ts';
import { commandEntries } from './entries/commands.ts';
import { connectionEntries } from './entries/connection.ts';
import { interactionEntries } from './entries/interactions.ts';
import { messageEntries } from './entries/messages.ts';
import { modalEntries } from './entries/modals.ts';
import { pictureEntries } from './entries/pictures.ts';
import { setUp, tearDown } from './entries/set-up.ts';
import { threadEntries } from './entries/threads.ts';
import type { ContractEntry, PersonStep, RequestStep, Step } from './entry.ts';
import { findDifferences, type ReceivedAnswer } from './find-differences.ts';
import type { StartedInteraction } from './interaction-listener.ts';

/** All entries, in the order in which they run. */
export const entries: readonly ContractEntry[] = [
	...connectionEntries,
	...commandEntries,
	...messageEntries,
	...threadEntries,
	...announcementEntries,
	...pictureEntries,
	...interactionEntries,
	...modalEntries,
];

/** The Discord to test: Discord itself or a local one. */
export type ContractTarget = {
	/** The REST base with its version. */
	readonly api: string;
	readonly token: string;
	/** The server in which channels and commands are created. */
	readonly guild: string;
	/** At most 15 characters, different in each run. */
	readonly run: string;
	readonly wait: (ms: number) => Promise<void>;
	/** Has a person do something in the channel `text`; undefined when nobody did. */
	readonly ask: (
		person: PersonStep['person'],
		channel: string,
	) => Promise<StartedInteraction | undefined>;
};

/** The outcome of an entry. */
export type Outcome = {
	/** One line each: the entry, the request, what was expected, what came instead, and the source. */
	readonly differences: readonly string[];
	/** False when a person did not do their step, so that later steps were left out. */
	readonly isComplete: boolean;
};

export type Contract = {
	run(entry: ContractEntry): Promise<Outcome>;
	/** Deletes what the runs created. */
	close(): Promise<void>;
};

/** The values of the placeholders. */
type Values = Map<string, string>;

/** Creates the channels of a run; throws with the differences if it cannot. */
export async function openContract(target: ContractTarget): Promise<Contract> {
	const values: Values = new Map([
		['guild', target.guild],
		['run', target.run],
	]);
	const close = () => cleanUp(target, values, tearDown);
	const { differences } = await performAll(target, values, setUp);
	if (differences.length > 0) {
		await close();
		throw new Error(`The run could not be prepared. ${differences.join('; ')}`);
	}

	return {
		async run(entry) {
			const known = new Map(values);
			const outcome = await performAll(target, known, entry.steps);
			await cleanUp(target, known, entry.cleanUp ?? []);
			const differences = outcome.differences.map(
				(difference) => `${entry.name} ${difference} (${entry.source})`,
			);
			return { ...outcome, differences };
		},
		close,
	};
}

/** Performs steps in order, up to the first that differs or that nobody does. */
async function performAll(
	target: ContractTarget,
	values: Values,
	steps: readonly Step[],
): Promise<Outcome> {
	for (const step of steps) {
		if ('person' in step) {
			const started = await target.ask(filledPerson(step, values), values.get('text') ?? '');
			if (started === undefined) return { differences: [], isComplete: false };
			values.set('interaction', started.id).set('token', started.token);
			continue;
		}
		const found = await perform(target, values, step);
		const differences = found.map((difference) => `${step.request}: ${difference}`);
		if (differences.length > 0) return { differences, isComplete: true };
	}
	return { differences: [], isComplete: true };
}

/** Performs the steps whose values are known; their answers do not matter. */
async function cleanUp(
	target: ContractTarget,
	values: Values,
	steps: readonly RequestStep[],
): Promise<void> {
	for (const step of steps) {
		if (!hasPlaceholder(fill(step.request, values))) await perform(target, values, step);
	}
}

/** Makes one request, keeps what later steps need, and returns the differences. */
async function perform(
	target: ContractTarget,
	values: Values,
	step: RequestStep,
): Promise<readonly string[]> {
	const received = await send(target, values, step);
	for (const [name, field] of Object.entries(step.keep ?? {})) {
		const value = field.split('.').reduce(fieldOf, received.body);
		if (typeof value === 'string') values.set(name, value);
	}
	return findDifferences(step.expected, received, (text) => fill(text, values));
}

function fieldOf(value: unknown, name: string): unknown {
	return new Map<string, unknown>(Object.entries(value ?? {})).get(name);
}

/** Sends a request, and repeats it after the wait when it is rate-limited. */
async function send(
	target: ContractTarget,
	values: Values,
	step: RequestStep,
	triesLeft = 5,
): Promise<ReceivedAnswer> {
	const [method = '', path = ''] = fill(step.request, values).split(' ');
	const json = step.body === undefined ? undefined : fill(JSON.stringify(step.body), values);
	const body = step.text ?? json;
	const response = await fetch(`${target.api}${path}`, {
		method,
		headers: {
			authorization: `Bot ${step.token ?? target.token}`,
			'content-type': 'application/json',
			'user-agent': 'DiscordBot (https://discord.com, 1.0)',
		},
		...(body !== undefined && { body }),
	});
	const received = {
		status: response.status,
		headers: response.headers,
		body: readJson(await response.text()),
	};
	if (response.status !== 429 || triesLeft === 0) return received;
	await target.wait(Number(response.headers.get('retry-after')) * 1_000);
	return send(target, values, step, triesLeft - 1);
}

/** Anything that is not JSON, such as a proxy’s page, stays text. */
function readJson(text: string): unknown {
	try {
		return text === '' ? undefined : JSON.parse(text);
	} catch {
		return text;
	}
}

const placeholder = /\{(\w+)\}/g;

/** Fills in the known values; an unknown placeholder stays, and shows up in the difference. */
function fill(text: string, values: Values): string {
	return text.replace(placeholder, (whole, name) => values.get(name) ?? whole);
}

function hasPlaceholder(text: string): boolean {
	return text.search(placeholder) >= 0;
}

function filledPerson({ person }: PersonStep, values: Values): PersonStep['person'] {
	return 'message' in person ? { ...person, message: fill(person.message, values) } : person;
}
