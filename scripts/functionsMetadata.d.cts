/** functions.json as Excel reads it. */
export interface FunctionsMetadata {
  allowCustomDataForDataTypeAny: boolean;
  functions: FunctionMetadata[];
}
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  options?: { stream?: boolean; cancelable?: boolean; requiresAddress?: boolean; volatile?: boolean };
  parameters: ParameterMetadata[];
  result: { type?: string; dimensionality?: 'matrix' };
}
export interface ParameterMetadata {
  name: string;
  description: string;
  type: string;
  dimensionality?: 'matrix';
  optional?: boolean;
  repeating?: boolean;
}
/** Reads the comments in src/functions. Throws, naming each place, where they are not what Excel's generator can use. */
export function readFunctionsMetadata(folder?: string): Promise<FunctionsMetadata>;
export function listFunctionFiles(folder?: string): string[];
