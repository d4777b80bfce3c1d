import type { Dictionary } from './catalogue.ts';
import { answers } from './de/answers.ts';
import { commands } from './de/commands.ts';
import { compare } from './de/compare.ts';
import { contact } from './de/contact.ts';
import { digest } from './de/digest.ts';
import { help } from './de/help.ts';
import { link } from './de/link.ts';
import { lists } from './de/lists.ts';
import { names } from './de/names.ts';
import { posted } from './de/posted.ts';
import { refusals } from './de/refusals.ts';
import { schedule } from './de/schedule.ts';
import { server } from './de/server.ts';
import { sources } from './de/sources.ts';
import { subscriptions } from './de/subscriptions.ts';
import { timeline } from './de/timeline.ts';
import { trend } from './de/trend.ts';

export const de = {
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
} satisfies Dictionary<'de'>;
