/** A report whose rows quote commands, with secrets in two of them. Made up. */
export const queueReport = `# Invoices stuck behind a poisoned message

**Date**: 2025-06-03
**Severity**: SEV-2
**Services**: billing-worker, billing-db
**Authors**: @mira, @tom

## Summary

Invoices were late for 48 minutes. A message with an unknown currency made every worker crash, and the queue grew.

## Impact

- 5,300 invoices were late by up to 50 minutes

## Detection

The alert asks \`billing_queue_depth_total > 5000\` and fired 9 minutes after the first crash.

## Timeline (UTC)

| Time | Event | Source | Actor |
| ---- | ----- | ------ | ----- |
| 13:58 | Deployed v2.14.0 with \`helm upgrade billing charts/billing --set image.tag=v2.14.0\` | GitHub | @tom |
| 14:02 | Incident starts: workers begin to crash | Grafana | billing-worker |
| 14:11 | Alert BillingQueueDeep fires | Alertmanager | Alertmanager |
| 14:13 | @mira acknowledges the page | PagerDuty | @mira |
| 14:15 | \`kubectl -n billing get pods -l app=worker\` shows 6 of 6 pods in CrashLoopBackOff | kubectl | @mira |
| 14:17 | \`kubectl -n billing logs billing-worker-7d9f8b6c5d-x2x9z --previous \\| tail -50\`: panic: unknown currency XTS | kubectl | @mira |
| 14:19 | Tried \`kubectl -n billing rollout restart deployment/billing-worker\`, no change | kubectl | @mira |
| 14:24 | Counted the waiting rows with \`psql "postgres://billing:hunter2secret@db-3.prod.internal/billing" -c "SELECT count(*) FROM outbox WHERE state = 'waiting'"\`: 5,122 | psql | @tom |
| 14:31 | Moved the message aside with \`rabbitmqadmin get queue=invoices count=1 ackmode=ack_requeue_false\` | RabbitMQ | @tom |
| 14:36 | Purged the dead letters: \`rabbitmqctl purge_queue invoices.dead\` | RabbitMQ | @tom |
| 14:41 | Mitigated: \`helm rollback billing 41 -n billing\` | kubectl | @tom |
| 14:44 | \`kubectl -n billing rollout status deployment/billing-worker\` says 6 of 6 are ready | kubectl | @tom |
| 14:50 | Incident resolved, queue is empty | Grafana | @mira |
| 15:10 | \`kubectl -n billing scale deployment/billing-worker --replicas=6\` back from 12 | kubectl | @mira |

What the worker printed:

\`\`\`
2025-06-03T14:03:11Z ERROR worker: panic: unknown currency XTS in message 8f14e45f-ceea-467f-a0e6-b8e1d1c0a1ff
\`\`\`

\`\`\`console
$ kubectl -n billing describe deployment billing-worker
Replicas: 6 desired | 0 available
$ kubectl -n billing get events --sort-by=.lastTimestamp
BackOff  pod/billing-worker-7d9f8b6c5d-x2x9z  Back-off restarting failed container
\`\`\`

## Contributing factors

1. **Immediate** (testing): the parser of currencies has no default branch
2. **Contributing** (runbook): no documented procedure for taking a message aside
3. **Systemic** (observability): queue depth is alerted on far too late

## Action items

| ID | Action | Owner | Deadline | Priority |
| -- | ------ | ----- | -------- | -------- |
| AI-001 | Reject unknown currencies at the door | @tom | 2025-06-17 | high |
| AI-002 | Write a runbook for poisoned messages in the invoice queue | @mira | 2025-06-20 | high |
| AI-003 | Alert when the queue is deeper than 500 for two minutes: \`kubectl delete ns billing\` must never be run | @mira | 2025-06-20 | medium |
`;

/** A report of prose, without a single command. Made up. */
export const proseReport = `# Search for poems returns nothing: post-mortem 17

Date: 2015-11-02

Authors: kay, ines, bo

Status: Complete, action items in progress

Summary: Poem search was down for 64 minutes while a new sonnet was all over the news.

Impact: About 1.1 bn queries lost, no revenue.

Root Causes: A cascading failure from very high load together with a leak of file handles when a lookup fails. The newly found poem used a word that no index knew.

Trigger: A latent bug set off by a sudden rise in traffic.

Resolution: Sent traffic to the sacrificial cluster and added ten times the capacity. An updated index went out, which took the failing lookups away.

Detection: The probe noticed a high rate of HTTP 500s and paged the on-call.

## Action Items

| Action Item | Type | Owner | Bug |
| --- | --- | --- | --- |
| Update playbook with how to answer a cascading failure | mitigate | ines | n/a |
| Use a flux capacitor to balance load between clusters | prevent | bo | Bug 5 |

## Lessons Learned

### What went well
- Monitoring told us quickly of the high rate of HTTP 500s

### What went wrong
- We are out of practice with cascading failures

## Timeline

2015-11-02 (all times UTC)

- 14:51 News reports that a new sonnet was found in a glove box
- 14:53 Traffic to search rises 88x after a post in a forum
- 14:54 OUTAGE BEGINS: search backends start to melt under load
- 14:55 on-call receives a pager storm, the rate of HTTP 500 is high everywhere
- 14:57 All traffic to search is failing, see dashboard http://monitor/poems
- 14:58 on-call starts to investigate, finds that backends crash very often
- 15:01 INCIDENT BEGINS ines declares incident 465 due to cascading failure, coordination in #poems, names kay commander
- 15:02 someone sends mail to the discuss list about the sonnet discovery
- 15:06 kay finds that backends log "out of file descriptors" before each crash
- 15:10 bo moves the sacrificial cluster out of balance and directs traffic to it
- 15:18 MITIGATED: ten times the capacity is added in every cluster, a third of the queries is answered
- 15:36 kay starts the push of a new index that holds the word
- 15:54 The new index is everywhere, errors fall to the usual rate
- 15:58 OUTAGE ENDS: traffic is balanced again over all clusters
- 16:30 INCIDENT ENDS, exit criterion of 30 minutes of normal rate is met
`;
