/** The few places where the local Excel looks into office.js behind its public face. */

interface Association {
  mappings: Record<string, unknown>;
  onchange(handler: () => void): void;
}

/** The functions that the add-in has given by `CustomFunctions.associate`. Excel calls none before the add-in's code has run. */
export function findAssociation(): { anything(): boolean; onChange(handler: () => void): void } {
  const { _association: association } = (globalThis as unknown as { CustomFunctions: { _association: Association } }).CustomFunctions;
  return {
    anything: () => Object.keys(association.mappings).length > 0,
    onChange: (handler) => association.onchange(handler),
  };
}

/**
 * Forgets the handlers that the add-in has registered with the workbook just closed. In Excel the whole runtime ends with
 * its workbook; here one runtime serves several, and office.js keeps handlers by the target "Workbook", which they share.
 */
export function forgetEventHandlers(): void {
  const { GenericEventRegistration } = (
    globalThis as unknown as { OfficeExtension: { GenericEventRegistration: { s_genericEventRegistrations?: unknown } } }
  ).OfficeExtension;
  if (typeof GenericEventRegistration.s_genericEventRegistrations !== 'object') {
    throw new Error('This version of office.js keeps its event handlers elsewhere: see localexcel/shell/officeInternals.ts.');
  }
  GenericEventRegistration.s_genericEventRegistrations = {};
}
