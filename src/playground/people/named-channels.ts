import type { CommandOption } from '../command.ts';
import type { World } from '../world.ts';
import { type OptionValues, optionType } from './command-options.ts';
import { findChannel } from './whereabouts.ts';

/** Puts ids in the place of channel names, with or without `#`, as a person's client does when one chooses a channel. */
export function withChannelIds(
	world: World,
	options: readonly CommandOption[],
	values: OptionValues,
): OptionValues {
	const chosen = options.flatMap(({ type, name }) => {
		const value = values[name];
		if (type !== optionType.channel || typeof value !== 'string') return [];
		return [[name, findChannel(world, value.replace(/^#/, '')).id] as const];
	});
	return { ...values, ...Object.fromEntries(chosen) };
}
