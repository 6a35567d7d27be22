import type { SystemStore } from '../embedded-github/store.ts';
import { answerCluster, type Cluster } from './cluster.ts';
import type { Answers } from './stand-ins.ts';

const at = (time: string) => `2025-02-09T${time}Z`;
const ts = (time: string) => `${Date.parse(at(time)) / 1000}.000100`;
const user = (summary: string) => ({ id: `P${summary}`, type: 'user_reference', summary });
const service = { id: 'PSVC', type: 'service_reference', summary: 'checkout' };
const sha = 'c0ffee0000000000000000000000000000000042';

/** Secrets that lie in the answers of every source; none may get into a file. */
export const baits = {
  pagerduty: 'hunter2-of-pagerduty',
  slack: `xoxb-${'1234567890'}-abcdefghijklmnop`,
  github: `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`,
  grafana: 'Zm9vYmFyYmF6cXV4Z3JhZmFuYQ==',
  loki: `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsb2tpIn0.${'c2lnbmF0dXJlb2Zsb2tp'}`,
  statuspage: 'statuspage-person@example.com',
  kubernetes: `AKIA${'IOSFODNN7KUBEBAI'}`,
  alertmanager: 'alertmanager-secret-9',
  files: 'files-password-77',
};

/** PagerDuty: paged at 10:08:12, acknowledged at 10:10:02, resolved at 10:40:00. */
export const pagerDuty: Answers = (path) => {
  const incident = { id: 'PINC1', incident_number: 7, title: 'CheckoutErrors on checkout', html_url: 'https://acme.pagerduty.com/incidents/PINC1', service };
  const entry = (id: string, type: string, time: string, rest: object) => ({ id, type: `${type}_log_entry`, created_at: at(time), html_url: null, ...rest });
  if (path === '/incidents') return { incidents: [incident], more: false };
  if (path === '/incidents/PINC1/log_entries')
    return {
      more: false,
      log_entries: [
        entry('R1', 'trigger', '10:08:05', { agent: service, channel: { type: 'api', details: { password: baits.pagerduty } } }),
        entry('R2', 'notify', '10:08:12', { agent: service, user: user('Ana Ruiz') }),
        entry('R3', 'notify', '10:08:40', { agent: service, user: user('Ana Ruiz') }),
        entry('R4', 'acknowledge', '10:10:02', { agent: user('Ana Ruiz') }),
        entry('R5', 'resolve', '10:40:00', { agent: user('Ana Ruiz') }),
      ],
    };
  if (path === '/incidents/PINC1/notes')
    return { notes: [{ created_at: at('10:16:00'), content: `Pool is full, login with password=${baits.pagerduty}`, user: user('Ben Okafor') }] };
  return undefined;
};

/** Slack: one pinned message, one with a reaction, one command, and small talk. */
export const slack: Answers = (path, query) => {
  const messages = [
    { ts: ts('10:12:00'), user: 'U1', text: 'good morning all, anyone seen the build?' },
    {
      ts: ts('10:15:40'),
      user: 'U2',
      text: 'Timeouts in checkout go with the release of 10:01 <@U1>',
      reply_count: 1,
      reactions: [{ name: 'pushpin', users: ['U1'] }],
    },
    { ts: ts('10:21:50'), user: 'U2', text: `running \`kubectl rollout undo deployment/checkout\` with ${baits.slack}` },
    { ts: ts('10:41:00'), user: 'U1', text: 'lunch?' },
  ];
  if (path === '/api/pins.list') return { ok: true, items: [] };
  if (path === '/api/conversations.history') return query.get('channel') === 'C1' ? { ok: true, messages } : { ok: false, error: 'not_in_channel' };
  if (path === '/api/conversations.replies')
    return { ok: true, messages: [messages[1], { ts: ts('10:16:20'), thread_ts: ts('10:15:40'), user: 'U1', text: 'agreed, looks like it' }] };
  if (path === '/api/users.info')
    return { ok: true, user: { name: 'x', profile: { display_name: query.get('user') === 'U1' ? 'Ana' : 'Ben', email: 'ben@example.com' } } };
  return undefined;
};

export const grafana: Answers = (path) =>
  path === '/api/annotations'
    ? [
        {
          id: 1,
          time: Date.parse(at('10:14:00')),
          text: `Looked at the pool dashboard, Authorization: Bearer ${baits.grafana}`,
          tags: ['incident'],
          login: 'ben',
        },
        { id: 2, alertId: 4, alertName: 'Checkout latency', prevState: 'Normal', newState: 'Alerting', time: Date.parse(at('10:07:30')), text: '' },
      ]
    : undefined;

export const loki: Answers = (path) => {
  if (path !== '/loki/api/v1/query_range') return undefined;
  const ns = (time: string) => `${Date.parse(at(time))}000000`;
  const quiet: [string, string][] = Array.from({ length: 60 }, (_, minute) => [
    ns(`09:${String(minute).padStart(2, '0')}:07`),
    `level=info msg="order ${minute} placed"`,
  ]);
  const loud: [string, string][] = Array.from({ length: 40 }, (_, index) => [
    ns(`10:${String(5 + Math.floor(index / 3)).padStart(2, '0')}:${String(30 + (index % 3))}`),
    `level=error msg="no connection from the pool within 500 ms" jwt=${baits.loki}`,
  ]);
  return { status: 'success', data: { resultType: 'streams', result: [{ stream: { app: 'checkout' }, values: [...quiet, ...loud] }] } };
};

export const statuspage: Answers = (path) =>
  path === '/api/v2/incidents.json'
    ? {
        incidents: [
          {
            id: 's1',
            name: 'Orders fail',
            shortlink: 'https://stspg.io/abc',
            incident_updates: [
              { status: 'resolved', body: 'All is well', display_at: at('10:45:00'), created_at: at('10:45:00') },
              { status: 'investigating', body: `We look into it. Write to ${baits.statuspage}`, display_at: at('10:13:00'), created_at: at('10:18:00') },
            ],
          },
        ],
      }
    : undefined;

export const alertmanager: Answers = (path) => {
  if (path === '/api/v2/alerts') return [];
  if (path === '/api/v2/silences')
    return [
      {
        id: 'x',
        createdBy: 'ana',
        comment: `migration, token=${baits.alertmanager}`,
        startsAt: at('09:50:00'),
        endsAt: at('10:06:00'),
        matchers: [{ name: 'alertname', value: 'PoolFull' }],
        status: { state: 'expired' },
      },
    ];
  return undefined;
};

/** A cluster whose checkout was deployed at 10:01:00 and rolled back at 10:22:10. */
export const cluster: Cluster = {
  pods: [
    { name: 'checkout-5d8f7c9b6d-abcde', created: at('10:22:12'), log: [`${at('10:22:20').replace('Z', '.000000000Z')} started, key ${baits.kubernetes}`] },
    {
      name: 'checkout-worker-7c6b5d4f8b-fghij',
      created: '2025-02-01T00:00:00Z',
      restarts: 1,
      terminated: { reason: 'OOMKilled', exitCode: 137, finishedAt: at('10:19:30') },
      log: [`${at('09:30:00').replace('Z', '.000000000Z')} INFO working`, `${at('10:06:01').replace('Z', '.000000000Z')} ERROR queue is full for customer 17`],
    },
  ],
  events: [
    {
      metadata: { name: 'e1', namespace: 'shop' },
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message: 'Scaled up replica set checkout-7f9c8d6b5c to 2',
      firstTimestamp: at('10:01:00'),
      lastTimestamp: at('10:01:00'),
      count: 1,
      involvedObject: { kind: 'Deployment', name: 'checkout' },
    },
    {
      metadata: { name: 'e2', namespace: 'shop' },
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message: 'Scaled up replica set checkout-5d8f7c9b6d to 2',
      firstTimestamp: at('10:22:10'),
      lastTimestamp: at('10:22:10'),
      count: 1,
      involvedObject: { kind: 'Deployment', name: 'checkout' },
    },
    {
      metadata: { name: 'e3', namespace: 'shop', creationTimestamp: at('09:15:00') },
      type: 'Normal',
      reason: 'Pulled',
      message: '',
      eventTime: at('09:15:00'),
      series: null,
      firstTimestamp: null,
      lastTimestamp: null,
      involvedObject: { kind: 'Pod', name: 'x' },
    },
  ],
  sets: [setShape('checkout-5d8f7c9b6d', '2025-02-02T08:00:00Z', 43, 'v41'), setShape('checkout-7f9c8d6b5c', at('10:01:00'), 42, 'v42')],
  deployments: [{ metadata: { name: 'checkout', namespace: 'shop' }, spec: { replicas: 2 }, status: { conditions: [] } }],
};

function setShape(name: string, created: string, revision: number, tag: string): object {
  const annotations = { 'deployment.kubernetes.io/revision': String(revision) };
  const metadata = {
    name,
    namespace: 'shop',
    creationTimestamp: created,
    annotations,
    ownerReferences: [{ kind: 'Deployment', name: 'checkout', apiVersion: 'apps/v1', uid: '1' }],
  };
  return { metadata, spec: { replicas: 2, template: { spec: { containers: [{ name: 'app', image: `registry/checkout:${tag}` }] } } } };
}

export const kubernetes = answerCluster(cluster);

export const github: SystemStore = {
  deployments: [
    {
      id: 11,
      sha,
      ref: 'v42',
      environment: 'production',
      created_at: at('09:58:00'),
      creator: { login: 'ben', type: 'User' },
      statuses: [
        { state: 'success', created_at: at('10:01:20'), log_url: 'https://github.com/acme/shop/actions/runs/1' },
        { state: 'in_progress', created_at: at('09:58:30') },
      ],
    },
  ],
  releases: [
    {
      tag_name: 'v42',
      name: 'v42',
      published_at: at('09:55:00'),
      created_at: at('09:55:00'),
      html_url: 'https://github.com/acme/shop/releases/tag/v42',
      draft: false,
    },
  ],
  runs: [
    {
      name: 'CI',
      event: 'push',
      status: 'completed',
      conclusion: 'success',
      created_at: at('09:40:00'),
      run_started_at: at('09:40:00'),
      updated_at: at('09:50:00'),
      html_url: 'https://github.com/acme/shop/actions/runs/2',
      head_sha: sha,
    },
  ],
  merged: [
    {
      number: 123,
      title: `Update the database library, token ${baits.github}`,
      merged_at: at('09:45:00'),
      updated_at: at('09:45:00'),
      merge_commit_sha: sha,
      html_url: 'https://github.com/acme/shop/pull/123',
      user: { login: 'chi', type: 'User' },
    },
  ],
  commits: [],
};
