import type { Dictionary } from './catalogue.ts';
import { answers } from './ko/answers.ts';
import { commands } from './ko/commands.ts';
import { compare } from './ko/compare.ts';
import { contact } from './ko/contact.ts';
import { digest } from './ko/digest.ts';
import { help } from './ko/help.ts';
import { link } from './ko/link.ts';
import { lists } from './ko/lists.ts';
import { names } from './ko/names.ts';
import { posted } from './ko/posted.ts';
import { refusals } from './ko/refusals.ts';
import { schedule } from './ko/schedule.ts';
import { server } from './ko/server.ts';
import { sources } from './ko/sources.ts';
import { subscriptions } from './ko/subscriptions.ts';
import { timeline } from './ko/timeline.ts';
import { trend } from './ko/trend.ts';

export const ko = {
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
} satisfies Dictionary<'ko'>;
