import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'Qué guarda Dateline',
	privacyYou: 'Sobre ti',
	privacyFollows:
		'Lo que sigues y en qué idioma, hasta que lo elimines, y lo último que se te envió, de {{days}} días como máximo. En este momento: {{stored}}.',
	privacyReloader: 'El ID de usuario de quien recargó los artículos por última vez.',
	privacyServer: 'Sobre un servidor',
	privacySubscriptions:
		'Sus resúmenes y alertas, con el ID de usuario de quien los creó, para que Dateline pueda avisar cuando uno se detenga; lo último que se publicó, de {{days}} días como máximo, y lo que falta por publicar; su zona horaria y su idioma, si se muestran imágenes y adónde van los avisos.',
	privacyLeaving:
		'Cuando Dateline se entera de que lo han quitado del servidor, guarda todo esto {{days}} días por si vuelve, y después lo borra.',
	privacyFeeds:
		'Con cada feed que se añadió aquí, el ID del servidor, hasta que se elimine el feed.',
	privacyNever: 'Nunca se guarda',
	privacyMembers:
		'Lo que los miembros escriben, cómo se llaman, qué preguntan a Dateline y qué leen.',
	privacyPassedOn:
		'Excepción pasajera: si otro proceso de este bot tiene que responder a un comando, el comando y tu ID de usuario están en la base de datos hasta que responda, un cuarto de hora como máximo mientras el bot funcione.',
	privacyWhere: 'Dónde',
	privacyDatabase: 'En la base de datos de quien opera este bot, y en ningún otro sitio.',
	privacyModel:
		'Los textos de los artículos van a un modelo de lenguaje que los resume. No se le envía nada sobre ti ni sobre este servidor.',
	privacyStored: '{{followed}}, {{created}}',
	privacyFollowed_one: '{{count}} tema seguido',
	privacyFollowed_many: '{{count}} temas seguidos',
	privacyFollowed_other: '{{count}} temas seguidos',
	privacyCreated_one: '{{count}} resumen o alerta para servidores',
	privacyCreated_many: '{{count}} resúmenes y alertas para servidores',
	privacyCreated_other: '{{count}} resúmenes y alertas para servidores',
	privacyErase: 'Borrar lo guardado sobre mí',
	privacyEraseQuestion:
		'Esto borra lo que se guarda sobre ti: {{stored}}. Dejas de seguirlo todo; lo que creaste para servidores continúa sin tu ID de usuario. No se puede deshacer.',
	privacyEraseYes: 'Borrar',
	privacyKeep: 'Conservar',
	privacyErased:
		'Borrado. Ya no sigues nada, y ningún resumen ni alerta contiene tu ID de usuario.',
} as const satisfies Translation<typeof english, 'es'>;
