import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../harness/start-program.ts';

/** A Postgres of its own, which can be restarted. */
export type OwnPostgres = {
	readonly url: string;
	/** `fast`: connections are ended; `immediate`: as if it had crashed. */
	restart(how: 'fast' | 'immediate'): Promise<void>;
	end(): void;
};

/** Starts one as `.ci/run` does; throws if it is not installed. */
export function startPostgres(): OwnPostgres {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
	const said = execFileSync(join(root, '.ci/start-servers'), [folder], {
		cwd: root,
		encoding: 'utf8',
	});
	const [, url] = /TEST_POSTGRES_URL=(\S+)/.exec(said) ?? [];
	if (url === undefined) throw new Error('Postgres is not installed, or did not start');
	const data = join(folder, 'postgres/data');
	const control = (...args: readonly string[]) => {
		const [command = '', ...rest] = [...asOwner(), pgCtl(), '-D', data, '-w', ...args];
		execFileSync(command, rest, { stdio: 'ignore', cwd: '/' });
	};
	return {
		url,
		async restart(how) {
			control('-m', how, '-l', join(folder, 'postgres/log'), 'restart');
		},
		end() {
			if (existsSync(join(data, 'postmaster.pid'))) control('-m', 'fast', 'stop');
			rmSync(folder, { recursive: true });
		},
	};
}

/** Postgres refuses to run as root. */
function asOwner(): readonly string[] {
	return process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
}

function pgCtl(): string {
	const versions = readdirSync('/usr/lib/postgresql').sort(
		(one, other) => Number(one) - Number(other),
	);
	return join('/usr/lib/postgresql', versions.at(-1) ?? '', 'bin/pg_ctl');
}
