import type { Dictionary } from './catalogue.ts';
import { answers } from './pt-br/answers.ts';
import { commands } from './pt-br/commands.ts';
import { compare } from './pt-br/compare.ts';
import { contact } from './pt-br/contact.ts';
import { digest } from './pt-br/digest.ts';
import { help } from './pt-br/help.ts';
import { link } from './pt-br/link.ts';
import { lists } from './pt-br/lists.ts';
import { names } from './pt-br/names.ts';
import { posted } from './pt-br/posted.ts';
import { refusals } from './pt-br/refusals.ts';
import { schedule } from './pt-br/schedule.ts';
import { server } from './pt-br/server.ts';
import { sources } from './pt-br/sources.ts';
import { subscriptions } from './pt-br/subscriptions.ts';
import { timeline } from './pt-br/timeline.ts';
import { trend } from './pt-br/trend.ts';

export const ptBr = {
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
} satisfies Dictionary<'pt-BR'>;
