import { findCredentials } from '../evidence/credentials.ts';
import type { Block } from '../report/types.ts';

/** A credential found: the line it stands on and what kind it is; never the credential. */
export interface Secret {
  line: number;
  kind: string;
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
  for (const { kind, from } of findCredentials(content)) {
    const line = starts.findLast(({ at }) => at <= from)?.line ?? 1;
    if (!secrets.some((other) => other.line === line && other.kind === kind)) secrets.push({ line, kind });
  }
  return secrets.sort((a, b) => a.line - b.line);
}
