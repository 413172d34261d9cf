/** The pane of an open workbench, found by the words that stand there in its language. */
import type { Frame, Locator } from 'playwright-core';
import { translate, type Language, type TextKey, type TextParams } from '../../../src/locales';
import type { ViewId } from '../../../src/taskpane/common/navigation';
import type { OpenWorkbench } from './openWorkbench';

export const LJUNGBY = 'exempelkommunen-ljungby';

export class Visit {
  /** The pane; another one after another workbook has been opened. */
  pane!: Frame;

  constructor(
    readonly wb: OpenWorkbench,
    readonly language: Language,
  ) {}

  say(key: TextKey, params?: TextParams): string {
    return translate(this.language, key, params);
  }

  button(key: TextKey, params?: TextParams): Locator {
    return this.pane.getByRole('button', { name: this.say(key, params), exact: true });
  }

  heading(key: TextKey, params?: TextParams): Locator {
    return this.pane.getByRole('heading', { name: this.say(key, params) });
  }

  text(key: TextKey, params?: TextParams): Locator {
    return this.pane.getByText(this.say(key, params), { exact: true });
  }

  field(key: TextKey): Locator {
    return this.pane.getByLabel(new RegExp(`^${this.say(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\*?$`));
  }

  tab(view: ViewId): Locator {
    return this.pane.getByRole('tab', { name: this.say(`pane.view.${view}`), exact: true });
  }

  /** Opens a view and waits for it. */
  async open(view: ViewId): Promise<void> {
    await this.tab(view).click();
    await this.pane.getByRole('heading', { level: 2 }).first().waitFor();
  }

  async openEmptyBook(): Promise<void> {
    await this.wb.call('newBook');
    this.pane = await this.wb.pane();
    await this.heading('pane.create.heading.facts').waitFor();
  }

  async openLjungby(): Promise<void> {
    await this.wb.call('openSample', LJUNGBY);
    this.pane = await this.wb.pane();
    await this.heading('pane.book.next').waitFor();
  }

  /** Resolves when the pane follows what was done in the sheets: the add-in reads a short while after the last change. */
  async followed(): Promise<void> {
    await this.wb.call('settled');
    await this.wb.page.waitForTimeout(500);
    await this.wb.call('settled');
  }
}
