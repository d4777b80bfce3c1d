import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {} as const satisfies Translation<typeof english, 'pt-BR'>;
