import { readFileSync } from 'node:fs';
import { nameWorld, type PageLook, pageWorld, type WorldPlan } from 'local-discord';

/** The names of the bot and its server on the local Discord. */
export const localNames = { bot: 'Dateline', server: 'Dateline Local' } as const;

/** The local Discord, whose server the bot joins at this moment: whoever tries the bot for the first time is welcomed. */
export function localWorld(now: Date): WorldPlan {
	const world = nameWorld(pageWorld, localNames);
	const joinedAt = now.toISOString();
	return { ...world, guilds: world.guilds.map((guild) => ({ ...guild, joinedAt })) };
}

/** How the local Discord’s page presents Dateline. */
export const localPage: PageLook = {
	title: localNames.server,
	icon: readFileSync(new URL('page-icon.svg', import.meta.url), 'utf8'),
	beginWith: { command: 'brief', text: 'taiwan' },
	clock: {
		en: {
			toNext: 'To the next post',
			nextIn: 'Next post in {span}',
			noneNext: 'Nothing is due',
			noneDue: 'No digest and no alert is due.',
			nothingPosted:
				'Nothing was posted. A digest contains what arrived since the last one: add the sample feed with /source add, and move the clock again.',
		},
		de: {
			toNext: 'Zum nächsten Beitrag',
			nextIn: 'Nächster Beitrag in {span}',
			noneNext: 'Es steht nichts an',
			noneDue: 'Es steht kein Überblick und keine Meldung an.',
			nothingPosted:
				'Es wurde nichts gepostet. Ein Überblick enthält, was seit dem letzten ankam: Nimm mit /quelle hinzufügen den Beispiel-Feed auf und stelle die Uhr noch einmal vor.',
		},
		fr: {
			toNext: 'Aller à la prochaine publication',
			nextIn: 'Prochaine publication dans {span}',
			noneNext: 'Rien de prévu',
			noneDue: 'Aucun tour d’horizon et aucune alerte ne sont prévus.',
			nothingPosted:
				'Rien n’a été publié. Un tour d’horizon contient ce qui est arrivé depuis le précédent\u00a0: ajoutez le flux d’exemple avec /source ajouter, puis avancez l’horloge à nouveau.',
		},
		es: {
			toNext: 'Ir a la próxima publicación',
			nextIn: 'Próxima publicación en {span}',
			noneNext: 'No hay nada previsto',
			noneDue: 'No hay previsto ningún resumen ni ninguna alerta.',
			nothingPosted:
				'No se ha publicado nada. Un resumen contiene lo que ha llegado desde el anterior: añade la fuente de ejemplo con /fuente añadir y vuelve a adelantar el reloj.',
		},
		'pt-BR': {
			toNext: 'Ir para a próxima publicação',
			nextIn: 'Próxima publicação em {span}',
			noneNext: 'Nada previsto',
			noneDue: 'Nenhum resumo e nenhum alerta estão previstos.',
			nothingPosted:
				'Nada foi publicado. Um resumo contém o que chegou desde o anterior: adicione o feed de exemplo com /fonte adicionar e adiante o relógio de novo.',
		},
		'zh-TW': {
			toNext: '跳至下一次發布',
			nextIn: '{span}後有下一次發布',
			noneNext: '沒有排定的發布',
			noneDue: '沒有排定的新聞摘要或快訊。',
			nothingPosted:
				'沒有發布任何內容。新聞摘要包含上次摘要之後的新內容：請用 /來源 新增 加入範例來源，再次調快時鐘。',
		},
		'zh-CN': {
			toNext: '跳至下一次发布',
			nextIn: '{span}后有下一次发布',
			noneNext: '没有计划的发布',
			noneDue: '没有计划的新闻摘要或快讯。',
			nothingPosted:
				'没有发布任何内容。新闻摘要包含上次摘要之后的新内容：请用 /来源 添加 加入示例来源，再次调快时钟。',
		},
		ja: {
			toNext: '次の投稿へ進む',
			nextIn: '次の投稿まで{span}',
			noneNext: '予定の投稿はありません',
			noneDue: '予定のニュースまとめも速報もありません。',
			nothingPosted:
				'何も投稿されませんでした。ニュースまとめには前回以降に届いたものが入ります。/配信元 追加 でサンプルフィードを追加し、もう一度時計を進めてください。',
		},
		ko: {
			toNext: '다음 게시로 이동',
			nextIn: '다음 게시까지 {span}',
			noneNext: '예정된 게시 없음',
			noneDue: '예정된 뉴스 요약이나 속보가 없어요.',
			nothingPosted:
				'게시된 내용이 없어요. 뉴스 요약에는 지난번 이후 들어온 소식이 담겨요. /출처 추가 명령어로 예시 피드를 추가하고 시계를 다시 앞으로 옮기세요.',
		},
	},
};
