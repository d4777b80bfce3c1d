import type { DecisionBook, DecisionChange } from '#src/bot/newsroom.ts';
import { createKeyedLock } from '#src/concurrency/keyed-lock.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import {
	type Decided,
	DecisionRecord,
	decisionsOf,
	noDecisions,
} from '#src/names/decision-record.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import type { Log } from '#src/observe/log.ts';
import type { DocumentStore, KeyedDocument } from '#src/store/document-store.ts';

/** What the decisions are about; the archive is that. */
export type DecidableNames = {
	/** Shows names as decided from now on; does nothing if it does already. */
	decide(decisions: NameDecisions): Promise<void>;
	/** The people who look like one, the most mentioned first. */
	alike(limit: number): readonly AlikeNames[];
};

/** The book as the program keeps it. */
export type KeptDecisions = DecisionBook & {
	/** Shows the names of `names` as decided, now and after each change. */
	useIn(names: DecidableNames): Promise<void>;
	/** All of it, as the store should contain it. */
	documents(): readonly KeyedDocument[];
};

type BookSettings = {
	readonly store: DocumentStore;
	readonly onSetAside: (key: string) => void;
};

const key = 'names:decisions';

/** Reads the decisions; if they cannot be read, they are set aside and reported, and there are none. */
export async function createDecisionBook(settings: BookSettings): Promise<KeptDecisions> {
	const { store } = settings;
	const { runAlone } = createKeyedLock();
	let record = (await readRecord(settings)) ?? noDecisions;
	let decisions = decisionsOf(record);
	let names: DecidableNames | undefined;
	/** Whether names may be shown otherwise than decided, because showing them failed. */
	let isBehind = false;

	return {
		current: () => decisions,
		alike: (limit) => names?.alike(limit) ?? [],
		change: (transition) => runAlone(key, () => change(transition)),
		useIn: (decidable) =>
			runAlone(key, async () => {
				names = decidable;
				await apply();
			}),
		documents: () => (record === noDecisions ? [] : [[key, record]]),
	};

	/** Written before it takes effect, so that nobody sees what a restart would forget. */
	async function change(transition: (record: DecisionRecord) => Decided): Promise<DecisionChange> {
		if (isBehind) await apply();
		const before = record;
		const result = transition(before);
		if (result.kind === 'problem') return result;
		await store.put(key, result.record);
		record = result.record;
		decisions = decisionsOf(record);
		await apply();
		return { kind: 'changed', before, after: record };
	}

	async function apply(): Promise<void> {
		isBehind = true;
		await names?.decide(decisions);
		isBehind = false;
	}
}

async function readRecord({
	store,
	onSetAside,
}: BookSettings): Promise<DecisionRecord | undefined> {
	let isDamaged = false;
	for await (const stored of store.all(key)) {
		if (stored.key !== key) continue;
		const document = stored.kind === 'document' ? stored.document : undefined;
		const { data } = DecisionRecord.safeParse(document);
		if (data !== undefined) return data;
		isDamaged = true;
	}
	if (isDamaged) {
		await store.setAside(key);
		onSetAside(key);
	}
	return undefined;
}

/** Without the decisions, names are shown as articles write them; the next decision tries again. */
export async function showAsDecided(
	names: DecidableNames,
	decisions: KeptDecisions,
	log: Log,
): Promise<void> {
	try {
		await decisions.useIn(names);
	} catch (error) {
		log.error({ err: error }, 'names-not-decided');
	}
}
