/**
 * What the local Excel takes from Univer: its workbook model and its formula engine. Bundled to one file, since the raw
 * packages load neither in Node nor in jest. Iterator helpers must be there before Univer looks names up.
 */
import 'core-js/actual/iterator';

export { ICommandService, IUniverInstanceService, LocaleType, LogLevel, Univer, UniverInstanceType, numfmt } from '@univerjs/core';
export {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  IDependencyManagerService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
