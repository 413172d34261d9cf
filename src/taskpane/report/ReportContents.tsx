import { mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { LEVELS } from '../../goals/types';
import type { ReadyBook } from '../../live';
import type { OutlineHeading, ReportOutline } from '../../workbook/report/outline';
import type { ReportOptions } from '../../workbook/report/plan';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useReportStyles } from './styles';

/** So many headings under another stand open; more would push the button out of sight. */
const FEW = 3;

/** The report's headings with what stands under each, as it will be written. */
export function ReportContents({ state, options, outline }: { state: ReadyBook; options: ReportOptions; outline: ReportOutline }) {
  const common = useStyles();
  const styles = useReportStyles();
  const t = useTexts();
  return (
    <section className={common.section}>
      <Subtitle2 as="h3">{t('pane.report.contents')}</Subtitle2>
      <ul className={mergeClasses(common.plainList, styles.contents)}>
        {(options.include?.summary ?? true) && <li>{t('pane.report.summary')}</li>}
        {outline.headings.map((heading, place) => (
          <li key={place}>
            {heading.beneath.length === 0 ? (
              <Heading heading={heading} state={state} />
            ) : (
              <details open={heading.beneath.length <= FEW}>
                <summary className={styles.summary}>
                  <Heading heading={heading} state={state} />
                </summary>
                <ul className={common.list}>
                  {heading.beneath.map((beneath, index) => (
                    <li key={index}>
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

/** "Socialnämnden: 4 Övergripande mål, 9 Nämndsmål, 14 Mått"; the levels as the municipality calls them. */
function Heading({ heading, state }: { heading: OutlineHeading; state: ReadyBook }) {
  const t = useTexts();
  const { text, note, beneath } = heading;
  const { counts, others } = sumHeading(heading);
  const { levels } = state.book.settings;
  const parts = LEVELS.flatMap((level) => {
    const count = counts[level];
    return count === undefined ? [] : [t('pane.report.count', { count, level: lowerFirst(levels[level].name) })];
  });
  if (others > 0) parts.push(t('pane.report.others', { count: others }));
  // A note stands in for what is missing; where something stands beneath, nothing is.
  const said = parts.length > 0 ? parts.join(', ') : beneath.length > 0 ? '' : note;
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
    for (const level of LEVELS) if (each.counts[level]) sum.counts[level] = (sum.counts[level] ?? 0) + each.counts[level];
    sum.others += each.others;
  }
  return sum;
}
