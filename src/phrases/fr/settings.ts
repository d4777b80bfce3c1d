import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## Paramètres',
	settingsZone: '**Fuseau horaire** {{zone}}, où il est {{time}}',
	settingsZoneUnset:
		'**Fuseau horaire** {{zone}}, où il est {{time}}\u00a0; personne ne l’a encore choisi',
	settingsLanguage:
		'**Langue** {{language}} pour tout ce qui est publié ici\u00a0; les réponses aux commandes sont dans la langue de chaque lecteur',
	settingsImagesOn: '**Images** des articles affichées',
	settingsImagesOff: '**Images** non affichées',
	settingsImagesNever:
		'**Images** non affichées\u00a0: elles sont désactivées pour tous les serveurs',
	settingsNotices: '**Avis aux modérateurs** {{channel}} quand un flux ou un salon a un problème',
	settingsNoticesNowhere:
		'**Avis aux modérateurs** nulle part\u00a0; `/état` indique les flux qui ont un problème',
	settingsHow: 'Modifiez-les avec `/paramètres` et `fuseau`, `langue`, `images` ou `avis`.',
	settingsZoneChanged:
		'Les nouveaux tours d’horizon et alertes utilisent ce fuseau. Les autres gardent le leur.',
	settingsLanguageChanged: 'Tout ce qui est publié à partir de maintenant est dans cette langue.',
	settingsImagesChanged:
		'Le réglage des images vaut pour ce qui est publié à partir de maintenant.',
	settingsNoticesChanged: 'Toutes les personnes qui voient ce salon verront les avis.',
	settingsNoticesStopped: 'Désormais, aucun avis sur les flux n’est publié.',
	settingsNoticesStop: 'Arrêter les avis',
	settingsNoticesForum:
		'Les avis ne peuvent pas être publiés dans un forum. Choisissez un salon textuel ou un fil.',
} as const satisfies Translation<typeof english, 'fr'>;
