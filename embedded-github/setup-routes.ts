import { type Handler, notFound } from './routes.ts';

const repository = '/repos/{owner}/{repo}';

/** How a repository is set up: read only, and of the larger answers only what is read of them. */
export const setupRoutes: Record<string, Handler> = {
  [`GET ${repository}`]: (store) => ({
    status: 200,
    partial: true,
    body: { name: store.repo, full_name: `${store.owner}/${store.repo}`, default_branch: 'main', has_issues: store.setup.hasIssues },
  }),
  [`GET ${repository}/actions/workflows`]: (store, _, base) => {
    const workflows = Object.entries(store.setup.workflows).map(([path, state], index) => {
      const url = `${base}/repos/${store.owner}/${store.repo}/actions/workflows/${index + 1}`;
      const at = store.now().toISOString();
      return { id: index + 1, node_id: `W_${index + 1}`, name: path, path, state, created_at: at, updated_at: at, url, html_url: url, badge_url: url };
    });
    return { status: 200, body: { total_count: workflows.length, workflows } };
  },
  [`GET ${repository}/rules/branches/{branch}`]: ({ setup }) => {
    if (setup.requiredChecks.length === 0) return { status: 200, body: [] };
    const required_status_checks = setup.requiredChecks.map((context) => ({ context }));
    return {
      status: 200,
      body: [{ type: 'required_status_checks', parameters: { strict_required_status_checks_policy: false, required_status_checks } }],
    };
  },
  [`GET ${repository}/releases/latest`]: ({ setup }) => (setup.latest ? { status: 200, partial: true, body: { tag_name: setup.latest } } : notFound),
};
