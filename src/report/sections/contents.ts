/** What has been decided, counted: at the budget there is nothing to judge. */
import { LEVELS } from '../../goals';
import { makeLines, makeNameColumn, makeTotal, say } from '../blocks';
import { makeCount, makeTable, type ColumnOf } from '../cells';
import { isGoal, listLevel } from '../counts';
import { hasCompany, listByArea, type Material } from '../material';
import type { ReportBlock, ReportTable } from '../types';
import { sayErrors } from './notes';

export function describeContents(material: Material): ReportBlock[] {
  const { words, asked, row, committees } = material;
  const { t, count } = words;
  const goals = asked.filter((index) => isGoal(material, index)).length;
  const measures = listLevel(material, 'measure').length;
  if (asked.length === 0) return [say('lead', t('report.noGoals')), ...sayErrors(material)];
  const byCommittee = new Map<string, number[]>(committees.map(({ code }) => [code, []]));
  for (const index of asked) byCommittee.get(row(index).committee)?.push(index);
  return [
    say('lead', t('report.summary.decided', { goals: count('report.goals', goals), measures: count('report.measures', measures) })),
    ...sayErrors(material),
    planContents(
      material,
      { id: 'contentsByArea', caption: t('report.summary.contentsByArea'), header: t('report.column.area') },
      listByArea(material, asked),
      asked,
    ),
    ...(committees.length === 1
      ? []
      : [
          planContents(
            material,
            {
              id: 'contentsByCommittee',
              caption: t(
                hasCompany(committees.filter(({ code }) => (byCommittee.get(code) ?? []).length > 0))
                  ? 'report.summary.contentsByCommitteeGroup'
                  : 'report.summary.contentsByCommittee',
              ),
              header: t('report.column.committee'),
            },
            committees
              .map(({ code, name }) => ({ id: `committee:${code}`, name, rows: byCommittee.get(code) ?? [] }))
              .filter(({ rows }) => rows.length > 0),
            asked,
          ),
        ]),
  ];
}

interface ContentsLine {
  id: string;
  name: string;
  rows: readonly number[];
}

function planContents(
  material: Material,
  { id, caption, header }: { id: string; caption: string; header: string },
  lines: readonly ContentsLine[],
  all: readonly number[],
): ReportTable {
  const { words, row } = material;
  const { levels } = material.rollUp.book.settings;
  // A level that nobody uses would only make the table wider.
  const used = LEVELS.filter((level) => listLevel(material, level).length > 0);
  const columns: ColumnOf<ContentsLine>[] = [
    makeNameColumn('name', header),
    ...used.map((level): ColumnOf<ContentsLine> => ({
      id: level,
      header: levels[level].name,
      kind: 'count',
      cell: ({ rows }) => makeCount(words, rows.filter((index) => row(index).level === level).length),
    })),
  ];
  return makeTable({
    id,
    caption,
    columns,
    rows: [...makeLines(columns, lines), makeTotal(columns, { id: 'total', name: words.t('report.total'), rows: all })],
  });
}
