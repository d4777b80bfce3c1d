import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: 'todos os dias',
	weekdays: 'em dias úteis',
	weekends: 'nos fins de semana',
	sundays: 'todo domingo',
	mondays: 'toda segunda-feira',
	tuesdays: 'toda terça-feira',
	wednesdays: 'toda quarta-feira',
	thursdays: 'toda quinta-feira',
	fridays: 'toda sexta-feira',
	saturdays: 'todo sábado',
	daysAtTimes: '{{days}} às {{times}}',
	daysAtOne: '{{days}} à {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: 'a cada hora',
	everyHours_one: 'a cada {{count}} hora',
	everyHours_many: 'a cada {{count}} horas',
	everyHours_other: 'a cada {{count}} horas',
	everyMinutes_one: 'a cada {{count}} minuto',
	everyMinutes_many: 'a cada {{count}} minutos',
	everyMinutes_other: 'a cada {{count}} minutos',

	whenTooLong:
		'Isso é longo demais. Tente “todos os dias às 8:00”, “em dias úteis às 7:30 e 18:00”, “toda segunda-feira às 9h” ou “a cada 6 horas”.',
	whenUnclear:
		'Não foi possível ler isso como dias e horários. Tente “todos os dias às 8:00”, “em dias úteis às 7:30 e 18:00”, “toda segunda-feira às 9h” ou “a cada 6 horas”.',
	whenHasDate:
		'Uma data vem só uma vez, mas uma programação se repete toda semana. Digite dias da semana e horários, como “toda segunda-feira às 9h” ou “todos os dias às 8:00 e 18:00”.',
	whenNotInPart:
		'Esse horário não fica nessa parte do dia, ou pode ser dois horários. Use horas de 0 a 23, como “todos os dias às 8:00”.',
	whenUnsupported:
		'Uma programação se repete toda semana, então isto não é possível: {{frequency}}. O mais próximo é “{{closest}}”.',
	everyOtherDay: 'dia sim, dia não',
	everyThirdDay: 'a cada três dias',
	everyFewDays: 'a cada poucos dias',
	everyOtherWeek: 'semana sim, semana não',
	onceAMonth: 'uma vez por mês',
	quarterlyOrYearly: 'uma vez por trimestre ou por ano',
	whenTimesOrInterval:
		'Use horários ou um só intervalo, como “em dias úteis às 7:30 e 18:00” ou “a cada 6 horas”.',
	whenIntervalShort:
		'O menor intervalo é de 30 minutos. Tente “a cada 30 minutos” ou “a cada hora”.',
	whenIntervalIsDay:
		'A cada 24 horas é todos os dias. Adicione um horário, como “todos os dias às 8:00”.',
	whenIntervalUneven:
		'Um intervalo precisa dividir o dia em partes iguais: servem {{hours}} horas. Tente “a cada 6 horas”.',
	whenDaysDiffer:
		'Uma programação tem os mesmos horários em todos os seus dias, como “segunda e quarta às 9h”. Crie outra para os demais horários.',
	whenNoDayLeft:
		'Assim não sobra nenhum dia. Diga os dias que você quer, como “em dias úteis exceto sexta às 9h”.',
	whenDayMissing: 'Diga o dia da semana, como “toda segunda-feira às 9:00”.',
	whenDaysMissing_one: 'Diga {{count}} dia da semana, como “segunda e quinta às 9:00”.',
	whenDaysMissing_many: 'Diga {{count}} dias da semana, como “segunda e quinta às 9:00”.',
	whenDaysMissing_other: 'Diga {{count}} dias da semana, como “segunda e quinta às 9:00”.',
	whenIsNextDay:
		'Depois da meia-noite já é o dia seguinte. Diga esse dia, com um horário como 0:00 ou 1:00.',
	whenTimesMissing_one: 'Diga {{count}} horário, como “todos os dias às 8:00 e 18:00”.',
	whenTimesMissing_many: 'Diga {{count}} horários, como “todos os dias às 8:00 e 18:00”.',
	whenTimesMissing_other: 'Diga {{count}} horários, como “todos os dias às 8:00 e 18:00”.',
	whenTimeMissing:
		'Adicione um horário, como “toda segunda-feira às 9h” ou “todos os dias às 8:00”.',
	whenSeveralTimes: 'Diga um só horário, como “todos os dias às 8:00”.',
	whenMixesAmPm:
		'Só alguns desses horários têm am ou pm. Coloque em todos, ou use horas de 0 a 23.',
	whenTooManyTimes_one: 'Use no máximo {{count}} horário, ou um intervalo como “a cada 2 horas”.',
	whenTooManyTimes_many: 'Use no máximo {{count}} horários, ou um intervalo como “a cada 2 horas”.',
	whenTooManyTimes_other:
		'Use no máximo {{count}} horários, ou um intervalo como “a cada 2 horas”.',
	whenHasZone:
		'O fuso horário é uma opção à parte. Digite aqui só os horários e escolha {{zone}} ou outro fuso em `fuso`. Tente “todos os dias às 8:00”, “em dias úteis às 7:30 e 18:00”, “toda segunda-feira às 9h” ou “a cada 6 horas”.',
	whenHasExcept:
		'Aqui só dá para excluir dias da semana. Digite em `exceto` os temas que devem ficar de fora e aqui só os horários. Tente “todos os dias às 8:00”, “em dias úteis às 7:30 e 18:00”, “toda segunda-feira às 9h” ou “a cada 6 horas”.',

	quietTooLong: 'Isso é longo demais. Tente “23:00-7:00” ou “das 23h às 7h”.',
	quietUnclear:
		'O horário de silêncio vai de uma hora a outra. Tente “23:00-7:00” ou “das 23h às 7h”.',
	quietSameTime:
		'O horário de silêncio não pode começar e terminar na mesma hora. Tente “23:00-7:00” ou “das 23h às 7h”.',

	zoneShared: '{{typed}} pode ser vários fusos horários. Escolha um pela cidade: {{zones}}.',
	zoneUnknown:
		'Não existe um fuso horário chamado {{typed}}. Digite uma cidade, como {{zones}}, ou uma diferença em relação a UTC, como UTC+8.',

	whenNotUnderstood: 'O Dateline não entende esse horário. Estes funcionam:',
	whenChoice: '{{when}} — próximo: {{day}}, {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — próximo: {{day}}, {{time}} {{zone}} (/configurações fuso)',
} as const satisfies Translation<typeof english, 'pt-BR'>;
