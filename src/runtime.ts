/**
 * The add-in's only entry: pane, ribbon commands and custom functions share one runtime, which lives with the workbook. The
 * functions are named before Office is ready, so that a formula waiting for one at opening finds it.
 */
import { associateCommands } from './commands/ribbon';
import { associateFunctions } from './functions';
import { freshenLive, startLive } from './live';
import { pickLanguage } from './locales/language';
import { mountNotice, mountPane } from './taskpane/mountPane';

const element = document.getElementById('pane');
// office.js comes from Microsoft: without a network, or where the network stops it, there is no Excel to speak to.
if (typeof Office === 'undefined') {
  if (element) mountNotice(element, pickLanguage(navigator.language), 'pane.outside.noOffice');
} else {
  // In a plain browser office.js comes without the custom functions' runtime.
  if (typeof CustomFunctions !== 'undefined') associateFunctions();
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) {
      if (element) mountNotice(element, pickLanguage(navigator.language), 'pane.outside.noExcel');
      return;
    }
    associateCommands();
    if (element) mountPane(element, pickLanguage(Office.context.displayLanguage));
    void startLive();
    // Who comes to the pane is about to read what it says.
    window.addEventListener('focus', freshenLive);
  });
}
