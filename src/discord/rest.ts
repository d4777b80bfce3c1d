import type { REST } from 'discord.js';

/** What is asked of Discord's REST interface; rejects with the errors of discord.js. */
export type Rest = Pick<REST, 'get' | 'post' | 'patch'>;
