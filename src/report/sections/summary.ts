/** What one reads first: how many goals are met, in all and by level, area and committee. */
import { LEVELS, STATUSES, type Committee, type Level } from '../../goals';
import { makeCount, makeShare, makeTable, makeText, writeStatus, makeCells, type ColumnOf } from '../cells';
import { averageOf, countReported, countStatusesOf, isGoal, sayReported, sayStatuses, type Count } from '../counts';
import { nameArea, type Material } from '../material';
import type { ReportBlock, ReportChart, ReportRow, ReportSection, ReportTable } from '../types';
import { lowerFirst } from '../words';
import { planChanges, sayChanges } from './changes';

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
  const { words, asked, row } = material;
  const goals = asked.filter((index) => isGoal(material, index));
  const measures = asked.filter((index) => row(index).level === 'measure');
  const lead = sayStatuses(words, countStatusesOf(material, goals));
  if (goals.length === 0 && measures.length === 0) return [{ kind: 'text', role: 'lead', text: lead }, ...listErrors(material)];
  return [
    { kind: 'text', role: 'lead', text: lead },
    {
      kind: 'list',
      items: [...sayLevels(material), sayReported(words, countReported(material, measures), measures.length), ...sayChanges(material)],
    },
    ...listErrors(material),
    planLevels(material),
    ...planAreas(material),
    ...planFulfilment(material),
    ...planChanges(material),
  ];
}

const JUDGED = ['overarching', 'goal', 'measure'] as const satisfies readonly Level[];

function rowsOf({ asked, row }: Material, level: Level): number[] {
  return asked.filter((index) => row(index).level === level);
}

/** Overarching goals and goals one by one, where there are both. */
function sayLevels(material: Material): string[] {
  const { words } = material;
  const { levels } = material.rollUp.book.settings;
  const both = (['overarching', 'goal'] as const).map((level) => ({ level, rows: rowsOf(material, level) }));
  if (both.some(({ rows }) => rows.length === 0)) return [];
  return both.map(({ level, rows }) =>
    words.t('report.summary.level', {
      level: levels[level].name,
      sentence: lowerFirst(sayStatuses(words, countStatusesOf(material, rows))),
    }),
  );
}

function listErrors(material: Material): ReportBlock[] {
  const { source, committee, words } = material;
  const errors = source.findings.filter(({ severity, committee: of }) => severity === 'error' && (!committee || of === committee.code));
  return errors.length === 0 ? [] : [{ kind: 'text', role: 'note', text: words.count('report.summary.errors', errors.length) }];
}

interface Line {
  id: string;
  name: string;
  count: Count;
  /** 0-1. */
  coverage: number | null;
}

function makeStatusColumns<T extends { count: Count }>({ words }: Material): ColumnOf<T>[] {
  return STATUSES.map((status) => ({
    id: status,
    header: writeStatus(words, status),
    kind: 'count',
    cell: ({ count }) => makeCount(words, count.statuses[status]),
  }));
}

function makeNameColumn<T extends { name: string }>(id: string, header: string): ColumnOf<T> {
  return { id, header, kind: 'text', cell: ({ name }) => makeText(name) };
}

function makeRows<T extends { id: string }>(columns: readonly ColumnOf<T>[], lines: readonly T[]): ReportRow[] {
  return lines.map((line, place) => ({ id: line.id, look: 'plain', depth: 0, keepWithAbove: place > 0, cells: makeCells(columns, line) }));
}

function planLevels(material: Material): ReportTable {
  const { words, result } = material;
  const { settings } = material.rollUp.book;
  const lines = JUDGED.map((level): Line => {
    const rows = rowsOf(material, level);
    return {
      id: level,
      name: settings.levels[level].name,
      count: countStatusesOf(material, rows),
      coverage: averageOf(rows.map((index) => result(index)?.coverage)),
    };
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
  return makeTable({ id: 'statusByLevel', caption: words.t('report.summary.byLevel'), columns, rows: makeRows(columns, lines) });
}

/** Goals under each area, overarching ones and the others together. */
function planAreas(material: Material): ReportBlock[] {
  const { words } = material;
  const goals = material.asked.filter((index) => isGoal(material, index));
  const lines = listByArea(material, goals).map(({ id, name, rows }) => ({ id, name, count: countStatusesOf(material, rows) }));
  const total = lines.reduce((sum, { count }) => sum + count.total, 0);
  if (total === 0) return [];
  const columns: ColumnOf<(typeof lines)[number]>[] = [
    makeNameColumn('area', words.t('report.column.area')),
    ...makeStatusColumns<(typeof lines)[number]>(material),
    { id: 'total', header: words.t('report.total'), kind: 'count', cell: ({ count }) => makeCount(words, count.total) },
  ];
  const all = { id: 'total', name: words.t('report.total'), count: addCounts(lines.map(({ count }) => count)) };
  const caption = words.t('report.summary.byArea');
  return [
    makeTable({
      id: 'statusByArea',
      caption,
      columns,
      rows: [...makeRows(columns, lines), { ...makeTotal(columns, all) }],
    }),
    {
      kind: 'chart',
      id: 'statusByArea',
      look: 'stackedBars',
      title: caption,
      alternative: lines
        .map(({ name, count }) => words.t('report.chart.category', { name, values: listCounts(material, count) }))
        .join(' '),
      source: { table: 'statusByArea', categories: 'area', series: [...STATUSES] },
      categories: lines.map(({ name }) => name),
      series: STATUSES.map((status) => ({
        id: status,
        name: writeStatus(words, status),
        colour: status,
        values: lines.map(({ count }) => count.statuses[status]),
        texts: lines.map(({ count }) => words.numbers.whole(count.statuses[status])),
      })),
      unit: 'count',
    } satisfies ReportChart,
  ];
}

function listCounts({ words }: Material, { total, statuses }: Count): string {
  const { t, list, numbers } = words;
  if (total === 0) return t('report.chart.nothing');
  return list(
    STATUSES.filter((status) => statuses[status] > 0).map((status) =>
      t('report.chart.status', { count: numbers.whole(statuses[status]), status: t(`word.status.${status}`).toLowerCase() }),
    ),
  );
}

function addCounts(counts: readonly Count[]): Count {
  const sum = (read: (count: Count) => number) => counts.reduce((total, count) => total + read(count), 0);
  return {
    total: sum(({ total }) => total),
    statuses: Object.fromEntries(STATUSES.map((status) => [status, sum(({ statuses }) => statuses[status])])) as Count['statuses'],
  };
}

function makeTotal<T>(columns: readonly ColumnOf<T>[], line: T): ReportRow {
  return { id: 'total', look: 'total', depth: 0, keepWithAbove: true, cells: makeCells(columns, line) };
}

/** The rows by area, in order; those under none stand last, where there are any. */
function listByArea(material: Material, rows: readonly number[]): { id: string; name: string; rows: number[] }[] {
  const { areas, areaOf, words } = material;
  const groups = [...areas, undefined].map((group) => ({
    id: `area:${group?.id ?? ''}`,
    name: nameArea(words, group),
    rows: [] as number[],
  }));
  for (const index of rows) groups.at(areaOf(index))?.rows.push(index);
  return groups.filter((group, place) => place < areas.length || group.rows.length > 0);
}

/** How far each committee's goals are fulfilled: the mean of its overarching goals, or of its other goals where it has none at the top. */
function planFulfilment(material: Material): ReportBlock[] {
  const { words, committees, committee, asked, row, result } = material;
  if (committee) return [];
  const byCode = new Map<string, { overarching: number[]; goal: number[] }>(
    committees.map(({ code }) => [code, { overarching: [], goal: [] }]),
  );
  for (const index of asked) {
    const { level, committee: code } = row(index);
    if (level === 'overarching' || level === 'goal') byCode.get(code)?.[level].push(index);
  }
  const lines = committees.flatMap((each) => {
    const { overarching, goal } = byCode.get(each.code) ?? { overarching: [], goal: [] };
    const tops = overarching.length > 0 ? overarching : goal;
    if (tops.length === 0) return [];
    return [
      {
        id: `committee:${each.code}`,
        name: each.name,
        goals: overarching.length + goal.length,
        fulfilment: averageOf(tops.map((index) => result(index)?.fulfilment)),
        coverage: averageOf(tops.map((index) => result(index)?.coverage)),
      },
    ];
  });
  if (lines.length === 0) return [];
  type Row = (typeof lines)[number];
  const columns: ColumnOf<Row>[] = [
    makeNameColumn('committee', words.t('report.column.committee')),
    { id: 'goals', header: words.t('report.column.goals'), kind: 'count', cell: ({ goals }) => makeCount(words, goals) },
    {
      id: 'fulfilment',
      header: words.t('report.column.fulfilment'),
      kind: 'share',
      cell: ({ fulfilment }) => makeShare(words, fulfilment),
    },
    { id: 'coverage', header: words.t('report.column.coverage'), kind: 'share', cell: ({ coverage }) => makeShare(words, coverage) },
  ];
  const caption = words.t(hasCompany(committees) ? 'report.summary.byCommitteeGroup' : 'report.summary.byCommittee');
  const rows = makeRows(columns, lines);
  const texts = lines.map(({ fulfilment }) => makeShare(words, fulfilment).text);
  return [
    makeTable({ id: 'fulfilmentByCommittee', caption, columns, rows }),
    { kind: 'text', role: 'note', text: words.t('report.summary.byCommitteeNote') },
    ...(lines.every(({ fulfilment }) => fulfilment === null)
      ? []
      : [
          {
            kind: 'chart',
            id: 'fulfilmentByCommittee',
            look: 'bars',
            title: caption,
            alternative: lines.map(({ name }, place) => words.t('report.chart.category', { name, values: texts[place] ?? '' })).join(' '),
            source: { table: 'fulfilmentByCommittee', categories: 'committee', series: ['fulfilment'] },
            categories: lines.map(({ name }) => name),
            series: [
              {
                id: 'fulfilment',
                name: words.t('report.column.fulfilment'),
                colour: 'accent',
                values: lines.map(({ fulfilment }) => fulfilment),
                texts,
              },
            ],
            unit: 'share',
          } satisfies ReportChart,
        ]),
  ];
}

export function hasCompany(committees: readonly Committee[]): boolean {
  return committees.some(({ kind }) => kind === 'bolag');
}

/** At the budget there is nothing to judge: how much has been decided. */
function describeContents(material: Material): ReportBlock[] {
  const { words, asked, row, committees, committee } = material;
  const { t, count } = words;
  const goals = asked.filter((index) => isGoal(material, index)).length;
  const measures = rowsOf(material, 'measure').length;
  if (asked.length === 0) return [{ kind: 'text', role: 'lead', text: t('report.met.goals.nothing') }, ...listErrors(material)];
  const byCommittee = new Map<string, number[]>(committees.map(({ code }) => [code, []]));
  for (const index of asked) byCommittee.get(row(index).committee)?.push(index);
  return [
    {
      kind: 'text',
      role: 'lead',
      text: t('report.summary.decided', { goals: count('report.goals', goals), measures: count('report.measures', measures) }),
    },
    ...listErrors(material),
    planContents(
      material,
      { id: 'contentsByArea', caption: t('report.summary.contentsByArea'), header: t('report.column.area') },
      listByArea(material, asked),
      asked,
    ),
    ...(committee
      ? []
      : [
          planContents(
            material,
            { id: 'contentsByCommittee', caption: t('report.summary.contentsByCommittee'), header: t('report.column.committee') },
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
  const used = LEVELS.filter((level) => rowsOf(material, level).length > 0);
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
    rows: [...makeRows(columns, lines), makeTotal(columns, { id: 'total', name: words.t('report.total'), rows: all })],
  });
}
