import { readCommandLine, wholeNumber } from '#src/program/command-line.ts';
import { printSimulation } from '../simulation/print.ts';
import { printClusterChaos } from './cluster/print.ts';
import { printFeedChaos } from './feeds/print.ts';
import { faultsOf, runChaos } from './run-chaos.ts';

const options = {
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
} as const;
const values = readCommandLine({ options }, ({ values: given }) => {
	const subscriptions = given.subscriptions ?? (given.cluster ? '1000' : '300');
	return {
		...given,
		kills: wholeNumber('kills', given.kills),
		seed: wholeNumber('seed', given.seed),
		subscriptions: wholeNumber('subscriptions', subscriptions),
		polls: wholeNumber('polls', given.polls),
		processes: wholeNumber('processes', given.processes),
		servers: wholeNumber('servers', given.servers),
		articles: wholeNumber('articles', given.articles),
		rounds: wholeNumber('rounds', given.rounds),
		leaseMs: wholeNumber('lease-ms', given['lease-ms']),
		steps: wholeNumber('steps', given.steps),
		shows: given.shows === undefined ? undefined : new RegExp(given.shows),
	};
});
const { seed } = values;
const print = (line: string) => process.stdout.write(`${line}\n`);
if (values.simulated) process.exit((await printSimulation(values, print)) ? 0 : 1);
if (values.feeds) {
	const settings = { seed, polls: values.polls, feeds: 50, killShare: 0.12 };
	process.exit((await printFeedChaos(settings, print)) ? 0 : 1);
}
if (values.cluster) {
	const settings = { ...values, logFolder: values.logs };
	process.exit((await printClusterChaos(settings, print)) ? 0 : 1);
}
const result = await runChaos({
	kills: values.kills,
	seed,
	subscriptions: values.subscriptions,
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
