import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## Ajustes',
	settingsZone: '**Zona horaria** {{zone}}; hora local: {{time}}',
	settingsZoneUnset: '**Zona horaria** {{zone}}; hora local: {{time}}. Nadie la ha elegido todavía',
	settingsLanguage:
		'**Idioma** {{language}} para todo lo que se publica aquí; las respuestas a los comandos están en el idioma de cada lector',
	settingsImagesOn: '**Imágenes** de los artículos: se muestran',
	settingsImagesOff: '**Imágenes** no se muestran',
	settingsImagesNever: '**Imágenes** no se muestran: están desactivadas para todos los servidores',
	settingsNotices: '**Avisos a moderadores** {{channel}} cuando un feed o un canal tiene problemas',
	settingsNoticesNowhere:
		'**Avisos a moderadores** en ningún sitio; `/estado` muestra qué feeds tienen problemas',
	settingsHow: 'Cámbialos con `/ajustes` y `zona_horaria`, `idioma`, `imágenes` o `avisos`.',
	settingsZoneChanged:
		'Los nuevos resúmenes y alertas usan esta zona horaria. Los existentes mantienen la suya.',
	settingsLanguageChanged: 'Todo lo que se publique desde ahora estará en este idioma.',
	settingsImagesChanged: 'El ajuste de imágenes vale para lo que se publique desde ahora.',
	settingsNoticesChanged: 'Todos los que ven ese canal verán los avisos.',
	settingsNoticesStopped: 'Desde ahora no se publican avisos sobre feeds.',
	settingsNoticesStop: 'Dejar de avisar',
	settingsNoticesForum:
		'Los avisos no se pueden publicar en un foro. Elige un canal de texto o un hilo.',
} as const satisfies Translation<typeof english, 'es'>;
