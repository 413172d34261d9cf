import type { ArrayValueObject, BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import type { CellContent } from '../document/types';
import type { FunctionArgument, FunctionHost } from '../functions/types';
import { loadUniver } from './loadUniver';
import { isErrorText } from './values';

/**
 * The add-in's custom functions as functions of Univer's engine. Each call knows the cell it stands in, and is answered at once
 * with what the bridge knows; when more is known, the bridge asks for the cell to be calculated again.
 */
export function makeCustomFunctions(host: FunctionHost): BaseFunction[] {
  const { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorValueObject, NullValueObject, NumberValueObject, StringValueObject } =
    loadUniver();

  const toObject = (value: CellContent): BaseValueObject => {
    if (typeof value === 'number') return NumberValueObject.create(value);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    // #BUSY! is none of Univer's own errors, yet goes on through a formula as one.
    if (isErrorText(value)) return ErrorValueObject.create(value as Parameters<typeof ErrorValueObject.create>[0]);
    return StringValueObject.create(value);
  };

  class CustomFunction extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;

    override calculate(...parameters: BaseValueObject[]): BaseValueObject {
      const caller = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      const result = host.call(String(this.name), parameters.map(toArgument), caller);
      if (!Array.isArray(result)) return toObject(result);
      const [first] = result;
      if (!first?.length) return NullValueObject.create();
      return new ArrayValueObject({
        calculateValueList: result.map((row) => row.map(toObject)),
        rowCount: result.length,
        columnCount: first.length,
        unitId: this.unitId ?? '',
        sheetId: caller.sheetId,
        row: caller.row,
        column: caller.column,
      });
    }
  }
  return host.names.map((name) => new CustomFunction(name.toUpperCase()));
}

/** A cell's reference of one cell is its value; an empty cell is 0, as on the desktop; an argument left out is null. */
function toArgument(parameter: BaseValueObject): FunctionArgument {
  if (parameter.isArray()) {
    const rows = (parameter as ArrayValueObject).toValue() as CellContent[][];
    const [first] = rows;
    return rows.length === 1 && first?.length === 1 ? (first[0] ?? 0) : rows.map((row) => row.map((value) => value ?? 0));
  }
  if (parameter.isNull()) return null;
  return parameter.getValue() as CellContent;
}
