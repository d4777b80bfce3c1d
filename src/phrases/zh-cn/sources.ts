import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {} as const satisfies Translation<typeof english, 'zh-CN'>;
