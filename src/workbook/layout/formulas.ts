/** Native formulas of the sheets, so that a committee without the add-in sees them too. None needs a newer Excel than 2010. */
import {
  AREA_HEADERS,
  COMMITTEE_HEADERS,
  GOAL_HEADERS,
  OCCASION_WORDS,
  NO,
  SETTING_HEADERS,
  SETTING_NAMES,
  TABLE_NAMES,
} from '../../locales/words';
import { BAND_TEXTS, START_STEPS, START_TEXTS } from '../../locales/sheetTexts';
import { OCCASIONS, WHOLE_MUNICIPALITY } from '../../goals/types';
import type { GoalColumn, Level, Occasion, SettingKey } from '../../goals/types';

/** The value of a setting, read where a person changes it. */
export function settingFormula(key: SettingKey): string {
  return `INDEX(${TABLE_NAMES.settings}[${SETTING_HEADERS.value}],MATCH(${quote(SETTING_NAMES[key])},${TABLE_NAMES.settings}[${SETTING_HEADERS.setting}],0))`;
}

/** The name of the `row`th area (0-based in the table's body), "" where the row is gone. */
export function areaNameFormula(row: number): string {
  return `=IFERROR(${areaCell('name', row)}&"","")`;
}

/** Which row of the areas (0-based) a formula of the band counts, or null where it is not one of the band's. */
export function findBandArea(formula: string): number | null {
  const match = new RegExp(`INDEX\\(${TABLE_NAMES.areas}\\[[^\\]]+\\],(\\d+)\\)`, 'i').exec(formula);
  return match?.[1] === undefined ? null : Number(match[1]) - 1;
}

/** Whether a formula gives the name of an area in the band. */
export function isAreaName(formula: string): boolean {
  const area = findBandArea(formula);
  return area !== null && formula.toLowerCase() === areaNameFormula(area).toLowerCase();
}

/** Whether a formula counts the goals of an area in the band, as this version does or an earlier one. */
export function isAreaCount(formula: string): boolean {
  return findBandArea(formula) !== null && /COUNTIFS?\(/i.test(formula);
}

/**
 * How many overarching goals a table has under the `row`th area, and whether that is within the rule:
 * "2 övergripande mål ✓ inom regeln (1–2)". Only the count where there is no rule. The count stands three times, since LET
 * needs a newer Excel than some committees have.
 */
export function areaCountFormula(table: string, code: string, row: number): string {
  const parent = `${table}[${GOAL_HEADERS.parent}]`;
  const level = settingFormula('levelName.overarching');
  const beneath = (key: 'nr' | 'name'): string => `COUNTIFS(${table}[${GOAL_HEADERS.level}],${level},${parent},${areaCell(key, row)})`;
  const count = `(${beneath('nr')}+${beneath('name')})`;
  const text = `${count}&" "&LOWER(${level})`;
  const verdict =
    code === WHOLE_MUNICIPALITY
      ? verdictFormula(count, settingFormula('minCommonGoals'), null)
      : `IF(${coveredFormula(code)},${verdictFormula(count, settingFormula('minOverarching'), settingFormula('maxOverarching'))},"")`;
  // A count by an area that is gone would be 0, not an error.
  return `=IF(IFERROR(${areaCell('nr', row)}&"","")="","",IFERROR(${text}&${verdict},""))`;
}

/** Number of rows of a level in a goal table. */
export function countLevelFormula(table: string, level: Level): string {
  return `=COUNTIFS(${table}[${GOAL_HEADERS.level}],${settingFormula(`levelName.${level}`)})`;
}

/** Number of measures that have a value for the current occasion; a dash where the occasion asks for none. */
export function countReportedFormula(table: string): string {
  const reported = (column: GoalColumn): string =>
    `COUNTIFS(${table}[${GOAL_HEADERS.level}],${settingFormula('levelName.measure')},${table}[${GOAL_HEADERS[column]}],"<>")`;
  return `=${chooseByOccasion({
    budget: quote(START_TEXTS.notReportedNow),
    interim: reported('actualInterim'),
    forecast: reported('forecastYear'),
    year: reported('actualYear'),
  })}`;
}

/** What to do now: the `step`th line (0-based) of the current occasion. */
export function stepFormula(step: 0 | 1 | 2 | 3): string {
  const texts = Object.fromEntries(OCCASIONS.map((occasion) => [occasion, quote(START_STEPS[occasion][step])])) as Record<Occasion, string>;
  return `=${chooseByOccasion(texts)}`;
}

/** A text of Styrning, or `empty` where it is not written. */
export function settingTextFormula(key: SettingKey, empty: string): string {
  const value = settingFormula(key);
  return `=IFERROR(IF(${value}="",${quote(empty)},${value}),${quote(empty)})`;
}

/** A text as a formula writes it. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function areaCell(key: 'nr' | 'name', row: number): string {
  return `INDEX(${TABLE_NAMES.areas}[${AREA_HEADERS[key]}],${row + 1})`;
}

/** TRUE where the rules cover the committee. */
function coveredFormula(code: string): string {
  const column = (header: string): string => `${TABLE_NAMES.committees}[${header}]`;
  return `INDEX(${column(COMMITTEE_HEADERS.covered)},MATCH(${quote(code)},${column(COMMITTEE_HEADERS.code)},0))<>${quote(NO)}`;
}

/** The verdict on a count; "" where neither limit is given. An empty lower limit counts as 0. */
function verdictFormula(count: string, min: string, max: string | null): string {
  const { within, tooFew, tooFewEnd, tooMany, tooManyEnd, atLeast, atMost } = BAND_TEXTS;
  const few = `IF(${count}<${min},${quote(` ${tooFew}`)}&${min}&${quote(tooFewEnd)}`;
  const kept = quote(` ${within} (`);
  if (max === null) return `IF(${min}="","",${few},${kept}&${quote(atLeast)}&${min}&")"))`;
  const many = `IF(${count}>IF(${max}="",1E9,${max}),${quote(` ${tooMany}`)}&${max}&${quote(tooManyEnd)}`;
  const limits = `IF(${max}="",${quote(atLeast)}&${min},IF(${min}="",${quote(atMost)},${min}&"–")&${max})`;
  return `IF(${min}&${max}="","",${few},${many},${kept}&${limits}&")")))`;
}

/** The current occasion's answer; the budget's where the setting says something else. */
function chooseByOccasion(answers: Record<Occasion, string>): string {
  const now = settingFormula('occasion');
  const others = OCCASIONS.filter((occasion) => occasion !== 'budget');
  return others.reduceRight(
    (rest, occasion) => `IF(${now}=${quote(OCCASION_WORDS[occasion])},${answers[occasion]},${rest})`,
    answers.budget,
  );
}
