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
		'Puedes tener como máximo {{topics}} temas de {{characters}} caracteres cada uno. Quita o acorta algunos.',
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

	exported: 'Todos los resúmenes y alertas de este servidor. `/digest import` los añade de nuevo.',
	exportUnreadable:
		'Ese archivo no se puede leer; quizá falte una parte. Adjunta el archivo de `/digest export` sin cambios.',
	exportNot: 'Ese archivo no es de `/digest export`. Adjunta uno que lo sea.',
	importTitle: '## Suscripciones importadas',
	importAdded_one: '{{count}} añadida',
	importAdded_many: '{{count}} añadidas',
	importAdded_other: '{{count}} añadidas',
	importSkipped_one: '{{count}} ya existente',
	importSkipped_many: '{{count}} ya existentes',
	importSkipped_other: '{{count}} ya existentes',
	importProblems_one: '{{count}} problema',
	importProblems_many: '{{count}} problemas',
	importProblems_other: '{{count}} problemas',
	importProblemsTitle: 'Problemas',
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
} as const satisfies Translation<typeof english, 'es'>;
