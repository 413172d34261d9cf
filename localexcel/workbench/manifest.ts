import type { PageLanguage } from './texts';

/** A button of the add-in on the ribbon, as its manifest says. */
export interface AddinButton {
  label: string;
  tip: string;
  /** Address of the icon on this server. */
  icon: string;
  /** The function that it runs; undefined where it opens the pane. */
  functionName: string | undefined;
}

export interface AddinGroup {
  label: string;
  buttons: AddinButton[];
}

/** Reads the add-in's group on the tab Home from its manifest. */
export function readManifest(xml: string, language: PageLanguage): AddinGroup {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const all = (parent: ParentNode, name: string) =>
    [...(parent as Document | Element).getElementsByTagName('*')].filter(({ localName }) => localName === name);
  const resources = new Map(
    ['String', 'Image'].flatMap((kind) => all(manifest, kind)).map((resource) => [resource.getAttribute('id') ?? '', resource] as const),
  );
  const text = (id: string | null | undefined): string => {
    const resource = resources.get(id ?? '');
    const override = resource && all(resource, 'Override').find((other) => other.getAttribute('Locale') === LOCALES[language]);
    return (override ?? resource)?.getAttribute(override ? 'Value' : 'DefaultValue') ?? '';
  };
  const resid = (parent: Element | undefined, name: string) => parent && all(parent, name)[0]?.getAttribute('resid');
  // The resources are found under the same names, by other attributes.
  const [group] = all(manifest, 'Group');
  if (!group) throw new Error('The manifest has no group for the ribbon.');
  return {
    label: text(resid(group, 'Label')),
    buttons: all(group, 'Control').map((control) => {
      const [action] = all(control, 'Action');
      const image = all(control, 'Image').find((candidate) => candidate.getAttribute('size') === '32');
      return {
        label: text(resid(control, 'Label')),
        tip: text(resid(control, 'Description')),
        icon: `/pane/${new URL(text(image?.getAttribute('resid'))).pathname.replace(/^\//, '')}`,
        functionName:
          action?.getAttribute('xsi:type') === 'ExecuteFunction' ? (all(action, 'FunctionName')[0]?.textContent ?? '') : undefined,
      };
    }),
  };
}

const LOCALES: Record<PageLanguage, string> = { sv: 'sv-SE', en: 'en-US' };
