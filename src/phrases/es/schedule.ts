import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: 'todos los días',
	weekdays: 'entre semana',
	weekends: 'los fines de semana',
	sundays: 'los domingos',
	mondays: 'los lunes',
	tuesdays: 'los martes',
	wednesdays: 'los miércoles',
	thursdays: 'los jueves',
	fridays: 'los viernes',
	saturdays: 'los sábados',
	daysAtTimes: '{{days}} a las {{times}}',
	daysAtOne: '{{days}} a la {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: 'cada hora',
	everyHours_one: 'cada {{count}} hora',
	everyHours_many: 'cada {{count}} horas',
	everyHours_other: 'cada {{count}} horas',
	everyMinutes_one: 'cada {{count}} minuto',
	everyMinutes_many: 'cada {{count}} minutos',
	everyMinutes_other: 'cada {{count}} minutos',

	whenTooLong:
		'Es demasiado largo. Prueba con «todos los días a las 8:00», «entre semana a las 7:30 y 18:00», «los lunes a las 9» o «cada 6 horas».',
	whenUnclear:
		'Eso no se entiende como días y horas. Prueba con «todos los días a las 8:00», «entre semana a las 7:30 y 18:00», «los lunes a las 9» o «cada 6 horas».',
	whenHasDate:
		'Una fecha llega una sola vez, pero un horario se repite cada semana. Escribe días de la semana y horas, como «los lunes a las 9» o «todos los días a las 8:00 y 18:00».',
	whenNotInPart:
		'Esa hora no cae en esa parte del día, o puede significar dos horas. Usa horas de 0 a 23, como «todos los días a las 8:00».',
	whenUnsupported:
		'Un horario se repite cada semana, así que esto no es posible: {{frequency}}. Lo más parecido es «{{closest}}».',
	everyOtherDay: 'un día sí y otro no',
	everyThirdDay: 'cada tres días',
	everyFewDays: 'cada pocos días',
	everyOtherWeek: 'una semana sí y otra no',
	onceAMonth: 'una vez al mes',
	quarterlyOrYearly: 'una vez al trimestre o al año',
	whenTimesOrInterval:
		'Usa horas o un solo intervalo, como «entre semana a las 7:30 y 18:00» o «cada 6 horas».',
	whenIntervalShort:
		'El intervalo más corto es de 30 minutos. Prueba con «cada 30 minutos» o «cada hora».',
	whenIntervalIsDay:
		'Cada 24 horas es todos los días. Añade una hora, como «todos los días a las 8:00».',
	whenIntervalUneven:
		'Un intervalo debe dividir el día en partes iguales: sirven {{hours}} horas. Prueba con «cada 6 horas».',
	whenDaysDiffer:
		'Un horario tiene las mismas horas todos sus días, como «lunes y miércoles a las 9». Crea otro para las demás horas.',
	whenNoDayLeft:
		'Así no queda ningún día. Di qué días quieres, como «entre semana excepto viernes a las 9».',
	whenDayMissing: 'Di el día de la semana, como «los lunes a las 9:00».',
	whenDaysMissing_one: 'Di {{count}} día de la semana, como «lunes y jueves a las 9:00».',
	whenDaysMissing_many: 'Di {{count}} días de la semana, como «lunes y jueves a las 9:00».',
	whenDaysMissing_other: 'Di {{count}} días de la semana, como «lunes y jueves a las 9:00».',
	whenIsNextDay:
		'Después de medianoche es el día siguiente. Di ese día, con una hora como 0:00 o 1:00.',
	whenTimesMissing_one: 'Di {{count}} hora, como «todos los días a las 8:00 y 18:00».',
	whenTimesMissing_many: 'Di {{count}} horas, como «todos los días a las 8:00 y 18:00».',
	whenTimesMissing_other: 'Di {{count}} horas, como «todos los días a las 8:00 y 18:00».',
	whenTimeMissing: 'Añade una hora, como «los lunes a las 9» o «todos los días a las 8:00».',
	whenSeveralTimes: 'Di una sola hora, como «todos los días a las 8:00».',
	whenMixesAmPm:
		'Solo algunas de estas horas llevan am o pm. Ponlo en todas, o usa horas de 0 a 23.',
	whenTooManyTimes_one: 'Usa como máximo {{count}} hora, o un intervalo como «cada 2 horas».',
	whenTooManyTimes_many: 'Usa como máximo {{count}} horas, o un intervalo como «cada 2 horas».',
	whenTooManyTimes_other: 'Usa como máximo {{count}} horas, o un intervalo como «cada 2 horas».',
	whenHasZone:
		'La zona horaria es una opción aparte. Escribe aquí solo las horas y elige {{zone}} u otra zona en `zona_horaria`. Prueba con «todos los días a las 8:00», «entre semana a las 7:30 y 18:00», «los lunes a las 9» o «cada 6 horas».',
	whenHasExcept:
		'Aquí solo se pueden excluir días de la semana. Escribe los temas que quieras excluir en `excepto` y aquí solo las horas. Prueba con «todos los días a las 8:00», «entre semana a las 7:30 y 18:00», «los lunes a las 9» o «cada 6 horas».',

	quietTooLong: 'Es demasiado largo. Prueba con «23:00-7:00» o «de 23 a 7 horas».',
	quietUnclear:
		'Las horas de silencio van de una hora a otra. Prueba con «23:00-7:00» o «de 23 a 7 horas».',
	quietSameTime:
		'Las horas de silencio no pueden empezar y terminar a la misma hora. Prueba con «23:00-7:00» o «de 23 a 7 horas».',

	zoneShared:
		'{{typed}} puede significar varias zonas horarias. Elige una por su ciudad: {{zones}}.',
	zoneUnknown:
		'No hay ninguna zona horaria llamada {{typed}}. Escribe una ciudad, como {{zones}}, o una diferencia con UTC, como UTC+8.',

	whenNotUnderstood: 'Dateline no entiende ese horario. Estos funcionan:',
	whenChoice: '{{when}} — próximo: {{day}}, {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — próximo: {{day}}, {{time}} {{zone}} (/ajustes zona_horaria)',
} as const satisfies Translation<typeof english, 'es'>;
