/** Rules and what they find: `<rule>.<variant>` is the sentence of a finding, with the rule's parameters in braces. */
export const findings = {} as const;
