import type { Dictionary } from './catalogue.ts';
import { answers } from './pt-br/answers.ts';
import { articles } from './pt-br/articles.ts';
import { brief } from './pt-br/brief.ts';
import { commandWords } from './pt-br/command-words.ts';
import { commands } from './pt-br/commands.ts';
import { compare } from './pt-br/compare.ts';
import { contact } from './pt-br/contact.ts';
import { digest } from './pt-br/digest.ts';
import { digestFeed } from './pt-br/digest-feed.ts';
import { feeds } from './pt-br/feeds.ts';
import { files } from './pt-br/files.ts';
import { follows } from './pt-br/follows.ts';
import { forms } from './pt-br/forms.ts';
import { help } from './pt-br/help.ts';
import { link } from './pt-br/link.ts';
import { lists } from './pt-br/lists.ts';
import { names } from './pt-br/names.ts';
import { options } from './pt-br/options.ts';
import { posted } from './pt-br/posted.ts';
import { privacy } from './pt-br/privacy.ts';
import { profile } from './pt-br/profile.ts';
import { refusals } from './pt-br/refusals.ts';
import { schedule } from './pt-br/schedule.ts';
import { server } from './pt-br/server.ts';
import { settings } from './pt-br/settings.ts';
import { sources } from './pt-br/sources.ts';
import { story } from './pt-br/story.ts';
import { subscriptions } from './pt-br/subscriptions.ts';
import { talked } from './pt-br/talked.ts';
import { timeline } from './pt-br/timeline.ts';
import { trend } from './pt-br/trend.ts';
import { trouble } from './pt-br/trouble.ts';
import { wishes } from './pt-br/wishes.ts';

export const ptBr = {
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
} satisfies Dictionary<'pt-BR'>;
