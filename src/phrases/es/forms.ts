import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: 'Nuevo resumen',
	alertFormTitle: 'Nuevas alertas',
	digestEditTitle: 'Cambiar este resumen',
	alertEditTitle: 'Cambiar estas alertas',
	formAgain: 'El formulario no se abrió a tiempo. Pulsa el botón para intentarlo de nuevo.',
	formTopics: 'Temas',
	formTopicsExample: 'Taiwán, guerra de los chips',
	formChannel: 'Dónde',
	formUsual: 'Cuándo',
	formWhen: 'U otro momento, con palabras',
	formWhenHint: 'Si rellenas este campo, vale en lugar de la opción de arriba.',
	formZone: 'Zona horaria',
	formZoneHint: 'Una ciudad de esa zona, por ejemplo Madrid. Si lo dejas vacío: {{zone}}.',
	formQuiet: 'Horas de silencio',
	formChannelMissing: 'Elige un canal donde publicar.',
	openFormButton: 'Abrir el formulario',
	correctButton: 'Corregir',
	formForgotten_one:
		'Lo que escribes se guarda {{count}} minuto, y ya ha pasado. Rellena el formulario otra vez.',
	formForgotten_many:
		'Lo que escribes se guarda {{count}} minutos, y ya han pasado. Rellena el formulario otra vez.',
	formForgotten_other:
		'Lo que escribes se guarda {{count}} minutos, y ya han pasado. Rellena el formulario otra vez.',
	digestFirst: 'El primero llegará {{moment}}.',
	waitingComes: 'Lo que no se pudo publicar llega con el siguiente: {{moment}}.',
	waitingAlertsCome: 'Lo que no se pudo publicar se publicará en breve.',
} satisfies Translation<typeof english, 'es'>;
