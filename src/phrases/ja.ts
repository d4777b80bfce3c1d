import type { Dictionary } from './catalogue.ts';
import { answers } from './ja/answers.ts';
import { commands } from './ja/commands.ts';
import { compare } from './ja/compare.ts';
import { contact } from './ja/contact.ts';
import { digest } from './ja/digest.ts';
import { help } from './ja/help.ts';
import { link } from './ja/link.ts';
import { lists } from './ja/lists.ts';
import { names } from './ja/names.ts';
import { posted } from './ja/posted.ts';
import { refusals } from './ja/refusals.ts';
import { schedule } from './ja/schedule.ts';
import { server } from './ja/server.ts';
import { sources } from './ja/sources.ts';
import { subscriptions } from './ja/subscriptions.ts';
import { timeline } from './ja/timeline.ts';
import { trend } from './ja/trend.ts';

export const ja = {
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
} satisfies Dictionary<'ja'>;
