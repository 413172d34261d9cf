// taskpane.html of the build, as the workbench serves it: office.js from node_modules instead of Microsoft's address, and the local
// Excel's shell around it. Nothing else of the page is changed, and its content security policy stays in force.
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
// The build leaves out quotes that html can do without.
const OFFICE_TAG = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?><\/script>/;
const FOREIGN_SOURCES = / https:\/\/appsforoffice\.microsoft\.com| https:\/\/ajax\.aspnetcdn\.com/g;

/** Scripts of the pane's frame: the page around it puts the shell in before office.js loads, and looks for the functions after. */
export const PANE_SCRIPTS = {
  'shell.js': 'parent.workbenchPane.installShell(window);',
  'connect.js': 'parent.workbenchPane.officeLoaded(window);',
};

/** Throws where the page does not load office.js as it is known to. */
export function servePanePage(html) {
  if (!OFFICE_TAG.test(html))
    throw new Error(`taskpane.html does not load ${OFFICE_JS} by a tag of its own: see scripts/workbench/panePage.mjs.`);
  return html
    .replace(OFFICE_TAG, '<script src="shell.js"></script><script src="/office-js/office.js"></script><script src="connect.js"></script>')
    .replace(FOREIGN_SOURCES, '');
}
