import { answers } from './en/answers.ts';
import { commands } from './en/commands.ts';
import { compare } from './en/compare.ts';
import { contact } from './en/contact.ts';
import { digest } from './en/digest.ts';
import { help } from './en/help.ts';
import { link } from './en/link.ts';
import { lists } from './en/lists.ts';
import { names } from './en/names.ts';
import { posted } from './en/posted.ts';
import { refusals } from './en/refusals.ts';
import { schedule } from './en/schedule.ts';
import { server } from './en/server.ts';
import { sources } from './en/sources.ts';
import { subscriptions } from './en/subscriptions.ts';
import { timeline } from './en/timeline.ts';
import { trend } from './en/trend.ts';

/** The English texts, whose keys are those of every language. `_one` and `_other` are plural forms. */
export const en = {
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
} as const;
