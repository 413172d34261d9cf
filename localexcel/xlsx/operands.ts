import { fromFileFormula, toFileFormula, type FormulaPlace } from './formulas';
import { readEscapes } from './xml';

/** A formula or constant of a validation or a conditional format. The file writes both without "=": a number or a lone text is a constant. */
export function readOperand(text: string): string {
  const isConstant = /^\s*-?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(text) || /^"([^"]|"")*"$/.test(text);
  return isConstant ? readEscapes(text.trim()) : fromFileFormula(text);
}

export function writeOperand(operand: string, place: FormulaPlace): string {
  return operand.startsWith('=') ? toFileFormula(operand, place) : operand;
}
