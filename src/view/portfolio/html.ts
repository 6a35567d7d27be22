/** Text as HTML: what users wrote never becomes markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A link to the web or to a file beside the page; what has any other scheme is its text. */
export function link(url: string, text: string): string {
  const own = /^(?:\.{0,2}\/)*[^:/\\][^:\\]*$/.test(url);
  if (!own && !/^https?:\/\//.test(url)) return escapeHtml(text);
  const [path = '', line] = url.split(/(?=#L\d+$)/);
  return `<a href="${escapeHtml(own ? `${path.split('/').map(encodeURIComponent).join('/')}${line ?? ''}` : url)}">${escapeHtml(text)}</a>`;
}
