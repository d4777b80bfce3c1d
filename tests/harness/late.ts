import type { BotSettings } from '#src/discord/connect-bot.ts';

/** No answer takes too long, however busy the machine is. */
export const neverLate: BotSettings['deferAfter'] = () => () => undefined;

/** Every answer takes too long, even one that is ready at once. */
export const alwaysLate: BotSettings['deferAfter'] = (_, run) => {
	run();
	return () => undefined;
};
