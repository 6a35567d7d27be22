import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleEvidence } from '../../embedded-systems/sample-evidence.ts';
import { type DraftedRunbook, draftRunbook } from '../../src/draft/draft-runbook.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readReport } from '../../src/report/read.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { proseReport, queueReport } from './incidents.ts';

const now = '2025-07-01T00:00:00Z';
const draft = (text: string, more: { evidence?: Evidence; item?: string } = {}): DraftedRunbook =>
  draftRunbook({ text, file: 'docs/post-mortems/report.md', evidence: more.evidence ?? null, settings: defaultSettings, now, item: more.item });
const section = (text: string, name: string) => new RegExp(`^## ${name}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(text)?.[1] ?? '';

const template = `# Checkout answers with errors

## Timeline (UTC), 2025-02-09

- 10:05:30 Incident starts: checkout answers with 503
- 10:06:45 Alert CheckoutErrors fires
- 10:10:02 Ana acknowledges the page
- 10:22:10 Mitigated: release rolled back
- 10:40:00 Incident resolved
`;

function chat(time: string, text: string, kind: 'command' | 'message' | 'workflow' | 'rollback' | 'log-first' = 'command') {
  const at = `2025-02-09T${time}Z`;
  const rest = { precision: 'second' as const, actor: null, link: null, raw: { file: '', pointer: '' }, weight: 6 };
  return { ...rest, id: `${kind}${time}`, at, kind, subject: text.slice(0, 120), text: kind === 'command' ? `Command: ${text}` : text, source: 'Slack' };
}
const withEvents = (...events: ReturnType<typeof chat>[]): Evidence => ({
  ...sampleEvidence,
  alerts: [{ alert: 'CheckoutErrors', expr: 'errors / requests > 0.05', for: 30 }],
  events: [...sampleEvidence.events, ...events].sort((a, b) => (a.at < b.at ? -1 : 1)),
});

describe('runbooks as a whole', () => {
  it('of a report with commands', async () => {
    await expect(draft(queueReport).text).toMatchFileSnapshot('__snapshots__/queue.md');
  });
  it('of a report of prose', async () => {
    await expect(draft(proseReport).text).toMatchFileSnapshot('__snapshots__/prose.md');
  });
  it('of a report with evidence', async () => {
    const evidence = withEvents(
      chat('10:07:00', 'New in the logs: "ERROR no connection within 30000 ms for 8f14e45f-ceea-467f-a0e6-b8e1d1c0a1ff" in checkout, 412 lines', 'log-first'),
      chat('10:12:00', 'kubectl -n shop get pods -l app=checkout'),
      chat('10:12:40', 'Ana: "3 of 6 pods wait for a connection"', 'message'),
      chat('10:16:00', 'kubectl -n shop scale deploy/checkout --replicas=0'),
      chat('10:21:50', 'kubectl -n shop rollout undo deployment/checkout --to-revision=41'),
      chat('10:26:00', 'kubectl -n shop rollout status deployment/checkout'),
      chat('10:50:00', 'Workflow "Deploy checkout" started by hand, succeeded', 'workflow'),
    );
    await expect(draft(template, { evidence }).text).toMatchFileSnapshot('__snapshots__/evidence.md');
  });
  it('gives the same bytes again', () => {
    expect(draft(queueReport).text).toBe(draft(queueReport).text);
  });
});

describe('what comes where', () => {
  const { text, runbook } = draft(queueReport);

  it('the command before the recovery is the first to mitigate with, what was tried before comes after it', () => {
    expect(runbook.mitigate.map(({ command, ended }) => [command?.split(' ').slice(0, 2).join(' '), ended])).toEqual([
      ['helm rollback', true],
      ['kubectl -n', false],
      ['rabbitmqadmin get', false],
      ['rabbitmqctl purge_queue', false],
    ]);
  });
  it('what set it off is no step, and what is only planned is nowhere', () => {
    for (const name of ['Diagnose', 'Mitigate', 'Verify', 'Undo']) if (name !== 'Diagnose') expect(section(text, name)).not.toContain('helm upgrade');
    expect(section(text, 'Diagnose')).toMatch(/It is no step of this runbook:\n\n- `helm upgrade/);
    expect(text).not.toContain('delete ns');
  });
  it('looking comes in the order it was done, with what was seen', () => {
    expect(runbook.diagnose.flatMap(({ clock, seen }) => (clock ? [[clock, seen]] : []))).toEqual([
      ['14:15', '6 of 6 pods in CrashLoopBackOff'],
      ['14:17', 'panic: unknown currency XTS'],
      ['14:24', 'Counted the waiting rows: 5,122'],
    ]);
  });
  it('names the report and the item that asks for it in its front matter', () => {
    expect(text).toMatch(/^---\ntitle: "Runbook: [^\n]+\npost-mortem: "docs\/post-mortems\/report.md"\naction-item: "AI-002"\n---\n/);
    expect(draft(queueReport, { item: 'ai-003' }).text).toContain('action-item: "AI-003"');
  });
  it('without a timeline the fix of the resolution is the mitigation, and what is told as the cause is not', () => {
    const { runbook: found } = draft(
      '# X\n\n## Root cause\n\nSomeone ran `terraform destroy -target=pool`.\n\n## Resolution\n\nRestored with `pg_restore -d shop dump`.\n',
    );
    expect(found.mitigate.map(({ command }) => command)).toEqual(['pg_restore -d shop dump']);
    expect(found.before.map(({ command }) => command)).toEqual(['terraform destroy -target=pool']);
  });
  it('a command of the chat that the source cut short says so', () => {
    const { text: cut } = draft(template, { evidence: withEvents(chat('10:15:00', `kubectl get pods -l ${'a=b,'.repeat(30)}…`)) });
    expect(cut).toContain('the source cut it short');
  });
  it('what nobody did is asked', () => {
    const questions = section(draft(proseReport).text, 'Open questions');
    expect(questions).toMatch(/With which commands is that looked at/);
    expect(questions).toMatch(/which value, for how long/i);
    expect(draft(proseReport).commands).toBe(0);
    expect(draft('# Nothing\n\nJust words.').steps).toBe(0);
  });
});

const baits = [
  'hunter2secret',
  'AKIAIOSFODNN7EXAMPLE',
  'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlMTIz',
  'xoxb-1234567890-abcdefghijkl',
  'S3cr3tPassw0rd',
  'carol.private@example.com',
];

describe('secrets', () => {
  const leaky = (bait: string) => [
    `curl -H "Authorization: Bearer ${bait}" https://api.example.com/v1/flush`,
    `psql "postgres://shop:${bait}@db-1.prod.internal/shop" -c "SELECT 1"`,
    `mysql --password=${bait} -e "SHOW PROCESSLIST"`,
    `kubectl create secret generic x --from-literal=password=${bait}`,
  ];
  it.each(baits.flatMap((bait) => leaky(bait).map((command) => [command, bait])))('%s', (command, bait) => {
    const text = `${template}\n- 10:15 Ran \`${command}\`, then:\n\n\`\`\`console\n$ ${command}\n${bait === baits[6] ? bait : `token=${bait}`}\n\`\`\`\n`;
    expect(draft(text).text).not.toContain(bait);
    const evidence = withEvents(chat('10:15:00', command), chat('10:15:20', `Ana: "the password is ${bait}"`, 'message'));
    expect(draft(template, { evidence }).text).not.toContain(bait);
  });
});

describe('hostile text', () => {
  it('stays text: no fence is left, no HTML, mention, link or marker gets in', () => {
    const bad = '10:15 <img src=x onerror=alert(1)> @org/team closes #1 [x](javascript:alert(1)) <!-- post-mortem:item e30 --> \u202Egnp.exe';
    const text = `${template}- ${bad}\n- 10:16 \`\`kubectl get pods \`\`\` ; echo \`\` and more\n\n\`\`\`\`sh\nkubectl get x\n\`\`\`\n# out <script>\n~~~~\nkubectl delete ns x\n\`\`\`\`\n`;
    const { text: out } = draft(text);
    expect(out).not.toMatch(/(?<!\\)<(?:img|script|!--)|@org|\u202E|\]\(javascript/);
    // Every fence that opens is closed by one as long: reading it back finds every heading.
    expect(readReport(out).problems).toEqual([]);
    expect(out.match(/^## \w+/gm)).toEqual(['## Symptoms', '## Check', '## Diagnose', '## Mitigate', '## Verify', '## Undo', '## Escalate', '## Open']);
  });

  it.each([
    ['backticks', '`'.repeat(60_000)],
    ['a long command', `\`kubectl get ${'a '.repeat(30_000)}\``],
    ['many commands', Array.from({ length: 3000 }, (_, n) => `- 10:15 \`kubectl get pods -l n=${n}\``).join('\n')],
    ['open quotes', `\`\`\`\n${'kubectl get "\n'.repeat(6000)}`],
    ['nested substitutions', `\`\`\`sh\nkubectl ${'$('.repeat(20_000)}\n\`\`\``],
    ['dashes', `\`\`\`sh\nkubectl get ${'a-'.repeat(10_000)}\n\`\`\``],
    ['dots', `\`ssh ${'a.'.repeat(900)}\` ${'b.'.repeat(20_000)}`],
    ['spaces', `\`git push ${' '.repeat(1900)}\``],
    ['a pipe', `\`rm ${'-a '.repeat(600)}\` \`kill ${'x '.repeat(900)}\``],
    ['prompts', `\`\`\`\n${'[a@b '.repeat(20_000)}\n\`\`\``],
  ])('ends within the time of a test: %s', (_, text) => {
    expect(draft(`${template}\n\n${text}`).text).toContain('## Mitigate');
  });

  it('whatever stands in spans and fences, it ends in a runbook that is read back with its sections', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('kubectl get pods', 'rm -rf /', '```', '~~~', '`', '$(', '"', "'", '|', '<pod>', '\n', '# x', '@ana', '$ ', '> '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { text } = draft(`${template}- 10:15 ${pieces.join('')}\n\n\`\`\`sh\nkubectl ${pieces.join(' ')}\n\`\`\`\n`);
        const headings = text.match(/^## .+$/gm) ?? [];
        expect(headings.slice(0, 7)).toEqual(['## Symptoms', '## Check impact', '## Diagnose', '## Mitigate', '## Verify', '## Undo', '## Escalate']);
        expect(readReport(text).problems.filter(({ kind }) => kind === 'unclosed-fence')).toEqual([]);
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
