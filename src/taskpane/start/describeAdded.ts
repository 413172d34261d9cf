import type { PlanSummary } from '../../workbook/structure';
import type { Translate } from '../common/texts';

/** A plan in one or more sentences: how much is added, and what is left as it is. */
export function describeAdded(t: Translate, { sheets, tables, used, begun, mended, ownSheets, ownTables }: PlanSummary): string {
  const sentences: string[] = [];
  if (tables > 0) sentences.push(t('pane.create.added', { sheets: countSheets(t, sheets), tables: countTables(t, tables) }));
  if (used.length > 0) sentences.push(t(used.length === 1 ? 'pane.create.usedOne' : 'pane.create.used', { names: used.join(', ') }));
  if (begun.length > 0) sentences.push(t(begun.length === 1 ? 'pane.create.begunOne' : 'pane.create.begun', { names: begun.join(', ') }));
  if (mended > 0) sentences.push(t('pane.create.mended', { count: mended }));
  const untouched = [...ownSheets, ...ownTables.filter((name) => !ownSheets.includes(name))];
  sentences.push(t('pane.create.untouchedNothing'));
  if (untouched.length > 0) sentences.push(t('pane.create.left', { names: listNames(t, untouched) }));
  return sentences.join(' ');
}

export function countSheets(t: Translate, count: number): string {
  return count === 1 ? t('pane.create.sheet') : t('pane.create.sheets', { count });
}

export function countTables(t: Translate, count: number): string {
  return count === 1 ? t('pane.create.table') : t('pane.create.tables', { count });
}

/** More names than one reads are counted. */
const NAMED = 6;

function listNames(t: Translate, names: readonly string[]): string {
  const rest = names.length - NAMED;
  return rest <= 0 ? names.join(', ') : t('pane.create.andMore', { names: names.slice(0, NAMED).join(', '), count: rest });
}
