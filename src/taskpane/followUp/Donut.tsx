import { DonutChart } from '@fluentui/react-charts';
import type { ReactNode } from 'react';
import { STATUSES } from '../../goals/types';
import { useTexts } from '../common/texts';
import type { StatusNumbers } from './numbers';
import { fillOf } from './StatusPatterns';

/**
 * All goals by status, as a picture only: the legend beside says the same in words. Fluent's chart speaks English to screen readers
 * whatever the language ("Donut chart with 4 slices"), and each slice takes the Tab key; so whoever shows it makes it inert.
 */
export default function Donut({ statuses, goals }: StatusNumbers): ReactNode {
  const t = useTexts();
  const slices = STATUSES.map((status) => ({ legend: t(`word.status.${status}`), data: statuses[status], color: fillOf(status) }));
  return <DonutChart hideLegend hideTooltip hideLabels={false} innerRadius={48} valueInsideDonut={goals} data={{ chartData: slices }} />;
}
