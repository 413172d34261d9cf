import { apiNotFound, HostCollection, HostError, HostObject, type HostRoot } from './hostObject';
import { callMember, className, locate, readMember } from './members';
import { type ArgumentInfo, type ObjectPath, ObjectPathType, type ReferencedIds } from './protocol';

/**
 * The objects that one request speaks of. A path is followed when an action first needs it and then remembered, so that
 * `worksheets.add` behind a path runs once and in its place among the actions.
 */
export class RequestObjects {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly root: HostRoot,
    private readonly paths: Record<string, ObjectPath>,
    private readonly services: ReadonlyMap<string, HostObject>,
  ) {}

  /** `null` is the null object: everything asked of it answers nothing, as in Excel. */
  get(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.follow(this.path(id));
    this.found.set(id, object);
    return object;
  }

  /** The arguments with objects in their places, also inside arrays and plain objects. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    return this.withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? undefined);
  }

  /** Whether following the path would ask something whose answer depends on calculated values. */
  readsValues(id: number): boolean {
    if (this.found.has(id)) return false;
    const path = this.path(id);
    if (path.ObjectPathType === ObjectPathType.Method && readsCalculated(path.Name)) return true;
    return path.ParentObjectPathId !== undefined && this.readsValues(path.ParentObjectPathId);
  }

  private path(id: number): ObjectPath {
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidRequest', `The request names an object path that it does not hold: ${id}.`, '', 400);
    return path;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.Root:
        return this.root.workbook;
      case ObjectPathType.NullObject:
        return null;
      case ObjectPathType.NewObject: {
        const service = this.services.get(path.Name) ?? this.root.service(path.Name);
        if (!service) throw apiNotFound(path.Name);
        return service;
      }
      case ObjectPathType.Reference: {
        const object = this.root.reference(path.Name);
        if (!object)
          throw new HostError(
            'InvalidObjectPath',
            "The object path '_reference()' isn't working for what you're trying to do.",
            '_reference()',
            400,
          );
        return object;
      }
    }
    const parent = this.get(path.ParentObjectPathId ?? 0);
    return parent && this.followFrom(parent, path);
  }

  private followFrom(parent: HostObject, path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.Property:
        return asObject(readMember(parent, path.Name), locate(parent, path.Name));
      case ObjectPathType.Method:
        return asObject(callMember(parent, path.Name, this.arguments(path.ArgumentInfo)), locate(parent, path.Name));
      case ObjectPathType.Indexer: {
        if (!(parent instanceof HostCollection)) throw apiNotFound(`${className(parent)}.getItem`);
        return parent.GetItem(this.arguments(path.ArgumentInfo)[0] as string | number);
      }
    }
    throw new HostError('InvalidRequest', `Unknown kind of object path: ${path.ObjectPathType}.`, '', 400);
  }

  private withObjects(values: unknown[], references: ReferencedIds | undefined): unknown[] {
    return values.map((value, at) => {
      const reference = references?.[at];
      if (Array.isArray(reference) && Array.isArray(value)) return this.withObjects(value, reference);
      if (typeof reference === 'number' && reference !== 0) return this.get(reference);
      return this.withNestedObjects(value);
    });
  }

  private withNestedObjects(value: unknown): unknown {
    // A grid of values holds no objects: looked at cell by cell only where its first cell is one.
    if (Array.isArray(value)) return mayHoldObjects(value) ? value.map((item) => this.withNestedObjects(item)) : value;
    if (value === null || typeof value !== 'object') return value;
    const reference = (value as { _ObjectPathId?: number })._ObjectPathId;
    if (typeof reference === 'number') return this.get(reference);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.withNestedObjects(item)]));
  }
}

/** Methods whose answer depends on what formulas give. */
export const readsCalculated = (method: string) =>
  /^Get.*(UsedRange|Spill|SurroundingRegion|SpecialCells|RangeEdge|ExtendedRange)/.test(method);

function mayHoldObjects(values: unknown[]): boolean {
  return values.some((value) => value !== null && typeof value === 'object' && (!Array.isArray(value) || mayHoldObjects(value)));
}

function asObject(value: unknown, location: string): HostObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw new HostError('GeneralException', `${location} did not answer with an object.`, location, 500);
}
