import { check } from './check.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import type { Command } from './shell.ts';

export const commands: readonly Command[] = [check, parse, plan, report];
