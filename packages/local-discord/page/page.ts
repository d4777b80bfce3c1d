import type { PageClock } from '../src/protocol/page.ts';
import { openRoom } from './room.ts';
import { openServer } from './server.ts';
import { openThemeSwitch } from './side/theme-switch.ts';
import { say } from './toast.ts';

const server = openServer();
const local: { clock: PageClock } = { clock: { aheadMs: 0, next: undefined } };

openThemeSwitch();
try {
	openRoom({
		server,
		state: await server.state(),
		now: () => new Date(Date.now() + local.clock.aheadMs),
		clockMoved: (clock) => {
			local.clock = clock;
		},
	});
} catch {
	say('The local Discord does not answer. Start it again, and reload this page.');
}
