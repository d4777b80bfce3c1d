import { shardOf } from '#src/cluster/ranges.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Machine } from '../machine.ts';
import type { Running } from '../running.ts';
import type { World } from '../world.ts';
import { createDatabase, type Database } from './database.ts';
import { beginMember, type Member } from './member.ts';

/** The processes that work as one bot; whenever one ends, another starts in its place. */
export type Fleet = Machine & {
	readonly database: Database;
	/** Those that have not ended. */
	members(): readonly Member[];
	/** Has one more process run from now on. */
	add(): void;
	/** Ends a process for good, unless it is the last one. */
	remove(member: Member): void;
};

export type FleetSettings = {
	readonly processes: number;
	/** How many shards there are: as many as ranges. */
	readonly total: number;
	readonly lifeMs: number;
};

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

export function startFleet(world: World, { processes, total, lifeMs }: FleetSettings): Fleet {
	const { time, dice, journal, witness } = world;
	const database = createDatabase(world);
	const members = new Set<Member>();
	let wanted = processes;
	let coming = 0;
	let started = 0;
	let isHurrying = false;
	let isOn = true;
	for (let one = 0; one < processes; one += 1) begin();

	return {
		database,
		members: () => [...members],
		add() {
			wanted += 1;
			begin();
		},
		remove(member) {
			if (wanted < 2) return;
			wanted -= 1;
			member.close();
		},
		running: (one) => dice.oneOf(one === undefined ? allRunning() : serving(one)),
		/** A rolling restart. */
		restart() {
			let ms = 0;
			for (const member of members) {
				time.after(ms, member.close);
				ms += dice.between(5, 60) * secondMs;
			}
		},
		notify(what, guildId) {
			for (const running of serving({ guildId })) running.notify(what, guildId);
		},
		hurry() {
			isHurrying = true;
			for (const member of members) member.setNetwork('open');
		},
		end() {
			isOn = false;
			for (const member of members) member.kill();
		},
	};

	function allRunning(): readonly Running[] {
		return awake().flatMap(({ served }) =>
			[...served.values()].flatMap(({ running = [] }) => running),
		);
	}

	/** Two, while one has not noticed yet that the other has taken over. */
	function serving({ guildId = '0' }: Pick<Subscription, 'guildId'>): readonly Running[] {
		const index = shardOf(guildId, total);
		return awake().flatMap(({ served }) => served.get(index)?.running ?? []);
	}

	function awake(): readonly Member[] {
		return [...members].filter((member) => !member.isFrozen());
	}

	function begin(): void {
		started += 1;
		const member = beginMember(world, {
			database,
			id: `p${started}`,
			total,
			lifeMs,
			clockAheadMs: isHurrying ? 0 : dice.between(-10 * 60, 10 * 60) * secondMs,
			onTaken: (index, { lease }) => {
				if (lease.isHeld()) judgeTaking(member, index);
			},
			onEnded() {
				members.delete(member);
				beginLater();
			},
		});
		members.add(member);
	}

	/** As a service manager does. */
	function beginLater(): void {
		if (members.size + coming >= wanted) return;
		coming += 1;
		time.after(isHurrying ? secondMs : downMs(), () => {
			coming -= 1;
			if (isOn && members.size + coming < wanted) begin();
		});
	}

	/** Usually as long as a restart takes. */
	function downMs(): number {
		return dice.is(0.8) ? dice.between(1, 30) * secondMs : dice.between(1, 10) * minuteMs;
	}

	/** Who has taken a range is the only one who may post there. */
	function judgeTaking(member: Member, index: number): void {
		for (const other of members) {
			if (other === member || other.served.get(index)?.lease.isHeld() !== true) continue;
			const text = `${member.id} took range ${index} while ${other.id} could post there`;
			journal.note(text);
			witness.alarms.push({ text, about: [] });
		}
	}
}
