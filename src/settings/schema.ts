import * as v from 'valibot';
import { sectionNames } from '../report/types.ts';
import { rules } from '../rules/index.ts';
import { evidenceConfig } from './evidence-schema.ts';
import { moments, noticeFormats } from './notices.ts';

const span = v.pipe(v.string(), v.regex(/^\d{1,3} ?(?:days?|weeks?|months?)$/, 'expected a span such as "4 weeks"'));
const list = v.array(v.string());
const logins = v.pipe(v.string(), v.regex(/^@?[A-Za-z0-9][\w-]*(?:\/[\w-]+)?$/, 'expected a login such as "ana"'));
const priorities = v.picklist(['high', 'medium', 'low']);
const fieldName = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const text = (schema: v.GenericSchema, description: string) => v.optional(v.pipe(schema as v.GenericSchema<unknown>, v.description(description)));

const ruleLevels = v.strictObject(
  Object.fromEntries(rules.map(({ id }) => [id, v.optional(v.picklist(['error', 'warning', 'info', 'off']))])) as Record<
    string,
    v.OptionalSchema<v.PicklistSchema<['error', 'warning', 'info', 'off'], undefined>, undefined>
  >,
);

const sectionAliases = v.strictObject(
  Object.fromEntries(sectionNames.map((name) => [name, v.optional(list)])) as Record<string, v.OptionalSchema<typeof list, undefined>>,
);

/** The configuration file `.github/post-mortem.yml`, as people write it. */
export const configSchema = v.strictObject({
  profile: text(v.picklist(['strict', 'relaxed']), '`strict` for new reports, `relaxed` for archives: only what hurts'),
  rules: text(ruleLevels, 'Level of a rule: `error`, `warning`, `info` or `off`'),
  sections: text(
    v.strictObject({
      required: v.optional(v.array(v.picklist(sectionNames))),
      aliases: v.optional(sectionAliases),
    }),
    'Sections a report must have, and further headings by which you call them',
  ),
  reports: text(list, 'Globs of the files that are reports; `!…` excludes. Indexes (`README.md`, `index.md`) and templates count only where a glob names them'),
  guards: text(list, 'Globs of alerting rules and runbooks: one that is merged and names an action item is told on it. `!…` excludes'),
  runbooks: text(
    v.strictObject({
      folder: v.optional(v.pipe(v.string(), v.regex(/^(?!\/|\.)(?!.*\.\.)[\w./-]+$/, 'expected a folder such as "docs/runbooks"'))),
      draft: v.optional(v.boolean()),
    }),
    'Where drafts of runbooks go, and whether a merged report offers one by a pull request for its item that asks for it; needs `write-back: pull-request`',
  ),
  'follow-up': text(
    v.strictObject({ after: v.optional(span), 'by-severity': v.optional(v.record(v.string(), span)) }),
    'How long after tracking the follow-up comes, and where a severity has its own span',
  ),
  review: text(
    v.strictObject({ every: v.optional(v.picklist(['week', 'month'])) }),
    'How often the review of open items is announced: every `week` or every `month`',
  ),
  deadlines: text(v.record(v.string(), span), 'Deadline of items that state none, by priority or severity; the earlier where both apply'),
  owners: text(v.record(v.string(), logins), 'Names as written in reports, with their logins'),
  escalation: text(v.strictObject({ after: v.optional(span) }), 'How long a high-priority item may be overdue before the sponsor is asked'),
  sponsors: text(
    v.union([v.array(logins), v.record(v.string(), logins)]),
    'Who is asked when high-priority items languish: logins, or a login by category, severity or `default`',
  ),
  trusted: text(
    v.array(v.pipe(v.string(), v.regex(/^@?[\w-]+(?:\[bot\])?$/, 'expected a login such as "ana" or "acme-reports[bot]"'))),
    'Logins under which the action ran before and that may not write any more: what they filed stays known',
  ),
  stakeholders: text(v.array(logins), 'Logins and teams (`acme/platform`) mentioned once when a report is tracked'),
  notices: text(
    v.strictObject({
      hosts: v.array(v.pipe(v.string(), v.regex(/^[\w.-]+(?::\d+)?$/, 'expected a host such as "hooks.slack.com"'))),
      format: v.optional(v.picklist(noticeFormats)),
      for: v.optional(v.array(v.picklist(moments))),
    }),
    'Hosts that the webhook of the input `notice-url` may be at, what it expects (else told by its host), and which moments it is told of (else all)',
  ),
  labels: text(v.record(v.string(), v.pipe(v.string(), v.maxLength(50))), 'Other names for the labels'),
  fields: text(
    v.strictObject({
      type: v.optional(fieldName),
      priority: v.optional(fieldName),
      'target-date': v.optional(fieldName),
      priorities: v.optional(v.strictObject({ high: v.optional(fieldName), medium: v.optional(fieldName), low: v.optional(fieldName) })),
      dependencies: v.optional(v.boolean()),
    }),
    'Issue type of action items, the issue fields of the organisation that hold priority and deadline, what the priorities are called there, and whether “after AI-002” becomes a dependency (else yes)',
  ),
  'action-items': text(
    v.strictObject({ 'min-priority': v.optional(priorities), 'on-removed': v.optional(v.picklist(['orphan', 'ignore'])) }),
    'Which items are filed, and what happens to an issue whose row is gone',
  ),
  blameless: text(
    v.strictObject({ people: v.optional(list), software: v.optional(list), allowed: v.optional(list) }),
    'Own nouns for people, nouns that mean software, and phrases that are fine',
  ),
  wording: text(
    v.strictObject({
      'second-opinion': v.strictObject({
        model: v.pipe(v.string(), v.regex(/^[\w./:-]{1,100}$/, 'expected the name of a model such as "openai/gpt-4.1-mini"')),
        endpoint: v.optional(
          v.pipe(v.string(), v.regex(/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/, 'expected an address such as "https://models.github.ai/inference"')),
        ),
      }),
    }),
    'Asks a model for a second opinion on sentences about people that the rules passed; they leave the repository for `endpoint`, else for GitHub Models',
  ),
  evidence: text(evidenceConfig, 'Where the systems are that know what happened, for `collect`; secrets are named by environment variable'),
});
