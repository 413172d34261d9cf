/** Goals that are partly met or not met, with the analysis and what is done about them. */
import { isActivity, isOpen, makeDueColumn, makeStateColumn } from '../activities';
import { groupBy, say } from '../blocks';
import { makeGroup, makeTable, makeText, type ColumnOf } from '../cells';
import { isGoal } from '../counts';
import { makeFulfilmentColumn, makeGoalRow, makeNrColumn, makeResponsibleColumn, makeStatusColumn, textOf } from '../goalTable';
import type { Material } from '../material';
import type { ReportRow, ReportSection } from '../types';

export function planNotMet(material: Material): ReportSection[] {
  const { words, kind, has, asked, result } = material;
  const { t, count } = words;
  if (!has('notMet') || kind === 'budget') return [];
  const goals = asked.filter((index) => {
    const status = result(index)?.status;
    return isGoal(material, index) && (status === 'partial' || status === 'notMet');
  });
  return [
    {
      id: 'notMet',
      part: 'notMet',
      heading: t('report.notMet.heading'),
      startsPage: goals.length > 0,
      blocks:
        goals.length === 0
          ? [say('note', t('report.notMet.nothing'))]
          : [say('lead', count('report.notMet.sentence', goals.length)), say('note', t('report.notMet.hint')), tabulate(material, goals)],
      sections: [],
    },
  ];
}

function tabulate(material: Material, goals: readonly number[]) {
  const { words, committees, row } = material;
  const { t } = words;
  const columns: ColumnOf<number>[] = [
    makeNrColumn(material),
    { id: 'text', header: t('report.column.goalsAndActivities'), kind: 'text', cell: textOf(material) },
    makeStatusColumn(material),
    makeFulfilmentColumn(material),
    makeStateColumn(material),
    makeDueColumn(material),
    makeResponsibleColumn(material),
    { id: 'comment', header: t('report.column.analysis'), kind: 'longText', cell: (index) => makeText(findAnalysis(material, index)) },
  ];
  const byCommittee = groupBy(goals, (index) => row(index).committee);
  const rows = committees.flatMap(({ code, name }): ReportRow[] => {
    const own = byCommittee.get(code) ?? [];
    if (own.length === 0) return [];
    return [
      ...(committees.length === 1 ? [] : [makeGroup(`committee:${code}`, name, columns.length)]),
      ...own.flatMap((index, place) => [
        makeGoalRow(material, columns, index, { depth: 0, keepWithAbove: committees.length > 1 && place === 0 }),
        ...listActions(material, index).map((action) => makeGoalRow(material, columns, action, { depth: 1, keepWithAbove: true })),
      ]),
    ];
  });
  return makeTable({ id: 'notMet', caption: t('report.notMet.caption'), columns, rows });
}

function listActions(material: Material, goal: number): number[] {
  return (material.rollUp.tree.children[goal] ?? []).filter((index) => isActivity(material, index) && isOpen(material, index));
}

/**
 * The goal's own analysis, else that of its measures that are not met. An overarching goal without one is explained by the goals beneath it; an
 * activity needs none.
 */
function findAnalysis(material: Material, index: number): string {
  const { words, row, result, rollUp } = material;
  const { comment, level } = row(index);
  if (comment.trim() !== '' || isActivity(material, index)) return comment;
  const children = rollUp.tree.children[index] ?? [];
  const ofMeasures = children.filter(
    (child) => row(child).level === 'measure' && result(child)?.status !== 'met' && row(child).comment.trim() !== '',
  );
  if (ofMeasures.length > 0) {
    return ofMeasures
      .map((child) => `${[row(child).nr, row(child).text].filter((part) => part !== '').join(' ')}: ${row(child).comment}`)
      .join('\n');
  }
  const isBrokenDown = level === 'overarching' && children.some((child) => row(child).level === 'goal');
  return words.t(isBrokenDown ? 'report.notMet.seeBeneath' : 'report.notMet.noAnalysis');
}
