import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names = {
	nameEmpty: 'Escribe un nombre.',
	nameOdd: 'Ese nombre tiene caracteres que no se pueden mostrar. Escribe otro.',
	nameSeveral:
		'Varias personas de aquí se llaman {{typed}}. Elige una de las que se ofrecen mientras escribes.',
	nameUnknown:
		'Ningún artículo de aquí nombra a una persona llamada {{typed}}. Elige una de las que se ofrecen mientras escribes.',
	nameMisspelled:
		'Ningún artículo de aquí nombra a una persona llamada {{typed}}. ¿Querías decir **{{nearest}}**?',
	nameShownAs: '{{alias}} · se muestra como {{name}}',

	nameJoined:
		'**{{name}}** y **{{other}}** son ahora una sola persona, que se muestra como **{{name}}**.',
	nameShowOther: 'Mostrar el otro nombre',
	nameTakeBack: 'Deshacer',
	nameOthersAlike: 'Otros nombres parecidos',
	nameStayTwo:
		'**{{name}}** y **{{other}}** siguen siendo dos personas. Ya no se sugieren como una.',
	nameTwoAgain:
		'**{{name}}** y **{{other}}** vuelven a ser dos personas. Ya no se sugieren como una.',
	nameSuggestedAgain:
		'**{{name}}** y **{{other}}** se pueden volver a sugerir como una sola persona.',
	nameRenamed: '**{{name}}** se muestra a partir de ahora como **{{other}}**.',
	nameRenamedLeads:
		'**{{name}}** se muestra a partir de ahora como **{{other}}**. {{quoted}} sigue llevando a la misma persona.',
	nameHasAgain: '**{{name}}** vuelve a tener ese nombre.',
	nameHidden:
		'**{{name}}** está oculto: ninguna respuesta, lista o sugerencia muestra este nombre. Los artículos que lo mencionan se conservan.',
	nameShown: '**{{name}}** se vuelve a mostrar.',

	namesSame: 'Eso ya es **{{name}}**. No ha cambiado nada.',
	namesJoinedAlready: '**{{name}}** y **{{other}}** ya son una sola persona. No ha cambiado nada.',
	namesNotJoined:
		'**{{name}}** no se ha unido con otro nombre. Elige uno de los que se ofrecen mientras escribes.',
	namesIsShown:
		'**{{name}}** es el nombre que se muestra. Elige el otro nombre, el que no le corresponde.',
	namesApartAlready: '**{{name}}** y **{{other}}** ya son dos personas. No ha cambiado nada.',
	namesNotApart:
		'Nadie ha dicho que **{{name}}** y **{{other}}** sean dos personas. No ha cambiado nada.',
	namesOneHidden: '**{{name}}** o **{{other}}** está oculto. Usa antes `/nombre mostrar`.',
	namesHiddenAlready: '**{{name}}** ya está oculto. No ha cambiado nada.',
	namesNotHidden: '**{{name}}** no está oculto. No ha cambiado nada.',
	namesTaken: 'Ya hay una persona **{{other}}**. Si es **{{name}}**, usa `/nombre unir`.',
	namesTooMany: '**{{name}}** ya tiene demasiados nombres. Separa antes uno con `/nombre separar`.',
	namesFull: 'Hay demasiadas decisiones sobre nombres. Deshaz antes una.',

	alikeTitle: 'Nombres parecidos',
	alikePair: '{{one}} y {{other}}',
	alikePerson_one: '**{{name}}** ({{count}} artículo)',
	alikePerson_many: '**{{name}}** ({{count}} artículos)',
	alikePerson_other: '**{{name}}** ({{count}} artículos)',
	alikeOne: 'Una persona',
	alikeTwo: 'Dos personas',
	alikeMore: 'Hay más. Aparecerán cuando se decida sobre estos.',
	alikeSpelling: 'Cambian los espacios, los guiones, los acentos o un título',
	alikeOrder: 'Cambia el orden de las palabras',
	alikeInitial: 'Uno tiene una inicial',
	alikeMiddleName: 'Uno tiene un segundo nombre',
	alikeRomanization: 'Un sonido, dos romanizaciones',
	alikeScript: 'Dos escrituras, un sonido',
	alikeLetter: 'Cambia una letra',
} as const satisfies Translation<typeof english, 'es'>;
