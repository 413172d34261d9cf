/** What a person can copy and send to somebody who is to find the error. Nothing of the workbook's content is in it. */
import type { Language } from '../../locales';
import { errorCode } from '../../workbook/problem';
import { VERSION } from '../common/version';

export interface FailureContext {
  /** Which part of the pane failed. */
  view: string;
  language: Language;
  /** React's list of the components that the error went through. */
  components?: string | undefined;
}

export function describeFailure(error: unknown, { view, language, components }: FailureContext): string {
  const lines = [
    `Målbok ${VERSION}`,
    `View: ${view}`,
    `Language: ${language}`,
    `Time: ${new Date().toISOString()}`,
    `Message: ${readMessage(error)}`,
    ...(errorCode(error) === null ? [] : [`Code: ${errorCode(error)}`]),
    `Excel: ${describeExcel()}`,
    `Browser: ${navigator.userAgent}`,
    ...(error instanceof Error && error.stack ? ['', error.stack] : []),
    ...(components ? ['', components.trim()] : []),
  ];
  return lines.join('\n');
}

/** The error's own words. */
export function readMessage(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function describeExcel(): string {
  if (typeof Office === 'undefined') return '-';
  try {
    const { host, platform, version } = Office.context.diagnostics ?? {};
    const sets = ['1.13', '1.14', '1.16', '1.17', '1.20'].filter((set) => Office.context.requirements.isSetSupported('ExcelApi', set));
    return [host, platform, version, `ExcelApi ${sets.at(-1) ?? '-'}`].filter(Boolean).join(' ');
  } catch {
    // Details of an error must not be one more.
    return '-';
  }
}
