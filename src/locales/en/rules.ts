/** What each rule looks at, and why it matters. */
export const rules = {
  'rule.overarching-count.title': 'Number of overarching goals',
  'rule.overarching-count.why': 'With just enough goals in every area it shows what the committee puts first.',
  'rule.common-goal-count.title': 'Common goals',
  'rule.common-goal-count.why': 'The common goals hold the committees and companies together within an area.',
  'rule.broken-down.title': 'Overarching goals to be broken down',
  'rule.broken-down.why': 'An overarching goal is reached through the goals beneath it and cannot be followed up without them.',
  'rule.unit-coverage.title': 'Units missing among the goals',
  'rule.unit-coverage.why': 'Every unit should know which goal it contributes to.',
  'rule.overarching-measured.title': 'Measures directly beneath overarching goals',
  'rule.overarching-measured.why':
    'Overarching goals are followed up through the goals beneath them, so a measure here counts in the wrong place.',
  'rule.goal-measurable.title': 'Goals without measures',
  'rule.goal-measurable.why': 'Without a measure nobody can show whether the goal is reached.',
  'rule.measure-complete.title': 'Measures that are not complete',
  'rule.measure-complete.why': 'Unit, target and direction are needed to work out how far you have come.',
  'rule.hierarchy.title': 'Number, level and place among the goals',
  'rule.hierarchy.why': 'Every row must have a number of its own and belong to a goal in order to count.',
  'rule.value-type.title': 'Cells with the wrong kind of content',
  'rule.value-type.why': 'What stands in the cell cannot be counted with or recognised, and therefore counts as empty.',
  'rule.assessment-motive.title': 'Assessments without a comment',
  'rule.assessment-motive.why': 'Whoever reads the follow-up should understand why the goal is judged so.',
} as const;
