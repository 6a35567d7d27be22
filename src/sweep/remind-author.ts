import { readNotes } from '../github/observe-notes.ts';
import { planReminder } from '../plan/plan-reminder.ts';
import type { PortfolioReport } from '../state/portfolio/portfolio.ts';
import { reconcileUnit, type Sweep } from './work.ts';

/** Reminds the author of a draft, once: the weekly review remembers it, and the comment itself tells where that is lost. */
export async function remindAuthor(sweep: Sweep, report: PortfolioReport): Promise<void> {
  const { run, weekly } = sweep;
  const { number, comments } = report.issue;
  const observe = async (again: boolean) => (again || comments > 0) && (await readNotes(run.github, number, 'reminder')).length > 0;
  const plan = (said: boolean) => ({ changes: planReminder(report, said, run.settings) });
  await reconcileUnit(sweep, { observe, plan, fold: () => true });
  weekly.memory.reminded = [...weekly.memory.reminded, number];
}
