import type { Translation } from '../catalogue.ts';
import type { follows as english } from '../en/follows.ts';

export const follows = {
	followAsk: '{{about}}をどのようにフォローしますか？',
	followTimes: '速報はニュースごとに、ニュースまとめは1日1回{{time}}（{{zone}}）に届きます。',
	followTimesChange:
		'ニュースまとめが届く時刻は `/フォロー中` の `いつ` と `タイムゾーン` で変更できます。',
	followUnmatched: '{{words}}に触れたニュースはまだありません。表記を確認してください。',
	followAlerts: '自分に速報を送る',
	followDigest: '自分に毎日ニュースまとめを送る',
	followAlertsHere: 'このチャンネルに速報を投稿',
	followDigestHere: 'このチャンネルに毎日ニュースまとめを投稿',
	followedNow: 'フォローしました。',
	followedHere: 'これからここに投稿されます。',
	followedAlreadyDigest: '{{about}}はすでにニュースまとめでフォローしています。',
	followedAlreadyAlerts: '{{about}}はすでに速報でフォローしています。',
	channelFollowsDigest: 'このチャンネルはすでに{{about}}をニュースまとめでフォローしています。',
	channelFollowsAlerts: 'このチャンネルはすでに{{about}}を速報でフォローしています。',
	followsTooMany_other:
		'すでに上限の{{count}}件のトピックをフォローしています。先に `/フォロー中` で解除してください。',
	followHereModerators:
		'チャンネルに投稿する内容を選べるのはモデレーターだけです。自分でフォローすることはできます。',
	directUnanswered: 'Discordから応答がありません。もう一度お試しください。',
	directRefused:
		'Datelineからダイレクトメッセージを送れません。このサーバーのプライバシー設定で許可してから、もう一度お試しください。',
	directClosedPaused:
		'Datelineからのダイレクトメッセージを受け取らない設定のため、フォロー中のものは一時停止しています。Discordの設定で許可してから、「再開」を押してください。',

	followingTitle: '## フォロー中',
	followingNothing: '何もフォローしていません。`/フォロー` とトピックで始められます。',
	followingMenu: '変更するものを選ぶ',
	followingThis: 'フォローしています。',
	followingAll: 'フォロー中のすべて',
	followingPaused: '一時停止しました。再開するまで何も届きません。',
	followingResumed: 'フォローを再開しました。',
	followingResumedAll: 'これらのフォローを再開しました。',
	followingRemoved: 'フォローを解除しました。',
	followingGone: 'それはもうフォローしていません。`/フォロー中` でフォロー中のものを確認できます。',
	followingTimesChanged: 'ニュースまとめはこれからその時刻に届きます。',
	followingNoDigest:
		'ニュースまとめでフォローしているものはありません。`/フォロー` で始められます。',
	followingNotNow: '今は実行できません。1分後にもう一度お試しください。',
	digestPausedLabel: 'ニュースまとめ、一時停止中',
	alertsPausedLabel: '速報、一時停止中',
} as const satisfies Translation<typeof english, 'ja'>;
