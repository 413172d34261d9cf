import type { WorkbookDocument } from '../document/types';
import type { OpenPackage, Relationship } from './openPackage';
import { lookUp } from './xml';

type Loss = WorkbookDocument['lost'][number];

/** What hangs on a sheet and cannot be kept, by the type of its relationship. */
const OF_SHEET: Record<string, Loss['kind']> = {
  pivotTable: 'pivotTable',
  slicer: 'slicer',
  timeline: 'slicer',
  control: 'form',
  ctrlProp: 'form',
  oleObject: 'form',
  activeXControlBinary: 'form',
  threadedComment: 'comment',
  image: 'image',
  queryTable: 'other',
};
/** What hangs on the workbook. */
const OF_WORKBOOK: Record<string, Loss['kind']> = {
  vbaProject: 'macro',
  xlMacrosheet: 'macro',
  xlIntlMacrosheet: 'macro',
  dialogsheet: 'form',
  chartsheet: 'chart',
  externalLink: 'externalLink',
  slicerCache: 'slicer',
  timelineCache: 'slicer',
  connections: 'other',
  powerPivotData: 'other',
  xmlMaps: 'other',
  // Pictures in cells.
  richValueRel: 'image',
};

export function findLostInSheet(file: OpenPackage, path: string, sheet: string): Loss[] {
  return nameLosses(file.relationships(path), OF_SHEET).map((loss) => ({ ...loss, sheet }));
}

/** What the workbook itself holds. A slicer or a link that a sheet has named already is not named again. */
export function findLostInWorkbook(file: OpenPackage, found: Loss[]): Loss[] {
  const related = nameLosses(file.relationships(file.workbook), OF_WORKBOOK);
  // Macros count wherever they lie: some programs forget to say what they hang on.
  const macros = file.paths.filter((path) => /(^|\/)vbaProject\.bin$/i.test(path) && !related.some((loss) => loss.part === path));
  return [...related, ...macros.map((part): Loss => ({ kind: 'macro', part }))].filter(
    ({ kind }) => (kind !== 'slicer' && kind !== 'externalLink') || !found.some((loss) => loss.kind === kind),
  );
}

const nameLosses = (links: Relationship[], kinds: Record<string, Loss['kind']>): Loss[] =>
  links.flatMap(({ type, target }) => {
    const kind = lookUp(kinds, type);
    return kind === undefined ? [] : [{ kind, part: target }];
  });
