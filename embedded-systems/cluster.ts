import type { Answers } from './stand-ins.ts';

/** Stands in the environment of every pod. */
export const environmentBait = 'only-in-the-environment';

export interface ClusterPod {
  name: string;
  created: string;
  restarts?: number;
  terminated?: { reason: string; exitCode: number; finishedAt: string };
  /** Lines with their time in front, as the kubelet keeps them. */
  log: string[];
}

export interface Cluster {
  pods: ClusterPod[];
  events: object[];
  sets: object[];
  deployments: object[];
}

/** The API server of a small cluster, as far as kubectl asks it. */
export function answerCluster(cluster: Cluster): Answers {
  const list = (kind: string, apiVersion: string, items: object[]) => ({
    kind: `${kind}List`,
    apiVersion,
    metadata: { resourceVersion: '1' },
    items: items.map((item) => ({ kind, apiVersion, ...item })),
  });
  return (path, query) => {
    const found = discovery[path];
    if (found) return found;
    const rest = /^\/(?:api\/v1|apis\/apps\/v1)\/namespaces\/[^/]+\/(.+)$/.exec(path)?.[1] ?? /^\/api\/v1\/(.+)$/.exec(path)?.[1];
    const log = /^pods\/([^/]+)\/log$/.exec(rest ?? '')?.[1];
    if (log) return podLog(cluster, log, query);
    const pod = /^pods\/([^/]+)$/.exec(rest ?? '')?.[1];
    if (pod) return { kind: 'Pod', apiVersion: 'v1', ...podShape(cluster.pods.find(({ name }) => name === pod) as ClusterPod) };
    if (rest === 'pods') return list('Pod', 'v1', cluster.pods.map(podShape));
    if (rest === 'events') return list('Event', 'v1', cluster.events);
    if (rest === 'replicasets') return list('ReplicaSet', 'apps/v1', cluster.sets);
    if (rest === 'deployments') return list('Deployment', 'apps/v1', cluster.deployments);
    return undefined;
  };
}

function podLog({ pods }: Cluster, name: string, query: URLSearchParams): string {
  const since = query.get('sinceTime') ?? '';
  const limit = Number(query.get('limitBytes') ?? Number.MAX_SAFE_INTEGER);
  const lines = pods.find((pod) => pod.name === name)?.log ?? [];
  return `${lines.filter((line) => line >= since.replace('Z', '')).join('\n')}\n`.slice(0, limit);
}

function podShape({ name, created, restarts = 0, terminated }: ClusterPod): object {
  return {
    metadata: { name, namespace: 'shop', creationTimestamp: created, labels: { app: 'checkout' } },
    spec: { containers: [{ name: 'app', image: 'registry/checkout:v42', env: [{ name: 'DB_URL', value: environmentBait }] }] },
    status: {
      phase: 'Running',
      containerStatuses: [{ name: 'app', restartCount: restarts, ready: true, image: '', imageID: '', state: {}, lastState: terminated ? { terminated } : {} }],
    },
  };
}

const resource = (name: string, kind: string) => ({ name, singularName: '', namespaced: true, kind, verbs: ['get', 'list'] });

const discovery: Record<string, object> = {
  '/api': { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] },
  '/apis': {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [{ name: 'apps', versions: [{ groupVersion: 'apps/v1', version: 'v1' }], preferredVersion: { groupVersion: 'apps/v1', version: 'v1' } }],
  },
  '/api/v1': { kind: 'APIResourceList', groupVersion: 'v1', resources: [resource('pods', 'Pod'), resource('pods/log', 'Pod'), resource('events', 'Event')] },
  '/apis/apps/v1': {
    kind: 'APIResourceList',
    groupVersion: 'apps/v1',
    resources: [resource('replicasets', 'ReplicaSet'), resource('deployments', 'Deployment')],
  },
  '/version': { major: '1', minor: '30', gitVersion: 'v1.30.0' },
};
