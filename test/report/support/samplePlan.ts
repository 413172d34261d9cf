/** A small report that has one of everything a writer must be able to write. */
import type { ReportCell, ReportPlan } from '../../../src/report/types';

const text = (words: string): ReportCell => ({ kind: 'text', text: words });
const number = (value: number, words: string, decimals = 0): ReportCell => ({ kind: 'number', value, text: words, decimals });
const share = (value: number, words: string, decimals = 0): ReportCell => ({ kind: 'share', value, text: words, decimals });

export const SAMPLE_PLAN: ReportPlan = {
  language: 'sv',
  kind: 'year',
  occasion: 'year',
  municipality: 'Exempelkommunen',
  year: 2026,
  committee: null,
  made: '2026-11-22',
  title: 'Måluppfyllelse i Exempelkommunen',
  subtitle: 'Helårsuppföljning 2026',
  intro: 'Så långt har målen nåtts enligt nämndernas egen rapportering.',
  facts: [
    { label: 'Kommun', text: 'Exempelkommunen' },
    { label: 'Skapad', text: '2026-11-22' },
    { label: 'Vision', text: 'Här formar vi framtiden tillsammans' },
  ],
  footer: 'Helår 2026, skapad 2026-11-22',
  sections: [
    {
      id: 'summary',
      part: 'summary',
      heading: 'Sammanfattning',
      startsPage: false,
      blocks: [
        { kind: 'text', role: 'lead', text: '1 av 2 mål är uppfyllt.' },
        { kind: 'list', items: ['1 mål är delvis uppfyllt.', '2 av 2 mått är rapporterade.'] },
        {
          kind: 'table',
          id: 'statusByArea',
          caption: 'Mål per område och status',
          columns: [
            { id: 'area', header: 'Område', kind: 'text' },
            { id: 'met', header: '✓ Uppfyllt', kind: 'count' },
            { id: 'partial', header: '◐ Delvis uppfyllt', kind: 'count' },
          ],
          rows: [
            { id: '1', look: 'plain', depth: 0, keepWithAbove: false, cells: [text('Tillväxt'), number(1, '1'), number(0, '0')] },
            { id: '2', look: 'plain', depth: 0, keepWithAbove: true, cells: [text('Kunskap'), number(0, '0'), number(1, '1')] },
            { id: 'total', look: 'total', depth: 0, keepWithAbove: true, cells: [text('Totalt'), number(1, '1'), number(1, '1')] },
          ],
        },
        {
          kind: 'chart',
          id: 'statusByArea',
          look: 'stackedBars',
          title: 'Mål per område och status',
          alternative: 'Tillväxt: 1 uppfyllt. Kunskap: 1 delvis uppfyllt.',
          source: { table: 'statusByArea', categories: 'area', series: ['met', 'partial'] },
          categories: ['Tillväxt', 'Kunskap'],
          series: [
            { id: 'met', name: '✓ Uppfyllt', colour: 'met', values: [1, 0], texts: ['1', '0'] },
            { id: 'partial', name: '◐ Delvis uppfyllt', colour: 'partial', values: [0, 1], texts: ['0', '1'] },
          ],
          unit: 'count',
        },
        { kind: 'comment', key: 'summary', label: 'Kommentar', text: 'Året präglades av <b>låg</b> tillväxt & oro.', generated: null },
      ],
      sections: [],
    },
    {
      id: 'committees',
      part: 'committees',
      heading: 'Nämndernas mål',
      startsPage: true,
      blocks: [{ kind: 'text', role: 'note', text: 'Uppfyllelse räknas upp från måtten.' }],
      sections: [
        {
          id: 'committee:SN',
          part: 'committees',
          heading: 'Socialnämnden',
          startsPage: false,
          blocks: [
            {
              kind: 'table',
              id: 'goals:SN',
              caption: 'Socialnämndens mål och mått',
              columns: [
                { id: 'nr', header: 'Nr', kind: 'nr' },
                { id: 'text', header: 'Mål och mått', kind: 'text' },
                { id: 'measureUnit', header: 'Enhet', kind: 'label' },
                { id: 'target', header: 'Målvärde', kind: 'number' },
                { id: 'actualYear', header: 'Utfall helår', kind: 'number' },
                { id: 'fulfilment', header: 'Uppfyllelse', kind: 'share' },
                { id: 'status', header: 'Status', kind: 'status' },
                { id: 'dueDate', header: 'Klart senast', kind: 'date' },
                { id: 'comment', header: 'Analys', kind: 'longText' },
              ],
              rows: [
                {
                  id: 'SN-N1',
                  look: 'goal',
                  depth: 0,
                  keepWithAbove: false,
                  cells: [
                    { kind: 'text', text: 'SN-N1', link: { table: 'MalSN', row: 1, column: 'nr' } },
                    text('Fler äldre är nöjda med hemtjänsten'),
                    text(''),
                    text(''),
                    text(''),
                    share(0.905, '90 %'),
                    { kind: 'status', status: 'met', byHand: true, text: '✓ Uppfyllt (satt för hand)' },
                    { kind: 'date', value: 46387, text: '2026-12-31' },
                    text('=HYPERLINK("x") Vi har\nökat bemanningen.'),
                  ],
                },
                {
                  id: 'SN-M1',
                  look: 'measure',
                  depth: 1,
                  keepWithAbove: true,
                  cells: [
                    { kind: 'text', text: 'SN-M1', link: { table: 'MalSN', row: 2, column: 'nr' } },
                    text('Andel nöjda'),
                    text('%'),
                    number(85.5, '85,5', 1),
                    text('–'),
                    share(1, '100 %'),
                    { kind: 'status', status: 'notAssessed', byHand: false, text: '– Ej bedömt' },
                    text(''),
                    text(''),
                  ],
                },
              ],
            },
            { kind: 'comment', key: 'committee:SN', label: 'Kommentar', text: '', generated: null },
          ],
          sections: [],
        },
      ],
    },
    {
      id: 'financial',
      part: 'financial',
      heading: 'God ekonomisk hushållning',
      startsPage: false,
      blocks: [
        {
          kind: 'comment',
          key: 'financial',
          label: 'Sammantagen bedömning',
          text: '1 av 1 finansiellt mål är uppfyllt.',
          generated: '1 av 1 finansiellt mål är uppfyllt.',
        },
      ],
      sections: [],
    },
  ],
};
