import type { BotFigures } from './bot-load.ts';
import type { Readiness } from './readiness.ts';
import type {
	ArchiveFigures,
	DeliveryFigures,
	FilesFigures,
	NamesFigures,
	SendingFigures,
} from './results.ts';

/** Everything one run of the bench has measured. */
export type Figures = {
	/** The smallest archive first. */
	readonly archives: readonly ArchiveFigures[];
	readonly names: NamesFigures;
	readonly files: FilesFigures;
	/** Run after run of one crowd of subscriptions. */
	readonly delivery: readonly DeliveryFigures[];
	readonly sending: SendingFigures;
	/** The constant bot first, then Dateline on the fewest articles, Dateline on the most. */
	readonly readiness: readonly Readiness[];
	/** Its memory is in the same order. */
	readonly bots: BotFigures;
};
