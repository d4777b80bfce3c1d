import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {} as const satisfies Translation<typeof english, 'es'>;
