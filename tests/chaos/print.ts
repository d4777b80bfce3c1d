import { parseArgs } from 'node:util';
import { printSimulation } from '../simulation/print.ts';
import { printClusterChaos } from './cluster/print.ts';
import { printFeedChaos } from './feeds/print.ts';
import { faultsOf, runChaos } from './run-chaos.ts';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' },
		subscriptions: { type: 'string' },
		'state-url': { type: 'string' },
		simulated: { type: 'boolean', default: false },
		mutants: { type: 'boolean', default: false },
		feeds: { type: 'boolean', default: false },
		polls: { type: 'string', default: '500' },
		cluster: { type: 'boolean', default: false },
		processes: { type: 'string', default: '2' },
		servers: { type: 'string', default: '200' },
		articles: { type: 'string', default: '50' },
		rounds: { type: 'string', default: '3' },
		logs: { type: 'string' },
		'lease-ms': { type: 'string', default: '15000' },
		steps: { type: 'string', default: '1000000' },
		shows: { type: 'string' },
	},
});
const print = (line: string) => process.stdout.write(`${line}\n`);
if (values.simulated) {
	const { seed, steps, mutants, cluster } = values;
	const shows = values.shows === undefined ? undefined : new RegExp(values.shows);
	const settings = { seed: Number(seed), steps: Number(steps), mutants, cluster, shows };
	process.exit((await printSimulation(settings, print)) ? 0 : 1);
}
if (values.feeds) {
	const { seed, polls } = values;
	const settings = { seed: Number(seed), polls: Number(polls), feeds: 50, killShare: 0.12 };
	process.exit((await printFeedChaos(settings, print)) ? 0 : 1);
}
if (values.cluster) {
	const { seed, subscriptions = '1000', processes, servers, articles, rounds } = values;
	const settings = {
		seed: Number(seed),
		subscriptions: Number(subscriptions),
		processes: Number(processes),
		servers: Number(servers),
		articles: Number(articles),
		rounds: Number(rounds),
		leaseMs: Number(values['lease-ms']),
		logFolder: values.logs,
	};
	process.exit((await printClusterChaos(settings, print)) ? 0 : 1);
}
const result = await runChaos({
	kills: Number(values.kills),
	seed: Number(values.seed),
	subscriptions: Number(values.subscriptions ?? 300),
	stateUrl: values['state-url'],
	onProgress: print,
});
print(
	[
		`kills ${result.kills}`,
		`articles ${result.articles}`,
		`promises ${result.promises}`,
		`stories owed ${result.owed}`,
		`lost ${result.lost.length}`,
		`duplicated ${result.duplicated.length}`,
		`undone ${result.undone.length}`,
		`wrong ${result.wrong.length}`,
		`given up ${result.givenUp.length}`,
		`welcomed ${result.welcomed.once} of ${result.welcomed.servers} servers`,
		`longest standstill of Discord ${Math.round(result.standstillMs)} ms`,
	].join(' · '),
);
const faults = faultsOf(result);
for (const one of faults.slice(0, 20)) print(`  ${one}`);
const givenUp = Map.groupBy(result.givenUp, ({ what, code, why }) => `${what}, ${code ?? why}`);
for (const [what, all] of givenUp) print(`  given up ${all.length} times: ${what}`);
for (const [error, times] of result.errors) print(`  logged ${times} times: ${error}`);
process.exitCode = faults.length === 0 ? 0 : 1;
