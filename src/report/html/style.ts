/** How the page looks: a well-set annual report on a screen, cards on a phone, A4 on paper. */
import { translate } from '../../locales';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../looks/palette';
import type { ReportPlan } from '../types';

export function writeStyle(plan: ReportPlan): string {
  return SCREEN + CARDS + writePaper(plan);
}

const STATUS_LOOKS = Object.entries(STATUS_COLOURS)
  .map(([status, { ink, tint }]) => `.${status} { color: ${ink}; background: ${tint}; }`)
  .join('\n');

// `mso-number-format` is what Excel goes by where a table is pasted into it or the page is opened in it, so that "=1+1" stays a text; browsers pass it by.
const SCREEN = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 100%/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif; color: ${COLOURS.text}; background: ${COLOURS.paper}; }
body { max-width: 88rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; color: ${ACCENT.ink}; margin: 2rem 0 0.5rem; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); margin-top: 0.5rem; }
h2 { font-size: 1.5rem; border-top: 2px solid ${ACCENT.ink}; padding-top: 0.75rem; margin-top: 3rem; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.05rem; }
p, ul, ol { margin: 0.5rem 0; max-width: 46rem; }
ul { padding-inline: 1.5rem; }
p, dd, figcaption, caption, td, th, li { white-space: pre-line; }
a { color: ${ACCENT.ink}; }
:focus-visible { outline: 3px solid ${ACCENT.ink}; outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.5rem 1rem; background: ${COLOURS.paper}; }
.skip:focus { left: 1rem; }
.subtitle { font-size: 1.25rem; color: ${COLOURS.secondText}; margin: 0; }
.intro { font-size: 1.1rem; margin-top: 1.5rem; }
.lead { font-size: 1.1rem; font-weight: 600; }
.note, footer { color: ${COLOURS.secondText}; font-size: 0.95rem; }
footer { border-top: 1px solid ${COLOURS.hairline}; margin-top: 3rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.25rem 1.5rem; margin: 1.25rem 0 0; }
dt { font-size: 0.85rem; color: ${COLOURS.secondText}; }
dd { margin: 0 0 0.5rem; }
nav { background: ${ACCENT.tint}; padding: 1rem 1.25rem; margin-top: 1.5rem; }
nav h2 { border: 0; padding: 0; margin: 0 0 0.5rem; font-size: 1.1rem; }
nav ol { list-style: none; padding: 0; margin: 0; max-width: none; }
nav > ol { columns: 20rem; column-gap: 2rem; }
nav > ol > li { margin-bottom: 0.5rem; }
nav > ol > li > a { font-weight: 600; }
nav ol ol { padding-left: 1rem; }
nav a { display: inline-block; padding: 0.125rem 0; }
nav li { break-inside: auto; white-space: normal; }
figure { margin: 1.25rem 0; max-width: 46rem; }
figcaption, caption { font-weight: 600; text-align: start; padding-bottom: 0.5rem; }
svg { overflow: visible; }
figure > svg { display: block; background: ${COLOURS.paper}; forced-color-adjust: none; }
@media (max-width: 40rem) { .roomy { display: none; } }
.comment { border-left: 4px solid ${ACCENT.ink}; padding: 0.25rem 0 0.25rem 1rem; margin: 1.25rem 0; }
.comment .label { font-weight: 600; color: ${ACCENT.ink}; margin-bottom: 0; }
.comment p { margin-top: 0; }
table { min-width: min(100%, 36rem); max-width: 100%; border-collapse: collapse; margin: 1.25rem 0 1.75rem; font-size: 0.95rem; line-height: 1.4; }
th, td { mso-number-format: "\\@"; }
.number, .share, .count, .date { mso-number-format: General; }
.words { mso-number-format: "\\@"; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.6rem; font-weight: 400; }
thead th { hyphens: auto; vertical-align: bottom; font-weight: 600; color: ${ACCENT.ink}; background: ${ACCENT.tint}; border-bottom: 2px solid ${ACCENT.ink}; }
tbody tr { border-top: 1px solid ${COLOURS.hairline}; }
tbody tr.under { border-top: 0; }
.number, .share, .count { text-align: right; font-variant-numeric: tabular-nums; }
td.nr, td.number, td.share, td.count, td.date, th.nr { white-space: nowrap; }
td.text, th.text, td.longText { overflow-wrap: anywhere; min-width: 7rem; }
.wide tbody th.text, .middle .longText { min-width: 11rem; }
.widest, .long { width: 100%; }
.wide { font-size: 0.85rem; }
.wide th, .wide td { padding: 0.4rem; }
.widest { font-size: 0.8rem; }
.widest th, .widest td { padding: 0.4rem 0.3rem; }
td.label { overflow-wrap: anywhere; min-width: 6.5em; }
.label:not(:first-child) { padding-inline-start: 0.8rem; }
td.status { min-width: 8.5em; }
.widest td.status { min-width: 7em; }
span.status { display: inline-block; padding: 0 0.45rem; border-radius: 0.25rem; white-space: normal; }
${STATUS_LOOKS}
tr.overarching > th, tr.overarching > td { background: ${ACCENT.tint}; }
tr.overarching > th, tr.goal > th.text, tr.total > th, tr.total > td { font-weight: 600; }
tr.group > th { font-weight: 600; color: ${ACCENT.ink}; padding-top: 1rem; }
tr.total { border-top: 2px solid ${COLOURS.secondText}; }
tr.depth1 > th, tr.depth1.under > .text { padding-inline-start: 1.5rem; }
tr.depth2 > th, tr.depth2.under > .text { padding-inline-start: 2.5rem; }
tr.depth3 > th, tr.depth3.under > .text { padding-inline-start: 3.5rem; }
tr.under p { margin: 0 0 0.25rem; max-width: 52rem; overflow-wrap: anywhere; }
tr.under b { font-weight: 600; color: ${COLOURS.secondText}; }
@media (forced-colors: active) { span.status, thead th { border: 1px solid; } }
`;

/** From how narrow a page on the rows of a table are cards, by how many columns it has; in rem, so larger texts have cards sooner. */
const CARDS_FROM = { middle: 46, wide: 67, widest: 79 };

const CARDS =
  Object.entries(CARDS_FROM)
    .map(
      ([look, width]) => `
@media screen and (max-width: ${width}rem) {
  .${look}, .${look} caption, .${look} tbody { display: block; min-width: 0; }
  .${look} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .${look} tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 7rem), 1fr)); gap: 0.1rem 0.75rem; padding: 0.6rem 0.5rem; }
  .${look} tr.under { display: block; padding-top: 0; }
  .${look} th, .${look} td { display: block; padding: 0; text-align: start; white-space: pre-line; min-width: 0; }
  .${look} tr > .text, .${look} tr > .longText, .${look} tr > th { grid-column: 1 / -1; }
  .${look} td:empty { display: none; }
  .${look} td.label { padding: 0; }
  .${look} td.nr:first-child { grid-column: 1 / -1; font-size: 0.85rem; color: ${COLOURS.secondText}; }
  .${look} td[data-header]:not(.nr:first-child)::before { content: attr(data-header); display: block; font-size: 0.8rem; font-weight: 400; color: ${COLOURS.secondText}; }
  .${look} tr > th.text { font-weight: 600; }
  .${look} tr.depth1 { margin-left: 1rem; }
  .${look} tr.depth2 { margin-left: 2rem; }
  .${look} tr.depth3 { margin-left: 3rem; }
  .${look} tr > th, .${look} tr.under > .text { padding-inline-start: 0; }
  .${look} tr.overarching { background: ${ACCENT.tint}; }
}
`,
    )
    .join('') +
  `
@media screen and (min-width: 70rem) { .wide:not(.widest) td.text { min-width: 9.25rem; } }
@media screen and (min-width: 80rem) { .middle td.status, .wide:not(.widest) td.status { min-width: 10.5em; } }
@media screen and (min-width: 90rem) { .widest td.status { min-width: 9.5em; } }
@media screen and (max-width: 30rem) { .middle td.status, .wide td.status { grid-column: 1 / -1; } }
`;

/** A4 across, since tables of goals are wide; page numbers where the browser writes them. */
function writePaper({ language, footer }: ReportPlan): string {
  const [page, of] = [translate(language, 'reportPage.page'), translate(language, 'reportPage.pageOf')];
  return `
@page {
  size: A4 landscape; margin: 15mm 15mm 18mm;
  @bottom-left { content: ${quote(footer)}; font: 8pt Arial, sans-serif; color: ${COLOURS.secondText}; }
  @bottom-right { content: ${quote(`${page} `)} counter(page) ${quote(` ${of} `)} counter(pages); font: 8pt Arial, sans-serif; color: ${COLOURS.secondText}; }
}
@media print {
  html { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  .skip, footer { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  h3, h4 { margin-top: 1.25rem; }
  section.page { break-before: page; }
  section.page > h2 { margin-top: 0; }
  p, li, figure, .comment, tr { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  thead, caption + thead > tr { break-after: avoid; }
  tr.keep, thead + tbody > tr:first-child { break-before: avoid; }
  tr.group { break-after: avoid; }
  table, .wide { font-size: 8pt; }
  th, td, .wide th, .wide td { padding: 1.2mm 1.6mm; }
  td.status, .widest td.status { min-width: 9.75em; }
  td.label { min-width: 7.75em; }
  .wide:not(.widest) td.text { min-width: 10.5rem; }
}
`;
}

/** As a text of CSS: all but the plainest characters by their numbers, so that no text can end it. */
function quote(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ,.-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16).padStart(6, '0')}`)}"`;
}
