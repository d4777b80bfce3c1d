import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'Was ist dazu bekannt?',
	whoIsInThis: 'Wer kommt hier vor?',
	messageSaysNothing: 'Diese Nachricht enthält keinen Text. Wähle eine mit Text.',
	nobodyInMessage: 'Diese Nachricht nennt niemanden, über den hier berichtet wird.',
	whichInMessage: 'In dieser Nachricht geht es um mehreres. Worüber möchtest du mehr wissen?',
	inThisMessage: 'In dieser Nachricht',
	chooseProfile: 'Profil öffnen',
	chooseTopic: 'Wähle eins aus',
} as const satisfies Translation<typeof english, 'de'>;
