import { checks } from './checks';
import { followUp } from './followUp';
import { goalForms } from './goalForms';
import { goals } from './goals';
import { more } from './more';
import { report } from './report';
import { shell } from './shell';
import { setUp } from './setUp';
import { start } from './start';

export const pane = { ...shell, ...setUp, ...start, ...goals, ...goalForms, ...checks, ...followUp, ...report, ...more } as const;
