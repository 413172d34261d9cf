/** The messages of office.js's own transport, as seen on the wire. Names are Microsoft's. */

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  RecursiveQuery = 6,
  QueryAsJson = 7,
  EnsureUnchanged = 8,
  Update = 9,
}

export enum ObjectPathType {
  Root = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  NullObject = 7,
}

/** Which arguments are objects: ids of object paths at the places of `Arguments`, 0 or null where an argument is plain. */
export type ReferencedIds = (number | null | ReferencedIds)[];

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: ReferencedIds | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  /** Name of a member or a service, or the id of a reference. */
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  /** Queries by the name of the client's type, "Excel.Worksheet". */
  RecursiveQueryInfo?: { Queries: Record<string, QueryInfo>; MaxDepth?: number };
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
  AutoKeepReference?: boolean;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** A message from the client; only type 1, a request, is known. */
export interface ClientMessage {
  id: number;
  type: number;
  flags: number;
  message: { url: string; method: string; headers: Record<string, string>; body: RequestBody | string };
}

/** Category of a pushed message. */
export enum MessageCategory {
  CustomFunctions = 1,
  Event = 65536,
}

export interface PushedEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  /** JSON text. */
  message: string;
}

/** Flag of a request that waits while a person edits a cell. */
export const DELAY_FOR_CELL_EDIT = 64;
