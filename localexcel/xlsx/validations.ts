import type { DocumentValidation } from '../document/types';
import { readAreas, writeAreas } from './areas';
import type { FormulaPlace } from './formulas';
import { readOperand, writeOperand } from './operands';
import { childOf, descendantsOf, childrenOf, lookUp, readEscapes, readFlag, tag, textOf, writeText, type XmlElement } from './xml';

const TYPES: Record<string, DocumentValidation['type']> = {
  list: 'list',
  whole: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

/**
 * Reads <dataValidations>, and those that Excel 2010 and later keep in the sheet's extension list because their list stands in another
 * sheet ([MS-XLSX] 2.3.4.10). All are written back in the first way, which every version reads.
 */
export function readValidations(worksheet: XmlElement): DocumentValidation[] {
  const plain = childrenOf(childOf(worksheet, 'dataValidations'), 'dataValidation');
  const extended = childrenOf(childOf(worksheet, 'extLst')).flatMap((extension) => descendantsOf(extension, 'dataValidation'));
  return [...plain, ...extended].map(readValidation).filter((validation) => validation.areas.length > 0);
}

function readValidation(element: XmlElement): DocumentValidation {
  const { attributes } = element;
  const type = lookUp(TYPES, attributes.type) ?? 'any';
  const areas = readAreas(attributes.sqref ?? textOf(childOf(element, 'sqref')));
  // In the extension list the formula is wrapped in one element more.
  const formula = (name: string) => {
    const text = textOf(childOf(element, name)).trim();
    return text === '' ? undefined : readOperand(text);
  };
  const validation: DocumentValidation = {
    areas,
    type,
    allowBlank: readFlag(attributes.allowBlank),
    // The attribute says the opposite of its name.
    inCellDropDown: !readFlag(attributes.showDropDown),
  };
  const isCompared = type !== 'list' && type !== 'custom' && type !== 'any';
  if (isCompared) validation.operator = readEscapes(attributes.operator ?? 'between');
  const formula1 = formula('formula1');
  const formula2 = formula('formula2');
  if (formula1 !== undefined) validation.formula1 = formula1;
  if (formula2 !== undefined) validation.formula2 = formula2;
  const text = (name: string) => readEscapes(attributes[name] ?? '');
  const showError = readFlag(attributes.showErrorMessage);
  if (showError || text('error') || text('errorTitle') || attributes.errorStyle) {
    const style = attributes.errorStyle === 'warning' || attributes.errorStyle === 'information' ? attributes.errorStyle : 'stop';
    validation.error = { style, title: text('errorTitle'), message: text('error'), show: showError };
  }
  const showPrompt = readFlag(attributes.showInputMessage);
  if (showPrompt || text('prompt') || text('promptTitle'))
    validation.prompt = { title: text('promptTitle'), message: text('prompt'), show: showPrompt };
  return validation;
}

export function writeValidations(validations: DocumentValidation[], place: FormulaPlace): string {
  const written = validations.filter((validation) => validation.areas.length > 0).map((validation) => writeValidation(validation, place));
  return written.length === 0 ? '' : tag('dataValidations', { count: written.length }, written.join(''));
}

function writeValidation(validation: DocumentValidation, place: FormulaPlace): string {
  const { error, prompt, type } = validation;
  const formula = (name: string, text: string | undefined) =>
    text === undefined ? '' : tag(name, {}, writeText(writeOperand(text, place)));
  return tag(
    'dataValidation',
    {
      type: type === 'any' ? undefined : type,
      errorStyle: error && error.style !== 'stop' ? error.style : undefined,
      operator: validation.operator === 'between' ? undefined : validation.operator,
      allowBlank: validation.allowBlank || undefined,
      showDropDown: validation.inCellDropDown ? undefined : true,
      showInputMessage: prompt?.show || undefined,
      showErrorMessage: error?.show || undefined,
      // Longer texts than these make Excel repair the file.
      errorTitle: error?.title.slice(0, 32) || undefined,
      error: error?.message.slice(0, 255) || undefined,
      promptTitle: prompt?.title.slice(0, 32) || undefined,
      prompt: prompt?.message.slice(0, 255) || undefined,
      sqref: writeAreas(validation.areas),
    },
    formula('formula1', validation.formula1) + formula('formula2', validation.formula2),
  );
}
