import { type Handler, paged } from './routes.ts';
import type { SystemStore } from './store.ts';

const empty: SystemStore = { deployments: [], releases: [], runs: [], merged: [], commits: [] };
const repository = '/repos/{owner}/{repo}';
const list = (of: (systems: SystemStore) => unknown[]): Handler => {
  return (store, { search }) => ({ ...paged(of(store.systems ?? empty), search, (one) => one), partial: true });
};

export const systemRoutes: Record<string, Handler> = {
  [`GET ${repository}/deployments`]: list(({ deployments }) => deployments.map(({ statuses: _, ...one }) => one)),
  [`GET ${repository}/deployments/{deployment_id}/statuses`]: (store, { params }) => {
    const found = (store.systems ?? empty).deployments.find(({ id }) => id === Number(params.deployment_id));
    return { status: found ? 200 : 404, partial: true, body: found?.statuses ?? { message: 'Not Found' } };
  },
  [`GET ${repository}/releases`]: list(({ releases }) => releases),
  [`GET ${repository}/actions/runs`]: (store) => {
    const { runs } = store.systems ?? empty;
    return { status: 200, partial: true, body: { total_count: runs.length, workflow_runs: runs } };
  },
  [`POST ${repository}/actions/workflows/{workflow_id}/dispatches`]: (store, { params, body }) => {
    if (!store.workflows?.includes(params.workflow_id as string)) return { status: 404, partial: true, body: { message: 'Not Found' } };
    store.started = [...(store.started ?? []), { workflow: params.workflow_id as string, ref: body.ref, inputs: body.inputs ?? {} }];
    return { status: 204 };
  },
  [`GET ${repository}/commits`]: list(({ commits }) => commits),
};

/** Closed pull requests; open ones are a route of Git. */
export const mergedPulls: Handler = list(({ merged }) => merged);
