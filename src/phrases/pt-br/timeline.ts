import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {} as const satisfies Translation<typeof english, 'pt-BR'>;
