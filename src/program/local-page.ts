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
			toNext: 'To the next digest',
			nextIn: 'Next digest in {span}',
			noneNext: 'No digest is due',
			noneDue: 'No digest and no alert is due.',
			nothingPosted:
				'Nothing was posted. A digest contains what arrived since the last one: add the sample feed with /source add, and move the clock again.',
		},
		de: {
			toNext: 'Zum nächsten Überblick',
			nextIn: 'Nächster Überblick in {span}',
			noneNext: 'Kein Überblick steht an',
			noneDue: 'Es steht kein Überblick und keine Meldung an.',
			nothingPosted:
				'Es wurde nichts gepostet. Ein Überblick enthält, was seit dem letzten ankam: Füge mit /source add den Beispiel-Feed hinzu und stelle die Uhr noch einmal vor.',
		},
		fr: {
			toNext: 'Au prochain tour d’horizon',
			nextIn: 'Prochain tour d’horizon dans {span}',
			noneNext: 'Aucun tour d’horizon prévu',
			noneDue: 'Aucun tour d’horizon et aucune alerte ne sont prévus.',
			nothingPosted:
				'Rien n’a été publié. Un tour d’horizon contient ce qui est arrivé depuis le précédent : ajoutez le flux d’exemple avec /source add, puis avancez l’horloge à nouveau.',
		},
		es: {
			toNext: 'Al próximo resumen',
			nextIn: 'Próximo resumen en {span}',
			noneNext: 'No hay ningún resumen previsto',
			noneDue: 'No hay previsto ningún resumen ni ninguna alerta.',
			nothingPosted:
				'No se ha publicado nada. Un resumen contiene lo que ha llegado desde el anterior: añade la fuente de ejemplo con /source add y vuelve a adelantar el reloj.',
		},
		'pt-BR': {
			toNext: 'Para o próximo resumo',
			nextIn: 'Próximo resumo em {span}',
			noneNext: 'Nenhum resumo previsto',
			noneDue: 'Nenhum resumo e nenhum alerta estão previstos.',
			nothingPosted:
				'Nada foi publicado. Um resumo contém o que chegou desde o anterior: adicione o feed de exemplo com /source add e adiante o relógio de novo.',
		},
		'zh-TW': {
			toNext: '跳至下一次新聞摘要',
			nextIn: '{span}後有下一次新聞摘要',
			noneNext: '沒有排定的新聞摘要',
			noneDue: '沒有排定的新聞摘要或快訊。',
			nothingPosted:
				'沒有發佈任何內容。新聞摘要包含上次摘要之後的新內容：請用 /source add 加入範例來源，再次調快時鐘。',
		},
		'zh-CN': {
			toNext: '跳至下一次摘要',
			nextIn: '{span}后有下一次摘要',
			noneNext: '没有计划的摘要',
			noneDue: '没有计划的摘要或快讯。',
			nothingPosted:
				'没有发布任何内容。摘要包含上次摘要之后的新内容：请用 /source add 添加示例来源，再次调快时钟。',
		},
		ja: {
			toNext: '次のダイジェストへ進む',
			nextIn: '次のダイジェストまで{span}',
			noneNext: '予定のダイジェストはありません',
			noneDue: '予定のダイジェストもアラートもありません。',
			nothingPosted:
				'何も投稿されませんでした。ダイジェストには前回以降に届いたものが入ります。/source add でサンプルフィードを追加し、もう一度時計を進めてください。',
		},
		ko: {
			toNext: '다음 다이제스트로 이동',
			nextIn: '다음 다이제스트까지 {span}',
			noneNext: '예정된 다이제스트 없음',
			noneDue: '예정된 다이제스트나 알림이 없어요.',
			nothingPosted:
				'게시된 내용이 없어요. 다이제스트에는 지난번 이후 들어온 소식이 담겨요. /source add로 예시 피드를 추가하고 시계를 다시 앞으로 옮기세요.',
		},
	},
};
