import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {} as const satisfies Translation<typeof english, 'zh-TW'>;
