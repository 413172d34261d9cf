/**
 * The add-in's only entry: pane, ribbon commands and custom functions share one runtime, which lives with the workbook. The
 * functions are named before Office is ready, so that a formula waiting for one at opening finds it.
 */
import { associateFunctions } from './functions';
import { startLive } from './live';
import { pickLanguage } from './locales/language';
import { mountPane } from './taskpane/mountPane';

associateFunctions();
void Office.onReady(() => {
  const element = document.getElementById('pane');
  if (element) mountPane(element, pickLanguage(Office.context.displayLanguage));
  void startLive();
});
