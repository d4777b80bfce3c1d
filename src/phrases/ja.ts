import type { Dictionary } from './catalogue.ts';
import { answers } from './ja/answers.ts';
import { articles } from './ja/articles.ts';
import { brief } from './ja/brief.ts';
import { commandWords } from './ja/command-words.ts';
import { commands } from './ja/commands.ts';
import { compare } from './ja/compare.ts';
import { contact } from './ja/contact.ts';
import { digest } from './ja/digest.ts';
import { digestFeed } from './ja/digest-feed.ts';
import { feeds } from './ja/feeds.ts';
import { files } from './ja/files.ts';
import { follows } from './ja/follows.ts';
import { forms } from './ja/forms.ts';
import { help } from './ja/help.ts';
import { link } from './ja/link.ts';
import { lists } from './ja/lists.ts';
import { names } from './ja/names.ts';
import { options } from './ja/options.ts';
import { posted } from './ja/posted.ts';
import { privacy } from './ja/privacy.ts';
import { profile } from './ja/profile.ts';
import { refusals } from './ja/refusals.ts';
import { schedule } from './ja/schedule.ts';
import { server } from './ja/server.ts';
import { settings } from './ja/settings.ts';
import { sources } from './ja/sources.ts';
import { story } from './ja/story.ts';
import { subscriptions } from './ja/subscriptions.ts';
import { talked } from './ja/talked.ts';
import { timeline } from './ja/timeline.ts';
import { trend } from './ja/trend.ts';
import { trouble } from './ja/trouble.ts';
import { wishes } from './ja/wishes.ts';

export const ja = {
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
} satisfies Dictionary<'ja'>;
