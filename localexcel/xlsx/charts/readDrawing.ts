import { strFromU8, strToU8 } from 'fflate';
import type { DocumentChart } from '../../document/charts';
import type { DocumentShape } from '../../document/types';
import type { KeptParts } from '../keptParts';
import { changeAnchors, listAnchors, writeAnchor, type Anchor } from './anchors';
import { readChart } from './readChart';

export interface SheetDrawing {
  /** What is left to be kept as it is. */
  kept?: KeptParts;
  charts: DocumentChart[];
  shapes: DocumentShape[];
}

/**
 * Takes our own charts out of a drawing, as data. All else in it is kept: of other programs' charts the name and the place are told, of
 * pictures and boxes what they are called.
 */
export function readDrawing(drawing: KeptParts): SheetDrawing {
  const root = drawing.parts.find(({ path }) => path === drawing.path);
  const text = root ? strFromU8(root.content) : '';
  const anchors = tryToList(text);
  if (!root || !anchors) return { kept: drawing, charts: [], shapes: [] };

  const charts: DocumentChart[] = [];
  const foreign: DocumentChart[] = [];
  const shapes: DocumentShape[] = [];
  const taken = new Map<number, string>();
  anchors.forEach((anchor, place) => {
    const own = readOwn(anchor, drawing);
    if (own) {
      charts.push(own.chart);
      taken.set(place, own.relation);
      return;
    }
    if (anchor.shape) shapes.push(anchor.shape);
    const { relation: _relation, ...chart } = anchor.chart ?? { relation: '' };
    // Anchors are counted as they stand in the drawing that is kept.
    if ('from' in chart) foreign.push({ ...chart, content: place - taken.size });
  });
  if (taken.size === anchors.length && anchors.length > 0) return { charts, shapes };
  const kept =
    taken.size > 0
      ? takeOut(
          drawing,
          changeAnchors(text, (place) => (taken.has(place) ? '' : undefined)),
          new Set(taken.values()),
        )
      : drawing;
  return { kept, charts: [...foreign, ...charts], shapes };
}

function tryToList(text: string): Anchor[] | undefined {
  try {
    return listAnchors(text);
  } catch {
    return undefined;
  }
}

/** Ours are those whose chart and whose anchor we would write in the same way. */
function readOwn({ text, chart, number }: Anchor, drawing: KeptParts): { chart: DocumentChart; relation: string } | undefined {
  const link = drawing.parts.find(({ path }) => path === drawing.path)?.links.find(({ id }) => id === chart?.relation);
  const part = drawing.parts.find(({ path }) => path === link?.target);
  if (!chart || !part || part.links.length > 0) return undefined;
  const { relation, ...placed } = chart;
  const content = writeAnchor(placed, number, relation) === text ? readChart(strFromU8(part.content)) : undefined;
  return content && { chart: { ...placed, content }, relation };
}

/** The drawing with another text, without some of its links and what hung on them. */
export function takeOut(drawing: KeptParts, text: string, relations: ReadonlySet<string>): KeptParts {
  const parts = drawing.parts.map((part) =>
    part.path === drawing.path ? { ...part, content: strToU8(text), links: part.links.filter(({ id }) => !relations.has(id)) } : part,
  );
  const needed = new Set([drawing.path]);
  for (const path of needed) {
    for (const link of parts.find((part) => part.path === path)?.links ?? []) if (!link.external) needed.add(link.target);
  }
  return { ...drawing, parts: parts.filter(({ path }) => needed.has(path)) };
}
