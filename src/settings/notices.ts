/** What a team may be told of outside GitHub. */
export const moments = ['report-filed', 'follow-up-due', 'weekly-review', 'overdue'] as const;
export type Moment = (typeof moments)[number];

/** What incoming webhooks expect. */
export const noticeFormats = ['slack', 'teams', 'mattermost', 'discord', 'json'] as const;
export type NoticeFormat = (typeof noticeFormats)[number];
