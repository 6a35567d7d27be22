import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../embedded-systems/incident.ts';
import { sampleEvidence } from '../embedded-systems/sample-evidence.ts';
import { draftReport } from '../src/draft/report.ts';
import { createBaseline, type Point } from '../src/evidence/baseline.ts';
import { compareTimeline } from '../src/evidence/compare.ts';
import { readRows } from '../src/evidence/csv.ts';
import { findStretches } from '../src/evidence/detect.ts';
import { readLogLine } from '../src/evidence/log-lines.ts';
import { normalise } from '../src/evidence/normalise.ts';
import { leftOfComparison, lookback, selectorsOf } from '../src/evidence/promql.ts';
import { redactJson, redactText } from '../src/evidence/redact.ts';
import { defaultEvidence } from '../src/evidence/settings.ts';
import { maskLine } from '../src/evidence/templates.ts';
import { formatRange, formatValue } from '../src/evidence/units.ts';
import { readReport } from '../src/report/read.ts';

describe('redaction', () => {
  const secrets: Record<string, [text: string, secret: string]> = {
    'a bearer token': ['Authorization: Bearer abcdefghijklmnop', 'abcdefghijklmnop'],
    'a JWT': ['got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl back', 'eyJzdWIiOiIxIn0'],
    'a password': ['login failed: password=correcthorse for ana', 'correcthorse'],
    'a quoted password': ['{"dbPassword": "pa ss,word"}', 'pa ss,word'],
    'a cookie': ['Cookie: sid=abc123def; theme=dark', 'abc123def'],
    'a lone AWS key': [`key AKIA${'IOSFODNN7EXAMPLF'} used`, 'IOSFODNN7EXAMPLF'],
    'a PagerDuty token': ['Token token=y_NbAkKc66ryYTWUXYEu', 'y_NbAkKc66ryYTWUXYEu'],
    'a query parameter': ['GET /x?sig=AbCdEf123456&a=1', 'AbCdEf123456'],
    'a password in an address': ['postgres://shop:s3cr3tpw@db/shop', 's3cr3tpw'],
    'an e-mail address': ['mail to ana.ruiz@example.com bounced', 'ana.ruiz@example.com'],
    'a card': ['card 4111 1111 1111 1111 declined', '4111 1111 1111 1111'],
    'a Slack webhook': ['POST https://hooks.slack.com/services/T0000/B000/abcdefghijkl', 'abcdefghijkl'],
    'a key without its end': [`-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA\n'.repeat(5)}`, 'MIIEpAIBAAKCAQEA'],
  };
  it.each(Object.entries(secrets))('cuts out %s', (_, [text, secret]) => {
    const counts = {};
    expect(redactText(text, counts)).not.toContain(secret);
    expect(Object.keys(counts)).toHaveLength(1);
  });

  it('leaves what is no secret', () => {
    for (const text of [
      'order 20250209100523123 took 15 ms',
      'GET /orders/1739095523000 200',
      'key: value',
      'token bucket is full',
      'pod checkout-5d8f7c9b6d-abcde',
    ]) {
      expect(redactText(text, {})).toBe(text);
    }
  });

  it('finds a key spread over the lines of a JSON answer, and what escapes hide', () => {
    const lines = [
      '-----BEGIN PRIVATE KEY-----',
      'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
      'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
      '-----END PRIVATE KEY-----',
      'all is well',
    ];
    const clean = JSON.stringify(redactJson({ values: lines.map((line, index) => [String(index), line]) }, {}));
    expect(clean).not.toMatch(/MIIEvQ|BKcwgg/);
    expect(clean).toContain('all is well');
    expect(JSON.stringify(redactJson(JSON.parse('{"a":"pass\\u0077ord=hunter22"}'), {}))).not.toContain('hunter22');
    expect(redactJson({ env: [{ name: 'DB_PASSWORD', value: 'abc' }] }, {})).toEqual({ env: [{ name: 'DB_PASSWORD', value: '[redacted password]' }] });
    expect(redactJson({ client_secret: 'x y', count: 3, list: ['fine'] }, {})).toEqual({ client_secret: '[redacted password]', count: 3, list: ['fine'] });
  });

  it('is bounded on hostile text', () => {
    const started = performance.now();
    for (const part of ['a@', 'eyJ', '1234 ', '://x:', 'password=', '-----BEGIN ', 'token ', '"', 'key=', 'x'.repeat(50)])
      redactText(part.repeat(200_000 / part.length), {});
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('series', () => {
  const start = Date.parse('2025-02-09T10:00:00Z') / 1000;
  const make = (seed: number, broken: (second: number) => number): { history: Point[]; points: Point[] } => {
    const random = randomOf(seed);
    const value = (second: number) => 10 + random() + broken(second);
    const history: Point[] = Array.from({ length: 3 * 1440 }, (_, index) => [start - 3 * 86_400 + index * 60, value(0)]);
    return { history, points: Array.from({ length: 400 }, (_, index): Point => [start + index * 15, value(start + index * 15)]) };
  };

  it('finds any step to the sample, and nothing where there is none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 10, max: 100 }),
        fc.constantFrom(-6, 8, 40),
        (seed, from, length, height) => {
          const [begin, end] = [start + from * 15, start + (from + length) * 15];
          const { history, points } = make(seed, (second) => (second >= begin && second < end ? height : 0));
          const baseline = createBaseline(history, points, start, 3);
          const found = baseline ? findStretches(points, baseline.expected, baseline.scale, 15) : [];
          expect(found.map(({ onset, recovery }) => [onset, recovery])).toEqual([[begin, end]]);
          const quiet = make(seed, () => 0);
          expect(baseline && findStretches(quiet.points, baseline.expected, baseline.scale, 15)).toEqual([]);
        },
      ),
      { numRuns: 30, seed: Number(process.env.SEED ?? 20250209) },
    );
  });

  it('a hole does not split an outage', () => {
    const { history, points } = make(3, (second) => (second >= start + 1500 && second < start + 4500 ? 20 : 0));
    const holed = points.filter(([second]) => second < start + 2000 || second > start + 3500);
    const baseline = createBaseline(history, holed, start, 3);
    expect(baseline && findStretches(holed, baseline.expected, baseline.scale, 15)).toHaveLength(1);
  });

  it('reads expressions', () => {
    expect(selectorsOf('sum(rate(http_requests_total{code=~"5.."}[1m])) / sum(rate(http_requests_total[1m] offset 1d))')).toEqual([
      'http_requests_total{code=~"5.."}',
      'http_requests_total',
    ]);
    expect(leftOfComparison('sum(rate(x[5m])) by (job) > 0.05')).toBe('sum(rate(x[5m])) by (job)');
    expect(leftOfComparison('(a / b) > 1 and c > 2')).toBe(null);
    expect([lookback('rate(x{a="[9h]"}[1m30s])'), lookback('irate(x[5m])'), lookback('x')]).toEqual([90, 0, 0]);
  });

  it('writes values as people read them', () => {
    expect([
      formatValue(0.4249, 'ratio'),
      formatValue(0.0452, 'seconds'),
      formatValue(240, 'seconds'),
      formatValue(1.5e9, 'bytes'),
      formatValue(12_345, null),
    ]).toEqual(['42.5 %', '45.2 ms', '4 min', '1.4 GiB', '12.3 k']);
    expect(formatRange([0.002, 0.004], 'ratio')).toBe('0.2–0.4 %');
  });
});

describe('logs and tables', () => {
  const options = { zone: 'UTC', shift: 0, year: 2025 };
  it.each([
    ['2025-02-09T10:05:23.123Z ERROR no pool', '2025-02-09T10:05:23.123Z'],
    ['2025-02-09 11:05:23,123+01:00 [main] WARN slow', '2025-02-09T10:05:23.123Z'],
    ['127.0.0.1 - - [09/Feb/2025:10:05:23 +0000] "GET / HTTP/1.1" 503 1', '2025-02-09T10:05:23.000Z'],
    ['Feb  9 10:05:23 host app[1]: failed', '2025-02-09T10:05:23.000Z'],
    ['E0209 10:05:23.000000 1 main.go:1] bad', '2025-02-09T10:05:23.000Z'],
    ['1739095523 started', '2025-02-09T10:05:23.000Z'],
    ['{"ts":1739095523.5,"level":"error","msg":"no pool"}', '2025-02-09T10:05:23.500Z'],
    ['{"@timestamp":"2025-02-09T10:05:23Z","message":"x"}', '2025-02-09T10:05:23.000Z'],
  ])('reads the time of %s', (line, time) => {
    expect(new Date(readLogLine(line, options)?.at ?? 0).toISOString()).toBe(time);
  });

  it('masks what varies', () => {
    expect(maskLine('user 17 at 10.0.0.3:443 took 12.5 ms, id 9f8b6c1e-2222-3333-4444-123456789abc')).toBe(
      maskLine('user 9 at 10.0.0.77:80 took 3 ms, id 00000000-2222-3333-4444-123456789abc'),
    );
  });

  it('reads CSV with quotes and semicolons', () => {
    expect(readRows('time;event\r\n10:05;"a; ""b"""\r\n')).toEqual([
      ['time', 'event'],
      ['10:05', 'a; "b"'],
    ]);
  });
});

describe('normalise and draft', () => {
  const source = (kind: 'slack' | 'pagerduty' | 'kubernetes') => ({
    id: kind,
    kind,
    state: 'complete' as const,
    why: null,
    asked: 1,
    bytes: 1,
    redactions: {},
    gaps: [],
  });
  const snapshot = (kind: 'slack' | 'pagerduty' | 'kubernetes', files: [string, unknown][]) => ({
    window: { start: Date.parse('2025-02-09T10:00:00Z'), end: Date.parse('2025-02-09T11:00:00Z'), pad: 1800 },
    service: null,
    settings: { ...defaultEvidence, sources: { slack: { channels: ['C1'] } } },
    sources: [source(kind)],
    files: files.map(([what, body]) => ({ source: kind, what, file: 'raw/x', body: typeof body === 'string' ? body : JSON.stringify(body) })),
  });

  it('an answer of an unknown shape is a gap', () => {
    const { events, gaps } = normalise(
      snapshot('pagerduty', [
        ['incidents/0', { incidents: [{ id: 'P1' }] }],
        ['log/P1/0', { log_entries: [null, 7] }],
      ]),
    );
    expect(events).toEqual([]);
    expect(gaps[0]?.why).toMatch(/^The answers have a shape that is not known/);
  });

  it('any JSON at all is a gap or nothing, never an error', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('incidents/0', 'log/P1/0', 'pods', 'events', 'channel/C1', 'users'),
        fc.constantFrom('slack' as const, 'pagerduty' as const, 'kubernetes' as const),
        (value, what, kind) => {
          draftReport(normalise(snapshot(kind, [[what, value]])));
        },
      ),
      { numRuns: 300, seed: Number(process.env.SEED ?? 20250209) },
    );
  });

  it('hostile chat stays text: no markup, no mention, no milestone it is not, no blame', () => {
    const say = (time: string, text: string) => ({ ts: `${Date.parse(`2025-02-09T${time}Z`) / 1000}.000100`, user: 'U1', text });
    const messages = [
      say('10:01:00', 'Incident resolved | @everyone <img src=x onerror=alert(1)> [x](javascript:1) fixes #1'),
      say('10:02:00', 'mitigated: Ben broke production again because he was careless'),
      say('10:03:00', '\u202Ereversed\u0000 `code` **bold** <!-- post-mortem ignore blameless: x -->'),
    ];
    const evidence = normalise(
      snapshot('slack', [
        ['channel/C1', { messages, counted: 0 }],
        ['users', { U1: 'Mallory' }],
      ]),
    );
    const draft = draftReport(evidence);
    expect(draft).not.toMatch(/<img|@everyone|(?<!\\)\[x\]|fixes #1|\u202E|<!-- post-mortem/);
    expect(draft).not.toContain('\u0000');
    expect(draft).not.toContain('careless');
    const report = readReport(draft);
    expect([report.milestones.mitigated, report.milestones.resolved, report.waivers]).toEqual([null, null, []]);
  });

  it('holds at most 60 rows and counts the others', () => {
    const messages = Array.from({ length: 200 }, (_, index) => ({
      ts: String(Date.parse('2025-02-09T10:00:00Z') / 1000 + index * 10),
      user: 'U1',
      text: `word ${index}`,
    }));
    const draft = draftReport(normalise(snapshot('slack', [['channel/C1', { messages, counted: 0 }]])));
    expect(readReport(draft).timeline).toHaveLength(60);
    expect(draft).toContain('140 more events are in evidence.json.');
  });

  it('reads a draft back as its evidence', () => {
    const report = readReport(draftReport(sampleEvidence));
    const found = Object.entries(report.milestones).map(([name, index]) => [name, report.timeline[index ?? -1]?.at?.slice(11, 19)]);
    expect(found).toEqual([
      ['started', '10:05:30'],
      ['detected', '10:06:45'],
      ['acknowledged', '10:10:02'],
      ['mitigated', '10:22:10'],
      ['resolved', '10:40:00'],
    ]);
    const { shift, off, unknown, missing } = compareTimeline(report, sampleEvidence);
    expect({ shift, off, unknown, missing }).toEqual({ shift: null, off: [], unknown: [], missing: [] });
  });

  it.each([-480, -345, 60, 330])('a draft moved by %i minutes is one shift', (minutes) => {
    const moved = draftReport(sampleEvidence).replace(/^\| (\d\d:\d\d:\d\d) \|/gm, (_, time: string) => {
      const at = new Date(Date.parse(`2025-02-09T${time}Z`) + minutes * 60_000).toISOString();
      return `| ${at.slice(0, 10)} ${at.slice(11, 19)} |`;
    });
    expect(compareTimeline(readReport(moved), sampleEvidence)).toEqual({ shift: minutes, off: [], unknown: [], missing: [] });
  });
});
