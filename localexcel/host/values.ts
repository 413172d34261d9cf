import type { CellContent } from '../document/types';
import { isErrorText } from '../engine/values';

export function valueTypeOf(value: CellContent): 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String' {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
}
