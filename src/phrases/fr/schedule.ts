import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: 'tous les jours',
	weekdays: 'en semaine',
	weekends: 'le week-end',
	sundays: 'le dimanche',
	mondays: 'le lundi',
	tuesdays: 'le mardi',
	wednesdays: 'le mercredi',
	thursdays: 'le jeudi',
	fridays: 'le vendredi',
	saturdays: 'le samedi',
	daysAtTimes: '{{days}} à {{times}}',
	daysAtOne: '{{days}} à {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: 'toutes les heures',
	everyHours_one: 'toutes les {{count}} heure',
	everyHours_many: 'toutes les {{count}} heures',
	everyHours_other: 'toutes les {{count}} heures',
	everyMinutes_one: 'toutes les {{count}} minute',
	everyMinutes_many: 'toutes les {{count}} minutes',
	everyMinutes_other: 'toutes les {{count}} minutes',

	whenTooLong:
		'C’est trop long. Essayez «\u00a0tous les jours à 8\u00a0h\u00a0», «\u00a0en semaine à 7\u00a0h\u00a030 et 18\u00a0h\u00a0», «\u00a0le lundi à 9\u00a0h\u00a0» ou «\u00a0toutes les 6 heures\u00a0».',
	whenUnclear:
		'Impossible d’y lire des jours et des heures. Essayez «\u00a0tous les jours à 8\u00a0h\u00a0», «\u00a0en semaine à 7\u00a0h\u00a030 et 18\u00a0h\u00a0», «\u00a0le lundi à 9\u00a0h\u00a0» ou «\u00a0toutes les 6 heures\u00a0».',
	whenHasDate:
		'Une date ne vient qu’une fois, alors qu’un horaire se répète chaque semaine. Indiquez des jours de la semaine et des heures, par exemple «\u00a0le lundi à 9\u00a0h\u00a0» ou «\u00a0tous les jours à 8\u00a0h et 18\u00a0h\u00a0».',
	whenNotInPart:
		'Cette heure n’est pas à ce moment de la journée, ou peut se comprendre de deux façons. Utilisez les heures de 0 à 23, par exemple «\u00a0tous les jours à 8\u00a0h\u00a0».',
	whenUnsupported:
		'Un horaire se répète chaque semaine, ceci n’est donc pas possible\u00a0: {{frequency}}. Le plus proche est «\u00a0{{closest}}\u00a0».',
	everyOtherDay: 'un jour sur deux',
	everyThirdDay: 'un jour sur trois',
	everyFewDays: 'à quelques jours d’intervalle',
	everyOtherWeek: 'une semaine sur deux',
	onceAMonth: 'une fois par mois',
	quarterlyOrYearly: 'une fois par trimestre ou par an',
	whenTimesOrInterval:
		'Indiquez soit des heures, soit un seul intervalle, par exemple «\u00a0en semaine à 7\u00a0h\u00a030 et 18\u00a0h\u00a0» ou «\u00a0toutes les 6 heures\u00a0».',
	whenIntervalShort:
		'L’intervalle le plus court est de 30 minutes. Essayez «\u00a0toutes les 30 minutes\u00a0» ou «\u00a0toutes les heures\u00a0».',
	whenIntervalIsDay:
		'Toutes les 24 heures, c’est tous les jours. Ajoutez une heure, par exemple «\u00a0tous les jours à 8\u00a0h\u00a0».',
	whenIntervalUneven:
		'Un intervalle doit diviser la journée en parts égales\u00a0: {{hours}} heures conviennent. Essayez «\u00a0toutes les 6 heures\u00a0».',
	whenDaysDiffer:
		'Un horaire a les mêmes heures tous ses jours, par exemple «\u00a0lundi et mercredi à 9\u00a0h\u00a0». Créez-en un deuxième pour les autres heures.',
	whenNoDayLeft:
		'Il ne reste ainsi aucun jour. Indiquez les jours voulus, par exemple «\u00a0en semaine sauf vendredi à 9\u00a0h\u00a0».',
	whenDayMissing: 'Indiquez le jour de la semaine, par exemple «\u00a0le lundi à 9\u00a0h\u00a0».',
	whenDaysMissing_one:
		'Indiquez {{count}} jour de la semaine, par exemple «\u00a0lundi et jeudi à 9\u00a0h\u00a0».',
	whenDaysMissing_many:
		'Indiquez {{count}} jours de la semaine, par exemple «\u00a0lundi et jeudi à 9\u00a0h\u00a0».',
	whenDaysMissing_other:
		'Indiquez {{count}} jours de la semaine, par exemple «\u00a0lundi et jeudi à 9\u00a0h\u00a0».',
	whenIsNextDay:
		'Après minuit, c’est le jour suivant. Indiquez plutôt ce jour, avec une heure comme 0:00 ou 1:00.',
	whenTimesMissing_one:
		'Indiquez {{count}} heure, par exemple «\u00a0tous les jours à 8\u00a0h et 18\u00a0h\u00a0».',
	whenTimesMissing_many:
		'Indiquez {{count}} heures, par exemple «\u00a0tous les jours à 8\u00a0h et 18\u00a0h\u00a0».',
	whenTimesMissing_other:
		'Indiquez {{count}} heures, par exemple «\u00a0tous les jours à 8\u00a0h et 18\u00a0h\u00a0».',
	whenTimeMissing:
		'Ajoutez une heure, par exemple «\u00a0le lundi à 9\u00a0h\u00a0» ou «\u00a0tous les jours à 8\u00a0h\u00a0».',
	whenSeveralTimes:
		'Indiquez une seule heure, par exemple «\u00a0tous les jours à 8\u00a0h\u00a0».',
	whenMixesAmPm:
		'Seules certaines de ces heures ont am ou pm. Ajoutez-le à chacune, ou utilisez les heures de 0 à 23.',
	whenTooManyTimes_one:
		'Indiquez au plus {{count}} heure, ou un intervalle comme «\u00a0toutes les 2 heures\u00a0».',
	whenTooManyTimes_many:
		'Indiquez au plus {{count}} heures, ou un intervalle comme «\u00a0toutes les 2 heures\u00a0».',
	whenTooManyTimes_other:
		'Indiquez au plus {{count}} heures, ou un intervalle comme «\u00a0toutes les 2 heures\u00a0».',
	whenHasZone:
		'Le fuseau horaire est une option à part. N’indiquez ici que les heures, et choisissez {{zone}} ou un autre fuseau dans `fuseau`. Essayez «\u00a0tous les jours à 8\u00a0h\u00a0», «\u00a0en semaine à 7\u00a0h\u00a030 et 18\u00a0h\u00a0», «\u00a0le lundi à 9\u00a0h\u00a0» ou «\u00a0toutes les 6 heures\u00a0».',
	whenHasExcept:
		'Seuls des jours de la semaine peuvent être exclus ici. Indiquez dans `sauf` les thèmes à exclure, et ici seulement les heures. Essayez «\u00a0tous les jours à 8\u00a0h\u00a0», «\u00a0en semaine à 7\u00a0h\u00a030 et 18\u00a0h\u00a0», «\u00a0le lundi à 9\u00a0h\u00a0» ou «\u00a0toutes les 6 heures\u00a0».',

	quietTooLong:
		'C’est trop long. Essayez «\u00a023:00-7:00\u00a0» ou «\u00a0de 23\u00a0h à 7\u00a0h\u00a0».',
	quietUnclear:
		'Les heures calmes vont d’une heure à une autre. Essayez «\u00a023:00-7:00\u00a0» ou «\u00a0de 23\u00a0h à 7\u00a0h\u00a0».',
	quietSameTime:
		'Les heures calmes ne peuvent pas commencer et finir à la même heure. Essayez «\u00a023:00-7:00\u00a0» ou «\u00a0de 23\u00a0h à 7\u00a0h\u00a0».',

	zoneShared:
		'{{typed}} peut désigner plusieurs fuseaux horaires. Choisissez-en un par sa ville\u00a0: {{zones}}.',
	zoneUnknown:
		'Aucun fuseau horaire ne s’appelle {{typed}}. Indiquez une ville, comme {{zones}}, ou un décalage par rapport à UTC, comme UTC+8.',

	whenNotUnderstood: 'Dateline ne comprend pas cet horaire. Ceux-ci fonctionnent\u00a0:',
	whenChoice: '{{when}} — prochain\u00a0: {{day}}, {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — prochain\u00a0: {{day}}, {{time}} {{zone}} (/paramètres fuseau)',
} as const satisfies Translation<typeof english, 'fr'>;
