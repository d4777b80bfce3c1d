import { destination, type Logger, pino } from 'pino';

/** Events with fields, one line of JSON each; never a reader's words, never a token. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Opens the log on standard error, so that standard output stays free for people. */
export function openLog(level: 'debug' | 'info' | 'warn' | 'error'): Log {
	return pino({ base: null, level }, destination({ dest: 2, sync: true }));
}
