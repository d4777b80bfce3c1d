import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: '話題ランキング',
	talkedPeriod: '{{first}}〜{{last}}（UTC）、その前の{{days}}日間との比較',
	talkedNoBefore: '{{first}}〜{{last}}（UTC）、比較できる以前の記事はありません',
	talkedRose: '増加、前は{{number}}件',
	talkedFell: '減少、前は{{number}}件',
	talkedNew: '前はなし',
	talkedRising: '**増加：**{{names}}',
	talkedFalling: '**減少：**{{names}}',
	talkedSteady: '偶然の範囲を超える増減はありません。',
	talkedTooLittle: '記事が少なすぎて、何が最も話題になったかは言えません。',
	optionContent: '内容（既定は新着ニュース）',
	choiceNewStories: '新着ニュース',
} as const satisfies Translation<typeof english, 'ja'>;
