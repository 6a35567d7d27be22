import { readNotes } from '../github/observe-notes.ts';
import { foldReminder, planReminder } from '../plan/plan-reminder.ts';
import type { Note } from '../state/note.ts';
import type { PortfolioReport } from '../state/portfolio/portfolio.ts';
import { reconcileUnit, type Sweep } from './work.ts';

/** Reminds the author of a draft, once: the weekly review remembers it, and the comment itself tells where that is lost. */
export async function remindAuthor(sweep: Sweep, report: PortfolioReport): Promise<void> {
  const { run, weekly } = sweep;
  const { number, comments } = report.issue;
  const observe = async (again: boolean) => (again || comments > 0 ? readNotes(run.github, number, 'reminder') : []);
  const plan = (notes: Note<unknown>[]) => ({ changes: planReminder(report, notes, run.settings) });
  await reconcileUnit(sweep, { observe, plan, fold: foldReminder, confirm: () => observe(true) });
  weekly.memory.reminded = [...weekly.memory.reminded, number];
}
