import type { Translation } from '../catalogue.ts';
import type { commands as english } from '../en/commands.ts';

export const commands = {} as const satisfies Translation<typeof english, 'zh-TW'>;
