import { type ParseArgsConfig, parseArgs } from 'node:util';

type Parsed<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

/**
 * Reads the command line with `read`, whose errors are sentences for whoever typed it. One that cannot
 * be read ends the process with that sentence and exit code 1.
 */
export function readCommandLine<Config extends ParseArgsConfig, Read>(
	config: Config,
	read: (parsed: Parsed<Config>) => Read,
): Read {
	try {
		return read(parseArgs(config));
	} catch (error) {
		const [sentence] = String(error instanceof Error ? error.message : error).split('. To specify');
		process.stderr.write(`${sentence?.replace(/\.?$/, '.')}\n`);
		process.exit(1);
	}
}

/** Reads a number from 1 on. Throws a sentence that names its option. */
export function wholeNumber(option: string, text: string): number {
	if (!/^[1-9]\d{0,11}$/.test(text))
		throw new Error(`--${option} must be a whole number from 1 on, in digits only.`);
	return Number(text);
}
