import type { Dictionary } from './catalogue.ts';
import { answers } from './ko/answers.ts';
import { articles } from './ko/articles.ts';
import { brief } from './ko/brief.ts';
import { commandWords } from './ko/command-words.ts';
import { commands } from './ko/commands.ts';
import { compare } from './ko/compare.ts';
import { contact } from './ko/contact.ts';
import { digest } from './ko/digest.ts';
import { digestFeed } from './ko/digest-feed.ts';
import { feeds } from './ko/feeds.ts';
import { files } from './ko/files.ts';
import { follows } from './ko/follows.ts';
import { forms } from './ko/forms.ts';
import { help } from './ko/help.ts';
import { link } from './ko/link.ts';
import { lists } from './ko/lists.ts';
import { names } from './ko/names.ts';
import { options } from './ko/options.ts';
import { posted } from './ko/posted.ts';
import { privacy } from './ko/privacy.ts';
import { profile } from './ko/profile.ts';
import { refusals } from './ko/refusals.ts';
import { schedule } from './ko/schedule.ts';
import { server } from './ko/server.ts';
import { settings } from './ko/settings.ts';
import { sources } from './ko/sources.ts';
import { story } from './ko/story.ts';
import { subscriptions } from './ko/subscriptions.ts';
import { talked } from './ko/talked.ts';
import { timeline } from './ko/timeline.ts';
import { trend } from './ko/trend.ts';
import { trouble } from './ko/trouble.ts';
import { wishes } from './ko/wishes.ts';

export const ko = {
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
} satisfies Dictionary<'ko'>;
