import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared:
		'{{typed}} puede significar varios nombres. Escribe completo el que quieres: {{names}}.',
	topicEmpty:
		'No hay nada que buscar en {{typed}}. Escribe nombres o palabras, separados por comas.',
	topicCommon:
		'{{typed}} está en casi todas las noticias. Escribe el nombre completo, o una frase de varias palabras.',
	topicsBesideEverything: '«Todo» ya incluye los demás temas. Escribe «todo» o los temas.',
	topicsOnlyLeftOut:
		'{{typed}} solo dice qué excluir. Escribe antes «todo» o un tema, o usa la opción `excepto`.',
	exceptUnclear:
		'No está claro si también hay que excluir {{typed}}. Escribe un signo menos delante de todo lo que quieras excluir, como «-lluvia», o usa la opción `excepto`.',
	topicsMixed:
		'{{typed}} se puede entender de varias maneras. Separa los temas con comas, y escribe un signo menos delante de todo lo que quieras excluir, como «todo, -lluvia».',
	topicsTooMany:
		'Puedes tener como máximo {{topics}} temas de hasta {{characters}} caracteres cada uno. Quita o acorta algunos.',
	topicsContradict: '{{typed}} está a la vez incluido y excluido. Ponlo solo en un lado.',
	exceptEverything: 'Si se excluye todo, no queda nada. Di solo qué excluir.',
	topicMissing: 'Escribe un nombre, o palabras que buscar.',
	everythingTyped: 'todo',
	nothingTyped: 'nada',

	topicUnmatched: 'Por ahora ninguna noticia de aquí menciona {{topic}}.',
	topicUnmatchedNearest:
		'Por ahora ninguna noticia de aquí menciona {{topic}}. Los nombres más parecidos aquí: {{names}}.',
	topicsUnmatchedMore_one: 'Tampoco hay noticias que mencionen {{count}} más de estos temas.',
	topicsUnmatchedMore_many: 'Tampoco hay noticias que mencionen {{count}} más de estos temas.',
	topicsUnmatchedMore_other: 'Tampoco hay noticias que mencionen {{count}} más de estos temas.',

	exported:
		'Todos los resúmenes y alertas de este servidor. `/resumen importar` los añade de nuevo.',
	exportUnreadable:
		'Ese archivo no se puede leer; quizá falte una parte. Adjunta el archivo de `/resumen exportar` sin cambios.',
	exportNot: 'Ese archivo no es de `/resumen exportar`. Adjunta uno que lo sea.',
	importTitle: '## Suscripciones importadas',
	importAdded_one: '{{count}} añadida',
	importAdded_many: '{{count}} añadidas',
	importAdded_other: '{{count}} añadidas',
	importSkipped_one: '{{count}} ya existente',
	importSkipped_many: '{{count}} ya existentes',
	importSkipped_other: '{{count}} ya existentes',
	problemCount_one: '{{count}} problema',
	problemCount_many: '{{count}} problemas',
	problemCount_other: '{{count}} problemas',
	problemsTitle: 'Problemas',
	importMore_one: 'y {{count}} más',
	importMore_many: 'y {{count}} más',
	importMore_other: 'y {{count}} más',
	importStartNote: 'Los nuevos resúmenes y alertas empiezan con lo que llegue desde ahora.',
	entryProblem: '{{number}}: {{problem}}',
	fieldProblem: '{{field}}: {{problem}}',
	entryUnreadable: 'Esto no es un resumen ni una alerta.',
	fieldUnknown: 'Ese campo no existe.',
	fieldMissing: 'Falta.',
	fieldWrong: 'Ese valor no sirve.',
	fieldTopicWrong: 'Debe ser como «place: Taiwan» o «words: chip war».',
	fieldZoneWrong: 'Debe ser el nombre de una zona horaria, como Europe/Berlin.',
	fieldChannelWrong: 'Debe ser el ID de un canal.',
	entryChannelUnknown:
		'No se ha encontrado su canal en este servidor. Para publicarlo en otro sitio, importa el archivo de nuevo con la opción `canal`.',
	pingUnknown: 'Aquí no hay ningún rol {{typed}}. Elige uno de las sugerencias.',
	pingShared: 'Aquí varios roles se llaman {{typed}}. Elige el que quieres de las sugerencias.',
	pingEveryone: 'Dateline nunca menciona @everyone ni @here. Elige un rol que se pueda dejar.',
	pingManaged:
		'{{role}} lo administra Discord o una aplicación y no se puede mencionar. Elige otro rol.',
	pingNotAllowed:
		'Dateline no puede mencionar a {{role}}. Permite en los ajustes del rol que cualquiera lo mencione e inténtalo de nuevo.',
	publishElsewhere:
		'Solo se pueden publicar mensajes de canales de anuncios. Elige un canal así o desactiva `publicar`.',
	threadElsewhere:
		'Solo se abren hilos en canales de texto y de anuncios. Elige un canal así o desactiva `hilo`.',
	tagsElsewhere:
		'Solo las publicaciones de foros tienen etiquetas. Elige un foro o escribe «nada» en `etiquetas`.',
	tagUnknown:
		'Este foro no tiene ninguna etiqueta {{typed}} que Dateline pueda usar. Elige una de estas: {{tags}}.',
	tagsNone:
		'Este foro no tiene etiquetas que Dateline pueda usar. Añade antes una en los ajustes del foro.',
	tagsTooMany: 'Una publicación puede tener como máximo {{most}} etiquetas. Pon menos.',
	tagRequired:
		'Este foro exige una etiqueta en cada publicación. Elige una con `etiquetas`: {{tags}}.',
	accentUnclear:
		'Dateline no conoce el color {{typed}}. Escribe un nombre como «rojo» o seis cifras como #2F5D8A.',
} as const satisfies Translation<typeof english, 'es'>;
