import { hashOf } from '../evidence/event.ts';
import type { Candidate } from './candidates.ts';

/** `PoolInUseHigh`: the name of an alert on a series. */
export function alertName({ series, operator }: Candidate): string {
  const words = series.settings.name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const camel = words
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join('')
    .slice(0, 60);
  const name = /^[A-Za-z]/.test(camel) ? camel : `Series${camel || hashOf(series.settings.name).slice(0, 6)}`;
  return `${name}${operator === 'absent' ? 'Missing' : operator === '<' ? 'Low' : 'High'}`;
}

/** `pool-in-use-high`: the file of an alert. */
export function fileName(alert: string): string {
  const name = alert
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return name === '' ? `alert-${hashOf(alert).slice(0, 6)}` : name;
}
