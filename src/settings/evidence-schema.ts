import * as v from 'valibot';

const url = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/@]+(?:\/[^\s@]*)?$/, 'expected an address such as "https://prometheus.example.com", without a password in it'),
);
const variable = v.pipe(
  v.string(),
  v.regex(/^[A-Z_][A-Z0-9_]{0,60}$/, 'expected the name of an environment variable such as "PROM_TOKEN", never the secret itself'),
);
const size = v.pipe(v.string(), v.regex(/^\d{1,6} ?[kMG]?B$/, 'expected a size such as "10MB"'));
const span = v.pipe(v.string(), v.regex(/^(?:\d{1,4}(?:ms|[smhd]))+$/, 'expected a span such as "30s"'));
const shift = v.pipe(v.string(), v.regex(/^[+-]?(?:\d{1,4}[smhd])+$/, 'expected a span such as "-1h"'));
const name = v.pipe(v.string(), v.regex(/^[^\s-][^\s]{0,252}$/, 'expected a name without blanks that does not begin with a dash'));
const list = v.array(v.string());

const server = {
  link: v.optional(url),
  'token-env': v.optional(variable),
  'basic-env': v.optional(variable),
  'headers-env': v.optional(v.record(v.string(), variable)),
};
const anywhere = { ...server, url: v.optional(url) };
const somewhere = { ...server, url };

const sources = v.strictObject({
  prometheus: v.optional(v.strictObject(somewhere)),
  alertmanager: v.optional(v.strictObject(somewhere)),
  kubernetes: v.optional(
    v.strictObject({
      url: v.optional(url),
      context: v.optional(name),
      namespace: v.optional(name),
      selector: v.optional(v.pipe(v.string(), v.regex(/^[^\s-][^\n]{0,252}$/, 'expected a label selector such as "app=api"'))),
      deployments: v.optional(v.array(name)),
    }),
  ),
  pagerduty: v.optional(v.strictObject({ ...anywhere, services: v.optional(list) })),
  slack: v.optional(v.strictObject({ ...anywhere, channels: list, reactions: v.optional(list), workspace: v.optional(url) })),
  github: v.optional(
    v.strictObject({
      ...anywhere,
      repositories: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/, 'expected a repository such as "acme/shop"')))),
      environments: v.optional(list),
    }),
  ),
  grafana: v.optional(v.strictObject({ ...somewhere, tags: v.optional(list) })),
  loki: v.optional(v.strictObject({ ...somewhere, queries: list })),
  statuspage: v.optional(v.strictObject({ ...anywhere, page: v.optional(name) })),
  files: v.optional(v.array(v.strictObject({ path: v.string(), zone: v.optional(v.string()), shift: v.optional(shift) }))),
});

const series = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(80)),
  query: v.string(),
  role: v.optional(v.picklist(['impact', 'saturation', 'traffic', 'other'])),
  unit: v.optional(v.string()),
});

/** The key `evidence`: where the systems are that know what happened. Secrets are named by environment variable only. */
export const evidenceConfig = v.strictObject({
  sources: v.optional(sources),
  series: v.optional(v.array(series)),
  baseline: v.optional(
    v.strictObject({
      days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
      sensitivity: v.optional(v.picklist(['low', 'normal', 'high'])),
    }),
  ),
  limits: v.optional(v.strictObject({ 'log-bytes': v.optional(size), 'total-bytes': v.optional(size), request: v.optional(span), run: v.optional(span) })),
});
