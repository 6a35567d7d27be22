/** The sample report of the journey: as first filed, with findings, and after it was mended. */
const head = `**Date**: 2025-02-09

**Severity**: SEV-2

**Authors**: @ana, @ben
`;

const timeline = `## Timeline (UTC)

| Time | Event | Source | Actor |
| ---- | ----- | ------ | ----- |
| 10:05:23 | First errors: checkout answers with 503 | Grafana | checkout |
| 10:06:45 | Alert on the error rate of checkout fires | Alertmanager | Alertmanager |
| 10:08:12 | On-call is paged | PagerDuty | PagerDuty |
| 10:10:02 | On-call acknowledges the page | Slack | @ana |
| 10:15:40 | Connection timeouts are tied to the release of 10:01 | Kibana | @ben |
| 10:22:10 | Mitigated: release rolled back, error rate falls | kubectl | @ben |
| 10:40:00 | Incident resolved, queue of retries is empty | Slack | @ana |
`;

const factors = `## Contributing factors

1. **Immediate** (capacity): the new library version has a default pool of five connections
2. **Contributing** (observability): no metric shows how full the pool is
3. **Systemic** (testing): the load test sets its own pool size, so defaults are never under load
`;

const well = `## What went well

- The alert fired within 90 seconds of first errors
`;

export const firstDraft = `${head}
**Duration**: 1h 35min (10:05 - 11:40 UTC)

## Summary

Every third order in the shop failed after a release of the database library. The engineer forgot to set the pool size.

${timeline}
${factors}
${well}- 10 minutes from page to fix

## Action items

- Improve monitoring
- [P1] Set the pool size of checkout explicitly to 50 (@ana), due: 2025-02-14
`;

const items = (rows: string) => `## Action items

| Action | Owner | Deadline | Priority | Factor | Done when |
| ------ | ----- | -------- | -------- | ------ | --------- |
${rows}`;

const mended = (rows: string) => `${head}
**Duration**: 35min (10:05 - 10:40 UTC)

## Summary

Every third order in the shop failed after a release of the database library cut the connection pool from fifty to five.

## Impact

1,240 of 3,700 orders failed; 900 of them were placed again within the hour. No data was lost.

${timeline}
${factors}
${well}- 14 minutes from page to fix

${items(rows)}`;

const pool = '| Set the pool size of checkout explicitly to 50 | @ana | 2025-02-14 | high | 1 | The setting is deployed |\n';
const alert = '| Alert when a connection pool is over 80 % for five minutes | @ben | 2025-02-28 | high | 2 | The alert fired in a game day |\n';
const load = '| Run the load test with the settings file of production | Chi Wu | 2025-03-14 | medium | 3 | A pool of five fails the load test |\n';

export const mendedReport = mended(pool + alert + load);

/** One deadline moved, one row reworded, one added: three writes, nothing else. */
export const editedReport = mended(
  pool +
    alert.replace('2025-02-28', '2025-03-07') +
    load.replace('Run the load test', 'Run the weekly load test') +
    '| Show release notes in the pull requests of the update tool | @chi | 2025-03-21 | low | 1 | A pull request shows them |\n',
);

/** A report kept as a file; one sentence of it judges a person. */
export const searchReport = `# Search finds nothing for an hour

**Date**: 2025-03-11
**Severity**: SEV-3
**Duration**: 1h (14:00 - 15:00 UTC)
**Authors**: @chi

## Summary

Search answered every query with no result after the nightly index job wrote an empty index. Ben carelessly skipped the size check.

## Impact

4,100 searches found nothing; orders by link were not affected.

## Timeline (UTC)

- 14:00 Started: the job swaps in an empty index
- 14:12 Detected: alert on searches without results
- 14:15 Acknowledged by on-call
- 14:50 Mitigated: the index of the day before is back
- 15:00 Resolved

## Contributing factors

- **Immediate** (deployment): the job swaps an index in whatever its size
- **Contributing** (observability): the alert needs twelve minutes of empty results
- **Systemic** (process): index jobs have no review of their checks

## Action items

| Action | Owner | Deadline | Priority | Factor | Verification |
| --- | --- | --- | --- | --- | --- |
| Refuse to swap in an index below half the size of the last | @ben | 2025-03-20 | high | 1 | A job with an empty index fails in staging |
| Alert after two minutes of searches without results | @chi | 2025-03-28 | medium | 2 | The alert fires in a game day |
| Add index jobs to the list of reviewed checks | @ana | 2025-04-04 | low | 3 | The list names them |
`;
