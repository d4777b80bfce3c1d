import type { Dictionary } from './catalogue.ts';
import { answers } from './zh-tw/answers.ts';
import { articles } from './zh-tw/articles.ts';
import { brief } from './zh-tw/brief.ts';
import { commandWords } from './zh-tw/command-words.ts';
import { commands } from './zh-tw/commands.ts';
import { compare } from './zh-tw/compare.ts';
import { contact } from './zh-tw/contact.ts';
import { digest } from './zh-tw/digest.ts';
import { digestFeed } from './zh-tw/digest-feed.ts';
import { feeds } from './zh-tw/feeds.ts';
import { files } from './zh-tw/files.ts';
import { follows } from './zh-tw/follows.ts';
import { forms } from './zh-tw/forms.ts';
import { help } from './zh-tw/help.ts';
import { link } from './zh-tw/link.ts';
import { lists } from './zh-tw/lists.ts';
import { names } from './zh-tw/names.ts';
import { options } from './zh-tw/options.ts';
import { posted } from './zh-tw/posted.ts';
import { privacy } from './zh-tw/privacy.ts';
import { profile } from './zh-tw/profile.ts';
import { refusals } from './zh-tw/refusals.ts';
import { schedule } from './zh-tw/schedule.ts';
import { server } from './zh-tw/server.ts';
import { settings } from './zh-tw/settings.ts';
import { sources } from './zh-tw/sources.ts';
import { story } from './zh-tw/story.ts';
import { subscriptions } from './zh-tw/subscriptions.ts';
import { talked } from './zh-tw/talked.ts';
import { timeline } from './zh-tw/timeline.ts';
import { trend } from './zh-tw/trend.ts';
import { trouble } from './zh-tw/trouble.ts';
import { wishes } from './zh-tw/wishes.ts';

export const zhTw = {
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
} satisfies Dictionary<'zh-TW'>;
