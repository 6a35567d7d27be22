import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:900px;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#f6f8fa}
article{background:#fff;border:1px solid #d1d9e0;border-radius:8px;padding:1rem 1.5rem;margin:0 0 2rem}
table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #d1d9e0;padding:.3rem .6rem;text-align:left}
pre{background:#f6f8fa;padding:.8rem;overflow-x:auto}code{background:#eff1f3;padding:.1em .3em;border-radius:4px}pre code{background:none;padding:0}
@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}article{background:#151b23;border-color:#3d444d}td,th{border-color:#3d444d}pre,code{background:#262c36}}`;

/** Markdown of GitHub as one self-contained page, to look at. */
export function renderPage(parts: { name: string; markdown: string }[]): string {
  const articles = parts.map(({ name, markdown }) => {
    const html = micromark(markdown.replace(/<!--[\s\S]*?-->/g, ''), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
    return `<h2>${name.replace(/[<&]/g, (char) => `&#${char.charCodeAt(0)};`)}</h2><article>${html}</article>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The journey of a post-mortem</title><style>${style}</style>${articles.join('\n')}</html>\n`;
}
