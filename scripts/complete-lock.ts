/**
 * Completes `package-lock.json` with the optional packages of other platforms that a partial registry mirror does not
 * serve: `npm ci` wants an entry for each, though it installs only those of its own platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}
const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors: Record<string, string> = {
  'arm-eabi': 'arm',
  arm64: 'arm64',
  armv7: 'arm',
  arm: 'arm',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};

/** System and processor as the names of platform packages tell them: `cli-linux-arm64-musl`. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = Object.entries(processors).find(([word]) => name.includes(`-${word}`))?.[1];
  const libc = /musl/.test(name) ? 'musl' : /-gnu/.test(name) ? 'glibc' : null;
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

for (const [key, locked] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(locked.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const version = range.replace(/^[^\d]*/, '');
    const shared = lock.packages[`node_modules/${name}`];
    if (Object.keys(platform).length === 0 || shared?.version === version) continue;
    // Another version of the parent stands at the top: this one has its own below it.
    const place = shared ? `${key}/node_modules/${name}` : `node_modules/${name}`;
    lock.packages[place] ??= { version, dev: true, optional: true, ...platform };
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
