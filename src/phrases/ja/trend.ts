import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: '1日あたりの記事数、{{first}}〜{{last}}（UTC）',
	trendMost: '最多は{{day}}の{{number}}件',
	trendNone: 'この期間の記事はありません',
	trendNewest: '最新の記事は{{day}}',
	trendOwnScale: '目盛りは線ごとに異なります。',
	trendNoPicture: '今回は画像を描けませんでした。',
	trendWithdrawn: '配信元が取り下げた記事',
	trendNoPeaks: '目立って多い日はありません。',
	trendAlt: '1日あたりの記事数の折れ線グラフ、{{first}}〜{{last}}。{{names}}',
	trendAltName: '{{name}}：{{reports}}、最多は{{day}}（{{number}}件）。',
	trendAltNone: '{{name}}：記事なし。',
	trendAltPeaks: '番号のある日：{{days}}',
	trendDays_other: '{{count}}日間',
	trendEmpty: '名前を1〜5件、カンマで区切って入力してください。',
	trendTooMany: '表示できる名前は5件までです。減らしてください。',
	trendUnknown: '{{text}}という人物、場所、組織、トピックはここにはありません。',
	trendOtherSpelling: '別の表記を試してください。',
	trendDidYouMean: '次のいずれかですか？',
} as const satisfies Translation<typeof english, 'ja'>;
