import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names = {} as const satisfies Translation<typeof english, 'pt-BR'>;
