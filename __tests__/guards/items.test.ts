import { describe, expect, it } from 'vitest';
import { itemsForAlerts, likeness } from '../../src/guards/items.ts';
import { alertName, fileName } from '../../src/guards/name.ts';
import { readReport } from '../../src/report/read.ts';

const items = (...texts: string[]) => readReport(`# Outage\n\n## Action items\n\n${texts.map((text) => `- ${text}`).join('\n')}\n`).actionItems;

describe('the item a rule answers', () => {
  it('is open and asks to be told earlier', () => {
    const found = itemsForAlerts(
      items('Add an alert on pool usage', 'Raise the pool size', '[x] Alert on disk usage', 'Monitor the queue', 'Document the pool'),
    );
    expect(found.map(({ text }) => text)).toEqual(['Add an alert on pool usage', 'Monitor the queue']);
  });

  it.each([
    ['Page when connection pools are exhausted', { name: 'Pool in use', query: 'db_pool_in_use / db_pool_max' }, true],
    ['Alert on queue depth', { name: 'Mail queue', query: 'mail_queue_depth' }, true],
    ['Monitor p99 of checkouts', { name: 'Latency', query: 'histogram_quantile(0.99, rate(checkout_seconds_bucket[5m]))' }, true],
    ['Alert on error rate', { name: 'Pool in use', query: 'db_pool_in_use' }, false],
    ['Add monitoring and alerting', { name: 'Alert rate', query: 'rate(alerts_total[5m])' }, false],
  ])('"%s" is held against %o by the words that say something', (text, series, alike) => {
    const [item] = items(text);
    expect(item && likeness(item, series) > 0).toBe(alike);
  });
});

it('names alerts and files by what is watched', () => {
  const named = (name: string, operator: '>' | '<' | 'absent') => alertName({ series: { settings: { name } }, operator } as Parameters<typeof alertName>[0]);
  expect([named('Pool in use', '>'), named('Disk: frei für /data', '<'), named('5xx', 'absent')]).toEqual([
    'PoolInUseHigh',
    'DiskFreiFurDataLow',
    'Series5xxMissing',
  ]);
  expect(named('../../etc', '>')).toBe('EtcHigh');
  expect(named('報警', '>')).toMatch(/^Series[0-9a-f]{6}High$/);
  expect([fileName('PoolInUseHigh'), fileName('Http5xxRate'), fileName('../x')]).toEqual(['pool-in-use-high', 'http5xx-rate', 'x']);
  expect(fileName('報警')).toMatch(/^alert-[0-9a-f]{6}$/);
});
