/** How each status came about, for whoever audits it: value, cell, formula, thresholds, weight, and what a person has set. */
import { explainFormula, type FormulaExplanation, type GoalColumn } from '../../goals';
import { say } from '../blocks';
import {
  EMPTY,
  linkTo,
  makeMeasured,
  makeNumber,
  makeShare,
  makeTable,
  makeText,
  MISSING,
  NOTHING,
  writeStatus,
  type ColumnOf,
} from '../cells';
import { writeFormula } from '../formulaText';
import { listByCommittee, makeNrColumn, makeStatusColumn, textOf } from '../goalTable';
import type { Material } from '../material';
import { countDecimals } from '../numbers';
import type { ReportCell, ReportSection } from '../types';

/** Nothing is judged at the budget, so that there is nothing to trace. */
export function planAudit(material: Material): ReportSection[] {
  const { words, kind, has, asked, result } = material;
  const { t } = words;
  const judged = asked.filter((index) => (result(index)?.derivation ?? null) !== null);
  if (!has('audit') || kind === 'budget' || judged.length === 0) return [];
  const columns = listColumns(material);
  const rows = listByCommittee(material, columns, judged);
  return [
    {
      id: 'audit',
      part: 'audit',
      heading: t('report.audit.heading'),
      startsPage: true,
      blocks: [say('note', t('report.audit.hint')), makeTable({ id: 'audit', caption: t('report.audit.caption'), columns, rows })],
      sections: [],
    },
  ];
}

/** A child's weight and its part in the goal above. */
interface Part {
  weight: number;
  share: number | null;
}

function listColumns(material: Material): ColumnOf<number>[] {
  const { words, row, result, rollUp, source, occasion } = material;
  const { t, numbers } = words;
  const { settings } = rollUp.book;
  const explained = new Map<number, FormulaExplanation | null>();
  const explain = (index: number): FormulaExplanation | null => {
    let found = explained.get(index);
    if (found === undefined) explained.set(index, (found = explainFormula(rollUp, index)));
    return found;
  };
  const parts = new Map<number, Part>();
  const findPart = (index: number): Part | undefined => {
    const above = rollUp.tree.parent[index] ?? -1;
    if (above >= 0 && !parts.has(index)) for (const child of explain(above)?.children ?? []) parts.set(child.row, child);
    return parts.get(index);
  };
  const sayThresholds = (metFrom: number, partialFrom: number) =>
    makeText(t('report.audit.thresholds', { metFrom: numbers.exactPercent(metFrom), partialFrom: numbers.exactPercent(partialFrom) }));
  const ofMeasures = sayThresholds(settings.measureMetFrom, settings.measurePartialFrom);
  const ofGoals = sayThresholds(settings.goalMetFrom, settings.goalPartialFrom);
  return [
    makeNrColumn(material),
    { id: 'text', header: t('report.column.goalsAndMeasures'), kind: 'text', cell: textOf(material) },
    makeStatusColumn(material),
    { id: 'value', header: t('report.column.value'), kind: 'number', cell: (index) => showValue(material, index) },
    {
      id: 'source',
      header: t('report.column.source'),
      kind: 'text',
      cell: (index) => {
        const link = linkTo(row(index), findSource(material, index));
        const place = source.locate(link);
        return place === null ? makeText(NOTHING) : makeText(place, link);
      },
    },
    // What decides the status, and then what the row means to the goal above it.
    {
      id: 'coverage',
      header: t('report.column.coverage'),
      kind: 'share',
      cell: (index) => makeShare(words, result(index)?.coverage ?? null, [settings.minCoverage]),
    },
    {
      id: 'thresholds',
      header: t('report.column.thresholds'),
      kind: 'label',
      cell: (index) => (row(index).level === 'measure' ? ofMeasures : ofGoals),
    },
    {
      id: 'weight',
      header: t('report.column.weight'),
      kind: 'number',
      cell: (index) => {
        const part = findPart(index);
        if (!part) return EMPTY;
        return makeNumber(words, part.weight, countDecimals([part.weight]));
      },
    },
    {
      id: 'share',
      header: t('report.column.share'),
      kind: 'share',
      cell: (index) => {
        const part = findPart(index);
        return part ? makeShare(words, part.share) : EMPTY;
      },
    },
    // Before the formula, which every row has, and which takes the widest column in a sheet.
    { id: 'assessedBy', header: t('report.column.assessedBy'), kind: 'longText', cell: (index) => makeText(describeHand(material, index)) },
    {
      id: 'formula',
      header: t('report.column.formula'),
      kind: 'longText',
      cell: (index) => {
        const found = explain(index);
        return makeText(found ? writeWay(material, found, occasion) : '');
      },
    },
  ];
}

const OUTCOME_COLUMNS = { interim: 'actualInterim', forecast: 'forecastYear', year: 'actualYear' } as const;

/** The cell that the status rests on: a measure's value, what a person has set, else the calculated fulfilment. */
function findSource({ row, result, occasion }: Material, index: number): GoalColumn {
  if (row(index).level === 'measure' && occasion !== 'budget') return OUTCOME_COLUMNS[occasion];
  return result(index)?.byHand ? 'assessment' : 'fulfilment';
}

function showValue({ words, row, result, occasion, rollUp }: Material, index: number): ReportCell {
  if (row(index).level === 'measure' && occasion !== 'budget') return makeMeasured(words, row(index), OUTCOME_COLUMNS[occasion]);
  const { goalMetFrom, goalPartialFrom } = rollUp.book.settings;
  const fulfilment = result(index)?.fulfilment ?? null;
  return fulfilment === null ? MISSING : makeShare(words, fulfilment, [goalPartialFrom, goalMetFrom]);
}

/** The formula with its numbers, and what kept it from giving a status. */
function writeWay({ words }: Material, found: FormulaExplanation, occasion: Material['occasion']): string {
  const { t, numbers } = words;
  const fraction = found.measure?.fraction ?? null;
  // A goal at 89.96 % is not met at 90 %, and its formula must not end in 90 %.
  const thresholds = [found.partialFrom, found.metFrom];
  const exactPercent = (share: number) => numbers.exactPercent(share, thresholds);
  const formula = writeFormula(found, { t, numbers: { plain: numbers.plain, exactPercent }, occasion });
  return [
    formula.endsWith('.') ? formula : `${formula}.`,
    ...(fraction !== null && (fraction < 0 || fraction > 1) ? [t('pane.goals.formula.clamped')] : []),
    ...(found.fulfilment !== null && found.coverageTooLow
      ? [
          t('pane.goals.lowCoverage', {
            coverage: numbers.exactPercent(found.coverage, [found.minCoverage]),
            min: numbers.exactPercent(found.minCoverage),
          }),
        ]
      : []),
  ].join(' ');
}

/** What a person has set, why, and who answers for it. */
function describeHand({ words, row, result }: Material, index: number): string {
  const { t } = words;
  const judged = result(index);
  if (!judged?.byHand || !judged.status) return '';
  const { comment, responsible } = row(index);
  const status = writeStatus(words, judged.status);
  return [
    judged.derivation === 'assessment' || !judged.calculatedStatus
      ? t('report.audit.byHandAlone', { status })
      : t('report.audit.byHand', { status, calculated: writeStatus(words, judged.calculatedStatus) }),
    comment.trim() === '' ? t('report.audit.noWhy') : t('report.audit.why', { why: comment.trim() }),
    responsible.trim() === '' ? t('report.audit.noWho') : t('report.audit.who', { responsible: responsible.trim() }),
  ].join(' ');
}
