/**
 * How each column of a goal table looks and what it takes. Widths leave room beside the header for Excel's filter button, some three
 * characters.
 */
import type { GoalColumn } from '../../goals/types';
import { COLOURS } from '../../looks/palette';
import type { ListName } from './lists';

export interface ColumnLayout {
  /** Width in characters. */
  width: number;
  numberFormat: string;
  align: 'Left' | 'Right';
  wrap: boolean;
  /** The list that the column is chosen from, and how firmly: stop refuses other words, the others only say so. */
  list?: { name: ListName; style: 'Stop' | 'Warning' | 'Information' };
  /** A calculated column: its formula. */
  formula?: string;
  /** Text colour, where it is not the ordinary: calculated cells never look like input. */
  colour?: string;
}

const TEXT = { numberFormat: 'General', align: 'Left', wrap: true } as const;
/** General, because a format with decimals would leave a comma standing after whole numbers. */
const NUMBER = { numberFormat: 'General', align: 'Right', wrap: false } as const;

export const GOAL_COLUMN_LAYOUT: Record<GoalColumn, ColumnLayout> = {
  nr: { ...TEXT, width: 13, wrap: false },
  level: { ...TEXT, width: 18, wrap: false, list: { name: 'level', style: 'Stop' } },
  text: { ...TEXT, width: 48 },
  parent: { ...TEXT, width: 14, wrap: false, list: { name: 'parent', style: 'Information' } },
  unit: { ...TEXT, width: 24, list: { name: 'unit', style: 'Warning' } },
  responsible: { ...TEXT, width: 24 },
  measureUnit: { ...TEXT, width: 14 },
  baseline: { ...NUMBER, width: 16 },
  target: { ...NUMBER, width: 12 },
  direction: { ...TEXT, width: 12, wrap: false, list: { name: 'direction', style: 'Stop' } },
  tolerance: { ...NUMBER, width: 11 },
  weight: { ...NUMBER, width: 9 },
  actualInterim: { ...NUMBER, width: 14 },
  forecastYear: { ...NUMBER, width: 16 },
  actualYear: { ...NUMBER, width: 14 },
  assessment: { ...TEXT, width: 16, wrap: false, list: { name: 'assessment', style: 'Stop' } },
  comment: { ...TEXT, width: 40 },
  dueDate: { ...NUMBER, width: 14, numberFormat: 'yyyy-mm-dd' },
  state: { ...TEXT, width: 13, wrap: false, list: { name: 'state', style: 'Stop' } },
  budget: { ...NUMBER, width: 12, numberFormat: '#,##0' },
  fulfilment: { ...NUMBER, width: 14, numberFormat: '0 %', formula: '=GOALFULFILMENT([@Nr])', colour: COLOURS.secondText },
  status: { ...TEXT, width: 16, wrap: false, formula: '=GOALSTATUS([@Nr])', colour: COLOURS.secondText },
  geh: { ...TEXT, width: 14, wrap: false, list: { name: 'geh', style: 'Stop' } },
};

/** Rows that a new goal table begins with. */
export const NEW_TABLE_ROWS = 12;
