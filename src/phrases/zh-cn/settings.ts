import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## 设置',
	settingsZone: '**时区** {{zone}}，当地现在是 {{time}}',
	settingsZoneUnset: '**时区** {{zone}}，当地现在是 {{time}}；还没有人选择时区',
	settingsLanguage: '**语言** 这里发布的所有内容使用{{language}}；命令的回复使用每位读者自己的语言',
	settingsImagesOn: '**图片** 显示',
	settingsImagesOff: '**图片** 不显示',
	settingsImagesNever: '**图片** 不显示：所有服务器都已关闭',
	settingsNotices: '**给管理员的通知** 订阅源或频道出问题时发布到 {{channel}}',
	settingsNoticesNowhere: '**给管理员的通知** 不发布；`/状态` 会显示哪些订阅源有问题',
	settingsHow: '用 `/设置` 的 `时区`、`语言`、`图片` 或 `通知` 更改。',
	settingsZoneChanged: '新的新闻摘要和快讯使用这个时区。现有的保持原样。',
	settingsLanguageChanged: '从现在起发布的所有内容都使用这个语言。',
	settingsImagesChanged: '图片设置适用于从现在起发布的内容。',
	settingsNoticesChanged: '看得到那个频道的人都会看到通知。',
	settingsNoticesStopped: '从现在起不再发布订阅源的通知。',
	settingsNoticesStop: '停止通知',
	settingsNoticesForum: '通知无法发布到论坛。请选择文字频道或子区。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
