import { mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react';
import type { RollUp } from '../../goals';
import { useTexts } from '../common/texts';
import { useGoalStyles } from './styles';
import { decideMove } from './treeKeys';
import { TreeLineContent } from './TreeLine';
import type { Tree } from './useTree';

interface GoalTreeProps {
  tree: Tree;
  rollUp: RollUp;
  /** Whether a panel stands beneath it. */
  short: boolean;
  onChoose(row: number): void;
  ref: Ref<HTMLDivElement>;
}

/** Height in pixels of a line that has not been measured yet. */
const LINE_HEIGHT = 56;
/** How far each level stands in, in pixels. */
const INDENT = 12;

/** The lines of the tree; the page holds only those that are seen, and the one that the keyboard is on. */
export function GoalTree({ tree, rollUp, short, onChoose, ref }: GoalTreeProps) {
  const styles = useGoalStyles();
  const t = useTexts();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { lines, active } = tree;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 6,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), Math.max(active, 0)])].sort((a, b) => a - b),
  });
  useEffect(() => {
    if (tree.shown > 0 && active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' });
    // Only when something is to be shown: a reading of the book must not scroll.
  }, [tree.shown]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = decideMove(event.key, lines, active);
    if (!move) return;
    event.preventDefault();
    const line = move.kind === 'choose' ? lines[move.line] : undefined;
    if (line?.kind === 'row') onChoose(line.row);
    else tree.move(move);
  };
  const click = (index: number) => {
    const line = lines[index];
    if (line?.kind === 'row') onChoose(line.row);
    else if (line) toggle(index);
  };
  const toggle = (index: number) => {
    const line = lines[index];
    if (line && line.expanded !== null) tree.move({ kind: line.expanded ? 'close' : 'open', ids: [line.id] });
  };
  const setBox = (element: HTMLDivElement | null) => {
    box.current = element;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
  };
  return (
    <div
      ref={setBox}
      role="tree"
      tabIndex={0}
      aria-label={t('pane.goals.tree')}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      className={mergeClasses(styles.tree, short && styles.treeShort)}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          const chosen = line.kind === 'row' && line.row === tree.chosen;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              id={`${id}-${index}`}
              role="treeitem"
              aria-level={line.depth}
              aria-posinset={line.posInSet}
              aria-setsize={line.setSize}
              aria-expanded={line.expanded ?? undefined}
              aria-selected={chosen}
              data-active={index === active || undefined}
              className={mergeClasses(styles.line, line.kind !== 'row' && styles.area, chosen && styles.chosen)}
              style={{ transform: `translateY(${start}px)`, paddingLeft: 4 + (line.depth - 1) * INDENT }}
              onClick={() => click(index)}
            >
              <Chevron
                expanded={line.expanded}
                onClick={(event) => {
                  event.stopPropagation();
                  toggle(index);
                }}
              />
              <TreeLineContent line={line} rollUp={rollUp} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Chevron({ expanded, onClick }: { expanded: boolean | null; onClick(event: MouseEvent): void }) {
  const styles = useGoalStyles();
  if (expanded === null) return <span className={styles.chevron} />;
  return (
    <span className={styles.chevron} aria-hidden="true" onClick={onClick}>
      {expanded ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
    </span>
  );
}
