import type { Render } from '../plan/render.ts';
import { reportComment } from './comment.ts';
import { fileBlock, fileNote } from './file-block.ts';
import { followUpBody } from './follow-up.ts';
import { itemBlock, orphanNote } from './item-block.ts';

/** The texts of a plan, as GitHub shows them. */
export const render: Render = {
  item: itemBlock,
  comment: reportComment,
  followUp: followUpBody,
  file: fileBlock,
  fileNote,
  orphanNote,
};
