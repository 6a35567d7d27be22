import { closest } from 'fastest-levenshtein';
import { load } from 'js-yaml';
import * as v from 'valibot';
import type { SectionName } from '../report/types.ts';
import type { Level } from '../rules/rule.ts';
import { UserError } from '../user-error.ts';
import { type EvidenceConfig, resolveEvidence } from './evidence.ts';
import { configSchema } from './schema.ts';
import { defaultLabels, defaultSettings, gitHubModels, type Label, type LabelPurpose, type Settings } from './settings.ts';

/**
 * Settings from the text of a configuration file. Throws a `UserError` of one sentence that names the
 * first key that is wrong, what was found and what was expected.
 */
export function parseSettings(text: string, file: string): Settings {
  let config: unknown;
  try {
    config = /^[^\S\n]*[^#\s]/m.test(text) ? (load(text, { filename: file }) ?? {}) : {};
  } catch (cause) {
    const { reason = 'it cannot be read', mark } = cause as { reason?: string; mark?: { line: number } };
    throw new UserError(`${file} is not valid YAML: ${reason.replace(/["'`<].*$/, '').trim()}${mark ? ` (line ${mark.line + 1})` : ''}`, { cause });
  }
  if (typeof config !== 'object' || Array.isArray(config))
    throw new UserError(`${file} holds ${Array.isArray(config) ? 'a list' : typeof config}, expected keys such as \`profile: strict\``);
  const result = v.safeParse(configSchema, config, { abortEarly: true });
  if (!result.success) throw new UserError(explainIssue(result.issues[0], file));
  return resolve(result.output as Config);
}

interface Config {
  profile?: Settings['profile'];
  rules?: Record<string, Level | 'off'>;
  sections?: { required?: SectionName[]; aliases?: Settings['aliases'] };
  reports?: string[];
  guards?: string[];
  runbooks?: Partial<Settings['runbooks']>;
  'follow-up'?: { after?: string; 'by-severity'?: Record<string, string> };
  escalation?: { after?: string };
  review?: { every?: Settings['reviewEvery'] };
  deadlines?: Record<string, string>;
  owners?: Record<string, string>;
  sponsors?: string[] | Record<string, string>;
  trusted?: string[];
  stakeholders?: string[];
  notices?: { hosts: string[]; format?: Settings['notices']['format']; for?: Settings['notices']['for'] };
  labels?: Record<string, string>;
  'action-items'?: { 'min-priority'?: Settings['minPriority']; 'on-removed'?: Settings['onRemoved'] };
  fields?: { type?: string; priority?: string; 'target-date'?: string; priorities?: Partial<Settings['fields']['priorities']>; dependencies?: boolean };
  blameless?: Partial<Settings['wording']>;
  wording?: { 'second-opinion'?: { model: string; endpoint?: string } };
  evidence?: EvidenceConfig;
}

function explainIssue(issue: v.BaseIssue<unknown>, file: string): string {
  const path = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const parent = path.split('.').slice(0, -1).join('.');
    const key = path.split('.').at(-1) ?? path;
    const known = knownKeys(parent);
    if (!isNameShaped(key)) return `${file} has an unknown key${parent && isNameShaped(parent) ? ` in \`${parent}\`` : ''}`;
    const hint = known.length > 0 ? `; did you mean \`${closest(key, known)}\`?` : '';
    return `${file} has the unknown key \`${path}\`${hint}`;
  }
  // Where the name of a variable belongs, people put the secret itself: what stands there is not repeated.
  const received = isNameShaped(issue.received) && !path.startsWith('evidence.') ? issue.received : 'a value';
  const expected = issue.type === 'regex' || issue.type === 'max_length' ? issue.message : `expected ${issue.expected ?? 'something else'}`;
  return `${file} has ${received} at \`${path}\`, ${expected}`;
}

/** A configuration may be a link to what no one should read: only what looks like a name or number is repeated. */
function isNameShaped(text: string): boolean {
  return /^"?[\w][\w .-]{0,40}"?$/.test(text);
}

function knownKeys(parent: string): string[] {
  let schema: unknown = configSchema;
  for (const key of parent === '' ? [] : parent.split('.')) schema = unwrap((unwrap(schema) as { entries?: Record<string, unknown> }).entries?.[key]);
  return Object.keys((unwrap(schema) as { entries?: Record<string, unknown> } | undefined)?.entries ?? {});
}

/** The object schema inside optional and described ones. */
function unwrap(schema: unknown): unknown {
  const inner = (schema as { wrapped?: unknown } | undefined)?.wrapped;
  return inner === undefined ? schema : unwrap(inner);
}

function resolve(config: Config): Settings {
  const base = defaultSettings;
  return {
    profile: config.profile ?? base.profile,
    rules: config.rules ?? {},
    required: config.sections?.required ?? base.required,
    aliases: config.sections?.aliases ?? {},
    reports: config.reports ?? base.reports,
    guards: config.guards ?? base.guards,
    runbooks: { ...base.runbooks, ...config.runbooks },
    followUpAfter: config['follow-up']?.after ?? base.followUpAfter,
    followUpBySeverity: new Map(Object.entries(config['follow-up']?.['by-severity'] ?? {})),
    escalateAfter: config.escalation?.after ?? base.escalateAfter,
    reviewEvery: config.review?.every ?? base.reviewEvery,
    deadlines: new Map([...base.deadlines, ...Object.entries(config.deadlines ?? {})]),
    owners: new Map(Object.entries(config.owners ?? {}).map(([name, login]) => [name.toLowerCase(), bareLogin(login)])),
    sponsors: resolveSponsors(config.sponsors),
    trusted: (config.trusted ?? []).map(bareLogin),
    stakeholders: (config.stakeholders ?? []).map(bareLogin),
    notices: { ...base.notices, ...config.notices },
    labels: resolveLabels(config.labels ?? {}),
    minPriority: config['action-items']?.['min-priority'] ?? null,
    onRemoved: config['action-items']?.['on-removed'] ?? base.onRemoved,
    wording: { ...base.wording, ...config.blameless },
    secondOpinion: resolveOpinion(config.wording?.['second-opinion']),
    fields: resolveFields(config.fields),
    evidence: resolveEvidence(config.evidence),
  };
}

function resolveOpinion(asked: { model: string; endpoint?: string } | undefined): Settings['secondOpinion'] {
  return asked ? { model: asked.model, endpoint: (asked.endpoint ?? gitHubModels).replace(/\/+$/, '') } : null;
}

function resolveFields(fields: Config['fields'] = {}): Settings['fields'] {
  const base = defaultSettings.fields;
  return {
    type: fields.type ?? null,
    priority: fields.priority ?? null,
    targetDate: fields['target-date'] ?? null,
    priorities: { ...base.priorities, ...fields.priorities },
    dependencies: fields.dependencies ?? base.dependencies,
  };
}

const bareLogin = (login: string) => login.replace(/^@/, '');

function resolveSponsors(sponsors: Config['sponsors'] = []): Settings['sponsors'] {
  if (Array.isArray(sponsors)) return sponsors.map(bareLogin);
  return new Map(Object.entries(sponsors).map(([name, login]) => [name.toLowerCase(), bareLogin(login)]));
}

/** Labels may be renamed by purpose (`action-item: todo`) or by default name (`priority:high: P1`). */
function resolveLabels(names: Record<string, string>): Record<LabelPurpose, Label> {
  return Object.fromEntries(
    Object.entries(defaultLabels).map(([purpose, label]) => [purpose, { ...label, name: names[purpose] ?? names[label.name] ?? label.name }]),
  ) as Record<LabelPurpose, Label>;
}
