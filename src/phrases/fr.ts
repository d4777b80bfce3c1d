import type { Dictionary } from './catalogue.ts';
import { answers } from './fr/answers.ts';
import { articles } from './fr/articles.ts';
import { brief } from './fr/brief.ts';
import { commandWords } from './fr/command-words.ts';
import { commands } from './fr/commands.ts';
import { compare } from './fr/compare.ts';
import { contact } from './fr/contact.ts';
import { digest } from './fr/digest.ts';
import { digestFeed } from './fr/digest-feed.ts';
import { feeds } from './fr/feeds.ts';
import { files } from './fr/files.ts';
import { follows } from './fr/follows.ts';
import { forms } from './fr/forms.ts';
import { help } from './fr/help.ts';
import { link } from './fr/link.ts';
import { lists } from './fr/lists.ts';
import { names } from './fr/names.ts';
import { options } from './fr/options.ts';
import { posted } from './fr/posted.ts';
import { privacy } from './fr/privacy.ts';
import { profile } from './fr/profile.ts';
import { refusals } from './fr/refusals.ts';
import { schedule } from './fr/schedule.ts';
import { server } from './fr/server.ts';
import { settings } from './fr/settings.ts';
import { sources } from './fr/sources.ts';
import { story } from './fr/story.ts';
import { subscriptions } from './fr/subscriptions.ts';
import { talked } from './fr/talked.ts';
import { timeline } from './fr/timeline.ts';
import { trend } from './fr/trend.ts';
import { trouble } from './fr/trouble.ts';
import { wishes } from './fr/wishes.ts';

export const fr = {
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
} satisfies Dictionary<'fr'>;
