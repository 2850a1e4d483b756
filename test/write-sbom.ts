import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run --silent sbom`: what a deployment holds, as CycloneDX, from the lockfile alone. npm's own `--omit dev` leaves out
 * what development needs too, zod and pg's parts among it; kept here is what our dependencies lead to by packages that are
 * not for development alone.
 */
const ROOT = join(import.meta.dirname, '..');

interface Edges {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

interface Bom {
  readonly metadata: { readonly timestamp: string; readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly { readonly 'bom-ref': string }[];
  readonly dependencies: readonly Edges[];
}

interface Locked {
  readonly name?: string;
  readonly version: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const mayBeDeployed = new Set(
  Object.entries(packages)
    .filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
    .map(([place, { name, version }]) => `${name ?? place.replace(/^.*node_modules\//u, '')}@${version}`),
);
const printed = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
// A serial number and a time would make two of the same lockfile differ.
const { serialNumber: _, ...bom } = JSON.parse(printed) as Bom & { readonly serialNumber: string };
const { timestamp: __, ...metadata } = bom.metadata;
const edges = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
const root = bom.metadata.component['bom-ref'];
const ours = Object.keys(packages['']?.dependencies ?? {}).map(
  (name) => `${name}@${packages[`node_modules/${name}`]?.version}`,
);
const leadsTo = (ref: string): readonly string[] =>
  ref === root ? ours : (edges.get(ref) ?? []).filter((next) => mayBeDeployed.has(next));
const deployed = new Set([root]);
for (const ref of deployed) for (const next of leadsTo(ref)) deployed.add(next);
const kept = {
  ...bom,
  metadata: { ...metadata, component: { ...metadata.component, name: 'hearsay', type: 'application' } },
  components: bom.components.filter((component) => deployed.has(component['bom-ref'])),
  dependencies: bom.dependencies
    .filter(({ ref }) => deployed.has(ref))
    .map(({ ref }) => ({ ref, dependsOn: leadsTo(ref) })),
};
process.stdout.write(`${JSON.stringify(kept, null, 2)}\n`);
