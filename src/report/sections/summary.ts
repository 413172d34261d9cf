/** What one reads first: how many goals are met, in all and by level, area and committee. */
import type { Level } from '../../goals';
import { makeLines, makeNameColumn, say } from '../blocks';
import { makeCount, makeShare, makeTable, type ColumnOf } from '../cells';
import { averageOf, countReported, countStatusesOf, isGoal, listLevel, sayReported, sayStatuses, type Count } from '../counts';
import type { Material } from '../material';
import type { ReportBlock, ReportSection, ReportTable } from '../types';
import { lowerFirst } from '../words';
import { gatherChanges, planChanges, sayChanges } from './changes';
import { describeContents } from './contents';
import { sayErrors, sayReading } from './notes';
import { makeStatusColumns, planFulfilment, planStatuses } from './statuses';

export function planSummary(material: Material): ReportSection[] {
  const { words, has, kind } = material;
  if (!has('summary')) return [];
  return [
    {
      id: 'summary',
      part: 'summary',
      heading: words.t('report.summary.heading'),
      startsPage: false,
      blocks: [
        ...(kind === 'budget' ? describeContents(material) : describeResults(material)),
        material.comment('summary', words.t('report.comment')),
      ],
      sections: [],
    },
  ];
}

function describeResults(material: Material): ReportBlock[] {
  const { words, asked } = material;
  const goals = asked.filter((index) => isGoal(material, index));
  const measures = listLevel(material, 'measure');
  const lead = say('lead', sayStatuses(words, countStatusesOf(material, goals)));
  if (goals.length === 0 && measures.length === 0) return [lead, ...sayErrors(material)];
  const changes = gatherChanges(material);
  return [
    lead,
    {
      kind: 'list',
      items: [
        ...sayLevels(material),
        sayReported(words, countReported(material, measures), measures.length),
        ...sayChanges(words, changes),
      ],
    },
    ...sayErrors(material),
    sayReading(material),
    planLevels(material),
    ...planStatuses(material),
    ...planFulfilment(material),
    ...planChanges(material, changes),
  ];
}

const JUDGED = ['overarching', 'goal', 'measure'] as const satisfies readonly Level[];

/** Overarching goals and goals one by one, where there are both. */
function sayLevels(material: Material): string[] {
  const { words } = material;
  const { levels } = material.rollUp.book.settings;
  const both = (['overarching', 'goal'] as const).map((level) => ({ level, rows: listLevel(material, level) }));
  if (both.some(({ rows }) => rows.length === 0)) return [];
  return both.map(({ level, rows }) =>
    words.t('report.summary.level', {
      level: levels[level].name,
      sentence: lowerFirst(sayStatuses(words, countStatusesOf(material, rows))),
    }),
  );
}

/** A line of the table. */
interface Line {
  id: string;
  name: string;
  count: Count;
  /** 0-1. */
  coverage: number | null;
}

function planLevels(material: Material): ReportTable {
  const { words, result } = material;
  const { settings } = material.rollUp.book;
  const lines = JUDGED.flatMap((level): Line[] => {
    const rows = listLevel(material, level);
    if (rows.length === 0) return [];
    return [
      {
        id: level,
        name: settings.levels[level].name,
        count: countStatusesOf(material, rows),
        coverage: averageOf(rows.map((index) => result(index)?.coverage)),
      },
    ];
  });
  const columns: ColumnOf<Line>[] = [
    makeNameColumn('level', words.t('report.column.level')),
    { id: 'total', header: words.t('report.column.count'), kind: 'count', cell: ({ count }) => makeCount(words, count.total) },
    ...makeStatusColumns<Line>(material),
    {
      id: 'coverage',
      header: words.t('report.column.coverage'),
      kind: 'share',
      cell: ({ coverage }) => makeShare(words, coverage, [settings.minCoverage]),
    },
  ];
  return makeTable({ id: 'statusByLevel', caption: words.t('report.summary.byLevel'), columns, rows: makeLines(columns, lines) });
}
