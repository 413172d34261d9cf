/** The paper: A4 across, since tables of goals are wide, with the report's name over and the page's number under. */
import { Footer, Header, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun, type ISectionOptions } from 'docx';
import { translate } from '../../locales';
import { COLOURS } from '../../looks/palette';
import type { ReportPlan } from '../types';
import { hex, makeRuns } from './styles';

/** A4 and its margins, in twentieths of a point. */
const A4 = { short: 11906, long: 16838 };
const MARGIN = 1134;
/** Between the margins of a page. */
export const TEXT_WIDTH = A4.long - 2 * MARGIN;

export function makePage(plan: ReportPlan): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      // The first page has its title already.
      titlePage: true,
      page: {
        // The library takes the sides of the paper as it stands upright, and turns them.
        size: { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    headers: {
      default: new Header({ children: [makeLine(makeRuns(`${plan.title}, ${plan.subtitle}`, SMALL))] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    footers: { default: makeFooter(plan), first: makeFooter(plan) },
  };
}

const SMALL = { size: 17, color: hex(COLOURS.secondText) } as const;

function makeFooter({ language, footer }: ReportPlan): Footer {
  const [page, of] = [translate(language, 'reportPage.page'), translate(language, 'reportPage.pageOf')];
  const number = new TextRun({ ...SMALL, children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [makeLine([...makeRuns(footer, SMALL), number])] });
}

function makeLine(children: TextRun[]): Paragraph {
  return new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], spacing: { after: 0 }, children });
}
