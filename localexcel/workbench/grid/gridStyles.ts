import type { IStyleData } from '@univerjs/core';
import type { CellContent, CellStyle } from '../../document/types';
import type { Book } from '../../engine';
import { toUniverStyle } from '../../engine/styles';
import { isErrorText } from '../../engine/values';
import type { Look } from './conditionalFormats';

/** The looks of the grid's cells: the cell's own, what conditional formats add, and where a value stands that is not told to. */
export class GridStyles {
  private readonly known = new Map<string, string>();
  private readonly lookIds = new Map<string, number>();

  /** `register` gives Univer a style by its id, which begins with `prefix`. */
  constructor(
    private readonly book: Book,
    private readonly prefix: string,
    private readonly register: (id: string, style: IStyleData) => void,
  ) {}

  idOf(styleId: string | undefined, value: CellContent, look: Look | undefined): string {
    const side = sideOf(value);
    const key = `${styleId ?? ''}|${side}|${look ? this.idOfLook(look) : ''}`;
    let id = this.known.get(key);
    if (id === undefined) {
      id = `${this.prefix}g${this.known.size}`;
      this.known.set(key, id);
      this.register(id, this.describe(styleId, side, look));
    }
    return id;
  }

  /** Style of cells that have none. */
  get plain(): IStyleData {
    const { name, size } = this.book.defaultFont;
    return { ff: name, fs: size, vt: BOTTOM };
  }

  describe(styleId: string | undefined, side: number, look?: Look): IStyleData {
    const style = merge(this.book.styles.get(styleId), look);
    const data = { ...this.plain, ...toUniverStyle(style) };
    // What is shown is text already.
    delete data.n;
    if (!data.ht && side) data.ht = side;
    return data;
  }

  private idOfLook(look: Look): number {
    const key = JSON.stringify(look);
    const id = this.lookIds.get(key) ?? this.lookIds.size;
    this.lookIds.set(key, id);
    return id;
  }
}

/** Univer's numbers of places. */
const BOTTOM = 3;
const CENTRE = 2;
const RIGHT = 3;

/** Numbers stand to the right, truth values and errors in the middle, texts to the left. */
function sideOf(value: CellContent): number {
  return typeof value === 'number' ? RIGHT : typeof value === 'boolean' || isErrorText(value) ? CENTRE : 0;
}

function merge(style: CellStyle, look: Look | undefined): CellStyle {
  if (!look) return style;
  const { font, fill, borders } = look;
  return {
    ...style,
    ...(font && { font: { ...style.font, ...font } }),
    ...(fill && { fill }),
    ...(borders && { borders: { ...style.borders, ...borders } }),
  };
}
