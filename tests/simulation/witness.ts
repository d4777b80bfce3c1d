import { Subscription } from '#src/subscriptions/subscription.ts';
import type { MessageBody } from './discord/discord.ts';
import type { Disk } from './disk.ts';
import type { Journal } from './journal.ts';
import { tokenPattern } from './news-source.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What the judge knows of one subscription, from what was written of it. */
export type Known = {
	readonly id: string;
	/** As it was written last; undefined once it was removed. */
	last: Subscription | undefined;
	/** The same in words. */
	stands: string;
	readonly begunMs: number;
	/** What it wanted, and since when. */
	readonly wishes: { readonly fromMs: number; readonly wish: Subscription['wish'] }[];
	/** Which archive its cursor was in, and since when. */
	readonly ledgers: { readonly fromMs: number; readonly archive: string }[];
	/** Words of stories that Discord refused it, by what is right. */
	readonly refused: Set<string>;
	/** Ids of articles that were left out. */
	readonly leftOut: Set<string>;
	/** What came before was passed over by the rules, up to then. */
	excusedMs: number;
	leftMs: number | undefined;
};

/** Whose message carries an id: a promise's part by its place in it, or a notice. */
export type Owner = {
	readonly subscription: string;
	readonly promise: string;
	readonly part: number;
	readonly of: 'owed' | 'notice';
};

/** Keeps what was written, so that whatever Discord has can be held against it. */
export type Witness = {
	readonly known: ReadonlyMap<string, Known>;
	ownerOf(body: MessageBody): Owner | undefined;
	/** Discord refused this message; only because of these words where they are given. */
	noteRefused(body: MessageBody, words?: readonly string[]): void;
	/** Removals that were asked for. */
	noteRemoval(id: string): void;
	/** Whoever wanted it was told that it could not be kept: whatever became of it, nothing is owed. */
	noteFailedToBegin(id: string): void;
	/** Faults that were seen while it ran. */
	readonly faults: { readonly text: string; readonly about: readonly string[] }[];
};

type Kept = { readonly disk: Disk; readonly journal: Journal; readonly time: VirtualTime };

const prefix = 'subscription:';
const takingBackMs = 10_000;
const keptAfterLeavingMs = 30 * 86_400_000;

export function openWitness({ disk, journal, time }: Kept): Witness {
	const known = new Map<string, Known>();
	/** Those that a moderator wants removed. */
	const toGo = new Set<string>();
	const owners = new Map<number, Owner>();
	const faults: { text: string; about: string[] }[] = [];

	disk.onWritten((key, document) => {
		if (!key.startsWith(prefix)) return;
		const id = key.slice(prefix.length);
		if (document === undefined) noteRemoved(id);
		else noteWritten(id, document);
	});

	return {
		known,
		faults,
		ownerOf: (body) => owners.get(body.components[0]?.id ?? 0),
		noteRefused(body, words = wordsIn(JSON.stringify(body))) {
			const owner = owners.get(body.components[0]?.id ?? 0);
			for (const word of words) known.get(owner?.subscription ?? '')?.refused.add(word);
		},
		noteRemoval(id) {
			toGo.add(id);
		},
		noteFailedToBegin(id) {
			toGo.add(id);
			const one = known.get(id);
			if (one !== undefined) one.excusedMs = Infinity;
		},
	};

	function noteWritten(id: string, document: unknown): void {
		const parsed = Subscription.safeParse(document);
		if (!parsed.success) {
			faults.push({ text: `${id} was written as it cannot be read`, about: [id] });
			return;
		}
		const { data } = parsed;
		const one = known.get(id) ?? begin(data);
		noteOwners(data);
		noteWish(one, data);
		noteLedger(one, data);
		noteLeaving(one, data);
		for (const { articleId } of data.leftOut) one.leftOut.add(articleId);
		const isResumed = one.last?.paused !== undefined && data.paused === undefined;
		if (isResumed && data.wish.kind === 'alert') one.excusedMs = time.nowMs();
		const stands = describe(data);
		// Not every slot at which there was nothing to tell.
		if (stands !== one.stands) {
			const { slot, position } = data.cursor;
			const cursor = `cursor ${slot} ${position.archive.slice(0, 3)} ${position.seq}`;
			journal.note(`is written: ${stands}, ${cursor}`, id, data.channelId, ...told(data));
		}
		one.stands = stands;
		one.last = data;
	}

	function begin(data: Subscription): Known {
		const one: Known = {
			id: data.id,
			last: data,
			stands: '',
			begunMs: time.nowMs(),
			wishes: [],
			ledgers: [],
			refused: new Set(),
			leftOut: new Set(),
			excusedMs: 0,
			leftMs: undefined,
		};
		known.set(data.id, one);
		return one;
	}

	function noteOwners({ id, owed, blocked }: Subscription): void {
		for (const [part, { message }] of (owed?.parts ?? []).entries()) {
			const key = message.components[0].id ?? 0;
			const owner = { subscription: id, promise: owed?.since ?? '', part, of: 'owed' } as const;
			// Where entries are left out there are further parts: the last places are those that count.
			owners.set(key, owner);
		}
		const notice = blocked?.notice?.part.message.components[0].id;
		if (notice === undefined || blocked === undefined) return;
		owners.set(notice, { subscription: id, promise: blocked.since, part: 0, of: 'notice' });
	}

	function noteWish(one: Known, { wish }: Subscription): void {
		const before = one.wishes.at(-1);
		if (JSON.stringify(before?.wish) === JSON.stringify(wish)) return;
		one.wishes.push({ fromMs: time.nowMs(), wish });
	}

	function noteLedger({ ledgers }: Known, { cursor }: Subscription): void {
		const { archive } = cursor.position;
		if (ledgers.at(-1)?.archive !== archive) ledgers.push({ fromMs: time.nowMs(), archive });
	}

	function noteLeaving(one: Known, { leftAt }: Subscription): void {
		one.leftMs = leftAt === undefined ? undefined : (one.leftMs ?? time.nowMs());
	}

	function noteRemoved(id: string): void {
		const one = known.get(id);
		if (one === undefined) return;
		journal.note('is removed', id);
		one.last = undefined;
		// What the store took only half of, when it was made, is taken back.
		const isTakenBack = time.nowMs() - one.begunMs < takingBackMs;
		const isOld = one.leftMs !== undefined && time.nowMs() - one.leftMs >= keptAfterLeavingMs;
		if (!toGo.has(id) && !isTakenBack && !isOld) {
			faults.push({ text: `${id} was erased though nobody asked for it`, about: [id] });
		}
	}
}

/** What it owes now, by the words of the stories. */
function told({ owed }: Subscription): string[] {
	return wordsIn(JSON.stringify(owed?.parts.map(({ message }) => message.components) ?? []));
}

/** The words of the stories that a text tells. */
export function wordsIn(text: string): string[] {
	return [
		...new Set([...text.matchAll(tokenPattern)].map(([token]) => token.replace(/x\d+$/, ''))),
	];
}

function describe({ owed, blocked, paused, leftAt, posted, place }: Subscription): string {
	const parts = owed?.parts.map(({ nonce, messageId, entries }) => {
		const told = entries.flatMap(({ articles }) => articles.map(({ id }) => id)).slice(0, 5);
		return `${nonce.slice(10)}${messageId === undefined ? '' : '✓'}[${told}]`;
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
