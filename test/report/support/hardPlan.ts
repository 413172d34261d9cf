/** A report of what is hard to write: texts that look like code, long ones, other scripts, wide tables, many rows, charts at their ends. */
import { STATUSES } from '../../../src/goals/types';
import { STATUS_SYMBOLS } from '../../../src/locales/words';
import type { ReportBlock, ReportCell, ReportColumn, ReportPlan, ReportRow, ReportTable } from '../../../src/report/types';
import { SAMPLE_PLAN } from './samplePlan';

export const HARD_TEXTS = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(2)> & "citat" \'ett\' &amp; ]]> <!--',
  formula: '=cmd|\'/C calc\'!A0 +1 -1 @SUM(A1) { HYPERLINK "http://example.org" } {PAGE}',
  template: '{{titel}} ${x} <w:t>fel</w:t> </w:p>',
  emoji: 'Glada barn 👩‍👧‍👦 och 🏳️‍🌈, 𝒻 och ✓',
  rightToLeft: 'مرحبا بالعالم, שלום עולם',
  override: 'före\u202Eefter\u202C slut',
  lines: 'Första raden\nandra raden\r\ntredje raden\n\nefter en tom rad',
  unbroken: 'Kommunfullmäktigeordförandeersättningsutbetalningsrutinbeskrivning'.repeat(3),
  long: 'Vi har arbetat med bemanning, schema och introduktion under hela året. '.repeat(28).trim(),
} as const;

const text = (words: string): ReportCell => ({ kind: 'text', text: words });

const WIDE: readonly ReportColumn[] = [
  { id: 'nr', header: 'Nr', kind: 'nr' },
  { id: 'text', header: 'Mål och mått', kind: 'text' },
  { id: 'unit', header: 'Verksamhet', kind: 'label' },
  { id: 'measureUnit', header: 'Enhet', kind: 'label' },
  { id: 'baseline', header: 'Utgångsvärde', kind: 'number' },
  { id: 'target', header: 'Målvärde', kind: 'number' },
  { id: 'actualInterim', header: 'Utfall delår', kind: 'number' },
  { id: 'forecast', header: 'Prognos helår', kind: 'number' },
  { id: 'actualYear', header: 'Utfall helår', kind: 'number' },
  { id: 'trend', header: 'Trend', kind: 'label' },
  { id: 'fulfilment', header: 'Uppfyllelse', kind: 'share' },
  { id: 'coverage', header: 'Täckning', kind: 'share' },
  { id: 'status', header: 'Status', kind: 'status' },
  { id: 'comment', header: 'Analys', kind: 'longText' },
];

/** Groups of a committee's goals, each with its measures. */
function makeGoals(groups: number, goals: number): ReportTable {
  const rows: ReportRow[] = [];
  for (let group = 1; group <= groups; group++) {
    rows.push({
      id: `g${group}`,
      look: 'group',
      depth: 0,
      keepWithAbove: false,
      cells: WIDE.map((_, at) => text(at === 0 ? `Område ${group}: Hälsa och omsorg` : '')),
    });
    for (let goal = 1; goal <= goals; goal++) {
      const status = STATUSES[(group + goal) % STATUSES.length]!;
      rows.push(
        makeRow(`SN-N${group}${goal}`, 'goal', 0, status, 'Fler äldre är nöjda med hemtjänsten och har en fast omsorgskontakt'),
        makeRow(
          `SN-M${group}${goal}`,
          'measure',
          1,
          status,
          'Andel nöjda i Socialstyrelsens brukarundersökning',
          'Fiktivt. Vi har ökat bemanningen.',
        ),
        makeRow(`SN-M${group}${goal}b`, 'measure', 1, status, 'Personalkontinuitet, antal personer på 14 dagar', HARD_TEXTS.lines),
      );
    }
  }
  return { kind: 'table', id: 'wide', caption: 'Socialnämndens mål och mått', columns: WIDE, rows };
}

function makeRow(
  nr: string,
  look: 'goal' | 'measure',
  depth: number,
  status: (typeof STATUSES)[number],
  words: string,
  comment = '',
): ReportRow {
  const number = (value: number): ReportCell =>
    look === 'goal' ? text('') : { kind: 'number', value, text: value.toFixed(1).replace('.', ','), decimals: 1 };
  return {
    id: nr,
    look,
    depth,
    keepWithAbove: depth > 0,
    cells: [
      text(nr),
      text(words),
      text(look === 'goal' ? 'Äldreomsorg' : ''),
      text(look === 'goal' ? '' : 'procent'),
      number(1234.5),
      number(85.5),
      number(82),
      number(84.25),
      number(86),
      text(look === 'goal' ? '' : '↗ Bättre'),
      { kind: 'share', value: 0.9, decimals: 0, text: '90 %' },
      { kind: 'share', value: 1, decimals: 0, text: '100 %' },
      {
        kind: 'status',
        status,
        byHand: false,
        text: `${STATUS_SYMBOLS[status]} ${{ met: 'Uppfyllt', partial: 'Delvis uppfyllt', notMet: 'Ej uppfyllt', notAssessed: 'Ej bedömt' }[status]}`,
      },
      text(comment),
    ],
  };
}

const TEXTS: ReportTable = {
  kind: 'table',
  id: 'texts:ÅÄÖ <1>',
  caption: `Texter ${HARD_TEXTS.markup}`,
  columns: [
    { id: 'name', header: 'Namn & <b>slag</b>', kind: 'text' },
    { id: 'text', header: 'Text', kind: 'longText' },
  ],
  rows: Object.entries(HARD_TEXTS).map(([name, words]) => ({
    id: name,
    look: 'plain',
    depth: 0,
    keepWithAbove: false,
    cells: [text(name), text(words)],
  })),
};

const NAMES = [
  'Tillväxt',
  'Kunskap',
  'Gemensamma nämnden för familjerättsliga frågor, överförmyndarfrågor och val- och demokratifrågor i hela kommunkoncernen med bolag',
  HARD_TEXTS.markup,
  HARD_TEXTS.rightToLeft,
  'Utan mål',
];
const COUNTS = [
  [5, 2, 1, 1],
  [30, 1, 0, 1],
  [0, 0, 3, 0],
  [1, 1, 1, 1],
  [0, 0, 0, 9],
  [0, 0, 0, 0],
];
const STATUS_WORDS = ['✓ Uppfyllt', '◐ Delvis uppfyllt', '✕ Ej uppfyllt', '– Ej bedömt'];
const CHARTS: readonly ReportBlock[] = [
  {
    kind: 'chart',
    id: 'hardStatus',
    look: 'stackedBars',
    title: 'Mål per område och status',
    alternative: 'Tillväxt: 5 uppfyllda. Kunskap: 30 uppfyllda.',
    source: { table: 'texts:ÅÄÖ <1>', categories: 'name', series: [...STATUSES] },
    categories: NAMES,
    series: STATUSES.map((status, at) => ({
      id: status,
      name: STATUS_WORDS[at]!,
      colour: status,
      values: COUNTS.map((counts) => counts[at]!),
      texts: COUNTS.map((counts) => String(counts[at])),
    })),
    unit: 'count',
  },
  {
    kind: 'chart',
    id: 'hardShare',
    look: 'bars',
    title: 'Uppfyllelse per nämnd',
    alternative: 'Tillväxt 90 %.',
    source: { table: 'texts:ÅÄÖ <1>', categories: 'name', series: ['share'] },
    categories: NAMES,
    series: [
      {
        id: 'share',
        name: 'Uppfyllelse',
        colour: 'accent',
        values: [0.9, 1, 0, 0.455, null, 0.005],
        texts: ['90 %', '100 %', '0 %', '45,5 %', '–', '1 %'],
      },
    ],
    unit: 'share',
  },
];

export const HARD_PLAN: ReportPlan = {
  ...SAMPLE_PLAN,
  title: `Måluppfyllelse ${HARD_TEXTS.markup}`,
  footer: 'Helår 2026, skapad 2026-11-22 "} body { display: none } /*',
  facts: [...SAMPLE_PLAN.facts, ...Object.entries(HARD_TEXTS).map(([label, words]) => ({ label, text: words }))],
  sections: [
    ...SAMPLE_PLAN.sections,
    {
      id: 'hard:ÅÄÖ "1"',
      part: 'areas',
      heading: HARD_TEXTS.markup,
      startsPage: true,
      blocks: [
        { kind: 'list', items: Object.values(HARD_TEXTS) },
        TEXTS,
        ...CHARTS,
        { kind: 'comment', key: 'hard', label: 'Kommentar', text: Object.values(HARD_TEXTS).join('\n'), generated: null },
      ],
      sections: [
        { id: 'goals', part: 'committees', heading: 'Socialnämnden', startsPage: false, blocks: [makeGoals(2, 3)], sections: [] },
        {
          id: 'empty',
          part: 'committees',
          heading: 'Utan mål',
          startsPage: false,
          blocks: [
            { kind: 'list', items: [] },
            { kind: 'table', id: 'none', caption: 'Inga rader', columns: WIDE, rows: [] },
          ],
          sections: [],
        },
      ],
    },
  ],
};
