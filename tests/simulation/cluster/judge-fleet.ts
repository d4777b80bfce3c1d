import type { Fault } from '../judge.ts';
import type { Fleet } from './fleet.ts';

/** Whether each server is served once, by processes that have equal shares. Call it in calm. */
export function judgeFleet(fleet: Fleet, total: number): Fault[] {
	const members = fleet.members();
	const servedBy = (index: number) =>
		members.filter(({ served }) => {
			const range = served.get(index);
			return range?.running !== undefined && range.lease.isHeld();
		});
	const wrong = Array.from({ length: total }, (_, index) => ({ index, by: servedBy(index) }))
		.filter(({ by }) => by.length !== 1)
		.map(
			({ index, by }) =>
				`range ${index} is served by ${by.map(({ id }) => id).join(' and ') || 'nobody'}`,
		);
	const counts = members.map(({ served }) => served.size);
	const isEven = Math.max(...counts) - Math.min(...counts) <= 1;
	const uneven = isEven ? [] : [`the processes have ${counts.join(', ')} ranges`];
	return [...wrong, ...uneven].map((text) => ({ text, about: [] }));
}
