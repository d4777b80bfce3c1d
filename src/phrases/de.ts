import type { Dictionary } from './catalogue.ts';
import { answers } from './de/answers.ts';
import { articles } from './de/articles.ts';
import { brief } from './de/brief.ts';
import { commandWords } from './de/command-words.ts';
import { commands } from './de/commands.ts';
import { compare } from './de/compare.ts';
import { contact } from './de/contact.ts';
import { digest } from './de/digest.ts';
import { digestFeed } from './de/digest-feed.ts';
import { feeds } from './de/feeds.ts';
import { files } from './de/files.ts';
import { follows } from './de/follows.ts';
import { forms } from './de/forms.ts';
import { help } from './de/help.ts';
import { link } from './de/link.ts';
import { lists } from './de/lists.ts';
import { names } from './de/names.ts';
import { options } from './de/options.ts';
import { posted } from './de/posted.ts';
import { privacy } from './de/privacy.ts';
import { profile } from './de/profile.ts';
import { refusals } from './de/refusals.ts';
import { schedule } from './de/schedule.ts';
import { server } from './de/server.ts';
import { settings } from './de/settings.ts';
import { sources } from './de/sources.ts';
import { story } from './de/story.ts';
import { subscriptions } from './de/subscriptions.ts';
import { talked } from './de/talked.ts';
import { timeline } from './de/timeline.ts';
import { trend } from './de/trend.ts';
import { trouble } from './de/trouble.ts';
import { wishes } from './de/wishes.ts';

export const de = {
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
} satisfies Dictionary<'de'>;
