import { runEpisode } from './episode.ts';

const from = Number(process.argv[2] ?? 1);
const count = Number(process.argv[3] ?? 1);
const without = (process.argv[5] ?? '').split(',');
const lines = Number(process.argv[4] ?? 40);
let steps = 0;
const t = Date.now();
for (let seed = from; seed < from + count; seed += 1) {
	const e = await runEpisode({ seed, lines, without });
	steps += e.steps;
	if (e.faults.length > 0 || count < 5) {
		process.stdout.write(
			`seed ${seed} steps ${e.steps} stories ${e.stories} messages ${e.messages} faults ${e.faults.length}\n`,
		);
		for (const f of e.faults.slice(0, 5)) process.stdout.write(`  ${f.text}\n`);
		if (lines > 0) for (const l of e.trace) process.stdout.write(`    ${l}\n`);
	}
}
process.stdout.write(`${steps} steps in ${Date.now() - t} ms\n`);
