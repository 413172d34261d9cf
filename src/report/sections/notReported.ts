/** Measures without a value, and who is to give it. */
import { say } from '../blocks';
import { makeGroup, makeTable, makeText, NOTHING, type ColumnOf } from '../cells';
import { countReported, listLevel, sayReported } from '../counts';
import { makeGoalRow, makeNrColumn, textOf } from '../goalTable';
import { outcomeOf, type Material } from '../material';
import type { ReportBlock, ReportRow, ReportSection } from '../types';

export function planNotReported(material: Material): ReportSection[] {
  const { words, kind, has } = material;
  if (!has('notReported') || kind === 'budget') return [];
  const measures = listLevel(material, 'measure');
  const reported = countReported(material, measures);
  return [
    {
      id: 'notReported',
      part: 'notReported',
      heading: words.t('report.notReported.heading'),
      startsPage: false,
      blocks: [
        say('lead', sayReported(words, reported, measures.length)),
        ...(reported === measures.length ? [] : listMissing(material, measures)),
      ],
      sections: [],
    },
  ];
}

/** Who has reported nothing at all is said in one sentence; of the others each measure. */
function listMissing(material: Material, measures: readonly number[]): ReportBlock[] {
  const { words, committees, row } = material;
  const { t, count, list, numbers } = words;
  const byCode = new Map(committees.map((committee) => [committee.code, { committee, due: 0, missing: [] as number[] }]));
  for (const index of measures) {
    const owner = byCode.get(row(index).committee);
    if (!owner) continue;
    owner.due += 1;
    if (outcomeOf(material, index) === null) owner.missing.push(index);
  }
  const owners = [...byCode.values()].filter(({ missing }) => missing.length > 0);
  const silent = owners.filter(({ due, missing }) => missing.length === due);
  const columns = listColumns(material);
  const rows = owners.flatMap(({ committee, due, missing }): ReportRow[] => {
    if (missing.length === due) return [];
    const text = count('report.notReported.of', missing.length, { committee: committee.name, total: numbers.whole(due) });
    return [
      makeGroup(`committee:${committee.code}`, text, columns.length),
      ...missing.map((index, place) => makeGoalRow(material, columns, index, { depth: 0, keepWithAbove: place === 0 })),
    ];
  });
  const names = silent.map(({ committee, due }) =>
    t('report.notReported.owner', { committee: committee.name, measures: count('report.measures', due) }),
  );
  return [
    ...(silent.length > 0 ? [say('body', count('report.notReported.notBegun', silent.length, { names: list(names) }))] : []),
    ...(rows.length > 0
      ? [
          makeTable({ id: 'notReported', caption: t('report.notReported.caption'), columns, rows }),
          say('note', t('report.notReported.hint')),
        ]
      : []),
  ];
}

function listColumns(material: Material): ColumnOf<number>[] {
  const { words, row, rollUp } = material;
  const { t } = words;
  const above = (index: number) => rollUp.tree.parent[index] ?? -1;
  return [
    makeNrColumn(material),
    { id: 'text', header: t('report.column.measure'), kind: 'text', cell: textOf(material) },
    {
      id: 'parent',
      header: t('report.column.parent'),
      kind: 'text',
      cell: (index) => makeText(above(index) < 0 ? NOTHING : `${row(above(index)).nr} ${row(above(index)).text}`.trim()),
    },
    {
      id: 'responsible',
      header: t('report.column.responsible'),
      kind: 'text',
      cell: (index) => makeText(row(index).responsible || (above(index) < 0 ? '' : row(above(index)).responsible) || NOTHING),
    },
  ];
}
