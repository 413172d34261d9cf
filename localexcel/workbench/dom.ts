/** Small helpers for a page of plain elements. */
type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes (true: present, false or undefined: left out) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...children);
  return made;
}

export function button(label: string, press: () => void, attributes: Attributes = {}, ...content: (Node | string)[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...(content.length ? content : [label]));
  made.addEventListener('click', press);
  return made;
}
