type Fields = Record<string, unknown>;

const pick = (value: unknown, names: string[]): Fields => {
  const from = (value ?? {}) as Fields;
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
};

const metadataNames = ['name', 'namespace', 'creationTimestamp', 'ownerReferences'];
const told = ['deployment.kubernetes.io/revision', 'kubernetes.io/change-cause'];

/** Of the objects of a cluster only what is read: their environment, volumes and applied configurations hold secrets. */
export function bareObject(what: string, object: unknown): Fields {
  const { metadata, spec, status } = (object ?? {}) as { metadata?: Fields; spec?: Fields; status?: Fields };
  const bare = { metadata: { ...pick(metadata, metadataNames), annotations: pick(metadata?.annotations, told) } };
  const containers = (from: unknown) => (Array.isArray(from) ? from.map((one) => pick(one, ['name', 'image'])) : []);
  if (what === 'pods') return { ...bare, spec: { containers: containers(spec?.containers) }, status: pick(status, ['phase', 'containerStatuses']) };
  if (what === 'replicasets') {
    const template = spec?.template as { spec?: Fields } | undefined;
    return { ...bare, spec: { ...pick(spec, ['replicas']), template: { spec: { containers: containers(template?.spec?.containers) } } } };
  }
  if (what === 'deployments') return { ...bare, spec: pick(spec, ['replicas']), status: pick(status, ['conditions']) };
  const event = ['type', 'reason', 'message', 'count', 'firstTimestamp', 'lastTimestamp', 'eventTime', 'series', 'involvedObject'];
  return { ...bare, ...pick(object, event) };
}
