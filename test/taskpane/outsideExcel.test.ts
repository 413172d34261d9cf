/** The pane where there is no Excel: it says so, and is never a white page or a programmer's words. */
import { translate } from '../../src/locales';

async function openPane(office?: object): Promise<string> {
  jest.resetModules();
  document.body.innerHTML = '<div id="pane"></div>';
  // jsdom has no media queries.
  window.matchMedia = (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as unknown as typeof window.matchMedia;
  // Node's channels, which React would use, never let the process end.
  Object.assign(globalThis, { Office: office, MessageChannel: undefined });
  await import('../../src/runtime');
  await new Promise((resolve) => setTimeout(resolve, 200));
  return document.getElementById('pane')?.textContent ?? '';
}

const readButtons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

describe('the pane outside Excel', () => {
  jest.spyOn(navigator, 'language', 'get').mockReturnValue('sv-SE');

  it("tells that Microsoft's part is missing where office.js did not come", async () => {
    expect(await openPane()).toContain(translate('sv', 'pane.outside.noOffice'));
    expect(readButtons()).toEqual([translate('sv', 'pane.failure.retry')]);
  });

  it('tells where to open Målbok when office.js finds no Excel, as in a plain browser', async () => {
    const office = {
      HostType: { Excel: 'Excel' },
      context: {},
      onReady: (done: (info: object) => void) => Promise.resolve({ host: null, platform: null }).then(done),
    };
    expect(await openPane(office)).toContain(translate('sv', 'pane.outside.noExcel'));
    expect(readButtons()).toEqual([]);
  });
});
