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
import type { Block } from '../report/types.ts';

/** A credential found: the line it stands on and what kind it is; never the credential. */
export interface Secret {
  line: number;
  kind: string;
}

/** Rules for what turns up in reports and chat logs; the whole preset would be a tenth of the bundle. */
const detectors: unknown[] = [anthropic, aws, basicauth, database, gcp, github, gitlab, grafana, linear, npm, openai, privatekey, sendgrid, slack];

interface Scan {
  file?: (source: { content: string; filePath: string; ext: string; contentType: string }) => unknown;
}

/** Credentials anywhere in the text, code and quotations included. */
export function findSecrets(blocks: Block[]): Secret[] {
  const starts: { at: number; line: number }[] = [];
  let content = '';
  for (const block of blocks) {
    const texts = block.kind === 'row' || block.kind === 'columns' ? [block.cells.map((cell) => cell.text).join(' ')] : block.content.text.split('\n');
    texts.forEach((text, index) => {
      starts.push({ at: content.length, line: block.line + index + (block.kind === 'code' ? 1 : 0) });
      content += `${text.slice(0, 2000)}\n`;
    });
  }
  const secrets: Secret[] = [];
  for (const { meta, create } of detectors as { meta: { id: string }; create: (context: unknown, options: object) => Scan }[]) {
    const kind = meta.id.replace('@secretlint/secretlint-rule-', '').replaceAll('-', ' ');
    const context = {
      createTranslator: () => () => ({ message: '', messageId: '', data: {} }),
      report: ({ range }: { range: [number, number] }) => {
        const line = starts.findLast(({ at }) => at <= range[0])?.line ?? 1;
        if (!secrets.some((other) => other.line === line && other.kind === kind)) secrets.push({ line, kind });
      },
      ignore: () => undefined,
    };
    create(context, {}).file?.({ content, filePath: 'report.md', ext: '.md', contentType: 'text' });
  }
  return secrets.sort((a, b) => a.line - b.line);
}
