import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {} as const satisfies Translation<typeof english, 'zh-TW'>;
