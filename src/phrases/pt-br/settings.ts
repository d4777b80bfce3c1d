import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## Configurações',
	settingsZone: '**Fuso horário** {{zone}}, hora local: {{time}}',
	settingsZoneUnset: '**Fuso horário** {{zone}}, hora local: {{time}}; ninguém o escolheu ainda',
	settingsLanguage:
		'**Idioma** {{language}} para tudo o que é publicado aqui; as respostas aos comandos são no idioma de cada leitor',
	settingsImagesOn: '**Imagens** das reportagens aparecem',
	settingsImagesOff: '**Imagens** não aparecem',
	settingsImagesNever: '**Imagens** não aparecem: estão desativadas para todos os servidores',
	settingsNotices:
		'**Avisos aos moderadores** {{channel}} quando um feed ou um canal tem problemas',
	settingsNoticesNowhere:
		'**Avisos aos moderadores** em lugar nenhum; `/status` mostra quais feeds têm problemas',
	settingsHow: 'Mude-as com `/configurações` e `fuso`, `idioma`, `imagens` ou `avisos`.',
	settingsZoneChanged:
		'Novos resumos e alertas usam este fuso horário. Os existentes mantêm o seu.',
	settingsLanguageChanged: 'Tudo o que for publicado a partir de agora será neste idioma.',
	settingsImagesChanged:
		'A configuração de imagens vale para o que for publicado a partir de agora.',
	settingsNoticesChanged: 'Todos que veem esse canal verão os avisos.',
	settingsNoticesStopped: 'A partir de agora, não são publicados avisos sobre feeds.',
	settingsNoticesStop: 'Parar avisos',
	settingsNoticesForum:
		'Avisos não podem ser publicados em um fórum. Escolha um canal de texto ou um tópico.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
