/**
 * The report as a page for the web: one file that asks nothing of anybody, neither script nor picture nor font, so that it can be laid on
 * any site, sent by mail or printed. Follows WCAG 2.1 AA.
 */
import { translate } from '../../locales';
import { drawChart } from '../svg';
import { escapeMarkup, makeAnchor } from '../markup';
import type { ReportBlock, ReportChart, ReportComment, ReportPlan, ReportSection } from '../types';
import { writeStyle } from './style';
import { writeTable } from './table';

/** Forbids everything but the page's own style, whatever site it is put on. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole file, UTF-8 text. Alike for alike plans; every text of the plan is text in it, whatever it holds. */
export function writeHtml(plan: ReportPlan): string {
  const { language, sections } = plan;
  const t = (key: Parameters<typeof translate>[1]) => escapeMarkup(translate(language, key));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(`${plan.title}, ${plan.subtitle}`)}</title>
<style>
${writeStyle(plan)}</style>
</head>
<body>
<a class="skip" href="#content">${t('reportPage.skip')}</a>
<header>
<h1 dir="auto">${escapeMarkup(plan.title)}</h1>
<p class="subtitle" dir="auto">${escapeMarkup(plan.subtitle)}</p>
${writeFacts(plan)}</header>
<nav aria-labelledby="contents">
<h2 id="contents">${t('reportPage.contents')}</h2>
${writeContents(sections)}
</nav>
<main id="content" tabindex="-1">
${plan.intro ? writeText('intro', plan.intro) : ''}${sections.map((section) => writeSection(section, 2)).join('')}</main>
<footer><p dir="auto">${escapeMarkup(plan.footer)}</p></footer>
</body>
</html>
`;
}

function writeFacts({ facts }: ReportPlan): string {
  if (facts.length === 0) return '';
  const rows = facts.map(({ label, text }) => `<div><dt>${escapeMarkup(label)}</dt><dd dir="auto">${escapeMarkup(text)}</dd></div>`);
  return `<dl>\n${rows.join('\n')}\n</dl>\n`;
}

function anchorOf({ id }: ReportSection): string {
  return makeAnchor('section', id);
}

/** Headings of two levels: deeper ones are found by reading. */
function writeContents(sections: readonly ReportSection[], depth = 1): string {
  const items = sections.map((section) => {
    const below = depth < 2 && section.sections.length > 0 ? `\n${writeContents(section.sections, depth + 1)}` : '';
    return `<li><a href="#${anchorOf(section)}" dir="auto">${escapeMarkup(section.heading)}</a>${below}</li>`;
  });
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function writeSection(section: ReportSection, level: number): string {
  const heading = `h${Math.min(level, 6)}`;
  const anchor = anchorOf(section);
  return `<section${section.startsPage ? ' class="page"' : ''}>
<${heading} id="${anchor}" dir="auto">${escapeMarkup(section.heading)}</${heading}>
${section.blocks.map(writeBlock).join('')}${section.sections.map((each) => writeSection(each, level + 1)).join('')}</section>
`;
}

function writeBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'text':
      return writeText(block.role, block.text);
    case 'list':
      return block.items.length === 0
        ? ''
        : `<ul>\n${block.items.map((item) => `<li dir="auto">${escapeMarkup(item)}</li>`).join('\n')}\n</ul>\n`;
    case 'table':
      return writeTable(block);
    case 'chart':
      return writeChart(block);
    case 'comment':
      return writeComment(block);
  }
}

function writeText(look: string, text: string): string {
  return `<p class="${look}" dir="auto">${escapeMarkup(text)}</p>\n`;
}

/** What the picture shows stands in words under it, for everybody. */
function writeChart(chart: ReportChart): string {
  return `<figure>
<figcaption dir="auto">${escapeMarkup(chart.title)}</figcaption>
${drawChart(chart)}
${writeText('note', chart.alternative)}</figure>
`;
}

function writeComment({ label, text }: ReportComment): string {
  if (text.trim() === '') return '';
  return `<div class="comment">\n<p class="label">${escapeMarkup(label)}</p>\n<p dir="auto">${escapeMarkup(text)}</p>\n</div>\n`;
}
