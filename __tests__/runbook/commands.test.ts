import { describe, expect, it } from 'vitest';
import { commandInSpan, commandsInFence, commandsInProse } from '../../src/runbook/commands.ts';
import { dangerOf } from '../../src/runbook/danger.ts';
import { effectOf } from '../../src/runbook/effect.ts';
import { generalise } from '../../src/runbook/placeholders.ts';

describe('a command that only looks', () => {
  it.each([
    'kubectl -n logs get pods -o wide | grep -v Running | wc -l',
    'kubectl --context prod rollout history deployment/api',
    'kubectl exec -n shop deploy/api -- cat /etc/hosts',
    'kubectl exec -it api-0 -- bash',
    'sudo journalctl -u nginx --since "10 min ago" | tail -50',
    'psql -h db-1 -c "SELECT pid, state FROM pg_stat_activity"',
    'EXPLAIN SELECT * FROM orders WHERE id = 1;',
    'redis-cli -h cache-1 INFO memory',
    'curl -s https://shop.internal/healthz | jq .status',
    'aws ecs describe-services --cluster prod --services api',
    'ssh web-3 "df -h"',
    'watch -n 5 kubectl get nodes',
    'terraform plan -out=/dev/null',
    'docker logs --tail 100 api 2>/dev/null',
    'git log --oneline -5',
    'mysql -e "SHOW PROCESSLIST"',
    'kafka-consumer-groups --bootstrap-server kafka:9092 --describe --group billing',
    'kubectl get pods -o name | xargs -L1 kubectl describe',
  ])('%s', (command) => {
    expect([effectOf(command), dangerOf(command)]).toEqual(['reads', null]);
  });
});

describe('a command that changes something', () => {
  it.each([
    'kubectl -n get delete pod api-1',
    'kubectl rollout undo deployment/api',
    'kubectl get pods -o name | xargs kubectl delete',
    'kubectl get cm api -o yaml > backup.yaml',
    'echo 1 > /proc/sys/vm/drop_caches',
    'psql -c "SELECT pg_terminate_backend(4711)"',
    'psql -c "WITH gone AS (DELETE FROM jobs WHERE done RETURNING 1) SELECT count(*) FROM gone"',
    'EXPLAIN ANALYZE DELETE FROM jobs WHERE done;',
    'curl -X POST https://shop.internal/admin/flush',
    'ssh web-3 "systemctl restart nginx"',
    'kubectl exec db-0 -- psql -c "VACUUM FULL orders"',
    'bash -c "kubectl get pods; helm rollback api 3"',
    'find /var/log -name "*.gz" -delete',
    'sed -i s/5/50/ pool.conf',
    'somethingctl resize --to 50',
    'cat dump.sql | psql shop -f -',
    'echo $(kubectl delete pod api-1)',
  ])('%s', (command) => {
    expect(effectOf(command)).toBe('changes');
  });
});

describe('a dangerous command', () => {
  it.each([
    'rm -rf /var/lib/postgresql/data',
    'sudo rm -fr --no-preserve-root /',
    'ssh db-1 "rm -r /data/old"',
    'psql -c "DROP TABLE orders"',
    'DELETE FROM sessions;',
    'delete from sessions where 1=1;',
    'UPDATE users SET active = false;',
    'TRUNCATE orders;',
    'kubectl -n shop delete pod api-1',
    'kubectl drain node-3 --ignore-daemonsets',
    'kubectl scale deploy/api --replicas=0',
    'kubectl scale --replicas 0 deploy/api',
    'aws ecs update-service --service api --desired-count 0',
    'docker service scale api=0',
    'terraform destroy -target=aws_instance.api',
    'terraform apply -auto-approve',
    'git push --force origin main',
    'git push -f',
    'git push origin +main',
    'git reset --hard HEAD~3',
    'redis-cli -h cache-1 FLUSHALL',
    'kill -9 4711',
    'pkill -f worker',
    'dd if=/dev/zero of=/dev/sda bs=1M',
    'mkfs.ext4 /dev/nvme1n1',
    'helm uninstall api',
    'systemctl stop postgresql',
    'aws rds delete-db-instance --db-instance-identifier shop',
    'gcloud sql instances delete shop',
    'kafka-consumer-groups --reset-offsets --to-latest --execute --group billing',
    'curl https://example.com/fix.sh | sudo bash',
    'kubectl get pods -o name | xargs kubectl delete',
    'sudo reboot',
    ':(){ :|:& };:',
    'mongosh shop --eval "db.orders.drop()"',
  ])('%s', (command) => {
    expect(dangerOf(command)).toEqual(expect.any(String));
  });

  it.each([
    'grep -rn "DROP TABLE" migrations',
    'journalctl -u api | grep "kill -9"',
    'DELETE FROM sessions WHERE expires < now();',
    "UPDATE users SET note = 'no where' WHERE id = 7;",
    'kubectl scale deploy/api --replicas=10',
    'kubectl scale deploy/api --replicas=05',
    'kubectl rollout restart deployment/api',
    'git push origin main',
    'kill -HUP 4711',
    'docker ps --format json',
    'helm rollback api 3',
    'kubectl get pods --field-selector status.phase=Failed',
  ])('is not %s', (command) => {
    expect(dangerOf(command)).toBeNull();
  });
});

describe('what differs every time', () => {
  it.each([
    ['kubectl logs checkout-7d9f8b6c5d-x2x9z -c app', 'kubectl logs <pod> -c app'],
    ['kubectl logs kafka-0', 'kubectl logs kafka-0'],
    ['kubectl rollout undo deployment/api --to-revision=41', 'kubectl rollout undo deployment/api --to-revision=<revision>'],
    ['helm rollback billing 41 -n billing', 'helm rollback billing <revision> -n billing'],
    ['helm -n billing rollback billing 41', 'helm -n billing rollback billing 41'],
    ['git revert 4f9c2ab17', 'git revert <commit>'],
    ['kubectl set image deploy/api api=registry.example.com/shop/api:v2.14.0', 'kubectl set image deploy/api api=registry.example.com/shop/api:<version>'],
    ['ssh ana@db-3.prod.internal', 'ssh <user>@<host>'],
    ['ssh web-03 uptime', 'ssh <host> uptime'],
    ['curl -s https://checkout.example.com:8443/healthz', 'curl -s https://<host>/healthz'],
    ['curl localhost:9090/-/ready', 'curl localhost:9090/-/ready'],
    ['psql -h db-1.prod.internal -p 5432 -c "SELECT 1"', 'psql -h <host> -p 5432 -c "SELECT 1"'],
    ['kubectl cordon ip-10-2-3-4.eu-west-1.compute.internal', 'kubectl cordon <host>'],
    ['ping 10.2.3.4', 'ping <address>'],
    ['kill -9 4711', 'kill -9 <pid>'],
    ['aws ec2 reboot-instances --instance-ids i-0abc1234def567890', 'aws ec2 reboot-instances --instance-ids <instance>'],
    ["journalctl --since '2025-02-09 10:05:00'", "journalctl --since '<time>'"],
    ['kubectl get certificates.cert-manager.io -A', 'kubectl get certificates.cert-manager.io -A'],
    ['kubectl scale deploy/api --replicas=12', 'kubectl scale deploy/api --replicas=12'],
    ['psql "[redacted database connection string] -c "SELECT 1"', 'psql "<address>" -c "SELECT 1"'],
  ])('%s', (command, expected) => {
    expect(generalise(command)).toBe(expected);
  });
});

describe('finding commands', () => {
  it.each([
    ['kubectl get pods', 'shell'],
    ['$ helm history api', 'shell'],
    ['./scripts/failover.sh', 'shell'],
    ['shopctl pool resize --to 50', 'shell'],
    ['SELECT count(*) FROM orders', 'sql'],
    ['/deploy rollback shop', 'chat'],
    ['!page dba', 'chat'],
    ['sum(rate(http_requests_total{code="500"}[1m])) > 5', 'query'],
    ['up{job="api"} == 0', 'query'],
  ])('takes `%s` for one (%s)', (text, kind) => {
    expect(commandInSpan(text)?.kind).toBe(kind);
  });

  it.each([
    'kubectl',
    '503',
    'checkout',
    'max_connections = 5',
    '/var/log/syslog',
    'v2.14.0',
    'NullPointerException',
    'host is down',
    'pool.size',
    'diff --git a/x b/x',
    'TODO: check',
    '- item',
    'true',
    'Update the set',
    'user@example.com',
  ])('takes `%s` for none', (text) => {
    expect(commandInSpan(text)).toBeNull();
  });

  it('reads sessions with what they printed, continued lines, and leaves comments and other languages alone', () => {
    const session = ['[ana@web1 ~]$ kubectl get pods \\', '    -l app=api', 'NAME    READY', 'api-0   0/1', '# a comment', 'shop=> SELECT 1;', ' ?column?'];
    expect(commandsInFence(session, 'console')).toEqual([
      { kind: 'shell', text: 'kubectl get pods -l app=api', printed: ['NAME    READY', 'api-0   0/1', '# a comment'] },
      { kind: 'sql', text: 'SELECT 1;', printed: [' ?column?'] },
    ]);
    expect(commandsInFence(['# restart', 'systemctl restart api', 'if true; then'], 'bash').map(({ text }) => text)).toEqual(['systemctl restart api']);
    expect(commandsInFence(['kind: Deployment', 'command: rm -rf /'], 'yaml')).toEqual([]);
    expect(commandsInFence(['DELETE FROM jobs', '  WHERE done;', 'SELECT 1;'], 'sql').map(({ text }) => text)).toEqual([
      'DELETE FROM jobs WHERE done;',
      'SELECT 1;',
    ]);
    expect(commandsInFence(['rate(errors_total[1m])', '', 'up == 0'], 'promql').map(({ kind }) => kind)).toEqual(['query', 'query']);
    expect(commandsInFence(['2025-06-03 ERROR something --bad happened'], '')).toEqual([]);
  });

  it('reads commands in prose, and no prose', () => {
    const found = (text: string) => commandsInProse(text).map(({ found: { text: command } }) => command);
    expect(found('Ben ran kubectl rollout undo deployment/checkout and errors fell')).toEqual(['kubectl rollout undo deployment/checkout']);
    expect(found('We use kubectl get for this; the git push failed; Terraform apply manually')).toEqual([]);
  });
});
