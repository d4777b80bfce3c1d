import type { Translation } from '../catalogue.ts';
import type { follows as english } from '../en/follows.ts';

export const follows = {
	followAsk: 'Como você quer seguir {{about}}?',
	followTimes:
		'Os alertas chegam notícia por notícia; um resumo chega uma vez por dia às {{time}} ({{zone}}).',
	followTimesChange:
		'Para mudar quando seus resumos chegam, use `/seguindo` com `quando` e `fuso`.',
	followUnmatched: 'Nenhuma notícia daqui menciona ainda {{words}}. Confira a grafia.',
	followAlerts: 'Alertas para mim',
	followDigest: 'Resumo diário para mim',
	followAlertsHere: 'Alertas neste canal',
	followDigestHere: 'Resumo diário neste canal',
	followedNow: 'Agora você segue este tema.',
	followedHere: 'Agora isso é publicado aqui.',
	followedAlreadyDigest: 'Você já segue {{about}} com um resumo.',
	followedAlreadyAlerts: 'Você já segue {{about}} com alertas.',
	channelFollowsDigest: 'Este canal já segue {{about}} com um resumo.',
	channelFollowsAlerts: 'Este canal já segue {{about}} com alertas.',
	followsTooMany_one:
		'Você já segue {{count}} tema, que é o limite. Remova algum antes com `/seguindo`.',
	followsTooMany_many:
		'Você já segue {{count}} temas, que é o limite. Remova algum antes com `/seguindo`.',
	followsTooMany_other:
		'Você já segue {{count}} temas, que é o limite. Remova algum antes com `/seguindo`.',
	followHereModerators:
		'Só moderadores podem escolher o que é publicado em um canal. Mas você pode seguir este tema.',
	directUnanswered: 'O Discord não respondeu. Tente de novo.',
	directRefused:
		'O Dateline não consegue enviar mensagens diretas a você. Permita-as nas configurações de privacidade deste servidor e tente de novo.',
	directClosedPaused:
		'Você não aceita mensagens diretas do Dateline, então o que você segue está em pausa. Permita-as nas suas configurações do Discord e clique em “Retomar”.',

	followingTitle: '## O que você segue',
	followingNothing: 'Você não segue nada. Comece com `/seguir` e um tema.',
	followingMenu: 'Mudar um destes',
	followingThis: 'Você segue este tema.',
	followingAll: 'Tudo o que você segue',
	followingPaused: 'Em pausa. Você não recebe nada até retomar.',
	followingResumed: 'Você segue este tema de novo.',
	followingResumedAll: 'Você segue estes temas de novo.',
	followingRemoved: 'Você não segue mais este tema.',
	followingGone: 'Você não segue mais este tema. `/seguindo` mostra o que você segue.',
	followingTimesChanged: 'Seus resumos agora chegam nesse horário.',
	followingNoDigest: 'Você não segue nada com um resumo. Comece com `/seguir`.',
	followingNotNow: 'Isso não é possível agora. Tente de novo em um minuto.',
	digestPausedLabel: 'Resumo, em pausa',
	alertsPausedLabel: 'Alertas, em pausa',
} as const satisfies Translation<typeof english, 'pt-BR'>;
