import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## 비공개 피드',
	feedAbout:
		'{{about}} 뉴스 요약이 {{channel}}에 게시하는 내용을 피드 리더에서 읽을 수 있어요. 주소가 있으면 누구나 읽을 수 있으니 읽어도 되는 사람에게만 알려 주세요.',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: '새 주소예요. 이전 주소는 더 이상 쓸 수 없어요.',
	feedOff: '피드를 껐고, 주소는 더 이상 쓸 수 없어요. 다시 켜면 새 주소가 생겨요.',
	feedRenewButton: '새 주소',
	feedOffButton: '끄기',
	feedOnButton: '켜기',
	feedNeedsPublicUrl:
		'Dateline에 공개 주소가 없어서 뉴스 요약을 피드로 읽을 수 없어요. 운영자에게 `PUBLIC_URL` 설정을 부탁해 주세요. README의 “Digests as feeds”에 설명이 있어요.',
	feedName: '뉴스 요약: {{about}}',
	feedDescription: 'Dateline이 Discord 채널에 게시한 내용',
	feedWithdrawn: '철회됨: {{headline}}',
} as const satisfies Translation<typeof english, 'ko'>;
