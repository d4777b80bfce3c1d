import type { Dictionary } from './catalogue.ts';
import { answers } from './es/answers.ts';
import { articles } from './es/articles.ts';
import { brief } from './es/brief.ts';
import { commandWords } from './es/command-words.ts';
import { commands } from './es/commands.ts';
import { compare } from './es/compare.ts';
import { contact } from './es/contact.ts';
import { digest } from './es/digest.ts';
import { digestFeed } from './es/digest-feed.ts';
import { feeds } from './es/feeds.ts';
import { files } from './es/files.ts';
import { follows } from './es/follows.ts';
import { forms } from './es/forms.ts';
import { help } from './es/help.ts';
import { link } from './es/link.ts';
import { lists } from './es/lists.ts';
import { names } from './es/names.ts';
import { options } from './es/options.ts';
import { posted } from './es/posted.ts';
import { privacy } from './es/privacy.ts';
import { profile } from './es/profile.ts';
import { refusals } from './es/refusals.ts';
import { schedule } from './es/schedule.ts';
import { server } from './es/server.ts';
import { settings } from './es/settings.ts';
import { sources } from './es/sources.ts';
import { story } from './es/story.ts';
import { subscriptions } from './es/subscriptions.ts';
import { talked } from './es/talked.ts';
import { timeline } from './es/timeline.ts';
import { trend } from './es/trend.ts';
import { trouble } from './es/trouble.ts';
import { wishes } from './es/wishes.ts';

export const es = {
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
} satisfies Dictionary<'es'>;
