import { HostError, HostObject, type HostRoot } from './hostObject';
import { callMember, locate, readMember, toClientName, toWireName, writeMember } from './members';
import { readsCalculated, RequestObjects } from './paths';
import { type Action, ActionType, type RequestBody, type ResponseBody } from './protocol';
import { answerIdentity, answerJsonQuery, answerQuery, answerRecursiveQuery } from './query';

/** Something that went wrong in the host itself, not an answer of Excel's. */
export interface HostProblem {
  where: string;
  error: unknown;
}

/**
 * Carries out a request's actions in order. At the first error the rest is left out; what was done stays done, as in Excel.
 * Errors that the host did not mean are answered as GeneralException and handed to `report`.
 */
export async function executeRequest(
  root: HostRoot,
  body: RequestBody,
  report: (problem: HostProblem) => void,
  services: ReadonlyMap<string, HostObject> = new Map(),
): Promise<ResponseBody> {
  const objects = new RequestObjects(root, body.ObjectPaths, services);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (readsValues(action, objects)) await root.settled();
      const value = action.ActionType === ActionType.Trace ? null : perform(action, objects);
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      const known = error instanceof HostError ? error : unexpected(error, action, report);
      response.Error = {
        Code: known.code,
        Message: known.message,
        Location: known.location,
        ActionIndex: index,
        HttpStatusCode: known.status,
      };
      break;
    }
  }
  return response;
}

function readsValues(action: Action, objects: RequestObjects): boolean {
  switch (action.ActionType) {
    case ActionType.Query:
    case ActionType.RecursiveQuery:
    case ActionType.QueryAsJson:
    case ActionType.EnsureUnchanged:
      return true;
    case ActionType.Trace:
      return false;
    case ActionType.Method:
      if (readsCalculated(action.Name)) return true;
  }
  return objects.readsValues(action.ObjectPathId);
}

function perform(action: Action, objects: RequestObjects): unknown {
  const object = objects.get(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return answerIdentity(object);
    case ActionType.Query:
      return answerQuery(object, action.QueryInfo ?? {});
    case ActionType.QueryAsJson:
      return answerJsonQuery(object, action.QueryInfo ?? {});
    case ActionType.RecursiveQuery:
      return answerRecursiveQuery(object, action.RecursiveQueryInfo?.Queries ?? {}, action.RecursiveQueryInfo?.MaxDepth ?? Infinity);
    case ActionType.Method: {
      const value = object && callMember(object, action.Name, objects.arguments(action.ArgumentInfo));
      return value instanceof HostObject ? answerIdentity(value) : value;
    }
    case ActionType.SetProperty:
      if (object) writeMember(object, action.Name, objects.arguments(action.ArgumentInfo)[0]);
      return null;
    case ActionType.Update:
      if (object) for (const [name, value] of Object.entries(action.ObjectState ?? {})) writeMember(object, toWireName(name), value);
      return null;
    case ActionType.EnsureUnchanged:
      if (object) ensureUnchanged(object, action.ObjectState ?? {});
      return null;
  }
  throw new HostError('NotImplemented', `The requested feature isn't implemented: action type ${action.ActionType}.`, '', 501);
}

function ensureUnchanged(object: HostObject, state: Record<string, unknown>): void {
  for (const [name, expected] of Object.entries(state)) {
    const member = toWireName(name);
    const actual = readMember(object, member);
    if (actual instanceof HostObject) ensureUnchanged(actual, expected as Record<string, unknown>);
    else if (JSON.stringify(actual) !== JSON.stringify(expected)) {
      throw new HostError('Conflict', 'The request could not be processed because of a conflict.', locate(object, member), 409);
    }
  }
}

function unexpected(error: unknown, action: Action, report: (problem: HostProblem) => void): HostError {
  const where = `${ActionType[action.ActionType] ?? action.ActionType} ${toClientName(action.Name)}`.trim();
  report({ where, error });
  return new HostError(
    'GeneralException',
    `There was an internal error while processing the request: ${error instanceof Error ? error.message : String(error)}`,
    '',
    500,
  );
}
