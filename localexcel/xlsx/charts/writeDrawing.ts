import { strFromU8, strToU8 } from 'fflate';
import type { ChartContent, DocumentChart } from '../../document/charts';
import type { DocumentSheet } from '../../document/types';
import { besideOf } from '../beside';
import { type KeptParts, putParts } from '../keptParts';
import type { PackageBuilder } from '../packPackage';
import { RELATIONSHIPS_NAMESPACE, tag } from '../xml';
import { changeAnchors, listAnchors, moveAnchor, SHEET_DRAWING_NAMESPACE, writeAnchor } from './anchors';
import { DRAWING_NAMESPACE } from './drawingXml';
import { takeOut } from './readDrawing';
import { writeChart } from './writeChart';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

type OwnChart = DocumentChart & { content: ChartContent };
const isOwn = (chart: DocumentChart): chart is OwnChart => typeof chart.content !== 'number';

/** Paths for new parts: none that a part kept from a file has, in any sheet, nor one given before. */
export class FreePaths {
  private readonly taken = new Set<string>();

  constructor(sheets: readonly Pick<DocumentSheet, 'beside'>[]) {
    for (const sheet of sheets) for (const { path } of besideOf(sheet).drawing?.parts ?? []) this.taken.add(path.toLowerCase());
  }

  /** "xl/charts/chart1.xml" for "xl/charts/chart". */
  next(start: string): string {
    for (let number = 1; ; number++) {
      const path = `${start}${number}.xml`;
      if (this.taken.has(path)) continue;
      this.taken.add(path);
      return path;
    }
  }
}

/** Writes the sheet's drawing: what is kept of the old one, and our charts after it. Answers its path; undefined where there is none. */
export function writeDrawing(
  sheet: Pick<DocumentSheet, 'beside' | 'charts'>,
  builder: PackageBuilder,
  paths: FreePaths,
): string | undefined {
  const drawing = besideOf(sheet).drawing;
  const own = sheet.charts.filter(isOwn);
  const kept = drawing && keepWanted(drawing, sheet.charts);
  if (own.length === 0) {
    if (kept) putParts(kept, builder);
    return kept?.path;
  }
  const path = kept?.path ?? paths.next('xl/drawings/drawing');
  const root = kept?.parts.find((part) => part.path === path);
  const old = root ? strFromU8(root.content) : '';
  const used = new Set(root?.links.map(({ id }) => id));
  // Everything drawn has a number, also inside groups.
  let number = Math.max(1, ...[...old.matchAll(/cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id)));
  const anchors = own.map((chart, index) => {
    const relation = freeRelation(used, index);
    const target = paths.next('xl/charts/chart');
    builder.add(target, CHART_TYPE, writeChart(chart.content));
    return { relation, target, text: writeAnchor(chart, ++number, relation) };
  });
  const added = anchors.map(({ text }) => text).join('');
  if (kept && root) {
    const content = strToU8(append(old, added));
    putParts({ ...kept, parts: kept.parts.map((part) => (part === root ? { ...part, content } : part)) }, builder);
  } else builder.add(path, DRAWING_TYPE, tag('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE }, added));
  for (const { relation, target } of anchors) builder.relate(path, `${RELATIONSHIPS_NAMESPACE}/chart`, target, false, relation);
  return path;
}

/** The kept drawing without the charts that are deleted since, the others where they are now. */
function keepWanted(drawing: KeptParts, charts: readonly DocumentChart[]): KeptParts | undefined {
  const root = drawing.parts.find(({ path }) => path === drawing.path);
  const old = root ? strFromU8(root.content) : '';
  const anchors = listAnchors(old);
  if (!anchors?.some(({ chart }) => chart)) return drawing;
  const wanted = new Map(charts.map((chart) => [chart.content, chart]));
  const gone = new Set<string>();
  const text = changeAnchors(old, (place) => {
    const anchor = anchors[place];
    if (!anchor?.chart) return undefined;
    const chart = wanted.get(place);
    if (chart) return moveAnchor(anchor, chart);
    gone.add(anchor.chart.relation);
    return '';
  });
  if (text === old) return drawing;
  return gone.size === anchors.length ? undefined : takeOut(drawing, text, gone);
}

function freeRelation(used: Set<string>, index: number): string {
  let number = index + 1;
  while (used.has(`rId${number}`)) number++;
  used.add(`rId${number}`);
  return `rId${number}`;
}

function append(drawing: string, anchors: string): string {
  const end = drawing.lastIndexOf('</');
  if (end >= 0) return drawing.slice(0, end) + anchors + drawing.slice(end);
  // An empty root closes itself.
  return drawing.replace(
    /<((?:\w+:)?wsDr)([^>]*)\/>\s*$/,
    (_all, name: string, attributes: string) => `<${name}${attributes}>${anchors}</${name}>`,
  );
}
