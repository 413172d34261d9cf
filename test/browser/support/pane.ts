/** What a person does in the pane, by the words that stand there. */
import type { Frame, Locator } from 'playwright-core';
import { translate, type Language, type TextKey, type TextParams } from '../../../src/locales';
import type { OpenWorkbench } from './openWorkbench';

export const say = (key: TextKey, params?: TextParams, language: Language = 'sv'): string => translate(language, key, params);

export type View = 'start' | 'goals' | 'checks' | 'followUp' | 'report' | 'more';

/** Opens a view by its tab. Answers the pane. */
export async function openView(wb: OpenWorkbench, view: View): Promise<Frame> {
  const pane = await wb.pane();
  await pane.getByRole('tab', { name: say(`pane.view.${view}`), exact: true }).click();
  return pane;
}

export const button = (within: Frame | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** A field by its label; where it is required a star stands after. */
export const field = (within: Frame | Locator, label: string): Locator =>
  within.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\*?$`));

/** Presses the button in the dialog that asks. */
export async function confirm(pane: Frame, name: string): Promise<void> {
  await button(pane.getByRole('alertdialog'), name).click();
}
