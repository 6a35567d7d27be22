import { cleanText } from '../../report/markdown/text.ts';
import type { NoticeFormat } from '../../settings/notices.ts';
import { cut } from '../issues/safe-text.ts';
import type { Notice } from './moments.ts';

const zeroWidthSpace = '\u200B';

/** Title of a report or item, which anyone may have written: one line of bounded length. */
const titleOf = ({ title }: Notice) => cut(cleanText(title), 200) || 'Untitled';

/** Markup that a chat would act on, escaped by a backslash; mentions and bare links broken up. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()<>#|~!]/g, (char) => `\\${char}`)
    .replace(/@/g, `@${zeroWidthSpace}`)
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`);
}

/** Slack's own way: three characters are control characters, and formatting marks are kept from pairing. */
function escapeSlack(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`|]/g, (char) => `${zeroWidthSpace}${char}`)
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`);
}

/** The body of a request to an incoming webhook, in the published shape of each service. */
const writers: Record<NoticeFormat, (notice: Notice, repository: string) => object> = {
  slack: (notice) => ({ text: `${notice.text} <${notice.url}|${escapeSlack(titleOf(notice))}>`, unfurl_links: false, unfurl_media: false }),
  teams: (notice) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            { type: 'TextBlock', text: notice.text, wrap: true },
            { type: 'TextBlock', text: escapeMarkdown(titleOf(notice)), wrap: true, weight: 'Bolder' },
          ],
          actions: [{ type: 'Action.OpenUrl', title: 'Open', url: notice.url }],
        },
      },
    ],
  }),
  mattermost: (notice) => ({ text: `${notice.text} [${escapeMarkdown(titleOf(notice))}](${notice.url})` }),
  discord: (notice) => ({ content: `${notice.text} [${escapeMarkdown(titleOf(notice))}](<${notice.url}>)`, allowed_mentions: { parse: [] } }),
  json: (notice, repository) => ({ moment: notice.moment, repository, title: titleOf(notice), url: notice.url, text: notice.text }),
};

export function writePayload(format: NoticeFormat, notice: Notice, repository: string): object {
  return writers[format](notice, repository);
}

/** What a webhook of a host expects; plain JSON where the host is none of the known. */
export function formatOf(host: string): NoticeFormat {
  if (host === 'hooks.slack.com' || host === 'hooks.slack-gov.com') return 'slack';
  if (/^(?:\w+\.)?discord(?:app)?\.com$/.test(host)) return 'discord';
  if (/\.(?:webhook\.office\.com|logic\.azure\.com|powerplatform\.com)$/.test(host)) return 'teams';
  return 'json';
}
