import { HostObject } from '../wire/hostObject';
import { TaskPane } from './ribbon';

/** The services that office.js calls on its own while it starts, and those of the shared runtime. */
export function createShellServices(pane = new TaskPane()): Map<string, HostObject> {
  return new Map<string, HostObject>([
    ['Microsoft.InternalService.AddinInternalService', new AddinInternalService()],
    ['Microsoft.AppRuntime.AppRuntimeService', new AppRuntimeService(pane)],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', new AppRuntimePersistenceService()],
  ]);
}

class AddinInternalService extends HostObject {
  readonly scalars = [];
  /** office.js tells that the add-in's ribbon commands can be called. */
  NotifyActionHandlerReady(): void {}
}

/** Whether the task pane is seen (`Office.addin.showAsTaskpane`, `hide`). */
class AppRuntimeService extends HostObject {
  readonly scalars = [];

  constructor(private readonly pane: TaskPane) {
    super();
  }

  GetAppRuntimeState(): string {
    return this.pane.state;
  }
  SetAppRuntimeState(state: TaskPane['state']): void {
    this.pane.state = state;
  }
}

/** Whether the add-in starts with the workbook (`Office.addin.setStartupBehavior`). */
class AppRuntimePersistenceService extends HostObject {
  readonly scalars = [];
  private state = 'Inactive';

  GetAppRuntimeStartState(): string {
    return this.state;
  }
  SetAppRuntimeStartState(state: string): void {
    this.state = state;
  }
}
