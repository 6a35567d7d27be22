import { alert } from './alert.ts';
import { check } from './check.ts';
import { collect } from './collect.ts';
import type { Command } from './command.ts';
import { complete } from './complete.ts';
import { doctor } from './doctor.ts';
import { init } from './init.ts';
import { newReport } from './new.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { runbook } from './runbook.ts';

/** Every command, in the order of the help. A further one is a record of its own file and a line here. */
export const commands: readonly Command[] = [init, doctor, newReport, check, plan, parse, report, collect, alert, runbook, complete];
