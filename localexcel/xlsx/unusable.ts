/** Why a file cannot be opened. */
export type UnusableReason =
  /** No bytes at all. */
  | 'empty'
  /** Something else than a workbook; `detail` names what it looks like ("pdf", "docx", "ods", "xlsb", "csv" …), where that can be seen. */
  | 'notXlsx'
  /** Excel's format from before 2007. */
  | 'oldXls'
  /** Locked with a password to open, so that nothing in it can be read. */
  | 'encrypted'
  /** A workbook that is cut off or broken; `detail` names the part. */
  | 'damaged'
  /** Unpacks to more than can be held in memory. */
  | 'tooLarge';

/** A file that cannot be opened as a workbook. The words for the person are chosen by whoever shows it. */
export class UnusableFile extends Error {
  constructor(
    readonly reason: UnusableReason,
    readonly detail = '',
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = 'UnusableFile';
  }
}
