import { parseArgs } from 'node:util';
import { fleetOf, fleetOptions, writeLoad } from './fleet-text.ts';

try {
	const { values } = parseArgs({ options: fleetOptions });
	process.stdout.write(`${writeLoad(fleetOf(values))}\n`);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 1;
}
