import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

type Records = Record<string, Construct | Construct[] | undefined>;

/**
 * GFM but for two things that cost a quarter of the parse and that no report needs: addresses of e-mail as links, which are
 * tried at every letter, and the search of the finished tree for addresses that the syntax has found already.
 */
function dropCostlyLinks(this: Processor) {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map(withoutMail);
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((extensions) =>
    (Array.isArray(extensions) ? extensions : [extensions]).map(({ transforms: _, ...rest }: FromMarkdownExtension) => rest),
  );
}

function withoutMail(extension: Extension): Extension {
  const text = Object.entries((extension.text ?? {}) as Records).flatMap(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name }) => name !== 'emailAutolink');
    return kept.length > 0 ? [[code, kept]] : [];
  });
  return { ...extension, text: Object.fromEntries(text) };
}

const parser = unified().use(remarkParse).use(remarkGfm).use(dropCostlyLinks).freeze();

/** The tree of a Markdown text, GitHub's flavour. Throws a RangeError where it is nested too deep. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
