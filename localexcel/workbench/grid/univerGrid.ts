/**
 * Univer's grid as a screen: it draws cells, scrolls and selects. Every other command of its own (its editor, paste, fill, resizing) is
 * stopped before it runs, and nothing is calculated: what stands in the cells are texts.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import {
  CanceledError,
  CommandType,
  ICommandService,
  type Injector,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
} from '@univerjs/core';
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';

export interface UniverGrid {
  readonly univer: Univer;
  readonly injector: Injector;
  /** Resolves when Univer draws, some time after it has its first workbook: until then nothing can be scrolled or measured. */
  readonly drawn: Promise<void>;
  /** Runs a command of Univer's that is ours, not a person's. */
  execute(id: string, parameters: object): void;
  /** What is done within is ours. */
  asOurs(work: () => void): void;
}

/** What a person may do in the grid itself: select and scroll. Mutations and all other commands are ours alone. */
const ALLOWED =
  /^(sheet\.command\.(move-selection|move-selection-enter-tab|expand-selection|select-all|select-range|set-scroll-relative|scroll-view|scroll-to-cell|scroll-view-reset)|sheet\.operation\.(?!set-cell-edit-visible)|ui\.|univer\.)/;

export function createUniverGrid(container: HTMLElement): UniverGrid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: english }, logLevel: LogLevel.ERROR });
  univer.registerPlugins([
    [UniverDocsPlugin],
    [UniverRenderEnginePlugin],
    [UniverUIPlugin, { container, header: false, toolbar: false, footer: false, contextMenu: false, disableAutoFocus: true }],
    [UniverDocsUIPlugin],
    [UniverFormulaEnginePlugin, { notExecuteFormula: true }],
    [UniverSheetsPlugin, { notExecuteFormula: true }],
    [
      UniverSheetsUIPlugin,
      { formulaBar: false, footer: false, disableForceStringAlert: true, disableForceStringMark: true, disableAutoFocus: true },
    ],
  ]);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  let ours = 0;
  commands.beforeCommandExecuted(({ id, type }) => {
    if (ours > 0 || (type !== CommandType.MUTATION && ALLOWED.test(id)) || id.startsWith('doc.') || id.startsWith('formula.')) return;
    throw new CanceledError();
  });
  const asOurs = (work: () => void) => {
    ours += 1;
    try {
      work();
    } finally {
      ours -= 1;
    }
  };
  return {
    univer,
    injector,
    drawn: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    asOurs,
    execute: (id, parameters) => asOurs(() => commands.syncExecuteCommand(id, parameters)),
  };
}
