import { readCommandLine } from '#src/program/command-line.ts';
import { fleetOf, fleetOptions, writeLoad } from './fleet-text.ts';

const fleet = readCommandLine({ options: fleetOptions }, ({ values }) => fleetOf(values));
process.stdout.write(`${writeLoad(fleet)}\n`);
