import { schedule } from 'node-cron';

/**
 * Ticks once a minute; returns what ends it. In UTC, where no minute is left out or comes twice: which
 * slots are due in which zone is asked of a pure function.
 */
export function startTicking(tick: () => Promise<void>): () => void {
	const task = schedule('* * * * *', tick, { timezone: 'Etc/UTC' });
	return () => {
		task.destroy();
	};
}
