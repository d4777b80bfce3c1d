import type { Dictionary } from './catalogue.ts';
import { answers } from './fr/answers.ts';
import { commands } from './fr/commands.ts';
import { compare } from './fr/compare.ts';
import { contact } from './fr/contact.ts';
import { digest } from './fr/digest.ts';
import { help } from './fr/help.ts';
import { link } from './fr/link.ts';
import { lists } from './fr/lists.ts';
import { names } from './fr/names.ts';
import { posted } from './fr/posted.ts';
import { refusals } from './fr/refusals.ts';
import { schedule } from './fr/schedule.ts';
import { server } from './fr/server.ts';
import { sources } from './fr/sources.ts';
import { subscriptions } from './fr/subscriptions.ts';
import { timeline } from './fr/timeline.ts';
import { trend } from './fr/trend.ts';

export const fr = {
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
} satisfies Dictionary<'fr'>;
