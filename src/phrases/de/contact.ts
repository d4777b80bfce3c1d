import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'Kurz dazu',
	whoIsInThis: 'Wer kommt hier vor?',
	messageSaysNothing: 'Diese Nachricht enthält keinen Text. Wähle eine mit Text.',
	nobodyInMessage: 'Diese Nachricht nennt niemanden, der hier in den Nachrichten vorkommt.',
	whichInMessage: 'In dieser Nachricht geht es um mehreres. Wozu möchtest du den Stand wissen?',
	inThisMessage: 'In dieser Nachricht',
	chooseProfile: 'Profil öffnen',
	chooseTopic: 'Wähle eins aus',
} as const satisfies Translation<typeof english, 'de'>;
