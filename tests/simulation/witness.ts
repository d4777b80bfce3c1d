import { Subscription } from '#src/subscriptions/subscription.ts';
import type { MessageBody } from './discord/discord.ts';
import type { Disk } from './disk.ts';
import type { Journal } from './journal.ts';
import { tokenPattern } from './news-source.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The history of one subscription, from what was written to the store. */
export type SubscriptionRecord = {
	readonly id: string;
	/** As last written; undefined once it is removed. */
	last: Subscription | undefined;
	/** The same as text. */
	summary: string;
	readonly begunMs: number;
	readonly wishes: { readonly fromMs: number; readonly wish: Subscription['wish'] }[];
	readonly archives: { readonly fromMs: number; readonly archive: string }[];
	/** Words of stories whose text Discord refused. */
	readonly refused: Set<string>;
	/** Article ids. */
	readonly leftOut: Set<string>;
	/** Stories that arrived before this time need not be posted. */
	excusedMs: number;
	leftMs: number | undefined;
	/** The only role that it may ping. */
	readonly pings: string | undefined;
	/** The ids of the tags that its posts have. */
	readonly tags: readonly string[];
};

/** The subscription that a message belongs to, and whether it is a message that it owes (`part`: its index) or a notice. */
export type Owner = {
	readonly subscription: string;
	readonly promise: string;
	readonly part: number;
	readonly kind: 'owed' | 'notice';
};

/** Records what is written to the store, so that the judge can compare it with what Discord has. */
export type Witness = {
	readonly records: ReadonlyMap<string, SubscriptionRecord>;
	ownerOf(body: MessageBody): Owner | undefined;
	/** Discord refused this message, because of these words; by default all its words. */
	noteRefused(body: MessageBody, words?: readonly string[]): void;
	/** Somebody asked to remove this subscription. */
	noteRemoval(id: string): void;
	/** The person was told that it could not be added, so nothing is owed, whatever the store has. */
	noteFailedToBegin(id: string): void;
	/** Faults noticed during the run. */
	readonly faults: NoticedFault[];
	/** The same, which end no run, so that it shows what comes of them. */
	readonly alarms: NoticedFault[];
};

type NoticedFault = { readonly text: string; readonly about: readonly string[] };

type WitnessSettings = {
	readonly disk: Disk;
	readonly journal: Journal;
	readonly time: VirtualTime;
};

const prefix = 'subscription:';
const failedAddMs = 10_000;
const keptAfterLeavingMs = 30 * 86_400_000;

/** Starts to record what is written to the disk. */
export function createWitness({ disk, journal, time }: WitnessSettings): Witness {
	const records = new Map<string, SubscriptionRecord>();
	const removalsRequested = new Set<string>();
	const owners = new Map<number, Owner>();
	const faults: NoticedFault[] = [];

	disk.onWritten((key, document) => {
		if (!key.startsWith(prefix)) return;
		const id = key.slice(prefix.length);
		if (document === undefined) noteRemoved(id);
		else noteWritten(id, document);
	});

	return {
		records,
		faults,
		alarms: [],
		ownerOf: (body) => owners.get(body.components[0]?.id ?? 0),
		noteRefused(body, words = wordsIn(JSON.stringify(body))) {
			const owner = owners.get(body.components[0]?.id ?? 0);
			for (const word of words) records.get(owner?.subscription ?? '')?.refused.add(word);
		},
		noteRemoval(id) {
			removalsRequested.add(id);
		},
		noteFailedToBegin(id) {
			removalsRequested.add(id);
			const one = records.get(id);
			if (one !== undefined) one.excusedMs = Infinity;
		},
	};

	function noteWritten(id: string, document: unknown): void {
		const parsed = Subscription.safeParse(document);
		if (!parsed.success) {
			faults.push({ text: `${id} was written in a form that cannot be read`, about: [id] });
			return;
		}
		const { data } = parsed;
		const one = records.get(id) ?? begin(data);
		noteOwners(data);
		noteWish(one, data);
		noteArchive(one, data);
		noteLeaving(one, data);
		for (const { articleId } of data.leftOut) one.leftOut.add(articleId);
		const isResumed = one.last?.paused !== undefined && data.paused === undefined;
		if (isResumed && data.wish.kind === 'alert') one.excusedMs = time.nowMs();
		const summary = describe(data);
		// Slots without news are not worth a line.
		if (summary !== one.summary) {
			const { slot, position } = data.cursor;
			const cursor = `cursor ${slot} ${position.archive.slice(0, 3)} ${position.seq}`;
			journal.note(`is written: ${summary}, ${cursor}`, id, data.channelId, ...owedWords(data));
		}
		one.summary = summary;
		one.last = data;
	}

	function begin(data: Subscription): SubscriptionRecord {
		const one: SubscriptionRecord = {
			id: data.id,
			last: data,
			summary: '',
			begunMs: time.nowMs(),
			wishes: [],
			archives: [],
			refused: new Set(),
			leftOut: new Set(),
			excusedMs: 0,
			leftMs: undefined,
			pings: data.manner?.ping?.id,
			tags: (data.manner?.tags ?? []).map(({ id }) => id),
		};
		records.set(data.id, one);
		return one;
	}

	function noteOwners({ id, owed, blocked }: Subscription): void {
		for (const [part, { message }] of (owed?.parts ?? []).entries()) {
			const key = message.components[0].id ?? 0;
			const owner = { subscription: id, promise: owed?.since ?? '', part, kind: 'owed' } as const;
			// Leaving out entries changes the indexes; the last ones count.
			owners.set(key, owner);
		}
		const notice = blocked?.notice?.part.message.components[0].id;
		if (notice === undefined || blocked === undefined) return;
		owners.set(notice, { subscription: id, promise: blocked.since, part: 0, kind: 'notice' });
	}

	function noteWish(one: SubscriptionRecord, { wish }: Subscription): void {
		const before = one.wishes.at(-1);
		if (JSON.stringify(before?.wish) === JSON.stringify(wish)) return;
		one.wishes.push({ fromMs: time.nowMs(), wish });
	}

	function noteArchive({ archives }: SubscriptionRecord, { cursor }: Subscription): void {
		const { archive } = cursor.position;
		if (archives.at(-1)?.archive !== archive) archives.push({ fromMs: time.nowMs(), archive });
	}

	function noteLeaving(one: SubscriptionRecord, { leftAt }: Subscription): void {
		one.leftMs = leftAt === undefined ? undefined : (one.leftMs ?? time.nowMs());
	}

	function noteRemoved(id: string): void {
		const one = records.get(id);
		if (one === undefined) return;
		journal.note('is removed', id);
		one.last = undefined;
		// An add that failed halfway is undone.
		const isUndoneAdd = time.nowMs() - one.begunMs < failedAddMs;
		const isOld = one.leftMs !== undefined && time.nowMs() - one.leftMs >= keptAfterLeavingMs;
		if (!removalsRequested.has(id) && !isUndoneAdd && !isOld) {
			faults.push({ text: `${id} was removed although nobody asked`, about: [id] });
		}
	}
}

/** The words of the stories that it owes. */
function owedWords({ owed }: Subscription): string[] {
	return wordsIn(JSON.stringify(owed?.parts.map(({ message }) => message.components) ?? []));
}

/** The words of the stories in a text. */
export function wordsIn(text: string): string[] {
	const tokens = text.match(tokenPattern) ?? [];
	return [...new Set(tokens.map((token) => token.replace(/x\d+$/, '')))];
}

function describe({ owed, blocked, paused, leftAt, posted, place }: Subscription): string {
	const parts = owed?.parts.map(({ nonce, messageId, entries }) => {
		const ids = entries.flatMap(({ articles }) => articles.map(({ id }) => id)).slice(0, 5);
		return `${nonce.slice(10)}${messageId === undefined ? '' : '✓'}[${ids}]`;
	});
	return [
		place,
		parts && `owes for ${owed?.slot}, since ${owed?.since}: ${parts.join(' ')}`,
		blocked && `blocked ${blocked.why.kind}${blocked.notice ? ' with notice' : ''}`,
		paused && `paused ${paused.why}`,
		leftAt && `left ${leftAt}`,
		`${posted.length} posted`,
	]
		.filter(Boolean)
		.join(', ');
}
