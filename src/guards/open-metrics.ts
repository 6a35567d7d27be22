import { printValue, type Samples } from './samples.ts';

/**
 * Samples as `promtool tsdb create-blocks-from openmetrics` loads them: sorted, each once, times in seconds, `# EOF` at the
 * end. It drops samples out of order without a word.
 */
export function printOpenMetrics(raw: Iterable<Samples[]>): string {
  const byName = new Map<string, Map<string, Samples>>();
  for (const one of [...raw].flat()) {
    const name = one.labels.__name__ ?? '';
    // Names in the style of Prometheus 3 have no place in this format.
    if (!/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name)) continue;
    const family = byName.get(name) ?? new Map<string, Samples>();
    byName.set(name, family);
    const known = family.get(one.key);
    // Two selectors may hold the same series: the longer one holds more.
    if (!known || known.points.length < one.points.length) family.set(one.key, one);
  }
  const lines: string[] = [];
  for (const [name, family] of byName) {
    lines.push(`# TYPE ${name} unknown`);
    for (const { labels, points } of family.values()) {
      const head = `${name}{${Object.entries(labels)
        .filter(([label]) => label !== '__name__')
        .map(([label, value]) => `${label}="${escaped(value)}"`)
        .join(',')}}`;
      for (const [second, value] of points) lines.push(`${head} ${printValue(value)} ${second}`);
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
