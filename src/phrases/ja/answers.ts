import type { Translation } from '../catalogue.ts';
import type { answers as english } from '../en/answers.ts';

export const answers = {} as const satisfies Translation<typeof english, 'ja'>;
