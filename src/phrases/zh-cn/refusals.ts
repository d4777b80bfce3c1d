import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: '这个命令已经不存在。`/帮助` 会列出所有命令。',
	serverOnly: '此功能只能在服务器中使用。请在你管理的服务器中使用。',
	moderatorsOnly: '此功能仅供管理员使用。请联系有权管理这个服务器的人。',
	homeOnly: '此功能只能在 Dateline 的主服务器中使用。请到那里使用。',
	buttonStale: '这个按钮已失效。请重新使用命令。',
	articlesUnreadable: '部分文章目前无法读取，正在重新加载。请一分钟后再试。',
	wentWrong: '出了点问题，不是你的错。如要反馈，请附上这个代码：{{code}}',
	optionUnusable: '有一个选项的值无法使用。请选择其他值。',
	tooLong: '太长了。请减少字词。',
	fileTooLarge: '这个文件超过 1 MiB。请附上较小的文件。',
	fileUnreadable: '无法读取这个文件。请重新附上。',
	fileNotText: '这个文件不是 UTF-8 文本。请以 UTF-8 保存后重新附上。',
	holderAway: '负责这件事的 Dateline 进程暂时不在，没有任何改动。请一分钟后再试。',
	outcomeUnknown: 'Dateline 不知道这件事是否完成。请先查看是否已完成，再决定要不要重试。',
	nothingSaved: '目前无法保存任何内容，因此没有任何改动。请一分钟后再试。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
