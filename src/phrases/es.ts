import type { Dictionary } from './catalogue.ts';
import { answers } from './es/answers.ts';
import { commands } from './es/commands.ts';
import { compare } from './es/compare.ts';
import { contact } from './es/contact.ts';
import { digest } from './es/digest.ts';
import { help } from './es/help.ts';
import { link } from './es/link.ts';
import { lists } from './es/lists.ts';
import { names } from './es/names.ts';
import { posted } from './es/posted.ts';
import { refusals } from './es/refusals.ts';
import { schedule } from './es/schedule.ts';
import { server } from './es/server.ts';
import { sources } from './es/sources.ts';
import { subscriptions } from './es/subscriptions.ts';
import { timeline } from './es/timeline.ts';
import { trend } from './es/trend.ts';

export const es = {
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
} satisfies Dictionary<'es'>;
