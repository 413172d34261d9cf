/**
 * The last of a sheet's making: what a printer or a window may refuse. A printer without A3 refuses the paper, a computer without printer may
 * refuse the whole page set-up, and a window with another workbook in front refuses frozen panes. None of it may cost a sheet its content,
 * and an error ends the whole request: so these go last, and where they are refused together each is tried by itself.
 */
import { PAGE_FOOTER } from '../locales/sheetTexts';
import { errorCode } from './problem';

export interface Finish {
  /** Name of the sheet. */
  sheet: string;
  /** null: the page as it is set up, but for how many pages wide it prints. */
  page: PageLook | null;
  /** Default 1. */
  pagesWide?: number;
  /** Rows and columns that stay in view, from the sheet's first. */
  frozen?: { rows: number; columns: number };
  /** 0-based rows that begin a printed page. */
  breaks?: readonly number[];
}

export interface PageLook {
  /** 0-based row that is printed again on every page. */
  headerRow?: number;
  orientation?: 'Landscape' | 'Portrait';
  /** A goal table's 23 columns cannot be read on A4. */
  paperSize?: 'A3' | 'A4';
  /** Points. */
  sideMargin?: number;
  /** Above and below, in points; Excel's own where nothing is asked for. */
  endMargin?: number;
  /** The sheet's name and the page's number where nothing else is asked for. */
  footer?: string;
}

/** Points: 1.25 centimetres. */
const SIDE_MARGIN = 36;
/** Excel takes 1,026 of them in a sheet. */
const MOST_BREAKS = 1000;

/**
 * Sheets one page wide where nothing else is asked for, landscape on A4 where nothing else is asked for, with their frozen panes; `show` is brought
 * forward, and `end` queues what goes last of all. One sync where Excel agrees. Throws what Excel did not refuse but fail at.
 */
export async function finishSheets(
  context: Excel.RequestContext,
  finishes: readonly Finish[],
  show?: string,
  end: () => void = () => undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  const forAll = (finish: (sheet: Excel.Worksheet, of: Finish) => void) => () =>
    finishes.forEach((each) => finish(worksheets.getItem(each.sheet), each));
  const parts = [
    forAll(freeze),
    forAll((sheet, { page, pagesWide = 1 }) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: pagesWide };
      if (page) setUpPage(sheet.pageLayout, page);
    }),
    forAll((sheet, { page }) => {
      if (page) sheet.pageLayout.paperSize = page.paperSize ?? 'A4';
    }),
    forAll((sheet, { breaks = [] }) => breaks.slice(0, MOST_BREAKS).forEach((row) => sheet.horizontalPageBreaks.add(`A${row + 1}`))),
    ...(show === undefined ? [] : [() => worksheets.getItem(show).activate()]),
  ];
  const all = (): void => [...parts, end].forEach((part) => part());
  if (await attempt(context, all)) return;
  for (const part of parts) await attempt(context, part);
  end();
  await context.sync();
}

function freeze(sheet: Excel.Worksheet, { frozen }: Finish): void {
  if (!frozen) return;
  if (frozen.columns === 0) sheet.freezePanes.freezeRows(frozen.rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
}

function setUpPage(
  layout: Excel.PageLayout,
  { headerRow, orientation = 'Landscape', sideMargin = SIDE_MARGIN, endMargin, footer = PAGE_FOOTER }: PageLook,
): void {
  layout.orientation = orientation;
  layout.leftMargin = sideMargin;
  layout.rightMargin = sideMargin;
  if (endMargin !== undefined) {
    layout.topMargin = endMargin;
    layout.bottomMargin = endMargin;
  }
  if (headerRow !== undefined) layout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = footer;
}

/** No printer and no window is the reason: the connection is gone, or Excel is busy. */
const NO_REFUSALS: readonly (string | null)[] = [
  null,
  'ConnectionFailure',
  'Timeout',
  'ActivityLimitReached',
  'RequestAborted',
  'Conflict',
];

function isRefusal(code: string | null): boolean {
  return !NO_REFUSALS.includes(code);
}

/** Whether Excel took it. Only what Excel itself refuses is let pass. */
async function attempt(context: Excel.RequestContext, queue: () => void): Promise<boolean> {
  try {
    queue();
    await context.sync();
    return true;
  } catch (error) {
    if (!isRefusal(errorCode(error))) throw error;
    console.warn(error);
    return false;
  }
}
