import { creator as anthropic } from '@secretlint/secretlint-rule-anthropic';
import { creator as aws } from '@secretlint/secretlint-rule-aws';
import { creator as basicauth } from '@secretlint/secretlint-rule-basicauth';
import { creator as database } from '@secretlint/secretlint-rule-database-connection-string';
import { creator as gcp } from '@secretlint/secretlint-rule-gcp';
import { creator as github } from '@secretlint/secretlint-rule-github';
import { creator as gitlab } from '@secretlint/secretlint-rule-gitlab';
import { creator as grafana } from '@secretlint/secretlint-rule-grafana';
import { creator as linear } from '@secretlint/secretlint-rule-linear';
import { creator as npm } from '@secretlint/secretlint-rule-npm';
import { creator as openai } from '@secretlint/secretlint-rule-openai';
import { creator as privatekey } from '@secretlint/secretlint-rule-privatekey';
import { creator as sendgrid } from '@secretlint/secretlint-rule-sendgrid';
import { creator as slack } from '@secretlint/secretlint-rule-slack';

/** Rules for what turns up in reports, logs and chat; the whole preset would be a tenth of the bundle. */
const detectors: unknown[] = [anthropic, aws, basicauth, database, gcp, github, gitlab, grafana, linear, npm, openai, privatekey, sendgrid, slack];

interface Scan {
  file?: (source: { content: string; filePath: string; ext: string; contentType: string }) => unknown;
}

/** A credential in a text: its kind and where it stands, never the credential. */
export interface Credential {
  kind: string;
  from: number;
  to: number;
}

/** Credentials by the well-kept rules of secretlint. */
export function findCredentials(content: string): Credential[] {
  const found: Credential[] = [];
  for (const { meta, create } of detectors as { meta: { id: string }; create: (context: unknown, options: object) => Scan }[]) {
    const kind = meta.id.replace('@secretlint/secretlint-rule-', '').replaceAll('-', ' ');
    const context = {
      createTranslator: () => () => ({ message: '', messageId: '', data: {} }),
      report: ({ range: [from, to] }: { range: [number, number] }) => found.push({ kind, from, to }),
      ignore: () => undefined,
    };
    create(context, {}).file?.({ content, filePath: 'report.md', ext: '.md', contentType: 'text' });
  }
  return found;
}
