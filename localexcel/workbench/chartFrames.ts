import { element } from './dom';
import type { Screen } from './grid/screen';
import type { Session } from './session';
import type { Say } from './texts';

/** Where the sheet's charts are: a frame with the chart's name. The grid draws no charts; the saved file has them. */
export class ChartFrames {
  readonly layer = element('div', { class: 'chart-frames' });

  constructor(
    private readonly session: Session,
    private readonly screen: Screen,
    private readonly say: Say,
  ) {}

  /** Follows the active sheet and where it is scrolled. */
  refresh(): void {
    const frames = this.session.host.view.activeSheet.charts.flatMap((chart) => {
      const placed = this.screen.frameOf(chart);
      if (!placed) return [];
      const { box, hiddenLeft, hiddenTop } = placed;
      const title = typeof chart.content === 'number' ? undefined : chart.content.title.text;
      const frame = element('div', { class: 'chart-frame', role: 'note' }, this.say('chart', { name: title ?? chart.name }));
      Object.assign(frame.style, {
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
        clipPath: `inset(${hiddenTop}px 0 0 ${hiddenLeft}px)`,
      });
      return [frame];
    });
    this.layer.replaceChildren(...frames);
  }
}
