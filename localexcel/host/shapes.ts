import type { DocumentShape } from '../document/types';
import { HostCollection, HostObject, itemNotFound } from '../wire/hostObject';

/** Pictures, boxes and lines that came with a file. They are kept as they are: to be read only. Charts are not among them. */
export class ShapeCollection extends HostCollection {
  constructor(private readonly shapes: readonly DocumentShape[]) {
    super();
  }
  get items(): Shape[] {
    return this.shapes.map((shape) => new Shape(shape));
  }
  /** By name, or by the id that the client keeps. */
  GetItem(key: string | number): Shape {
    const shape = this.GetItemOrNullObject(key);
    if (!shape) throw itemNotFound('ShapeCollection.getItem');
    return shape;
  }
  GetItemOrNullObject(key: string | number): Shape | null {
    const wanted = String(key).toLowerCase();
    return this.items.find(({ Id }) => Id.toLowerCase() === wanted) ?? this.items.find(({ Name }) => Name.toLowerCase() === wanted) ?? null;
  }
  GetItemAt(index: number): Shape {
    const shape = this.items[index];
    if (!shape) throw itemNotFound('ShapeCollection.getItemAt');
    return shape;
  }
  GetCount() {
    return this.shapes.length;
  }
}

class Shape extends HostObject {
  readonly scalars = ['Id', 'Name', 'Type', 'Visible', 'AltTextTitle', 'AltTextDescription'];
  constructor(private readonly shape: DocumentShape) {
    super();
  }
  override get wireId() {
    return this.Id;
  }
  get Id() {
    return `{${this.shape.number.toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`;
  }
  get Name() {
    return this.shape.name;
  }
  get Type() {
    return this.shape.type;
  }
  get Visible() {
    return this.shape.visible;
  }
  get AltTextTitle() {
    return this.shape.title ?? '';
  }
  get AltTextDescription() {
    return this.shape.description ?? '';
  }
}
