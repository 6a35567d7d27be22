/** Node ids by `repository`, `issue 7`, `label overdue`, `user ana`: what GraphQL knows things by. */
export type NodeIds = Map<string, string>;

interface Noted {
  node_id?: string;
  name?: string;
  login?: string;
  number?: number;
  user?: Noted | null;
  assignees?: Noted[] | null;
}

/** Takes the node ids out of an answer of the REST API: of labels, and of one issue and its people. */
export function noteNodeIds(nodes: NodeIds, url: string, data: unknown): void {
  if (/\/labels(?:\?|$)/.test(url)) {
    for (const { node_id, name } of [data].flat() as Noted[]) if (node_id && name) nodes.set(`label ${name.toLowerCase()}`, node_id);
    return;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return;
  const { node_id, number, user, assignees } = data as Noted;
  if (node_id && number && /\/issues(?:\/\{issue_number\})?$/.test(url)) nodes.set(`issue ${number}`, node_id);
  for (const one of [user, ...(assignees ?? [])]) if (one?.node_id && one.login) nodes.set(`user ${one.login.toLowerCase()}`, one.node_id);
}
