/** Each committee's and company's goals with their measures, and what is common. */
import { WHOLE_MUNICIPALITY, type Committee } from '../../goals';
import { say } from '../blocks';
import { makeCells, makeTable, makeText, type ColumnOf } from '../cells';
import { countStatusesOf, isGoal, sayStatuses } from '../counts';
import { planFamilies } from '../families';
import {
  listGoalColumns,
  makeCoverageColumn,
  makeFulfilmentColumn,
  makeGoalTextColumn,
  makeNrColumn,
  makeStatusColumn,
} from '../goalTable';
import { hasCompany, type Material } from '../material';
import type { ReportBlock, ReportSection } from '../types';
import { sayReading } from './notes';

/** Common goals with everything beneath them, whoever has it; none where the municipality has no common goals. */
export function planCommon(material: Material): ReportSection[] {
  const { words, asked, isCommon, has } = material;
  const { t } = words;
  const members = asked.filter((index) => isCommon(index) && isTold(material, index));
  if (!has('committees') || members.length === 0) return [];
  const columns = listGoalColumns(material, { withCommittee: true });
  const { rows, hasLoose } = planFamilies(material, members, columns);
  return [
    {
      id: 'common',
      part: 'committees',
      heading: t('report.common.heading'),
      startsPage: true,
      blocks: [
        ...sayGoals(material, members),
        say('note', t('report.common.hint')),
        makeTable({ id: 'common', caption: t('report.common.caption'), columns, rows }),
        ...(hasLoose ? [say('note', t('report.looseHint'))] : []),
        material.comment('common', t('report.comment')),
      ],
      sections: [],
    },
  ];
}

export function planCommittees(material: Material): ReportSection[] {
  const { words, committee, committees, asked, row, has } = material;
  const { t } = words;
  if (!has('committees') || committee?.code === WHOLE_MUNICIPALITY) return [];
  const byCode = new Map<string, number[]>(committees.map(({ code }) => [code, []]));
  for (const index of asked) if (isTold(material, index)) byCode.get(row(index).committee)?.push(index);
  const owners = committees.filter(({ code }) => code !== WHOLE_MUNICIPALITY);
  const [begun, empty] = [
    owners.filter(({ code }) => (byCode.get(code) ?? []).length > 0),
    owners.filter(({ code }) => (byCode.get(code) ?? []).length === 0),
  ];
  const shown = committee ? [committee] : begun;
  const sections = shown.map((each, place) => planCommittee(material, each, byCode.get(each.code) ?? [], place > 0));
  const silent = committee ? [] : empty;
  return [
    {
      id: 'committees',
      part: 'committees',
      heading: t(
        committee ? 'report.committees.headingOne' : hasCompany(owners) ? 'report.committees.headingGroup' : 'report.committees.heading',
      ),
      startsPage: true,
      blocks: [
        ...(material.kind === 'budget' || has('summary') || sections.length === 0 ? [] : [sayReading(material)]),
        ...(silent.length > 0
          ? [say('note', words.count('report.committees.empty', silent.length, { names: words.list(silent.map(({ name }) => name)) }))]
          : []),
      ],
      sections,
    },
  ];
}

function planCommittee(material: Material, committee: Committee, members: readonly number[], startsPage: boolean): ReportSection {
  const { words, isCommon, has } = material;
  const { t } = words;
  const { code, name } = committee;
  const own = members.filter((index) => !isCommon(index));
  const elsewhere = members.filter((index) => isCommon(index));
  const columns = listGoalColumns(material);
  const { rows, hasLoose } = planFamilies(material, own, columns);
  return {
    id: `committee:${code}`,
    part: 'committees',
    heading: name,
    startsPage,
    blocks: [
      ...(members.length === 0 ? [say('note', t('report.committee.nothing'))] : sayGoals(material, members)),
      say('note', describeCommittee(material, committee, members)),
      ...(rows.length > 0
        ? [
            makeTable({
              id: `goals:${code}`,
              caption: t(has('measures') ? 'report.committee.caption' : 'report.committee.captionGoals', { name }),
              columns,
              rows,
            }),
          ]
        : []),
      ...(hasLoose ? [say('note', t('report.looseHint'))] : []),
      ...planElsewhere(material, committee, elsewhere),
      material.comment(`committee:${code}`, t('report.comment')),
    ],
    sections: [],
  };
}

/** What a committee has under common goals stands there with its measures; here it is named, so that its chapter is whole. */
function planElsewhere(material: Material, { code, name }: Committee, members: readonly number[]): ReportBlock[] {
  const { words, row, rollUp } = material;
  const goals = members.filter((index) => isGoal(material, index));
  if (members.length === 0) return [];
  if (goals.length === 0) return [say('note', words.count('report.committee.commonMeasures', members.length))];
  const under: ColumnOf<number> = {
    id: 'parent',
    header: words.t('report.column.parent'),
    kind: 'text',
    cell: (index) => {
      const above = rollUp.tree.parent[index] ?? -1;
      return makeText(above >= 0 ? `${row(above).nr} ${row(above).text}`.trim() : '');
    },
  };
  const columns = [
    makeNrColumn(material),
    makeGoalTextColumn(material),
    under,
    ...(material.kind === 'budget' ? [] : [makeFulfilmentColumn(material), makeCoverageColumn(material), makeStatusColumn(material)]),
  ];
  return [
    makeTable({
      id: `commonGoals:${code}`,
      caption: words.t('report.committee.commonCaption', { name }),
      columns,
      rows: goals.map((index) => ({
        id: material.rowId(index),
        look: 'goal',
        depth: 0,
        keepWithAbove: false,
        cells: makeCells(columns, index),
      })),
    }),
    ...(material.has('measures') ? [say('note', words.t('report.committee.commonHint'))] : []),
  ];
}

/** "Bolag · 5 mål · 12 mått · budgetram 120 000 tkr" */
function describeCommittee(material: Material, committee: Committee, members: readonly number[]): string {
  const { words, row } = material;
  const { t, count, numbers } = words;
  return [
    t(`word.kind.${committee.kind}`),
    count('report.goals', members.filter((index) => isGoal(material, index)).length),
    count('report.measures', members.filter((index) => row(index).level === 'measure').length),
    ...(committee.budget === null ? [] : [t('report.committee.frame', { amount: numbers.whole(committee.budget) })]),
  ].join(' · ');
}

function sayGoals(material: Material, members: readonly number[]): ReportBlock[] {
  if (material.kind === 'budget') return [];
  const goals = members.filter((index) => isGoal(material, index));
  return goals.length === 0 ? [] : [say('lead', sayStatuses(material.words, countStatusesOf(material, goals)))];
}

/** Activities and development actions are not judged; they have a section of their own. */
function isTold({ row, has }: Material, index: number): boolean {
  const { level } = row(index);
  return level !== 'activity' && level !== 'development' && (level !== 'measure' || has('measures'));
}
