import { mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { LEVELS } from '../../goals/types';
import type { ReadyBook } from '../../live';
import type { OutlineHeading, ReportOutline } from '../../report';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useReportStyles } from './styles';

/** So many headings under another stand open; more would push the button out of sight. */
const FEW = 3;

/** The report's headings with what stands under each, as it will be written. */
export function ReportContents({ state, outline }: { state: ReadyBook; outline: ReportOutline }) {
  const common = useStyles();
  const styles = useReportStyles();
  const t = useTexts();
  return (
    <section className={common.section}>
      <Subtitle2 as="h3">{t('pane.report.contents')}</Subtitle2>
      <ul className={mergeClasses(common.plainList, styles.contents)}>
        {outline.headings.map((heading) => (
          <li key={heading.id}>
            {heading.beneath.length === 0 ? (
              <Heading heading={heading} state={state} />
            ) : (
              <details open={heading.beneath.length <= FEW}>
                <summary className={styles.summary}>
                  <Heading heading={heading} state={state} />
                </summary>
                <ul className={common.list}>
                  {heading.beneath.map((beneath) => (
                    <li key={beneath.id}>
                      <Heading heading={beneath} state={state} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Socialnämnden: 4 övergripande mål, 9 nämndsmål, 14 mått"; the levels as the municipality calls them. */
function Heading({ heading, state }: { heading: OutlineHeading; state: ReadyBook }) {
  const t = useTexts();
  const { text, note } = heading;
  const { counts, others } = sumHeading(heading);
  const { levels } = state.book.settings;
  const parts = LEVELS.flatMap((level) => {
    const count = counts[level];
    return count === undefined ? [] : [t('pane.report.count', { count, level: lowerFirst(levels[level].name) })];
  });
  const isBare = parts.length === 0 && others === 0 && heading.beneath.length === 0;
  // A note stands in for what is missing; where something stands beneath, nothing is.
  const said = isBare ? note : parts.join(', ');
  return said === '' ? text : t('pane.report.line', { heading: text, counts: said });
}

/** A level's name inside a sentence; an abbreviation keeps its capitals. */
function lowerFirst(name: string): string {
  const [first = '', second = ''] = name;
  return second === second.toLocaleUpperCase('sv') && second !== '' ? name : first.toLocaleLowerCase('sv') + name.slice(first.length);
}

/** What stands under it and under everything beneath it. */
function sumHeading({ counts, others, beneath }: OutlineHeading): Pick<OutlineHeading, 'counts' | 'others'> {
  const sum = { counts: { ...counts }, others };
  for (const each of beneath) {
    const under = sumHeading(each);
    for (const level of LEVELS) if (under.counts[level]) sum.counts[level] = (sum.counts[level] ?? 0) + under.counts[level];
    sum.others += under.others;
  }
  return sum;
}
