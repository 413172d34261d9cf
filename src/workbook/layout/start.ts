/** The sheet Start: what stands on which row. Rows and columns are 0-based. */
import { LEVELS } from '../../goals/types';
import type { Level, SettingKey } from '../../goals/types';
import type { SteeringModel } from '../../goals/model/types';
import { OVERVIEW_HEADERS, SHEET_PURPOSES, START_TEXTS } from '../../locales/sheetTexts';
import { quote, settingFormula, settingTextFormula, stepFormula } from './formulas';
import { countTextLines } from './textLines';
import { keepText } from '../plainText';

/** Widths in characters of the columns; the first seven carry the table of the committees. */
export const START_WIDTHS: readonly number[] = [36, 12, 18, 16, 12, 18, 10];
export const OVERVIEW_COLUMNS = Object.keys(OVERVIEW_HEADERS) as (keyof typeof OVERVIEW_HEADERS)[];

export type LinkedSheet = keyof typeof SHEET_PURPOSES;

/** One row of Start, or several for the table. */
export type StartBlock =
  | { kind: 'title' | 'sentence' | 'second' | 'section' | 'line'; row: number; formula: string }
  /** Text over the whole width, wrapped; `lines` is how many lines it takes as written now. */
  | { kind: 'paragraph'; row: number; formula: string; lines: number }
  | { kind: 'overview'; row: number; codes: string[] }
  | { kind: 'link'; row: number; sheet: LinkedSheet };

/** Characters over the whole width. */
const CHARACTERS = START_WIDTHS.reduce((sum, width) => sum + width, 0);

export interface StartSource {
  codes: readonly string[];
  model: SteeringModel;
  levelNames: Record<Level, string>;
  /** The texts as they are now, only to know how high their rows must be. */
  texts: Record<'vision' | 'focusAreas' | 'values', string>;
}

export function layOutStart({ codes, model, levelNames, texts }: StartSource): StartBlock[] {
  const blocks: StartBlock[] = [];
  let row = 0;
  const add = (kind: 'title' | 'sentence' | 'second' | 'section' | 'line', formula: string): void => {
    blocks.push({ kind, row: row++, formula });
  };
  const addParagraph = (formula: string, text: string): void => {
    blocks.push({ kind: 'paragraph', row: row++, formula, lines: countTextLines(text, CHARACTERS) });
  };
  const addText = (text: string): void => addParagraph(String(keepText(text)), text);
  const skip = (): void => void row++;

  add('title', titleFormula());
  add('sentence', START_TEXTS.sentence);
  add('second', factsFormula());
  skip();
  add('section', START_TEXTS.toDo);
  for (const step of [0, 1, 2, 3] as const) add('line', `="${step + 1}.  "&${stepFormula(step).slice(1)}`);
  skip();
  add('section', START_TEXTS.progress);
  blocks.push({ kind: 'overview', row, codes: [...codes] });
  row += codes.length + 1;
  skip();
  add('section', START_TEXTS.sheets);
  for (const sheet of Object.keys(SHEET_PURPOSES) as LinkedSheet[]) blocks.push({ kind: 'link', row: row++, sheet });
  for (const key of ['vision', 'focusAreas', 'values'] as const) {
    skip();
    add('section', START_TEXTS[key]);
    addParagraph(settingTextFormula(key satisfies SettingKey, START_TEXTS.notWritten), texts[key] || START_TEXTS.notWritten);
  }
  skip();
  add('section', START_TEXTS.about);
  for (const part of model.parts) addText(`${part.name}: ${part.text}`);
  for (const level of LEVELS) {
    addText(`${levelNames[level]}: ${model.guidance[level]}`);
  }
  return blocks;
}

/** "Målbok för Exempelkommunen 2027" from Styrning. */
function titleFormula(): string {
  const municipality = settingFormula('municipality');
  return `=IF(${municipality}="",${quote(START_TEXTS.title)},${quote(START_TEXTS.titleOf)}&${municipality})&" "&${settingFormula('year')}`;
}

/** Model, term and occasion beside each other; the term only where there is one. */
function factsFormula(): string {
  const { model, term, occasion } = START_TEXTS;
  const between = quote('   ·   ');
  const fact = (text: string, key: SettingKey): string => `${quote(text)}&${settingFormula(key)}`;
  const termFact = `IF(${settingFormula('term')}="","",${fact(term, 'term')}&${between})`;
  return `=${fact(model, 'model')}&${between}&${termFact}&${fact(occasion, 'occasion')}`;
}
