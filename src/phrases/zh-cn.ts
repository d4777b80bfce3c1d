import type { Dictionary } from './catalogue.ts';
import { answers } from './zh-cn/answers.ts';
import { articles } from './zh-cn/articles.ts';
import { brief } from './zh-cn/brief.ts';
import { commandWords } from './zh-cn/command-words.ts';
import { commands } from './zh-cn/commands.ts';
import { compare } from './zh-cn/compare.ts';
import { contact } from './zh-cn/contact.ts';
import { digest } from './zh-cn/digest.ts';
import { digestFeed } from './zh-cn/digest-feed.ts';
import { feeds } from './zh-cn/feeds.ts';
import { files } from './zh-cn/files.ts';
import { follows } from './zh-cn/follows.ts';
import { forms } from './zh-cn/forms.ts';
import { help } from './zh-cn/help.ts';
import { link } from './zh-cn/link.ts';
import { lists } from './zh-cn/lists.ts';
import { names } from './zh-cn/names.ts';
import { options } from './zh-cn/options.ts';
import { posted } from './zh-cn/posted.ts';
import { privacy } from './zh-cn/privacy.ts';
import { profile } from './zh-cn/profile.ts';
import { refusals } from './zh-cn/refusals.ts';
import { schedule } from './zh-cn/schedule.ts';
import { server } from './zh-cn/server.ts';
import { settings } from './zh-cn/settings.ts';
import { sources } from './zh-cn/sources.ts';
import { story } from './zh-cn/story.ts';
import { subscriptions } from './zh-cn/subscriptions.ts';
import { talked } from './zh-cn/talked.ts';
import { timeline } from './zh-cn/timeline.ts';
import { trend } from './zh-cn/trend.ts';
import { trouble } from './zh-cn/trouble.ts';
import { wishes } from './zh-cn/wishes.ts';

export const zhCn = {
	...posted,
	...digest,
	...refusals,
	...answers,
	...brief,
	...subscriptions,
	...schedule,
	...wishes,
	...follows,
	...forms,
	...settings,
	...sources,
	...feeds,
	...trouble,
	...names,
	...server,
	...files,
	...articles,
	...privacy,
	...profile,
	...story,
	...lists,
	...help,
	...commands,
	...commandWords,
	...options,
	...timeline,
	...compare,
	...link,
	...trend,
	...talked,
	...contact,
	...digestFeed,
} satisfies Dictionary<'zh-CN'>;
