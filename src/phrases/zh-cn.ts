import type { Dictionary } from './catalogue.ts';
import { answers } from './zh-cn/answers.ts';
import { commands } from './zh-cn/commands.ts';
import { compare } from './zh-cn/compare.ts';
import { contact } from './zh-cn/contact.ts';
import { digest } from './zh-cn/digest.ts';
import { help } from './zh-cn/help.ts';
import { link } from './zh-cn/link.ts';
import { lists } from './zh-cn/lists.ts';
import { names } from './zh-cn/names.ts';
import { posted } from './zh-cn/posted.ts';
import { refusals } from './zh-cn/refusals.ts';
import { schedule } from './zh-cn/schedule.ts';
import { server } from './zh-cn/server.ts';
import { sources } from './zh-cn/sources.ts';
import { subscriptions } from './zh-cn/subscriptions.ts';
import { timeline } from './zh-cn/timeline.ts';
import { trend } from './zh-cn/trend.ts';

export const zhCn = {
	...posted,
	...digest,
	...refusals,
	...answers,
	...subscriptions,
	...schedule,
	...sources,
	...names,
	...server,
	...lists,
	...help,
	...commands,
	...timeline,
	...compare,
	...link,
	...trend,
	...contact,
} satisfies Dictionary<'zh-CN'>;
