import type { Translation } from '../catalogue.ts';
import type { subscriptions as english } from '../en/subscriptions.ts';

export const subscriptions = {} as const satisfies Translation<typeof english, 'zh-TW'>;
