import { answers } from './en/answers.ts';
import { articles } from './en/articles.ts';
import { brief } from './en/brief.ts';
import { commandWords } from './en/command-words.ts';
import { commands } from './en/commands.ts';
import { compare } from './en/compare.ts';
import { contact } from './en/contact.ts';
import { digest } from './en/digest.ts';
import { digestFeed } from './en/digest-feed.ts';
import { feeds } from './en/feeds.ts';
import { files } from './en/files.ts';
import { follows } from './en/follows.ts';
import { forms } from './en/forms.ts';
import { help } from './en/help.ts';
import { link } from './en/link.ts';
import { lists } from './en/lists.ts';
import { names } from './en/names.ts';
import { options } from './en/options.ts';
import { posted } from './en/posted.ts';
import { privacy } from './en/privacy.ts';
import { profile } from './en/profile.ts';
import { refusals } from './en/refusals.ts';
import { schedule } from './en/schedule.ts';
import { server } from './en/server.ts';
import { settings } from './en/settings.ts';
import { sources } from './en/sources.ts';
import { story } from './en/story.ts';
import { subscriptions } from './en/subscriptions.ts';
import { talked } from './en/talked.ts';
import { timeline } from './en/timeline.ts';
import { trend } from './en/trend.ts';
import { trouble } from './en/trouble.ts';
import { wishes } from './en/wishes.ts';

/** The English texts, whose keys are those of every language. `_one` and `_other` are plural forms. */
export const en = {
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
} as const;
