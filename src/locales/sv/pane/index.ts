import { checks } from './checks';
import { followUp } from './followUp';
import { goalForms } from './goalForms';
import { goals } from './goals';
import { more } from './more';
import { report } from './report';
import { shell } from './shell';
import { start } from './start';

export const pane = { ...shell, ...start, ...goals, ...goalForms, ...checks, ...followUp, ...report, ...more } as const;
