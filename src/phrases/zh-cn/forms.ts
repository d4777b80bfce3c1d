import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: '新的新闻摘要',
	alertFormTitle: '新的快讯',
	digestEditTitle: '更改这份新闻摘要',
	alertEditTitle: '更改这些快讯',
	formAgain: '表单没有及时打开。请按按钮再试一次。',
	formTopics: '主题',
	formTopicsExample: '台湾，芯片战',
	formChannel: '频道',
	formUsual: '时间',
	formWhen: '或用文字输入其他时间',
	formWhenHint: '填了此栏，就以此栏为准，不看上面的选项。',
	formZone: '时区',
	formZoneHint: '该时区的一座城市，例如上海。留空则使用 {{zone}}。',
	formQuiet: '免打扰时段',
	formChannelMissing: '选择要发布的频道。',
	openFormButton: '打开表单',
	correctButton: '修改',
	formForgotten_other: '输入的内容只保留 {{count}} 分钟，现在已经过了。请重新填写表单。',
	digestFirst: '第一份将在{{moment}}发布。',
	waitingComes: '先前未能发布的内容会随下一份新闻摘要发布：{{moment}}。',
	waitingAlertsCome: '先前未能发布的内容很快就会发布。',
} satisfies Translation<typeof english, 'zh-CN'>;
