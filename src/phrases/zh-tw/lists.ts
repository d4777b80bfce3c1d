import type { Translation } from '../catalogue.ts';
import type { lists as english } from '../en/lists.ts';

export const lists = {} as const satisfies Translation<typeof english, 'zh-TW'>;
