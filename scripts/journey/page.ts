import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { style } from './style.ts';

/** A text of GitHub's with where it stands, and what to look at in it. */
export interface Shown {
  name: string;
  markdown: string;
  look?: string;
}

const escapeText = (text: string) => text.replace(/[<&"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Markdown as GitHub shows it: markers unseen, references linked, alerts and diagrams drawn. */
export function renderMarkdown(markdown: string, repository: string): string {
  const html = micromark(markdown.replace(/<!--[\s\S]*?-->/g, ''), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return html
    .replace(/<blockquote>\s*<p>\[!(NOTE|WARNING|TIP|IMPORTANT|CAUTION)\]\s*([\s\S]*?)<\/blockquote>/g, (_, kind: string, rest: string) => {
      const name = `${kind[0]}${kind.slice(1).toLowerCase()}`;
      return `<div class="alert ${kind.toLowerCase()}"><b>${name}</b><p>${rest}</div>`;
    })
    .replace(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')
    .replace(/(<(?:code|pre|a)\b[\s\S]*?<\/(?:code|pre|a)>)|(?<![\w&/#])#(\d+)\b/g, (match, kept: string | undefined, number: string) =>
      kept ? match : `<a href="${repository}/issues/${number}">#${number}</a>`,
    );
}

/** Texts of GitHub as one self-contained page, to look at. Mermaid is drawn without a network. */
export function renderPage(title: string, parts: Shown[], repository = 'https://github.com/acme/shop'): string {
  const articles = parts.map(({ name, markdown }, index) => {
    const html = renderMarkdown(markdown, repository);
    return `<h2 id="part-${index + 1}">${escapeText(name)}</h2><article><header>github-actions</header><div class="body">${html}</div></article>`;
  });
  const look = parts.flatMap(({ name, look: text }, index) =>
    text ? [`<li><a href="#part-${index + 1}">${escapeText(name)}</a>: ${escapeText(text)}</li>`] : [],
  );
  const drawn = articles.some((html) => html.includes('class="mermaid"'));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(title)}</title><style>${style}</style></head>
<body><h1>${escapeText(title)}</h1>
${look.length > 0 ? `<div class="look"><b>What to look at</b><ol>${look.join('\n')}</ol></div>` : ''}
${articles.join('\n')}
${drawn ? mermaidScript() : ''}
</body></html>
`;
}

function mermaidScript(): string {
  const source = readFileSync(createRequire(import.meta.url).resolve('@mermaid-js/tiny/dist/mermaid.tiny.js'), 'utf8');
  const start = `mermaid.initialize({startOnLoad:true,theme:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'default'})`;
  return `<script>${source.replaceAll('</script', '<\\/script')}</script><script>${start}</script>`;
}
