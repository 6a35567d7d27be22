import { actionItemDeadline } from './action-item-deadline.ts';
import { actionItemId } from './action-item-id.ts';
import { actionItemOwner } from './action-item-owner.ts';
import { actionItemPersonFix } from './action-item-person-fix.ts';
import { actionItemPriority } from './action-item-priority.ts';
import { actionItemVague } from './action-item-vague.ts';
import { actionItems } from './action-items.ts';
import { agentResidue } from './agent-residue.ts';
import { authors } from './authors.ts';
import { blameless } from './blameless.ts';
import { claimsAgree } from './claims-agree.ts';
import { contributingFactors } from './contributing-factors.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duration } from './duration.ts';
import { durationAgrees } from './duration-agrees.ts';
import { emptySection } from './empty-section.ts';
import { evidenceMissing } from './evidence-missing.ts';
import { evidenceNumber } from './evidence-number.ts';
import { evidenceSource } from './evidence-source.ts';
import { evidenceTime } from './evidence-time.ts';
import { evidenceZone } from './evidence-zone.ts';
import { factorWithoutAction } from './factor-without-action.ts';
import { readableText } from './readable-text.ts';
import { reportDate } from './report-date.ts';
import { reportWithin48Hours } from './report-within-48-hours.ts';
import { requiredSections } from './required-sections.ts';
import type { Rule } from './rule.ts';
import { sectionRepeats } from './section-repeats.ts';
import { sensitiveData } from './sensitive-data.ts';
import { severity } from './severity.ts';
import { shallowAnalysis } from './shallow-analysis.ts';
import { systemicIssue } from './systemic-issue.ts';
import { templateResidue } from './template-residue.ts';
import { timelineGap } from './timeline-gap.ts';
import { timelineMilestones } from './timeline-milestones.ts';
import { timelineOrder } from './timeline-order.ts';
import { timelineTimes } from './timeline-times.ts';
import { timelineZone } from './timeline-zone.ts';
import { waiverReason } from './waiver-reason.ts';

/** Every rule, by family, in the order in which findings are listed. */
export const rules: readonly Rule[] = [
  requiredSections,
  emptySection,
  duplicateSection,
  sectionRepeats,
  templateResidue,
  agentResidue,
  reportDate,
  severity,
  duration,
  authors,
  reportWithin48Hours,
  timelineTimes,
  timelineOrder,
  timelineZone,
  timelineGap,
  timelineMilestones,
  durationAgrees,
  claimsAgree,
  contributingFactors,
  shallowAnalysis,
  systemicIssue,
  factorWithoutAction,
  actionItems,
  actionItemOwner,
  actionItemDeadline,
  actionItemPriority,
  actionItemId,
  actionItemVague,
  actionItemPersonFix,
  blameless,
  evidenceZone,
  evidenceTime,
  evidenceMissing,
  evidenceNumber,
  evidenceSource,
  sensitiveData,
  readableText,
  waiverReason,
];
