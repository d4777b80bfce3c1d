import type { Dictionary } from './catalogue.ts';
import { answers } from './zh-tw/answers.ts';
import { commands } from './zh-tw/commands.ts';
import { compare } from './zh-tw/compare.ts';
import { contact } from './zh-tw/contact.ts';
import { digest } from './zh-tw/digest.ts';
import { help } from './zh-tw/help.ts';
import { link } from './zh-tw/link.ts';
import { lists } from './zh-tw/lists.ts';
import { names } from './zh-tw/names.ts';
import { posted } from './zh-tw/posted.ts';
import { refusals } from './zh-tw/refusals.ts';
import { schedule } from './zh-tw/schedule.ts';
import { server } from './zh-tw/server.ts';
import { sources } from './zh-tw/sources.ts';
import { subscriptions } from './zh-tw/subscriptions.ts';
import { timeline } from './zh-tw/timeline.ts';
import { trend } from './zh-tw/trend.ts';

export const zhTw = {
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
} satisfies Dictionary<'zh-TW'>;
