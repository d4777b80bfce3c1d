import type { World } from '../world.ts';
import type { Network } from './database.ts';
import type { Fleet } from './fleet.ts';
import type { Member } from './member.ts';

/** What happens to processes and to what they need, until `end`. */
export type FleetEvents = { end(): void };

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
/** Average minutes between two events of one kind. */
const everyMinutes = 12;
const processesMax = 6;

/** Each kind repeats independently until `end`; only some kinds happen in an episode. */
export function startFleetEvents(world: World, fleet: Fleet): FleetEvents {
	const { time, dice, journal, troubles } = world;
	let isOn = true;

	const happens: Readonly<Record<string, (member: Member) => void>> = {
		kill: ({ kill }) => kill(),
		freeze: ({ freeze }) => freeze(dice.between(1, 900) * secondMs),
		'cut network': (member) => forAWhile(member, 'broken'),
		'silent network': (member) => forAWhile(member, 'silent'),
		'restart Postgres': () => fleet.database.restart(dice.between(100, 40_000)),
		'rolling restart': () => fleet.restart(),
		'add a process': () => {
			if (fleet.members().length < processesMax) fleet.add();
		},
		'remove a process': fleet.remove,
	};
	for (const name of Object.keys(happens)) if (dice.is(0.7)) repeat(name);

	return {
		end() {
			isOn = false;
		},
	};

	function repeat(name: string): void {
		time.after(dice.chance() * 2 * everyMinutes * minuteMs, () => {
			if (!isOn) return;
			const member = dice.oneOf(fleet.members());
			if (member !== undefined) {
				journal.note(`${name}, ${member.id}`);
				troubles.set(name, (troubles.get(name) ?? 0) + 1);
				happens[name]?.(member);
			}
			repeat(name);
		});
	}

	function forAWhile({ setNetwork }: Member, network: Network): void {
		setNetwork(network);
		time.after(dice.between(1, 60) * secondMs, () => setNetwork('open'));
	}
}
