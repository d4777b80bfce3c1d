import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {} as const satisfies Translation<typeof english, 'de'>;
