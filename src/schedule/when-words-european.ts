/** The source of a pattern for an expression, and its English translation. */
export type Translation = readonly [pattern: string, english: string];

const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** “lundi à vendredi”, “segunda a sexta”: the word that also comes before a time. */
const dayToDay: Translation = ['(?<=day )as?(?= [a-z]+day)', 'to'];

/** Optionally a part of the day after a time, as the tables write it: the second group of its pattern. */
const inPart =
	'((?: in the (?:morning|afternoon|evening)| postnoon| nightfall| deepnight| predawn)?)';

/** For text without accents and apostrophes. All tables are applied from top to bottom. */
const german: readonly Translation[] = [
	...hoursAfterTwelve(
		'dreizehn|vierzehn|funfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|einundzwanzig|zweiundzwanzig|dreiundzwanzig',
		'(?= uhr)',
	),
	...numbers('eins|ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf'),
	['jeden (?:zweiten|2\\.) tag|alle 2 tage', 'every other day'],
	['jeden (?:zweiten|2\\.)', 'every other'],
	['alle 2 wochen', 'every other week'],
	['monatlich|jeden monat', 'monthly'],
	['erste[rn]?', 'first'],
	['letzte[rn]?', 'last'],
	['(?:im|des|jeden|jedes) monats?', 'of the month'],
	['(\\d{1,2})\\.(?= of the month)', '$1th'],
	['wochentlich|jede woche', 'weekly'],
	['zweimal|2 ?mal', 'twice'],
	['dreimal|3 ?mal', '3 times'],
	['einmal|1 ?mal', 'once'],
	['am tag|pro tag', 'per day'],
	['(?:die|pro|in der) woche', 'per week'],
	['unter der woche|(?:an |jeden )?(?:werk|wochen|arbeits)tag(?:s|en?)?', 'weekdays'],
	// Montagmorgen, sonntagabends
	['([a-z]+(?:tag|abend|woch))s?(morgen|vormittag|mittag|nachmittag|abend|nacht)s?', '$1 $2s'],
	['(?:am |jedes )?wochenenden?s?', 'weekends'],
	['taglich|jeden tag|alle tage', 'every day'],
	['(?:jeden|am) morgen|morgens|in der fruh|fruh|(?:am )?vormittags?', 'in the morning'],
	['(?:jeden |am )?nachmittags?', 'in the afternoon'],
	['(?:jeden |am )?abends?', 'in the evening'],
	['(?:jede|in der) nacht|nachts', 'deepnight'],
	['mitternachts?', 'midnight'],
	['mittags?', 'noon'],
	['stundlich|jede stunde', 'every hour'],
	['(?:jede|alle) halbe stunde', 'every half hour'],
	['alle (\\d+) ?(?:stunden|std\\.?|h)', 'every $1 hours'],
	['alle (\\d+) ?(?:minuten|min\\.?)', 'every $1 minutes'],
	...days('montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag', 's'),
	['sonnabends?', 'saturday'],
	['di', 'tuesday'],
	['mi', 'wednesday'],
	['do', 'thursday'],
	['so', 'sunday'],
	['ausser|bis auf|ohne', 'except'],
	['halb (\\d{1,2})', 'half to $1'],
	['viertel nach', 'quarter past'],
	['viertel vor', 'quarter to'],
	['zwanzig(?= (?:vor|nach))', '20'],
	['(?<=\\d )nach(?= \\d)', 'past'],
	['(?<=\\d )vor(?= \\d)', 'before'],
	['(\\d{1,2}) ?uhr funfzehn', '$1:15'],
	['(\\d{1,2}) ?uhr dreissig', '$1:30'],
	['(\\d{1,2}) ?uhr funfundvierzig', '$1:45'],
	['(\\d{1,2}) ?uhr ?(\\d\\d)', '$1:$2'],
	['uhr', 'oclock'],
	['bis', 'to'],
	['und', 'and'],
	['um|gegen', 'at'],
	['zwischen', 'between'],
	['jeden|jede|jedes|immer|(?<!\\d ?)am|an|von|vom|der', ''],
];

const french: readonly Translation[] = [
	...hoursAfterTwelve(
		'treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt[- ]et[- ]une?|vingt-deux|vingt-trois',
		'(?= heures)',
	),
	['(?<=heures? )quinze', '15'],
	['(?<=heures? )vingt(?!-)', '20'],
	['(?<=heures? )trente(?!-)', '30'],
	['(?<=heures? )quarante(?!-)', '40'],
	['(?<=heures? )quarante-cinq', '45'],
	['(?<=heures? )cinquante(?!-)', '50'],
	...numbers('une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze'),
	['(?:1 jour sur 2|tous les 2 jours)', 'every other day'],
	['toutes les 2 semaines', 'every other week'],
	['(?:tous les|chaque) mois|mensuel(?:lement)?', 'monthly'],
	['(?:le )?premier', 'first'],
	['(?:le )?dernier', 'last'],
	['du mois', 'of the month'],
	['(?:le )?(\\d{1,2})(?:er)?(?= of the month)', '$1th'],
	['chaque semaine|toutes les semaines|hebdomadaire(?:ment)?', 'weekly'],
	['(\\d) fois', '$1 times'],
	['par jour', 'per day'],
	['par semaine', 'per week'],
	['en semaine|(?:les )?jours (?:ouvrables|ouvres|de semaine)', 'weekdays'],
	['(?:tous )?(?:les? |chaque )?week-?ends?', 'weekends'],
	['tous les jours|chaque jour|quotidien(?:nement)?', 'every day'],
	['(?:(?:tous les|chaque|le|du|au) )?matins?', 'in the morning'],
	['(?:tous les |chaque |lde |de )?l?apres-?midis?', 'in the afternoon'],
	['(?:(?:tous les|chaque|le|du|au) )?soirs?', 'in the evening'],
	['(?:toutes les|chaque|la|de la) nuits?', 'deepnight'],
	['midi et quart', '12:15'],
	['midi et demie?', '12:30'],
	['midi moins le quart', '11:45'],
	['minuit et quart', '0:15'],
	['minuit et demie?', '0:30'],
	['minuit', 'midnight'],
	['midi', 'noon'],
	['toutes les heures|chaque heure', 'every hour'],
	['toutes les demi-heures', 'every half hour'],
	['toutes les (\\d+) ?(?:heures|h)', 'every $1 hours'],
	['toutes les (\\d+) ?(?:minutes|min)', 'every $1 minutes'],
	...days('lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche', 's'),
	...shortDays('lun|mar|mer|jeu|ven|sam|dim'),
	['sauf|excepte|hors|sans', 'except'],
	['entre', 'between'],
	[`de (\\d\\S*(?: h(?:eures?)?)?(?: \\d\\d)?|m\\w+)${inPart} a (?=\\d|m)`, 'from $1$2 to '],
	['jusqua', 'to'],
	['(\\d{1,2}) ?(?:heures?|h) ?(?:et demie|30)', '$1:30'],
	['(\\d{1,2}) ?(?:heures?|h) ?et quart', '$1:15'],
	['(\\d{1,2}) ?(?:heures?|h) ?moins le quart', 'quarter to $1'],
	['(\\d{1,2}) ?(?:heures?|h) ?(\\d\\d)', '$1:$2'],
	['(\\d{1,2}) ?(?:heures?|h)', '$1:00'],
	['au', 'to'],
	dayToDay,
	['et', 'and'],
	['a|vers', 'at'],
	['tous|toutes|chaque|les|le|la|du|de', ''],
];

const spanish: readonly Translation[] = [
	...hoursAfterTwelve(
		'trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|veintiuna|veintidos|veintitres',
		'(?<=las \\S+)',
	),
	['(?<=las \\d\\d )treinta', 'y media'],
	...numbers('una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce'),
	['cada 2 dias|1 dia si y otro no|dias alternos', 'every other day'],
	['cada 2 semanas|quincenal(?:mente)?', 'every other week'],
	['(?:el )?dia (\\d{1,2}) (?:de cada|del) mes', '$1th of the month'],
	['mensual(?:mente)?|(?:cada|todos los) mes(?:es)?', 'monthly'],
	['(?:el )?primer', 'first'],
	['(?:el )?ultimo', 'last'],
	['del? (?:cada )?mes', 'of the month'],
	['semanal(?:mente)?|cada semana|todas las semanas', 'weekly'],
	['(\\d) veces', '$1 times'],
	['1 vez', 'once'],
	['al dia|por dia', 'per day'],
	['(?:a la|por) semana', 'per week'],
	['entre semana|(?:los )?dias (?:laborables|habiles)', 'weekdays'],
	['(?:los |cada |el )?fin(?:es)? de semana', 'weekends'],
	['todos los dias|cada dia|diari[oa](?:mente)?|a diario', 'every day'],
	['(?:todas las|cada|de la|por la|en la) mananas?', 'in the morning'],
	['(?:todas las|cada|de la|por la|en la) tardes?', 'postnoon'],
	['(?:todas las|cada|de la|por la|en la) noches?', 'nightfall'],
	['de la madrugada', 'predawn'],
	['(?:a )?(?:la )?medianoche', 'midnight'],
	['(?:al? )?(?:el )?mediodia', 'noon'],
	['cada hora|todas las horas', 'every hour'],
	['cada media hora', 'every half hour'],
	['cada (\\d+) ?(?:horas|h)', 'every $1 hours'],
	['cada (\\d+) ?(?:minutos|min)', 'every $1 minutes'],
	...days('lunes|martes|miercoles|jueves|viernes|sabado|domingo', 's'),
	...shortDays('lun|mar|mie|jue|vie|sab|dom'),
	['(\\d{1,2}) y cuarto', '$1:15'],
	['(\\d{1,2}) menos cuarto', 'quarter to $1'],
	['excepto|salvo|menos|sin', 'except'],
	['(\\d{1,2}) y media', '$1:30'],
	['entre', 'between'],
	[`(?:de|desde) las? (\\S+)(?: horas)?${inPart} (?:a|hasta) las? `, 'from $1$2 to '],
	['hasta', 'to'],
	['horas|hrs?|h', 'oclock'],
	['al?', 'to'],
	['y', 'and'],
	['to las?', 'at'],
	['todos|todas|cada|los|las|el|de|del', ''],
];

const portuguese: readonly Translation[] = [
	...hoursAfterTwelve(
		'treze|quatorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte|vinte e uma|vinte e duas|vinte e tres',
		'(?= horas)',
	),
	...numbers('uma?|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze'),
	['dia sim,? dia nao|a cada (?:2|dois) dias', 'every other day'],
	['a cada 2 semanas|quinzenal(?:mente)?|semana sim,? semana nao', 'every other week'],
	['mensal(?:mente)?|todo mes|todos os meses', 'monthly'],
	['semanal(?:mente)?|toda semana|todas as semanas', 'weekly'],
	['(\\d) vezes', '$1 times'],
	['por dia|ao dia', 'per day'],
	['por semana', 'per week'],
	['(?:em |nos |todo )?dias? (?:uteis|util|de semana)|durante a semana', 'weekdays'],
	['(?:aos |nos |no |todo )?fi(?:m|ns) de semana', 'weekends'],
	['todos os dias|todo dia|cada dia|diari[oa](?:mente)?', 'every day'],
	['(?:todas as|toda|da|de|pela) manhas?', 'in the morning'],
	['(?:todas as|toda|da|de|a) tardes?', 'postnoon'],
	['(?:todas as|toda|da|de|a) noites?', 'nightfall'],
	['da madrugada', 'predawn'],
	['(?:a )?meia-?noite', 'midnight'],
	['(?:ao )?meio-?dia', 'noon'],
	['(?:a )?cada hora|toda hora|de hora em hora', 'every hour'],
	['(?:a )?cada meia hora|de meia em meia hora', 'every half hour'],
	['de (\\d+) em \\1 horas', 'every $1 hours'],
	['de (\\d+) em \\1 minutos', 'every $1 minutes'],
	['(?:a )?cada (\\d+) ?(?:horas|h)', 'every $1 hours'],
	['(?:a )?cada (\\d+) ?(?:minutos|min)', 'every $1 minutes'],
	...days('segunda|terca|quarta|quinta|sexta|sabado|domingo', 's?(?:[- ]feiras?)?'),
	...days('2a|3a|4a|5a|6a', '[- ]?feiras?'),
	...shortDays('seg|ter|qua|qui|sex|sab|dom'),
	['exceto|menos|salvo|sem', 'except'],
	['entre', 'between'],
	[`d[ae]s? (\\d\\S*|m\\w+)${inPart} (?:as?|ate(?: as?)?) (?=\\d|m)`, 'from $1$2 to '],
	['(\\d{1,2}) e meia', '$1:30'],
	['(\\d{1,2}) ?h(?:oras?)? ?(\\d\\d)', '$1:$2'],
	['(\\d{1,2}) ?h(?:oras?)?', '$1:00'],
	['ate', 'to'],
	dayToDay,
	['e', 'and'],
	['as|a', 'at'],
	['todas|todos|toda|todo|cada|aos|nos|na|de|os', ''],
];

export const europeanWords = [german, french, spanish, portuguese];

/** Days of the week from Monday, with or without an ending. */
function days(names: string, ending: string): Translation[] {
	return names.split('|').map((name, index) => [`${name}(?:${ending})?`, englishDays[index] ?? '']);
}

/** Shortened days from Monday, with or without a full stop; after a number, “mar” can be a month. */
function shortDays(names: string): Translation[] {
	return names.split('|').map((name, index) => [`(?<!\\d )${name}\\.?`, englishDays[index] ?? '']);
}

/** The hours from 13 to 23 next to what tells that they are hours, the last first: “vingt-deux” is not “vingt”. */
function hoursAfterTwelve(names: string, nextTo: string): Translation[] {
	return names
		.split('|')
		.map((name, index): Translation => [`${name}${nextTo}`, `${index + 13}`])
		.reverse();
}

/** The numbers up to twelve. German lists two words for one. */
function numbers(names: string): Translation[] {
	const words = names.split('|');
	const surplus = words.length - 12;
	return words.map((word, index) => [word, `${Math.max(1, index + 1 - surplus)}`]);
}
