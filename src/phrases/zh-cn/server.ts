import type { Translation } from '../catalogue.ts';
import type { server as english } from '../en/server.ts';

export const server = {} as const satisfies Translation<typeof english, 'zh-CN'>;
